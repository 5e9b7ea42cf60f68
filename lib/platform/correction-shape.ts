import type { Correction, CorrectedName, MadeCorrection } from '../corpus/corrections.ts';
import type { NameKind } from '../types.ts';
import { list, number, oneOf, orNull, record, string, type Shape } from './shape.ts';

/** Most forms that an added name may have. */
export const MAX_FORMS = 100;
const MAX_FORM = 200; // UTF-16 units; the longest titles of works stay below
const MAX_SITE = 255; // a host name has no more
const MAX_ID = 500; // UTF-16 units; see requests.ts

const KINDS: readonly NameKind[] = ['person', 'org', 'place', 'event', 'work', 'law', 'other'];

const id = string(MAX_ID);
/** What a name may be. */
export const nameKind = oneOf(KINDS);

/** What a person writes as a name: on one line, with a letter or a digit in it, white space at its ends cut off. */
export const form: Shape<string> = (value, place) => {
  const text = string(MAX_FORM)(value, place).replaceAll(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) throw new TypeError(`${place} must hold a letter or a digit`);
  return text;
};

type ShapeOf<Is extends Correction['is']> = Shape<Extract<Correction, { is: Is }>>;
type Shapes = { readonly [Is in Correction['is']]: ShapeOf<Is> };

const CORRECTIONS: Shapes = {
  mute: record({ is: oneOf(['mute'] as const), name: id, form: orNull(form), site: orNull(string(MAX_SITE)) }),
  rename: record({ is: oneOf(['rename'] as const), name: id, to: form }),
  kind: record({ is: oneOf(['kind'] as const), name: id, kind: nameKind }),
  merge: record({ is: oneOf(['merge'] as const), name: id, into: id }),
  split: record({ is: oneOf(['split'] as const), name: id, form }),
  addForm: record({ is: oneOf(['addForm'] as const), name: id, form }),
  addName: record({ is: oneOf(['addName'] as const), canonical: form, kind: nameKind, forms: list(form, MAX_FORMS) }),
};

const correctionKind: Shape<Correction['is']> = oneOf(['mute', 'rename', 'kind', 'merge', 'split', 'addForm', 'addName']);

/** A correction as a call carries it and as it is stored. */
export const correction: Shape<Correction> = (value, place) => CORRECTIONS[correctionKind(Reflect.get(Object(value), 'is'), `${place}.is`)](value, place);

const correctedName: Shape<CorrectedName> = record<CorrectedName>({ id, canonical: string(MAX_ID), kind: nameKind });

/** A correction as it is kept. */
export const madeCorrection: Shape<MadeCorrection> = record<MadeCorrection>({
  id: string(MAX_ID),
  madeAt: number(0, Number.MAX_SAFE_INTEGER),
  correction,
  name: orNull(correctedName),
  into: orNull(correctedName),
});

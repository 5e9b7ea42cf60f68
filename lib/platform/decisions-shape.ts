import type { Curation } from '../names/curation.ts';
import type { NameKind } from '../types.ts';
import { form, MAX_FORMS, nameKind } from './correction-shape.ts';
import { list, pair, record, type Shape } from './shape.ts';

/** A `Curation` with lists of pairs for its maps. */
export type Decisions = Pick<Curation, 'merge' | 'split' | 'mute' | 'add'> & {
  readonly rename: readonly (readonly [from: string, to: string])[];
  readonly kind: readonly (readonly [form: string, kind: NameKind])[];
};

const MAX_DECISIONS = 10_000; // of each table of a names.toml

const forms = list(form, MAX_DECISIONS);

/** What a `names.toml` decides, within what corrections may hold. */
export const decisions: Shape<Decisions> = record<Decisions>({
  rename: list(pair(form, form), MAX_DECISIONS),
  merge: list(list(form, MAX_FORMS), MAX_DECISIONS),
  split: forms,
  mute: forms,
  add: list(record({ name: form, kind: nameKind, aliases: list(form, MAX_FORMS) }), MAX_DECISIONS),
  kind: list(pair(form, nameKind), MAX_DECISIONS),
});

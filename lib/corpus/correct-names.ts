import { keyOf } from '../text/words.ts';
import type { NameKind } from '../types.ts';
import type { CorrectedName, MadeCorrection } from './corrections.ts';

/** What corrections say of one name. Forms are keys (`keyOf`). */
export type NameChange = {
  readonly isMuted: boolean;
  readonly mutedForms: ReadonlySet<string>;
  /** `null`: as built. */
  readonly canonical: string | null;
  readonly kind: NameKind | null;
  readonly into: CorrectedName | null;
  /** Forms that are names of their own, with the ids of those. */
  readonly splitForms: ReadonlyMap<string, string>;
  /** As written. */
  readonly addedForms: readonly string[];
};

/** A name that only corrections know: one that was added, or a form that was split off. */
export type OwnName = CorrectedName & { readonly forms: readonly string[]; readonly from: CorrectedName | null };

/** Corrections, ready to be asked about the names of a corpus. */
export type NameCorrections = {
  /** What is said of a name as built, or of an own one; `null` of most. */
  changeOf(name: CorrectedName): NameChange | null;
  readonly own: ReadonlyMap<string, OwnName>;
  /** The name that a name stands in for in the end, through merges of merges. */
  targetOf(name: CorrectedName): CorrectedName;
  /** The names that were merged into this one, through merges of merges. */
  mergedInto(name: CorrectedName): readonly CorrectedName[];
  /** The ids of merged names, with the ids of those that they stand in for. */
  readonly mergedIds: ReadonlyMap<string, string>;
  /** The names that corrections gave forms: added ones, split ones, renamed ones. */
  readonly spoken: readonly (readonly [form: string, name: CorrectedName])[];
};

/** The corrections that hold on a site: those of other sites are left out. */
export function correctionsOn(made: readonly MadeCorrection[], site: string | null): readonly MadeCorrection[] {
  const holds = ({ correction }: MadeCorrection) => correction.is !== 'mute' || correction.site === null || correction.site === site;
  return made.every(holds) ? made : made.filter(holds);
}

/** Whether a correction is about the name with this id: corrects it, merges into it, or made it. */
export function isAbout(made: MadeCorrection, id: string): boolean {
  return made.name?.id === id || made.into?.id === id || ownNames([made]).has(id);
}

/** Reads corrections in the order they were made: where two disagree, the later one holds. */
export function nameCorrections(made: readonly MadeCorrection[]): NameCorrections {
  const own = ownNames(made);
  const spoken = new Map<string, MadeCorrection[]>();
  for (const one of made) for (const sign of one.name === null ? [] : signsOf(one.name)) spoken.set(sign, [...(spoken.get(sign) ?? []), one]);
  const changeOf = (name: CorrectedName): NameChange | null => {
    const said = new Set(signsOf(name).flatMap((sign) => spoken.get(sign) ?? []));
    return said.size === 0 ? null : made.filter((one) => said.has(one)).reduce(withCorrection, NO_CHANGE);
  };
  const targetOf = (name: CorrectedName): CorrectedName => {
    const seen = new Set<string>();
    for (let at = name; ; ) {
      const { into } = changeOf(at) ?? NO_CHANGE;
      if (into === null || seen.has(into.id) || isSame(into, name)) return at;
      seen.add(into.id);
      at = into;
    }
  };
  const merged = made.flatMap(({ correction, name }) => (correction.is === 'merge' && name !== null ? [name] : []));
  return {
    changeOf,
    own,
    targetOf,
    mergedIds: new Map(merged.map((name) => [name.id, targetOf(name).id])),
    mergedInto: (name) => uniqueNames(merged).filter((other) => !isSame(other, name) && isSame(targetOf(other), name)),
    spoken: [
      ...[...own.values()].flatMap((name) => name.forms.map((form) => [form, name] as const)),
      ...uniqueNames(made.flatMap(({ name }) => name ?? [])).flatMap((name) => (changeOf(name)?.addedForms ?? []).map((form) => [form, name] as const)),
    ],
  };
}

/** Whether two are one name: by its id where its canonical form is the same, else by canonical form and kind. */
export function isSame(a: CorrectedName, b: CorrectedName): boolean {
  const signs = new Set(signsOf(a));
  return signsOf(b).some((sign) => signs.has(sign));
}

// A later build may number an id anew, or judge the kind otherwise; not both.
function signsOf({ id, canonical, kind }: CorrectedName): readonly string[] {
  if (isOwnId(id)) return [id];
  const key = keyOf(canonical);
  return [`${id}\n${key}`, `${key}\n${kind}`];
}

function uniqueNames(names: readonly CorrectedName[]): readonly CorrectedName[] {
  return names.filter((name, index) => names.findIndex((other) => isSame(other, name)) === index);
}

const NO_CHANGE: NameChange = { isMuted: false, mutedForms: new Set(), canonical: null, kind: null, into: null, splitForms: new Map(), addedForms: [] };

function withCorrection(change: NameChange, { correction, name, into }: MadeCorrection): NameChange {
  switch (correction.is) {
    case 'mute':
      return correction.form === null ? { ...change, isMuted: true } : withoutForm(change, correction.form);
    case 'rename':
      return { ...withForm(change, correction.to), canonical: correction.to };
    case 'kind':
      return { ...change, kind: correction.kind };
    case 'merge':
      return { ...change, into };
    case 'split':
      return { ...change, splitForms: new Map([...change.splitForms, [keyOf(correction.form), splitId(name?.id ?? '', correction.form)]]) };
    case 'addForm':
      return withForm(change, correction.form);
    case 'addName':
      return change;
  }
}

function withForm(change: NameChange, form: string): NameChange {
  const key = keyOf(form);
  const { addedForms, mutedForms, splitForms } = change;
  return {
    ...change,
    addedForms: [...addedForms.filter((other) => keyOf(other) !== key), form],
    mutedForms: new Set([...mutedForms].filter((other) => other !== key)),
    splitForms: new Map([...splitForms].filter(([other]) => other !== key)),
  };
}

function withoutForm(change: NameChange, form: string): NameChange {
  const key = keyOf(form);
  return { ...change, mutedForms: new Set([...change.mutedForms, key]), addedForms: change.addedForms.filter((other) => keyOf(other) !== key) };
}

function ownNames(made: readonly MadeCorrection[]): ReadonlyMap<string, OwnName> {
  const own = new Map<string, OwnName>();
  for (const { correction, name } of made) {
    if (correction.is === 'split' && name !== null) {
      const id = splitId(name.id, correction.form);
      own.set(id, { id, canonical: correction.form, kind: name.kind, forms: [correction.form], from: name });
    }
    if (correction.is === 'addName') {
      const { canonical, kind, forms } = correction;
      const id = `${ADDED}${slugOf(canonical)}`;
      own.set(id, { id, canonical, kind, forms: [...new Set([canonical, ...(own.get(id)?.forms ?? []), ...forms])], from: null });
    }
  }
  return own;
}

// No build gives such ids: they are letters, digits and hyphens.
const ADDED = '+';
const SPLIT = '~form-';

function isOwnId(id: string): boolean {
  return id.startsWith(ADDED) || id.includes(SPLIT);
}

function splitId(name: string, form: string): string {
  return `${name}${SPLIT}${slugOf(form)}`;
}

function slugOf(form: string): string {
  return keyOf(form).replaceAll(/[ ,]+/g, '-');
}

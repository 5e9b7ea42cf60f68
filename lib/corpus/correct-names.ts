import { formStartOf, type FormStart } from '../gazetteer/form-start.ts';
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
  readonly spoken: readonly SpokenForm[];
  /** Canonical forms as built, with what they are called now. */
  readonly renamed: ReadonlyMap<string, string>;
};

/** A form that a person gave a name. `start`: where a page looks it up, `null` for one without a word. */
export type SpokenForm = { readonly text: string; readonly name: CorrectedName; readonly start: FormStart | null };

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
  const places = new Map(made.map((one, place) => [one, place]));
  const said = bySign(made.flatMap((one) => (one.name === null ? [] : [[one.name, one] as const])));
  const changeOf = (name: CorrectedName): NameChange | null => {
    const about = saidOf(said, name).toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    return about.length === 0 ? null : about.reduce(withCorrection, NO_CHANGE);
  };
  const targetOf = (name: CorrectedName) => endOf(name, (one) => changeOf(one)?.into ?? null);
  const names = uniqueNames(made.flatMap(({ name }) => name ?? []));
  const merged = names.map((name) => [targetOf(name), name] as const).filter(([target, name]) => !isSame(target, name));
  const mergedBySign = bySign(merged);
  const changed = names.map((name) => ({ name, change: changeOf(name) ?? NO_CHANGE }));
  return {
    changeOf,
    own,
    targetOf,
    mergedIds: new Map(merged.map(([target, name]) => [name.id, target.id])),
    mergedInto: (name) => saidOf(mergedBySign, name),
    spoken: [...own.values()].flatMap((name) => name.forms.map((text) => spokenForm(text, name))).concat(changed.flatMap(({ name, change }) => change.addedForms.map((text) => spokenForm(text, name)))),
    renamed: new Map(changed.flatMap(({ name, change }) => (change.canonical === null ? [] : [[name.canonical, change.canonical] as const]))),
  };
}

/** What is said of names, by the signs that tell them (`signsOf`). */
function bySign<T>(entries: readonly (readonly [name: CorrectedName, said: T])[]): ReadonlyMap<string, readonly T[]> {
  const all = new Map<string, T[]>();
  for (const [name, said] of entries) {
    for (const sign of signsOf(name)) {
      const known = all.get(sign);
      if (known === undefined) all.set(sign, [said]);
      else known.push(said);
    }
  }
  return all;
}

function saidOf<T>(said: ReadonlyMap<string, readonly T[]>, name: CorrectedName): readonly T[] {
  return [...new Set(signsOf(name).flatMap((sign) => said.get(sign) ?? []))];
}

/** Follows merges to their end; where they go in a circle, to before it closes. */
function endOf(name: CorrectedName, intoOf: (name: CorrectedName) => CorrectedName | null): CorrectedName {
  const seen = new Set<string>();
  for (let at = name; ; ) {
    const into = intoOf(at);
    if (into === null || seen.has(into.id) || isSame(into, name)) return at;
    seen.add(into.id);
    at = into;
  }
}

function spokenForm(text: string, name: CorrectedName): SpokenForm {
  return { text, name, start: formStartOf(text) };
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
  const seen = new Set<string>();
  return names.filter((name) => {
    const signs = signsOf(name);
    const isNew = signs.every((sign) => !seen.has(sign));
    for (const sign of signs) seen.add(sign);
    return isNew;
  });
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

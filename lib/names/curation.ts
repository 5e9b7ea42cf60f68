import type { NameKind } from '../types.ts';

/** The file of decisions that stands beside the articles of a corpus. */
export const CURATION_FILE = 'names.toml';

/** A name that a person adds by hand: it is known even where no article shows evidence for it. */
export type CuratedName = {
  readonly name: string;
  readonly kind: NameKind;
  readonly aliases: readonly string[];
};

/** What a person decided about the names of a corpus, read from `names.toml`. Names are matched folded. */
export type Curation = {
  /** Any form of a name → the canonical form to show. */
  readonly rename: ReadonlyMap<string, string>;
  /** The first name of each group takes in the others. */
  readonly merge: readonly (readonly string[])[];
  /** Forms that become names of their own. */
  readonly split: readonly string[];
  /** Forms that are no names. */
  readonly mute: readonly string[];
  readonly add: readonly CuratedName[];
  /** Any form of a name → what it is. */
  readonly kind: ReadonlyMap<string, NameKind>;
};

export const NO_CURATION: Curation = { rename: new Map(), merge: [], split: [], mute: [], add: [], kind: new Map() };

/** The decisions of both, where there are any. Where they rename the same form, or say its kind, those of `b` hold. */
export function joinCurations(a: Curation | null, b: Curation | null): Curation | null {
  if (a === null || b === null) return a ?? b;
  return {
    rename: new Map([...a.rename, ...b.rename]),
    merge: [...a.merge, ...b.merge],
    split: [...a.split, ...b.split],
    mute: [...a.mute, ...b.mute],
    add: [...a.add, ...b.add],
    kind: new Map([...a.kind, ...b.kind]),
  };
}

/** A curation by key (`keyOf`), as the collector asks for it. */
export type CurationKeys = {
  readonly mute: ReadonlySet<string>;
  readonly split: ReadonlySet<string>;
  /** Of the forms to rename, in order. */
  readonly renamed: readonly string[];
  /** Groups of keys that are one name: added names with their aliases, then merged names, then renamed ones. */
  readonly groups: readonly (readonly string[])[];
  /** Key of any form → canonical form. */
  readonly canonical: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, NameKind>;
  /** Keys which are names in any case and script: those of the added names. */
  readonly added: ReadonlySet<string>;
  /** Forms to know although no article may hold them, as written. */
  readonly forms: readonly string[];
};

/** The curation by keys, `keyOf` giving those of the corpus. Where two decisions disagree the later one in `names.toml`'s order of tables holds. */
export function keyCuration({ rename, merge, split, mute, add, kind }: Curation, keyOf: (form: string) => string): CurationKeys {
  const canonical = new Map<string, string>();
  for (const { name, aliases } of add) for (const form of [name, ...aliases]) canonical.set(keyOf(form), name);
  for (const group of merge) for (const form of group) canonical.set(keyOf(form), group[0] ?? form);
  for (const [from, to] of rename) canonical.set(keyOf(from), to);
  const additions = add.map(({ name, aliases }) => [name, ...aliases].map(keyOf));
  return {
    mute: new Set(mute.map(keyOf)),
    split: new Set(split.map(keyOf)),
    renamed: [...rename.keys()].map(keyOf),
    groups: [...additions, ...merge.map((group) => group.map(keyOf)), ...[...rename].map((pair) => pair.map(keyOf))],
    canonical,
    kinds: new Map([...add.map((added) => [keyOf(added.name), added.kind] as const), ...[...kind].map(([form, known]) => [keyOf(form), known] as const)]),
    added: new Set(additions.flat()),
    forms: [...add.flatMap(({ name, aliases }) => [name, ...aliases]), ...merge.flatMap((group) => group.slice(0, 1)), ...rename.values()],
  };
}

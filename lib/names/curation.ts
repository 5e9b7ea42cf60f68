import type { NameKind } from '../types.ts';

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
};

export const NO_CURATION: Curation = { rename: new Map(), merge: [], split: [], mute: [], add: [] };

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
export function keyCuration({ rename, merge, split, mute, add }: Curation, keyOf: (form: string) => string): CurationKeys {
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
    kinds: new Map(add.map(({ name, kind }) => [keyOf(name), kind])),
    added: new Set(additions.flat()),
    forms: [...add.flatMap(({ name, aliases }) => [name, ...aliases]), ...merge.flatMap((group) => group.slice(0, 1)), ...rename.values()],
  };
}

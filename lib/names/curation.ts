import type { NameKind } from '../types.ts';

/** A name that a person adds by hand: it is known even where no article shows evidence for it. */
export type CuratedName = {
  readonly name: string;
  readonly kind: NameKind;
  readonly aliases: readonly string[];
};

/** What a person decided about the names of a corpus, read from `names.toml`. Names are matched folded. */
export type Curation = {
  /** Canonical form → the form to show instead. */
  readonly rename: ReadonlyMap<string, string>;
  /** The first name of each group takes in the others. */
  readonly merge: readonly (readonly string[])[];
  /** Forms that become names of their own. */
  readonly split: readonly string[];
  /** Forms that are no names. */
  readonly mute: readonly string[];
  readonly add: readonly CuratedName[];
};

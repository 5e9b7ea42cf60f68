import { LEX } from './lexicon.ts';
import type { Span, TextWords } from './text-words.ts';

const HEADS = LEX.orgNoun | LEX.eventNoun | LEX.lawNoun;

/** What the certain names of one text say about shorter ones in it. Sets of fold ids. */
export type Nearby = {
  /** Last words of full personal names: after "Ben Player", "Player" is he. */
  readonly surnames: ReadonlySet<number>;
  /** Head nouns of longer names: after "League of Rights", "the League". */
  readonly heads: ReadonlySet<number>;
  /** How often a word stands alone with a capital within a sentence of this text. */
  readonly alone: ReadonlyMap<number, number>;
};

/** Reads them off the certain names of the text, which are in order. */
export function readNearby(words: TextWords, certain: readonly Span[]): Nearby {
  const surnames = new Set<number>(), heads = new Set<number>(), alone = new Map<number, number>();
  for (const span of certain) {
    const fold = words.foldId(span.to - 1);
    if (span.to - span.from === 1) alone.set(fold, (alone.get(fold) ?? 0) + 1);
    else if (words.has(span.from, LEX.given) && span.to - span.from <= 4) surnames.add(fold);
    else for (let i = span.from; i < span.to; i++) if (words.has(i, HEADS)) heads.add(words.foldId(i));
  }
  return { surnames, heads, alone };
}

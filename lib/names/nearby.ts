import { PLACE } from './contexts.ts';
import { LEX } from './lexicon.ts';
import type { Span, TextWords } from './text-words.ts';
import { SHAPE } from './vocabulary.ts';

const HEADS = LEX.orgNoun | LEX.eventNoun | LEX.lawNoun;

/** What one text says about the short names in it. Keys are fold ids. */
export type Nearby = {
  /** Last words of full personal names: after "Ben Player", "Player" is he. */
  readonly surnames: ReadonlySet<number>;
  /** First words of full personal names. */
  readonly givens: ReadonlySet<number>;
  /** Head nouns of longer names: after "League of Rights", "the League". */
  readonly heads: ReadonlySet<number>;
  /** How often the text writes a word with a capital within a sentence, and no capital beside it. */
  readonly alone: ReadonlyMap<number, number>;
};

/** Reads it off a text and its certain names, which are in order. */
export function readNearby(words: TextWords, certain: readonly Span[]): Nearby {
  const surnames = new Set<number>(), givens = new Set<number>(), heads = new Set<number>();
  for (const span of certain) {
    if (span.to - span.from === 1) continue;
    if (words.has(span.from, LEX.given) && span.to - span.from <= 4) {
      surnames.add(words.foldId(span.to - 1));
      givens.add(words.foldId(span.from));
    } else for (let i = span.from; i < span.to; i++) if (words.has(i, HEADS)) heads.add(words.foldId(i));
  }
  return { surnames, givens, heads, alone: countAlone(words) };
}

function countAlone(words: TextWords): ReadonlyMap<number, number> {
  const alone = new Map<number, number>();
  const { tokens, contexts, vocabulary } = words;
  for (let i = 0; i < words.length; i++) {
    if (contexts.places[i] !== PLACE.mid || vocabulary.shapes[tokens.words[i] ?? -1] !== SHAPE.title) continue;
    if (words.isCapitalised(i - 1) || words.isCapitalised(i + 1)) continue;
    const fold = words.foldId(i);
    alone.set(fold, (alone.get(fold) ?? 0) + 1);
  }
  return alone;
}

import { foldText } from '../text/fold.ts';
import {
  DUTCH_SMALL_WORDS, ENGLISH_SMALL_WORDS, FRENCH_SMALL_WORDS, GERMAN_SMALL_WORDS, ITALIAN_SMALL_WORDS, PORTUGUESE_SMALL_WORDS, SCANDINAVIAN_SMALL_WORDS,
  SPANISH_SMALL_WORDS,
} from '../text/small-words.ts';
import { DUTCH } from './lexicon/dutch.ts';
import { FRENCH } from './lexicon/french.ts';
import { GERMAN } from './lexicon/german.ts';
import { ITALIAN } from './lexicon/italian.ts';
import type { LanguageWords } from './lexicon/language-words.ts';
import { PORTUGUESE } from './lexicon/portuguese.ts';
import { SPANISH } from './lexicon/spanish.ts';

/** A language with tables of its own. Everything else is read as English, as far as it goes. */
export type Language = 'en' | 'de' | 'es' | 'fr' | 'it' | 'pt' | 'nl';

/** The tables of every language but English. */
export const LANGUAGE_WORDS: ReadonlyMap<Language, LanguageWords> = new Map([['de', GERMAN], ['es', SPANISH], ['fr', FRENCH], ['it', ITALIAN], ['pt', PORTUGUESE], ['nl', DUTCH]]);

/** The small words of each language, as its bits stand; the last tell that a text is in none of them. */
const SMALL_WORDS: readonly (readonly [Language | null, string])[] = [
  ['en', ENGLISH_SMALL_WORDS], ['de', GERMAN_SMALL_WORDS], ['es', SPANISH_SMALL_WORDS], ['fr', FRENCH_SMALL_WORDS],
  ['it', ITALIAN_SMALL_WORDS], ['pt', PORTUGUESE_SMALL_WORDS], ['nl', DUTCH_SMALL_WORDS], [null, SCANDINAVIAN_SMALL_WORDS],
];

/** Metres and seconds in a table of results; elided words in French. */
const UNIT = /^[bcdfghjklmnpqrstvwxz]$/;

/** Bits of the languages among whose commonest words a key is, by the place in `SMALL_WORDS`. */
export const LANGUAGE_BITS: ReadonlyMap<string, number> = countBits();

function countBits(): Map<string, number> {
  const bits = new Map<string, number>();
  SMALL_WORDS.forEach(([, words], place) => {
    for (const word of words.split(' ')) if (!UNIT.test(word)) bits.set(foldText(word), (bits.get(foldText(word)) ?? 0) | (1 << place));
  });
  return bits;
}

const LEAST_SHARE = 0.15; // of the words in small letters: running prose has 0.3 to 0.6 in its own language
const MIXED_SHARE = 0.08; // German among English: its nouns would all be names otherwise. English alone has 0.02
const FEW_HITS = 2; // words: enough for German where nothing is English, for a caption's nouns would all be names
const LEAST_HITS = 3; // words: a caption says nothing of its language

/**
 * The language whose commonest words make up most of a text, by the bits of each; English where none stands
 * out, but German already where it is mixed with English. Cavnar and Trenkle's short words, without the n-grams.
 */
export function languageOf(bitsOfWords: Iterable<number>): Language {
  const hits = SMALL_WORDS.map(() => 0);
  let words = 0;
  for (const bits of bitsOfWords) {
    words++;
    if (bits === 0) continue;
    for (let place = 0; place < SMALL_WORDS.length; place++) if (bits & (1 << place)) hits[place] = (hits[place] ?? 0) + 1;
  }
  const most = Math.max(...hits), [english = 0, german = 0] = hits;
  if (most === english && german >= Math.max(LEAST_HITS, words * MIXED_SHARE)) return 'de';
  if (german === most && german >= FEW_HITS && english === 0 && hits.indexOf(most) === 1) return 'de';
  if (most < LEAST_HITS || most < words * LEAST_SHARE) return 'en';
  return SMALL_WORDS[hits.indexOf(most)]?.[0] ?? 'en';
}

/** Whether every noun has a capital there, so that a capital is no evidence of a name. */
export function capitalisesNouns(language: Language): boolean {
  return language === 'de';
}

import { foldText } from '../text/fold.ts';
import { DUTCH } from './lexicon/dutch.ts';
import { FRENCH } from './lexicon/french.ts';
import { GERMAN } from './lexicon/german.ts';
import { ITALIAN } from './lexicon/italian.ts';
import type { LanguageWords } from './lexicon/language-words.ts';
import { listWords } from './lexicon/list-words.ts';
import { PORTUGUESE } from './lexicon/portuguese.ts';
import { SPANISH } from './lexicon/spanish.ts';

/** A language with tables of its own. Everything else is read as English, as far as it goes. */
export type Language = 'en' | 'de' | 'es' | 'fr' | 'it' | 'pt' | 'nl';

/** The tables of every language but English. */
export const LANGUAGE_WORDS: ReadonlyMap<Language, LanguageWords> = new Map([['de', GERMAN], ['es', SPANISH], ['fr', FRENCH], ['it', ITALIAN], ['pt', PORTUGUESE], ['nl', DUTCH]]);

const ENGLISH_FREQUENT = listWords('the, of, and, to, in, is, was, that, for, it, with, as, on, be, by, at, this, are, from, he, she, his, have, has, had, not, but, were, which, they, their, you, an, or, will, would, been, there, its, who, said');

/** Neighbours that share many short words with a language above, so that they are not taken for it. */
const NEIGHBOURS = listWords('og, på, det, av, af, som, är, att, och, til, till, ikke, inte, jeg, jag, har, den, en, et, ett, du, vi, han, hun, hon, kan, med, för, fra, från, eller, men, om');

const ORDER: readonly (Language | null)[] = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl', null];

/** Bits of the languages among whose commonest words a key is, by the place in `ORDER`. */
export const LANGUAGE_BITS: ReadonlyMap<string, number> = countBits();

function countBits(): Map<string, number> {
  const bits = new Map<string, number>();
  ORDER.forEach((language, place) => {
    const words = language === 'en' ? ENGLISH_FREQUENT : language === null ? NEIGHBOURS : (LANGUAGE_WORDS.get(language)?.frequent ?? []);
    for (const word of words) bits.set(foldText(word), (bits.get(foldText(word)) ?? 0) | (1 << place));
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
  const hits = ORDER.map(() => 0);
  let words = 0;
  for (const bits of bitsOfWords) {
    words++;
    if (bits === 0) continue;
    for (let place = 0; place < ORDER.length; place++) if (bits & (1 << place)) hits[place] = (hits[place] ?? 0) + 1;
  }
  const most = Math.max(...hits), [english = 0, german = 0] = hits;
  if (most === english && german >= Math.max(LEAST_HITS, words * MIXED_SHARE)) return 'de';
  if (german === most && german >= FEW_HITS && english === 0 && hits.indexOf(most) === 1) return 'de';
  if (most < LEAST_HITS || most < words * LEAST_SHARE) return 'en';
  return ORDER[hits.indexOf(most)] ?? 'en';
}

/** Whether every noun has a capital there, so that a capital is no evidence of a name. */
export function capitalisesNouns(language: Language): boolean {
  return language === 'de';
}

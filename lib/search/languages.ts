import { hashWord } from '../text/fold.ts';
import { FRENCH_SMALL_WORDS, PORTUGUESE_SMALL_WORDS, SPANISH_SMALL_WORDS } from '../text/small-words.ts';
import { isStopWord as isEnglishStopWord } from './stop-words.ts';
import { wordSets } from './word-sets.ts';

/** A language whose endings the index knows. A text in any other is taken as English, which hurts it little. */
export type Language = 'en' | 'es' | 'pt' | 'fr';

/** English first: it stands where nothing tells. */
export const LANGUAGES: readonly Language[] = ['en', 'es', 'pt', 'fr'];

/** True of a language's two letters (ISO 639-1). */
export function isLanguage(code: string): code is Language {
  return (LANGUAGES as readonly string[]).includes(code);
}

/** True of a folded word that says nothing about what a text in this language is about. */
export function isStopWord(folded: string, language: Language): boolean {
  return language === 'en' ? isEnglishStopWord(folded) : stopWordsOf(language).has(folded);
}

/** The hashes (`hashWord`) of the stop words that a page may hold beside English ones, which its tab leaves out. */
export function stopWordHashes(languages: readonly Language[]): ReadonlySet<number> {
  return new Set(languages.flatMap((language) => (language === 'en' ? [] : [...stopWordsOf(language)].map(hashWord))));
}

/** The language of a text, by the stop words of its beginning. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const plain = BEYOND_ASCII.test(sample) ? sample.normalize('NFD').replace(ACCENTS, '') : sample;
  return languageOfWords(plain.match(LETTERS) ?? [], LANGUAGES);
}

/** The language, among those given, most of whose stop words are said; of equals the first. */
export function languageOfWords(folded: readonly string[], among: readonly Language[]): Language {
  let best: Language = among[0] ?? 'en';
  let most = 0;
  for (const language of among) {
    const said = folded.reduce((sum, word) => sum + (isStopWord(word, language) ? 1 : 0), 0);
    if (said > most) [best, most] = [language, said];
  }
  return best;
}

const SAMPLE = 600; // UTF-16 units: about 40 stop words
const BEYOND_ASCII = /[^\0-\x7f]/;
const ACCENTS = /[\u0300-\u036f]/g;
const LETTERS = /[a-z\u00c0-\u1fff\u2c00-\uffff]+/g; // near enough, of lower-case text, and without Unicode's tables, which a waking worker would have to build

const stopWordsOf = wordSets({ es: SPANISH_SMALL_WORDS, pt: PORTUGUESE_SMALL_WORDS, fr: FRENCH_SMALL_WORDS });

import { stemmer as frenchStemOf } from '@orama/stemmers/french';
import { stemmer as portugueseStemOf } from '@orama/stemmers/portuguese';
import { stemmer as spanishStemOf } from '@orama/stemmers/spanish';
import { foldText } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import { isLatin, withPortugueseSingular } from './endings.ts';
import { englishTermOf } from './english-term.ts';
import type { Language } from './languages.ts';

/**
 * The index term of a folded word in a text of this language: Porter's stem (1980) of an English one, Snowball's of others,
 * folded; the word itself with letters beyond a–z. For building alone: who asks goes by `endings.ts`, the stemmers weigh 6 kB.
 */
export function termOf(folded: string, language: Language = 'en'): string {
  if (language === 'en') return englishTermOf(folded);
  if (!isLatin(folded)) return folded;
  if (language === 'fr') return foldText(frenchStemOf(folded));
  return foldText(language === 'es' ? spanishStemOf(withSpanishEnding(folded)) : portugueseStemOf(withPortugueseEnding(folded)));
}

/** The terms of a text in order. */
export function termsOf(text: string, language: Language = 'en'): string[] {
  return wordsOf(text).map((word) => termOf(word.folded, language));
}

/**
 * Snowball reads these endings by their accents, which folded words have lost; it takes the -nos of gobiernos for
 * the pronoun of hablarnos, and keeps the õ of eleições.
 */
function withSpanishEnding(folded: string): string {
  return folded.replace(/([cs])ion$/, '$1ión').replace(/([dit])ernos$/, '$1erno');
}

function withPortugueseEnding(folded: string): string {
  return withPortugueseSingular(folded).replace(/cao$/, 'ção');
}

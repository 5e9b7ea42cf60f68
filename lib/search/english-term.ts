import { stemmer } from 'stemmer';
import { isLatin } from './endings.ts';

/** The index term of a folded word in an English text: Porter's stem (1980), or the word itself with letters beyond a–z. */
export function englishTermOf(folded: string): string {
  return isLatin(folded) ? stemmer(folded) : folded;
}

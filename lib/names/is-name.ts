import { PLACE } from './contexts.ts';
import { HEAD_NOUNS, LEX } from './lexicon.ts';
import { NO_ACRONYMS } from './lexicon/no-acronyms.ts';
import type { Nearby } from './nearby.ts';
import { isNoName } from './no-names.ts';
import type { Statistics } from './statistics.ts';
import type { Span, TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import { SHAPE } from './vocabulary.ts';

const TITLES_AND_PEOPLES = LEX.role | LEX.roleModifier | LEX.people | LEX.function;

/** Whether a run of capitals, cut to size, is a name by itself. */
export function isName(words: TextWords, statistics: Statistics, { from, to }: Span): boolean {
  if (to - from === 1) return isSingleName(words, statistics, from);
  for (let i = from; i < to; i++) if (!words.has(i, TITLES_AND_PEOPLES)) return true;
  for (let i = from + 1; i < to - 1; i++) if (words.fold(i) === 'of' && words.place(from) === PLACE.mid) return true;
  return words.has(to - 1, HEAD_NOUNS) && !words.has(to - 1, LEX.role);
}

/** One word that this text's longer names explain: "Player" after "Ben Player", "the League" after "League of Rights". */
export function isShortForm(words: TextWords, nearby: Nearby, { from, to }: Span): boolean {
  if (to - from !== 1 || words.shape(from) !== SHAPE.title || !words.applies('nearby')) return false;
  if (words.has(from, LEX.function | LEX.month | LEX.people)) return false;
  const fold = words.foldId(from), isCertain = words.place(from) === PLACE.mid, alone = nearby.alone.get(fold) ?? 0;
  if (nearby.surnames.has(fold)) return isCertain || alone > 0 || !words.has(from, LEX.common) || (words.gap(to) & GAP.possessive) !== 0 || isSubject(words, to);
  if (nearby.givens.has(fold)) return isCertain || !words.has(from, LEX.veryCommon);
  if (!isCertain) return false;
  if (nearby.heads.has(fold) && words.fold(from - 1) === 'the') return true;
  return alone >= INSISTENT && words.has(from, LEX.word) && !words.has(from, HEAD_NOUNS | TITLES_AND_PEOPLES);
}

const AUXILIARIES = new Set(['was', 'is', 'has', 'had', 'did', 'does', 'will', 'would', 'could', 'also', 'who']);

/** "Woods said": a plain word without an article, before a verb. */
function isSubject(words: TextWords, to: number): boolean {
  return words.gap(to) === GAP.space && !words.breaksAt(to) && words.shape(to) === SHAPE.lower && (words.has(to, LEX.personVerb) || AUXILIARIES.has(words.fold(to)));
}

const INSISTENT = 2; // times a text writes a plain word with a capital before it is a name there, whatever others write

const ACRONYMS_THAT_NAME_NOTHING = new Set(NO_ACRONYMS);

/** Whether a word is a degree, a unit or an abbreviation of everyday, which name nothing. */
export function isAbbreviation(words: TextWords, i: number): boolean {
  return ACRONYMS_THAT_NAME_NOTHING.has(words.fold(i));
}

/** Whether capitals make a name of this word: not of a degree or unit. */
export function isAcronymLike(words: TextWords, i: number): boolean {
  return words.shape(i) === SHAPE.caps && !isAbbreviation(words, i);
}

const NOT_ALONE = LEX.function | LEX.month | LEX.weekday | LEX.people | LEX.role | LEX.roleModifier | LEX.noble;

function isSingleName(words: TextWords, statistics: Statistics, i: number): boolean {
  const flags = words.flags(i), fold = words.foldId(i), shape = words.shape(i);
  if (shape === SHAPE.initial || isNoName(words, statistics, i)) return false;
  if (shape === SHAPE.caps) {
    const isDate = (flags & LEX.weekday) !== 0 || ((flags & LEX.month) !== 0 && words.shape(i + 1) === SHAPE.number);
    return isAcronymLike(words, i) && !isDate && (!statistics.isTerm(fold) || (flags & (LEX.country | LEX.org)) !== 0);
  }
  const lower = statistics.lower.at(fold), capital = statistics.capital.at(fold), isCertain = words.place(i) === PLACE.mid;
  if (flags & NOT_ALONE) return (flags & (LEX.surname | LEX.given)) !== 0 && !(flags & LEX.month) && lower === 0 && isCertain;
  if (!isCertain) return statistics.isProper(words, i);
  const isWord = (flags & LEX.word) !== 0 || words.language !== 'en'; // there the corpus has to tell which are
  if (!isWord || flags & (LEX.country | LEX.place) || lower === 0) return true;
  return flags & HEAD_NOUNS ? capital > 3 * lower : capital > lower;
}

import { PLACE } from './contexts.ts';
import { HEAD_NOUNS, LEX } from './lexicon.ts';
import type { Statistics } from './statistics.ts';
import type { TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import { SHAPE } from './vocabulary.ts';

/** Whether a capitalised word that stands alone is one of the things that are written so and name nothing. */
export function isNoName(words: TextWords, statistics: Statistics, i: number): boolean {
  if (!words.applies('no-names')) return false;
  if (isMeasured(words, i) || isPrefixed(words, i) || isLabel(words, i) || isDegree(words, i) || isCode(words, i)) return true;
  if (words.shape(i) === SHAPE.caps) return isEmphasis(words, statistics, i);
  return words.place(i) === PLACE.mid ? endsTitle(words, i) || isField(words, i) : isDerived(words, i);
}

const CAMEL = /^\p{Ll}{2,}\p{N}*\p{Lu}\p{Ll}/u;
const BEFORE_CODE = /[_$=<\\]$|::$|->$/;
const AFTER_CODE = /^(?:[_=]|\(\)|::|->|\[\d*\])/;

/** "reqHeaders", "HTTP_HOST", "Vector()": an identifier. Brands have one small letter at most: iPhone, eBay. */
function isCode(words: TextWords, i: number): boolean {
  if (CAMEL.test(words.written(i)) && !words.has(i, LEX.org)) return true;
  return AFTER_CODE.test(words.text.slice(words.end(i), words.end(i) + 2)) || BEFORE_CODE.test(words.text.slice(Math.max(0, words.start(i) - 2), words.start(i)));
}

/** "11 RBI", "34 KOs": a unit. A year before it counts nothing. */
function isMeasured(words: TextWords, i: number): boolean {
  const shape = words.shape(i);
  if (words.has(i, LEX.country | LEX.place | LEX.org) || words.shape(i - 1) !== SHAPE.number || words.gap(i) !== GAP.space || (shape !== SHAPE.caps && shape !== SHAPE.mixed)) return false;
  return !/^(?:1[5-9]|20)\d\d$/.test(words.written(i - 1));
}

/** "pro-Beijing", "anti-Semitism": an adjective, which readers do not take for the name. */
function isPrefixed(words: TextWords, i: number): boolean {
  return words.gap(i) === GAP.hyphen && words.shape(i - 1) === SHAPE.lower && !words.has(i - 1, LEX.particle);
}

/** "Milepost 7", "Category 4": a plain word with a number. */
function isLabel(words: TextWords, i: number): boolean {
  if (words.shape(i) !== SHAPE.title || words.has(i, LEX.place | LEX.given | LEX.surname)) return false;
  if (words.place(i) === PLACE.mid && (!words.has(i, LEX.common) || words.has(i, HEAD_NOUNS | LEX.org))) return false;
  return words.shape(i + 1) === SHAPE.number && words.gap(i + 1) === GAP.space && !words.breaksAt(i + 1);
}

const LEGAL_FORMS = new Set(['inc', 'ltd', 'plc', 'llc', 'corp', 'co', 'gmbh']);

/** "Ph.D.", "M.Sc.", "Inc." */
function isDegree(words: TextWords, i: number): boolean {
  const fold = words.fold(i);
  return fold === 'ph' || LEGAL_FORMS.has(fold) || ((fold === 'sc' || fold === 'd') && words.gap(i) === GAP.dot);
}

/** A plain word in capitals for emphasis, not an acronym: "HUGE", "WHEREAS". */
function isEmphasis(words: TextWords, statistics: Statistics, i: number): boolean {
  if (words.has(i, LEX.country | LEX.org)) return false;
  if (words.written(i).length > 2 && words.has(i, LEX.function) && words.fold(i - 1) !== 'the') return true;
  if (!words.has(i, LEX.common)) return false;
  if (words.written(i).length >= LONG_SHOUT) return true;
  const fold = words.foldId(i);
  return words.written(i).length > 2 && statistics.lower.at(fold) >= 2 * statistics.caps.at(fold);
}

const LONG_SHOUT = 6; // letters: acronyms that spell a plain word are shorter

/** A word that English builds of a known one, at a sentence's start: "Redesignated", "Obstetricians". */
function isDerived(words: TextWords, i: number): boolean {
  const fold = words.fold(i);
  if (words.has(i, LEX.word | LEX.given | LEX.surname | LEX.place | LEX.org)) return false;
  const hasPrefix = fold.length > 8 && /^(?:re|un|non|pre|post|over|under|mis|inter)[a-z]{4,}$/.test(fold);
  return hasPrefix || /[a-z]{4}(?:ed|ly|ness|tion|tions|ists|icians|ically)$/.test(fold);
}

/** "Minister of Fisheries", "Professor of Linguistics": the field of an office. */
function isField(words: TextWords, i: number): boolean {
  return words.fold(i - 1) === 'of' && words.has(i - 2, LEX.role) && words.has(i, LEX.word) && !words.has(i, LEX.place | LEX.country);
}

/** The last word of a title in running text: "Notes from the Underground", "Cheaper by the Dozen". */
function endsTitle(words: TextWords, i: number): boolean {
  if (!words.has(i, LEX.common) || words.has(i, LEX.country)) return false;
  let k = i - 1;
  while (k > i - 4 && words.shape(k) === SHAPE.lower && words.has(k, LEX.function) && words.gap(k + 1) === GAP.space) k--;
  const isOpened = k < i - 1 && words.isCapitalised(k) && words.gap(k + 1) === GAP.space && words.has(k, LEX.common) && words.fold(i - 1) !== 'and';
  return isOpened && !words.breaksAt(k + 1) && words.place(k) === PLACE.mid;
}

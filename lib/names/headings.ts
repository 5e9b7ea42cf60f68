import { PLACE } from './contexts.ts';
import { isAcronymLike, isName } from './is-name.ts';
import { isUnbroken, type KnownForms } from './known-forms.ts';
import { LEX } from './lexicon.ts';
import type { Nearby } from './nearby.ts';
import type { Statistics } from './statistics.ts';
import type { Span, TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import { SHAPE } from './vocabulary.ts';

/** Whether a word stands where every word has a capital, or only capitals. */
export function isInHeading(words: TextWords, i: number): boolean {
  return words.place(i) === PLACE.titled || words.place(i) === PLACE.shouted;
}

/** The name that begins at a word of a heading, where capitals tell nothing: a known one, or proper words. */
export function nameInHeading(words: TextWords, statistics: Statistics, known: KnownForms, nearby: Nearby, i: number): Span | null {
  return knownName(words, i, known) ?? listedName(words, i) ?? properName(words, statistics, nearby, i);
}

/** The longest known form at a capitalised word. A plain word alone is none, unless it is an acronym among lower case. */
export function knownName(words: TextWords, i: number, known: KnownForms): Span | null {
  if (words.shape(i) === SHAPE.lower || !words.applies('known-forms')) return null;
  const span = known.longestAt(words, i);
  if (span === null || span.to - i > 1 || !words.has(i, LEX.function | LEX.common)) return span;
  return words.shape(i) === SHAPE.caps && words.place(i) !== PLACE.shouted ? span : null;
}

const LONGEST_LISTED = 4; // words

/** A place or institution of several words that the word lists know: "Supreme Court", "New York". */
export function listedName(words: TextWords, i: number): Span | null {
  if (!words.isCapitalised(i)) return null;
  for (let to = i + LONGEST_LISTED; to > i + 1; to--) {
    const span = { from: i, to };
    const isWritten = words.isCapitalised(to - 1) || words.language !== 'en';
    if (isUnbroken(words, span) && isWritten && words.vocabulary.phraseFlags(words.key(span), words.language) & (LEX.org | LEX.place | LEX.country)) return span;
  }
  return null;
}

const NUMERALS = new Set(['ii', 'iii', 'iv', 'vi', 'vii', 'viii']);

/** "Elizabeth II", "Elon Musk": what follows a given name and is no verb or plain word. */
function followsGiven(words: TextWords, i: number): boolean {
  if (words.shape(i) === SHAPE.caps && NUMERALS.has(words.fold(i))) return true;
  if (words.shape(i) !== SHAPE.title || !words.has(i - 1, LEX.given) || words.has(i - 1, LEX.common)) return false;
  const isPlain = words.has(i, LEX.veryCommon | LEX.function | LEX.role | LEX.personVerb | LEX.month | LEX.people);
  return !isPlain && !/(?:[^s]s|ed|ing)$/.test(words.fold(i));
}

const LONGEST_PROPER = 8; // words

/** Proper words with the initials and particles between them. */
function properName(words: TextWords, statistics: Statistics, nearby: Nearby, i: number): Span | null {
  const isSurname = (k: number): boolean =>
    words.applies('nearby') && words.isCapitalised(k) && nearby.surnames.has(words.foldId(k)) && !words.has(k, LEX.function | LEX.month);
  const belongs = (k: number): boolean => isProper(words, statistics, k) || isSurname(k);
  if (!belongs(i)) return null;
  let to = i + 1;
  for (let next = to; next < i + LONGEST_PROPER && !words.breaksAt(next); next++) {
    const gap = words.gap(next);
    if (gap !== GAP.space && gap !== GAP.hyphen && !(gap === (GAP.dot | GAP.space) && words.shape(next - 1) === SHAPE.initial)) break;
    if (belongs(next) || (next === to && followsGiven(words, next))) to = next + 1;
    else if (words.shape(next) !== SHAPE.initial && !words.has(next, LEX.particle)) break;
  }
  return isName(words, statistics, { from: i, to }) || isSurname(i) ? { from: i, to } : null;
}

function isProper(words: TextWords, statistics: Statistics, i: number): boolean {
  const shape = words.shape(i), flags = words.flags(i);
  if (!words.isCapitalised(i) || shape === SHAPE.initial || flags & (LEX.month | LEX.weekday | LEX.people)) return false;
  if (shape === SHAPE.caps && words.place(i) === PLACE.titled) return isAcronymLike(words, i);
  return statistics.isProper(words, i) && !(flags & LEX.role);
}

import { PLACE } from './contexts.ts';
import { HEAD_NOUNS, LEX, PERSONAL } from './lexicon.ts';
import { EVENT_OPENERS } from './lexicon/head-nouns.ts';
import { isNumeral } from './join.ts';
import type { Statistics } from './statistics.ts';
import type { Span, TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import { SHAPE } from './vocabulary.ts';

const EVENT_STARTS = new Set(EVENT_OPENERS);

/** Cuts a run of capitalised words into the names in it: dates, roles and peoples fall off, pairs come apart. */
export function cutRun(words: TextWords, statistics: Statistics, run: Span): Span[] {
  return splitAtDates(words, run)
    .flatMap((part) => splitAtRoles(words, part))
    .flatMap((part) => splitAtPrefix(words, part))
    .flatMap((part) => splitPairs(words, statistics, part))
    .map((part) => trim(words, statistics, part))
    .filter((part) => part.to > part.from);
}

/** "May" and "August" stay after a given name; every other month or weekday divides. */
function splitAtDates(words: TextWords, { from, to }: Span): Span[] {
  if (!words.applies('dates')) return [{ from, to }];
  const parts: Span[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (!isDate(words, from, i, to)) continue;
    if (i > start) parts.push({ from: start, to: i });
    start = i + 1;
  }
  if (start < to) parts.push({ from: start, to });
  return parts;
}

const PARTIES = new Set(['d', 'r', 'i']);

/** "D-Ohio", "pro-Beijing New People's Party", "Secretary of State Ana Ruiz": what comes before the name proper. */
function splitAtPrefix(words: TextWords, span: Span): Span[] {
  const { from, to } = span;
  if (PARTIES.has(words.fold(from)) && words.shape(from) === SHAPE.initial && words.gap(from + 1) === GAP.hyphen) return [{ from: from + 1, to }];
  if (to - from < 2 || !words.applies('roles')) return [span];
  if (words.gap(from) === GAP.hyphen && words.shape(from - 1) === SHAPE.lower && words.gap(from + 1) === GAP.space) return [{ from, to: from + 1 }, { from: from + 1, to }];
  const of = words.fold(from - 1) === 'the' ? from - 2 : from - 1;
  const isAfterOffice = words.fold(of) === 'of' && words.has(of - 1, LEX.role) && words.isCapitalised(of - 1);
  if (!isAfterOffice) return [span];
  for (let i = from + 1; i < to; i++) if (words.has(i, LEX.given)) return [{ from, to: i }, { from: i, to }];
  return [span];
}

/** "NASA Administrator Lena Ortiz": an office between its institution and its holder. */
function splitAtRoles(words: TextWords, span: Span): Span[] {
  if (!words.applies('roles')) return [span];
  for (let i = span.from + 1; i < span.to - 1; i++) {
    if (!words.has(i, LEX.role) || words.has(i, PERSONAL) || words.gap(i + 1) !== GAP.space || words.gap(i) !== GAP.space) continue;
    if (!isHolder(words, i + 1, span.to)) continue;
    let first = i;
    while (first > span.from && words.has(first - 1, LEX.role | LEX.roleModifier | LEX.people)) first--;
    if (first > span.from) return [{ from: span.from, to: first }, { from: i + 1, to: span.to }];
  }
  return [span];
}

/** Whether a person's name stands there: a given name first, a surname alone, or two words that no list knows. */
function isHolder(words: TextWords, from: number, to: number): boolean {
  if (words.has(from, LEX.given)) return true;
  if (to - from === 1) return words.has(from, LEX.surname);
  for (let i = from; i < to; i++) if (words.has(i, LEX.word | LEX.place | LEX.org | HEAD_NOUNS) || words.shape(i) === SHAPE.caps) return false;
  return true;
}

const NAMED_DAYS = new Set(['black', 'bloody', 'good', 'super', 'cyber', 'easter', 'holy', 'ash', 'palm', 'whit']);

function isDate(words: TextWords, from: number, i: number, to: number): boolean {
  if (!words.has(i, LEX.month | LEX.weekday)) return false;
  if (words.shape(i) === SHAPE.caps && words.has(i, LEX.weekday)) return true;
  if (i > from && NAMED_DAYS.has(words.fold(i - 1))) return false;
  if (i > from && words.has(i - 1, LEX.given) && words.has(i, LEX.month) && words.shape(i + 1) !== SHAPE.number) return false;
  if (i + 1 < to && words.has(i + 1, LEX.eventNoun | LEX.orgNoun) && words.gap(i + 1) === GAP.space) return false;
  return !(words.has(i, LEX.given) && i + 1 < to && !words.has(i + 1, LEX.common));
}

/** "Norway-Sweden", "Macron-Merkel": two names that stand for themselves elsewhere. */
function splitPairs(words: TextWords, statistics: Statistics, span: Span): Span[] {
  if (!words.applies('hyphens')) return [span];
  for (let i = span.from + 1; i < span.to; i++) {
    if (words.gap(i) !== GAP.hyphen) continue;
    const isChain = !words.has(i, LEX.common) && ((i + 1 < span.to && words.gap(i + 1) === GAP.hyphen) || words.gap(i - 1) === GAP.hyphen && words.isCapitalised(i - 2));
    if (isChain || (isPairPart(words, statistics, i - 1) && isPairPart(words, statistics, i))) {
      return [{ from: span.from, to: i }, ...splitPairs(words, statistics, { from: i, to: span.to })];
    }
  }
  return [span];
}

function isPairPart(words: TextWords, statistics: Statistics, i: number): boolean {
  if (words.has(i, LEX.country)) return true;
  if (words.has(i, LEX.people | LEX.given)) return false;
  return statistics.isSingle(words.foldId(i)) && (!words.has(i, LEX.common) || statistics.isProper(words, i));
}

function trim(words: TextWords, statistics: Statistics, span: Span): Span {
  let { from, to } = span;
  while (to > from && isTail(words, to - 1)) to--;
  while (to - from > 1 && (isTrailingRole(words, from, to) || isTrailingPeople(words, from, to))) to--;
  for (let before = -1; before !== from && from < to; ) {
    before = from;
    if (isLead(words, from, to)) from++;
    else from = afterRoles(words, statistics, from, to);
    if (from < to && startsSentenceIdly(words, statistics, from, to)) from++;
  }
  return { from, to };
}

function isTail(words: TextWords, i: number): boolean {
  if (isNumeral(words, i)) return false;
  if (words.isFunction(i)) return words.gap(i) !== GAP.hyphen || words.shape(i) !== SHAPE.lower;
  return words.shape(i) === SHAPE.initial && words.gap(i) === GAP.space && (words.fold(i) === 'i' || words.fold(i) === 'a');
}

/** "NASA Administrator": an office after its institution. */
function isTrailingRole(words: TextWords, from: number, to: number): boolean {
  const last = to - 1;
  if (!words.applies('roles') || !words.has(last, LEX.role) || words.has(last, PERSONAL | HEAD_NOUNS) || words.gap(last) !== GAP.space || words.shape(last) === SHAPE.number) return false;
  return words.shape(last - 1) === SHAPE.caps || words.has(from, LEX.country | LEX.place);
}

/** "Fiji Indians": a country and, without a comma, a people. */
function isTrailingPeople(words: TextWords, from: number, to: number): boolean {
  return words.applies('peoples') && to - from === 2 && words.has(from, LEX.country) && words.has(from + 1, LEX.people) && words.gap(from + 1) === GAP.space;
}

function isLead(words: TextWords, i: number, to: number): boolean {
  if (words.language !== 'en' && words.isFunction(i)) return true;
  if (words.shape(i) === SHAPE.initial) return to - i === 1 ? true : (words.fold(i) === 'a' || words.fold(i) === 'i') && words.gap(i + 1) === GAP.space;
  return words.isFunction(i);
}

/** After the roles that stand before a person's name; `from` itself where the roles are part of a name. */
function afterRoles(words: TextWords, statistics: Statistics, from: number, to: number): number {
  if (isListed(words, from, to)) return from;
  let last = from - 1, i = from;
  for (; i < to && words.has(i, LEX.role | LEX.roleModifier | LEX.people) && !(i + 1 < to && words.gap(i + 1) === GAP.hyphen); i++) {
    if (words.has(i, LEX.role) && !(i > from && words.has(i, LEX.given | LEX.surname) && i === to - 1)) last = i;
  }
  if (last < from) return afterPeople(words, statistics, from, to);
  if (last + 1 >= to || !words.applies('roles')) return from;
  const rest = last + 1;
  const isInstitution = !words.has(rest, LEX.given) && (words.has(to - 1, HEAD_NOUNS) || isAllCommon(words, rest, to));
  if (isInstitution || words.shape(rest) === SHAPE.lower) return from;
  return words.gap(rest) & GAP.possessive ? from : rest;
}

/** "Latin America", "High Court": what the word lists know as a whole. */
function isListed(words: TextWords, from: number, to: number): boolean {
  if (to - from < 2 || !words.has(from, LEX.role | LEX.roleModifier | LEX.people)) return false;
  return (words.vocabulary.phraseFlags(words.key({ from, to }), words.language) & (LEX.place | LEX.country | LEX.org)) !== 0;
}

/** "Major League Baseball": plain words, of which no person's name consists. */
function isAllCommon(words: TextWords, from: number, to: number): boolean {
  if (to - from < 2) return false;
  for (let i = from; i < to; i++) if (!words.has(i, LEX.common) || words.has(i, PERSONAL)) return false;
  return true;
}

/** "American Robert Smith", "Spanish Podemos": a people before a name that stands alone elsewhere. */
function afterPeople(words: TextWords, statistics: Statistics, from: number, to: number): number {
  if (!words.applies('peoples') || words.has(from, PERSONAL) || words.gap(from + 1) !== GAP.space || words.has(to - 1, HEAD_NOUNS)) return from;
  const next = from + peopleLength(words, from), isOne = to - next === 1;
  if (next === from || next === to) return from;
  const isFree = isOne ? statistics.isSingle(words.foldId(next)) && !words.has(next, LEX.people) : words.has(next, LEX.given) || (to - next === 2 && isHolder(words, next, to));
  return isFree ? next : from;
}

/** Words of the people that a run begins with: "Belgian", "South African". */
function peopleLength(words: TextWords, from: number): number {
  if (words.has(from, LEX.people)) return 1;
  return words.has(from, LEX.placeOpener) && words.has(from + 1, LEX.people) && words.gap(from + 2) === GAP.space ? 2 : 0;
}

/** A sentence's first word whose capital says nothing, before a name that can stand alone. */
function startsSentenceIdly(words: TextWords, statistics: Statistics, from: number, to: number): boolean {
  if (words.place(from) === PLACE.mid || to - from < 2 || !words.applies('sentence-starts')) return false;
  const flags = words.flags(from);
  if (words.shape(from) === SHAPE.initial || EVENT_STARTS.has(words.fold(from))) return false;
  if (flags & (PERSONAL | LEX.placeOpener | LEX.country | LEX.place | LEX.people | LEX.noble)) return false;
  if (statistics.isProper(words, from)) return false;
  if (!(flags & LEX.word)) return false;
  if (words.gap(from + 1) !== GAP.space) return false;
  const next = from + 1;
  return !words.has(next, LEX.common) || words.has(next, PERSONAL | LEX.country | LEX.place) || words.shape(next) === SHAPE.caps;
}

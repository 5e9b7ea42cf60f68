import { PLACE } from './contexts.ts';
import { cutRun } from './cut.ts';
import { runEnd } from './join.ts';
import type { KnownForms } from './known-forms.ts';
import { LEX } from './lexicon.ts';
import type { Statistics } from './statistics.ts';
import type { Span, TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import type { Nearby } from './nearby.ts';
import { SHAPE } from './vocabulary.ts';

/** First pass: names whose capitals can only mean a name. In order, disjoint. */
export function findReliable(words: TextWords, statistics: Statistics): Span[] {
  return eachRun(words).flatMap((run) => {
    if (isHeading(words, run.from)) return [];
    return cutRun(words, statistics, run).filter((span) => words.place(span.from) === PLACE.mid && isName(words, statistics, span));
  });
}

/**
 * Second pass: all names, those of headlines, sentence starts and shouted runs by what the first pass knows (`known`). Forms
 * that a person added are names wherever they stand, in any case and script.
 */
export function findAll(words: TextWords, statistics: Statistics, known: KnownForms, added: KnownForms, nearby: Nearby): Span[] {
  const spans: Span[] = [];
  let i = 0;
  while (i < words.length) {
    const fixed = added.counts.size > 0 ? longestKnown(words, i, added) : null;
    if (fixed !== null) {
      spans.push(fixed);
      i = fixed.to;
    } else if (isHeading(words, i)) {
      const span = knownAt(words, i, known) ?? properAt(words, statistics, nearby, i);
      if (span !== null) spans.push(span);
      i = span === null ? i + 1 : span.to;
    } else if (beginsRun(words, i)) {
      const whole = knownAt(words, i, known);
      const run = { from: i, to: runEnd(words, i) };
      if (whole !== null && whole.to > run.to && whole.to - i > 2) { spans.push(whole); i = whole.to; continue; }
      for (const span of cutRun(words, statistics, run)) if (isName(words, statistics, span) || isShortForm(words, nearby, span)) spans.push(withArticle(words, span));
      i = run.to;
    } else {
      const span = lowerCaseAt(words, i, known);
      if (span !== null) spans.push(span);
      i = span === null ? i + 1 : span.to;
    }
  }
  return spans;
}

function isHeading(words: TextWords, i: number): boolean {
  return words.place(i) === PLACE.titled || words.place(i) === PLACE.shouted;
}

function eachRun(words: TextWords): Span[] {
  const runs: Span[] = [];
  for (let i = 0; i < words.length; ) {
    if (!beginsRun(words, i)) { i++; continue; }
    const to = runEnd(words, i);
    runs.push({ from: i, to });
    i = to;
  }
  return runs;
}

function beginsRun(words: TextWords, i: number): boolean {
  return words.isCapitalised(i);
}

const NOT_ALONE = LEX.function | LEX.month | LEX.weekday | LEX.people | LEX.role | LEX.roleModifier | LEX.noble;
const HEADS = LEX.orgNoun | LEX.placeNoun | LEX.eventNoun | LEX.lawNoun | LEX.workNoun;

function isName(words: TextWords, statistics: Statistics, span: Span): boolean {
  if (span.to - span.from === 1) return isSingleName(words, statistics, span.from);
  for (let i = span.from; i < span.to; i++) if (!words.has(i, LEX.role | LEX.roleModifier | LEX.people | LEX.function)) return true;
  for (let i = span.from + 1; i < span.to - 1; i++) if (words.fold(i) === 'of' && words.place(span.from) === PLACE.mid) return true;
  return words.has(span.to - 1, HEADS) && !words.has(span.to - 1, LEX.role);
}

/** A capital "The" within a sentence belongs to what follows: "The Hague", "The Scout Association". */
function withArticle(words: TextWords, span: Span): Span {
  const the = span.from - 1;
  const isNamed = words.fold(the) === 'the' && words.isCapitalised(the) && words.place(the) === PLACE.mid && words.gap(span.from) === GAP.space && !words.breaksAt(span.from);
  return isNamed && !words.has(span.from, LEX.people | LEX.role) ? { from: the, to: span.to } : span;
}

/** One word that this text's longer names explain: "Player" after "Ben Player", "the League" after "League of Rights". */
function isShortForm(words: TextWords, nearby: Nearby, { from, to }: Span): boolean {
  if (to - from !== 1 || words.shape(from) !== SHAPE.title || words.has(from, LEX.function | LEX.month | LEX.people)) return false;
  const fold = words.foldId(from);
  if (nearby.surnames.has(fold)) return words.place(from) === PLACE.mid || (nearby.alone.get(fold) ?? 0) > 0;
  return nearby.heads.has(fold) && words.place(from) === PLACE.mid && words.fold(from - 1) === 'the';
}

const NO_ACRONYMS = new Set(['tv', 'dna', 'rna', 'ok', 'am', 'pm', 'ceo', 'cfo', 'cto', 'phd', 'md', 'bc', 'ad', 'bce', 'ce', 'ii', 'iii', 'iv', 'vi', 'vii', 'viii', 'ix', 'xi', 'xii', 'km', 'mm', 'cm', 'kg', 'mb', 'gb', 'hz', 'pdf', 'cd', 'dvd', 'lp', 'ep', 'dj', 'mc', 'id', 'pr', 'hr', 'vip', 'faq', 'usd', 'gdp', 'hiv', 'aids', 'pc', 'gps', 'vat', 'gmt', 'utc', 'est', 'edt', 'ph', 'ngo', 'ngos', 'mp', 'mps', 'iq', 'url', 'http', 'html', 'llc', 'ltd', 'inc', 'tbc', 'tba', 'rsvp', 'rip', 'asap', 'pov', 'mvp', 'rbi', 'era', 'ko', 'gnp', 'qc', 'sc', 'sq', 'aka', 'diy', 'bdsm', 's&m', 'r&b', 'q&a', 'b&b', 'hq', 'atm', 'suv', 'led', 'lcd', 'usb', 'cpu', 'ram', 'rom', 'dpi', 'mph', 'kph', 'jr', 'sr', 'vs', 'eta', 'ufo', 'lgbt', 'lgbtq', 'ww', 'www', 'msc', 'bsc', 'ba', 'ma', 'mba', 'obe', 'mbe', 'kcb']);

/** "pro-Beijing", "anti-Semitism": an adjective, which readers do not take for the name. */
function isPrefixed(words: TextWords, i: number): boolean {
  return words.gap(i) === GAP.hyphen && words.shape(i - 1) === SHAPE.lower && !words.has(i - 1, LEX.particle);
}

/** "Milepost 7", "Figure 2": a sentence's first word with a number. */
function isLabel(words: TextWords, i: number): boolean {
  return words.place(i) !== PLACE.mid && words.shape(i) === SHAPE.title && words.shape(i + 1) === SHAPE.number && words.gap(i + 1) === GAP.space && !words.breaksAt(i + 1) && !words.has(i, LEX.place | LEX.given | LEX.surname);
}

/** "Ph.D.", "M.Sc." */
function isDegree(words: TextWords, i: number): boolean {
  const fold = words.fold(i);
  return fold === 'ph' || ((fold === 'sc' || fold === 'd') && words.gap(i) === GAP.dot);
}

/** A plain word in capitals for emphasis, not an acronym: "HUGE", "WHEREAS". */
function isShoutedWord(words: TextWords, statistics: Statistics, i: number): boolean {
  if (!words.has(i, LEX.common) || words.has(i, LEX.country)) return false;
  const fold = words.foldId(i);
  return words.written(i).length > 2 && (statistics.lower[fold] ?? 0) >= 2 * (statistics.caps[fold] ?? 0);
}

function isSingleName(words: TextWords, statistics: Statistics, i: number): boolean {
  const flags = words.flags(i), fold = words.foldId(i), shape = words.shape(i);
  if (shape === SHAPE.initial || isMeasured(words, i)) return false;
  if (isPrefixed(words, i) || isLabel(words, i) || isDegree(words, i)) return false;
  if (shape === SHAPE.caps) return !isShoutedWord(words, statistics, i) && !NO_ACRONYMS.has(words.fold(i)) && !words.has(i, LEX.weekday) && !(flags & LEX.month && words.shape(i + 1) === SHAPE.number);
  if (flags & NOT_ALONE) return (flags & (LEX.surname | LEX.given)) !== 0 && !(flags & LEX.month) && (statistics.lower[fold] ?? 0) === 0 && words.place(i) === PLACE.mid;
  if (words.place(i) !== PLACE.mid) return statistics.isProper(fold, flags) && !isDerived(words, i);
  if (endsTitle(words, i) || isOffice(words, i)) return false;
  if (!(flags & LEX.word) || flags & (LEX.country | LEX.place)) return true;
  const lower = statistics.lower[fold] ?? 0, capital = statistics.capital[fold] ?? 0;
  if (flags & HEADS) return lower === 0 || capital > 3 * lower;
  return lower === 0 || capital > lower;
}

/** "11 RBI", "34 KOs", "3 MPs": a unit, not a name. A year before it counts nothing. */
function isMeasured(words: TextWords, i: number): boolean {
  const shape = words.shape(i);
  if (words.shape(i - 1) !== SHAPE.number || words.gap(i) !== GAP.space || (shape !== SHAPE.caps && shape !== SHAPE.mixed)) return false;
  return !/^(?:1[5-9]|20)\d\d$/.test(words.written(i - 1));
}

/** A word that English builds of a known one, at a sentence's start: "Redesignated", "Obstetricians". */
function isDerived(words: TextWords, i: number): boolean {
  const fold = words.fold(i);
  if (words.has(i, LEX.word | LEX.given | LEX.surname | LEX.place | LEX.org)) return false;
  return /^(?:re|un|non|pre|post|over|under|mis|inter)[a-z]{4,}(?:ed|ing|s)?$/.test(fold) && fold.length > 8 || /[a-z]{4}(?:ed|ly|ness|tion|tions|ists|icians|ically)$/.test(fold);
}

/** "Minister of Fisheries", "Professor of Linguistics": the field of an office. */
function isOffice(words: TextWords, i: number): boolean {
  return words.fold(i - 1) === 'of' && words.has(i - 2, LEX.role) && words.has(i, LEX.word) && !words.has(i, LEX.place | LEX.country);
}

/** The last word of a title in running text: "Notes from the Underground", "Cheaper by the Dozen". */
function endsTitle(words: TextWords, i: number): boolean {
  if (!words.has(i, LEX.common)) return false;
  let k = i - 1;
  while (k > i - 4 && words.shape(k) === SHAPE.lower && words.has(k, LEX.function) && words.gap(k + 1) === GAP.space) k--;
  const isOpened = k < i - 1 && words.isCapitalised(k) && words.gap(k + 1) === GAP.space && words.has(k, LEX.common) && words.fold(i - 1) !== 'and';
  return isOpened && !words.breaksAt(k + 1) && words.place(k) === PLACE.mid;
}

function knownAt(words: TextWords, i: number, known: KnownForms): Span | null {
  if (words.shape(i) === SHAPE.lower) return null;
  const most = Math.min(known.longest.get(words.foldId(i)) ?? 0, words.length - i);
  for (let length = most; length > 0; length--) {
    const span = { from: i, to: i + length };
    if (isUnbroken(words, span) && known.counts.has(words.key(span)) && (length > 1 || !words.has(i, LEX.veryCommon | LEX.function | LEX.common) || words.shape(i) === SHAPE.caps && words.place(i) !== PLACE.shouted)) return span;
  }
  return null;
}

function longestKnown(words: TextWords, i: number, known: KnownForms): Span | null {
  for (let length = Math.min(known.longest.get(words.foldId(i)) ?? 0, words.length - i); length > 0; length--) {
    const span = { from: i, to: i + length };
    if (isUnbroken(words, span) && known.counts.has(words.key(span))) return span;
  }
  return null;
}

function isUnbroken(words: TextWords, span: Span): boolean {
  for (let i = span.from + 1; i < span.to; i++) if (words.breaksAt(i) || (words.gap(i) & (GAP.comma | GAP.colon | GAP.dash | GAP.open | GAP.close | GAP.stop))) return false;
  return true;
}

/** In a heading: proper words, with the initials and particles between them. */
function properAt(words: TextWords, statistics: Statistics, nearby: Nearby, i: number): Span | null {
  const isSurname = (k: number): boolean => words.isCapitalised(k) && nearby.surnames.has(words.foldId(k)) && !words.has(k, LEX.function | LEX.month);
  const isProper = (k: number): boolean => isProperInHeading(words, statistics, k) || isSurname(k);
  if (!isProper(i)) return null;
  let to = i + 1;
  for (let next = to; next < words.length && next < i + LONGEST_PROPER && !words.breaksAt(next); next++) {
    const gap = words.gap(next);
    if (gap !== GAP.space && gap !== GAP.hyphen && !(gap === (GAP.dot | GAP.space) && words.shape(next - 1) === SHAPE.initial)) break;
    if (isProper(next)) to = next + 1;
    else if (words.shape(next) !== SHAPE.initial && !words.has(next, LEX.particle)) break;
  }
  return isName(words, statistics, { from: i, to }) || isSurname(i) ? { from: i, to } : null;
}

const LONGEST_PROPER = 8; // words

function isProperInHeading(words: TextWords, statistics: Statistics, i: number): boolean {
  const shape = words.shape(i), flags = words.flags(i);
  if (!words.isCapitalised(i) || shape === SHAPE.initial || flags & (LEX.month | LEX.weekday | LEX.people)) return false;
  if (shape === SHAPE.caps && words.place(i) === PLACE.titled) return !NO_ACRONYMS.has(words.fold(i));
  return statistics.isProper(words.foldId(i), flags) && !(flags & LEX.role);
}

/** "the national assembly" where the corpus mostly writes "National Assembly". */
function lowerCaseAt(words: TextWords, i: number, known: KnownForms): Span | null {
  if (words.has(i, LEX.function)) return null;
  const most = Math.min(known.longest.get(words.foldId(i)) ?? 0, words.length - i);
  for (let length = most; length > 1; length--) {
    const span = { from: i, to: i + length };
    if (isUnbroken(words, span) && (known.counts.get(words.key(span)) ?? 0) >= 3 && words.has(span.to - 1, LEX.orgNoun)) return span;
  }
  return null;
}

import { PLACE } from './contexts.ts';
import { isAbbreviation, isAcronymLike, isName } from './is-name.ts';
import type { KnownForms } from './known-forms.ts';
import { HEAD_NOUNS, LEX } from './lexicon.ts';
import type { Nearby } from './nearby.ts';
import { isMarked } from './noun-statistics.ts';
import type { Statistics } from './statistics.ts';
import type { Span, TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import { SHAPE } from './vocabulary.ts';

/*
 * Names where every noun has a capital, so that a capital is no evidence. A run of capitals is read from its left; at each
 * word the first that holds of these makes a name:
 *
 *   a form that the word lists know              "Frankfurter Allgemeine Zeitung"
 *   a given name and what follows it             "Angela Merkel", "Karl-Heinz von der Au"
 *   a firm up to its legal form                  "Muster Maschinen GmbH"
 *   an adjective with a capital and its noun     "Technische Universität München"
 *   an institution and its place                 "Landgericht Köln"
 *   words that are proper each by itself         a place, an acronym, a surname behind an office, a word never used as a noun
 */

/** The names in a run of capitals. In order, disjoint. `known` and `nearby` are of the second pass; null in the first. */
export function namesAmongNouns(words: TextWords, statistics: Statistics, run: Span, known: KnownForms | null = null, nearby: Nearby | null = null): Span[] {
  const evidence = { words, statistics, known, nearby };
  const spans: Span[] = [];
  for (let i = run.from; i < run.to; ) {
    const to = nameEnd(evidence, i, run.to);
    if (to > i) spans.push({ from: i, to });
    i = Math.max(to, i + 1);
  }
  return spans;
}

type Evidence = { readonly words: TextWords; readonly statistics: Statistics; readonly known: KnownForms | null; readonly nearby: Nearby | null };

/** The end of the name that begins at a word, at most `limit`; the word itself where none does. */
function nameEnd(evidence: Evidence, i: number, limit: number): number {
  const { words } = evidence;
  if (!words.isCapitalised(i) || words.isFunction(i)) return i;
  for (const end of [listedEnd, foreignEnd, personEnd, firmEnd, titledEnd, institutionEnd, properEnd]) {
    const to = end(evidence, i, limit);
    if (to > i && !(words.gap(to) & GAP.hyphen && words.isCapitalised(to) && to < limit && end !== personEnd)) return to;
  }
  return i;
}

const LONGEST_LISTED = 5; // words
const LISTED = LEX.org | LEX.place | LEX.country;

function listedEnd({ words }: Evidence, i: number, limit: number): number {
  for (let to = Math.min(i + LONGEST_LISTED, limit); to > i + 1; to--) {
    if (words.isCapitalised(to - 1) && words.vocabulary.phraseFlags(words.key({ from: i, to }), words.language) & LISTED) return to;
  }
  return i;
}

/** "University of Chicago", "Academy of Arts and Letters": English within. */
function foreignEnd({ words }: Evidence, i: number, limit: number): number {
  for (let of = i + 1; of < Math.min(limit - 1, i + LONGEST_LISTED) && (words.isCapitalised(of) || words.fold(of) === 'of'); of++) {
    if (words.fold(of) !== 'of' || words.shape(of) !== SHAPE.lower) continue;
    for (let k = i; k < of; k++) if (words.has(k, HEAD_NOUNS)) return limit;
  }
  return i;
}

const LONGEST_PERSON = 5; // words, particles among them

/** A given name or initials, particles, and a surname. */
function personEnd(evidence: Evidence, i: number, limit: number): number {
  const { words, statistics } = evidence;
  if (!isGiven(evidence, i) && !(words.shape(i) === SHAPE.initial && words.gap(i + 1) & GAP.dot)) return i;
  let to = i + 1, isFull = false;
  for (; to < Math.min(limit, i + LONGEST_PERSON); to++) {
    const isInitial = words.shape(to) === SHAPE.initial, isParticle = !words.isCapitalised(to);
    if (isInitial || isParticle) continue;
    if (words.has(to, LEX.role | LEX.month | LEX.weekday | LEX.function) && !words.has(to, LEX.surname)) break;
    const isDone = isFull && words.gap(to) !== GAP.hyphen && !isGiven(evidence, lastCapital(words, to));
    if (isDone || (isFull && words.shape(to) === SHAPE.caps)) break;
    if (words.has(to, LEX.common) && !words.has(to, LEX.surname)) break;
    if (isFull && words.gap(to) !== GAP.hyphen && statistics.nouns.isNoun(words, to)) break;
    isFull = true;
  }
  while (to > i && (!words.isCapitalised(to - 1) || words.shape(to - 1) === SHAPE.initial)) to--;
  return isFull && to - i >= 2 && (words.shape(i) !== SHAPE.initial || !statistics.nouns.isNoun(words, to - 1)) ? to : i;
}

/** The capitalised word before one, over particles. */
function lastCapital(words: TextWords, i: number): number {
  let last = i - 1;
  while (last > 0 && !words.isCapitalised(last)) last--;
  return last;
}

function isGiven({ words, statistics }: Evidence, i: number): boolean {
  return words.has(i, LEX.given) && words.shape(i) === SHAPE.title && !words.has(i, LEX.common) && !isMarkedBy(words, i, statistics);
}

/** "die Rose Anna": used as a noun here, and elsewhere. */
function isMarkedBy(words: TextWords, i: number, statistics: Statistics): boolean {
  return isMarked(words, i) && statistics.nouns.isNoun(words, i);
}

const LEGAL_FORMS = new Set(['gmbh', 'ag', 'kg', 'ohg', 'mbh', 'ev', 'e.v.', 'se', 'inc', 'ltd', 'llc', 'corp', 'plc', 'group', 'holding']);
const LONGEST_FIRM = 4; // words before the legal form

function firmEnd({ words }: Evidence, i: number, limit: number): number {
  if (words.has(i, LEX.role | LEX.month)) return i;
  for (let to = i + 1; to < Math.min(limit, i + LONGEST_FIRM + 1); to++) {
    if (LEGAL_FORMS.has(words.fold(to)) && words.shape(to) !== SHAPE.lower && words.gap(to) === GAP.space) return to + 1;
  }
  return i;
}

const ADJECTIVE_ENDING = /(?:e|er|es|en|em)$/;

/** Adjectives have small letters, unless they belong to a name. A people's needs an institution behind it. */
function titledEnd(evidence: Evidence, i: number, limit: number): number {
  const { words, statistics } = evidence;
  let to = i;
  while (to < limit - 1 && isAdjective(words, statistics, to) && words.gap(to + 1) === GAP.space) to++;
  if (to === i || words.place(i) !== PLACE.mid || words.shape(to) !== SHAPE.title || words.has(to, LEX.role | LEX.month)) return i;
  const isOfPeople = words.has(i, LEX.people);
  if (isOfPeople && !words.has(to, LEX.orgNoun)) return i;
  const next = to + 1;
  return next < limit && words.gap(next) === GAP.space && words.has(to, LEX.orgNoun) && isProper(evidence, next) ? next + 1 : next;
}

function isAdjective(words: TextWords, statistics: Statistics, i: number): boolean {
  if (words.shape(i) !== SHAPE.title || !ADJECTIVE_ENDING.test(words.fold(i)) || words.has(i, LEX.given | LEX.surname | LEX.role | LEX.common)) return false;
  return words.has(i, LEX.people) || statistics.lower.at(words.foldId(i)) > statistics.nouns.seen.at(words.foldId(i));
}

const INSTITUTION = /(?:universitat|hochschule|gericht|gerichtshof|klinikum|theater|oper|museum|flughafen|bahnhof|zoo|philharmoniker|orchester|tagblatt|zeitung)$/;

/** "Universität Hamburg", but not "Stadt Hamburg", which is Hamburg. */
function institutionEnd(evidence: Evidence, i: number, limit: number): number {
  const { words } = evidence;
  const next = i + 1;
  if (next >= limit || !INSTITUTION.test(words.fold(i)) || words.gap(next) !== GAP.space || words.shape(next) !== SHAPE.title) return i;
  return properEnd(evidence, next, limit) > next ? properEnd(evidence, next, limit) : i;
}

function properEnd(evidence: Evidence, i: number, limit: number): number {
  const { words } = evidence;
  let to = i, isSure = false;
  for (; to < limit && (to === i || joins(words, to)); to++) {
    if (isProper(evidence, to)) isSure = true;
    else if (!isForeign(evidence, to) || (to === i && words.has(i, HEAD_NOUNS))) break;
  }
  if (to === i + 1 || words.place(i) === PLACE.mid || isProper(evidence, i)) return isSure || to - i > 1 ? to : i;
  return isKnownForm(evidence, { from: i, to }) ? to : i;
}

function isKnownForm({ words, known }: Evidence, span: Span): boolean {
  return known !== null && known.timesOf(words, span) > 0;
}

function joins(words: TextWords, i: number): boolean {
  const gap = words.gap(i);
  return gap === GAP.space || gap === GAP.hyphen || (gap === (GAP.dot | GAP.space) && SAINTS.has(words.fold(i - 1)));
}

const SAINTS = new Set(['st', 'ste', 'dr', 'mr', 'mrs']);

/** Nouns seldom stand side by side: two words which nothing tells to be nouns are a name, and one beside a name belongs to it. */
function isForeign({ words, statistics }: Evidence, i: number): boolean {
  if (words.shape(i) !== SHAPE.title || words.isFunction(i) || words.has(i, LEX.role | LEX.month | LEX.weekday | LEX.people)) return false;
  return !statistics.nouns.isNoun(words, i) && !isMarked(words, i);
}

/** "SchülerInnen", "DVDs", "kHz". */
const NO_NAME = /\p{Ll}In(?:nen)?$|^\p{Lu}{2,}s$|^\p{Ll}{1,2}\p{Lu}\p{L}?$/u;

const LEAST_LETTERS = 3;

/** Whether one word is a name by itself. */
function isProper(evidence: Evidence, i: number): boolean {
  const { words, statistics } = evidence;
  const shape = words.shape(i);
  if (shape === SHAPE.initial || words.isFunction(i) || LEGAL_FORMS.has(words.fold(i)) || words.has(i, LEX.month | LEX.weekday)) return false;
  if (shape === SHAPE.caps) return isAcronymLike(words, i) && isName(words, statistics, { from: i, to: i + 1 });
  if (shape === SHAPE.mixed) return !NO_NAME.test(words.written(i)) && !words.has(i, LEX.common) && !isAbbreviation(words, i);
  return shape === SHAPE.title && words.written(i).length >= LEAST_LETTERS && (isListed(words, statistics, i) || isNamedHere(evidence, i) || isKnown(evidence, i) || isUsedAsName(words, statistics, i));
}

function isListed(words: TextWords, statistics: Statistics, i: number): boolean {
  if (words.has(i, LEX.country | LEX.listed)) return !words.has(i, LEX.common);
  if (words.has(i, LEX.common | LEX.people)) return false;
  if (words.has(i, LEX.place | LEX.org)) return !isMarked(words, i) || !statistics.nouns.isNoun(words, i);
  return words.has(i, LEX.surname) && !words.has(i, LEX.commonSurname) && !statistics.nouns.isNoun(words, i);
}

/** Behind an office ("Kanzler Olaf"), or behind who is quoted ("…“, sagte Olsen"), or a town behind "in". */
function isNamedHere({ words, statistics }: Evidence, i: number): boolean {
  if (words.gap(i) !== GAP.space || words.breaksAt(i) || words.has(i, LEX.role | LEX.people | LEX.orgNoun)) return false;
  if (words.has(i - 1, LEX.role) && words.isCapitalised(i - 1)) return !words.has(i, LEX.common) && !statistics.nouns.isNoun(words, i);
  if (words.has(i - 1, LEX.personCue)) return (words.gap(i - 1) & (GAP.comma | GAP.quoteAfter)) !== 0 && !statistics.nouns.isNoun(words, i);
  return BEFORE_TOWNS.has(words.fold(i - 1)) && TOWN_ENDING.test(words.fold(i)) && !statistics.nouns.isNoun(words, i);
}

const BEFORE_TOWNS = new Set(['in', 'aus', 'nach', 'bei', 'stadt', 'gemeinde', 'kreis', 'bahnhof']);
const TOWN_ENDING = /.{2}(?:hausen|heim|burg|dorf|stedt|stadt|furt|furth|kirchen|bach|bruck|brucken|hofen|weiler|ingen|leben|rode|felden|walde|munde|berg|feld|wil|ikon)$/;

/** A name elsewhere in the corpus, or a longer one in this text. */
function isKnown({ words, statistics, known, nearby }: Evidence, i: number): boolean {
  if (words.has(i, LEX.common | LEX.role | LEX.people) || isMarked(words, i)) return false;
  const fold = words.foldId(i);
  if (nearby?.surnames.has(fold)) return true;
  if (nearby?.givens.has(fold) && !statistics.nouns.isNoun(words, i)) return true;
  return known !== null && known.timesOf(words, { from: i, to: i + 1 }) >= SEEN_BEFORE && !statistics.nouns.isNoun(words, i);
}

const SEEN_BEFORE = 2; // certain mentions in the corpus

function isUsedAsName(words: TextWords, statistics: Statistics, i: number): boolean {
  return !words.has(i, LEX.role | LEX.people) && statistics.nouns.isName(words, i) && !isMarked(words, i);
}

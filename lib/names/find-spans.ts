import { PLACE } from './contexts.ts';
import { cutRun } from './cut.ts';
import { isInHeading, knownName, listedName, nameInHeading } from './headings.ts';
import { isName, isShortForm } from './is-name.ts';
import { runEnd } from './join.ts';
import type { KnownForms } from './known-forms.ts';
import { capitalisesNouns } from './language.ts';
import { LEX } from './lexicon.ts';
import type { Nearby } from './nearby.ts';
import { namesAmongNouns } from './noun-capitals.ts';
import { quotedTitle } from './quoted-titles.ts';
import type { Statistics } from './statistics.ts';
import type { Span, TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import { SHAPE } from './vocabulary.ts';

/** First pass: names whose capitals can only mean a name. In order, disjoint. */
export function findReliable(words: TextWords, statistics: Statistics): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < words.length; ) {
    if (!words.isCapitalised(i)) { i++; continue; }
    const run = runAt(words, i);
    i = run.to;
    if (isInHeading(words, run.from)) continue;
    const listed = titleBeyond(words, run) ?? listedWhole(words, run);
    if (listed !== null) {
      spans.push(listed);
      i = listed.to;
      continue;
    }
    if (capitalisesNouns(words.language)) spans.push(...namesAmongNouns(words, statistics, run));
    else for (const span of cutRun(words, statistics, run)) {
      if (words.place(span.from) === PLACE.mid && isName(words, statistics, span)) spans.push(span);
    }
  }
  return spans;
}

/** What the second pass knows of the corpus and of the text at hand. */
export type Evidence = {
  readonly statistics: Statistics;
  /** What the first pass found. */
  readonly known: KnownForms;
  /** Forms that a person added: names wherever they stand, in any case and script. */
  readonly added: KnownForms;
  readonly nearby: Nearby;
};

/**
 * Second pass: all names. Within sentences as in the first pass; in headings, at the start of sentences and in lower case by
 * what the first pass knows. In order, disjoint.
 */
export function findAll(words: TextWords, evidence: Evidence): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < words.length; ) {
    const { found, next } = findAt(words, i, evidence);
    spans.push(...found);
    i = next;
  }
  return spans;
}

/** The names that begin at a word, or of the run that does, and where to look on. */
function findAt(words: TextWords, i: number, evidence: Evidence): { readonly found: readonly Span[]; readonly next: number } {
  const { statistics, known, added, nearby } = evidence;
  const single = (span: Span | null) => (span === null ? { found: [], next: i + 1 } : { found: [span], next: span.to });
  const fixed = added.size > 0 ? added.longestAt(words, i) : null;
  if (fixed !== null) return single(fixed);
  if (isInHeading(words, i)) return single(nameInHeading(words, statistics, known, nearby, i));
  if (!words.isCapitalised(i)) return single(lowerCaseName(words, i, known));
  const run = runAt(words, i);
  const listed = titleBeyond(words, run) ?? listedWhole(words, run);
  if (listed !== null) return single(listed);
  const whole = knownName(words, i, known);
  if (whole !== null && whole.to > run.to && whole.to - i > 2) return single(whole);
  if (capitalisesNouns(words.language)) return { found: namesAmongNouns(words, statistics, run, known, nearby), next: run.to };
  const names = cutRun(words, statistics, run).filter((span) => isName(words, statistics, span) || isShortForm(words, nearby, span));
  return { found: names.map((span) => withArticle(words, withArabicArticle(words, span))), next: run.to };
}

const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/;

/** The run of capitalised words from `i`, with the number before it in "7th Circuit Court", "10th Street". */
function runAt(words: TextWords, i: number): Span {
  const to = runEnd(words, i);
  const isNumbered = words.gap(i) === GAP.space && ORDINAL.test(words.fold(i - 1)) && words.language === 'en' && !words.breaksAt(i);
  return { from: isNumbered && words.has(to - 1, to - i > 1 ? NUMBERED_NOUNS : LEX.placeNoun) ? i - 1 : i, to };
}

const NUMBERED_NOUNS = LEX.orgNoun | LEX.placeNoun | LEX.lawNoun;

/** The quoted title that begins with a run and goes on after it. */
function titleBeyond(words: TextWords, run: Span): Span | null {
  const title = words.applies('quoted-titles') ? quotedTitle(words, run.from) : null;
  return title !== null && title.to > run.to ? title : null;
}

/** "La Rochelle", "Union européenne": what a language's lists know, if the run of capitals goes no further. */
function listedWhole(words: TextWords, run: Span): Span | null {
  if (words.language === 'en') return null;
  const listed = listedName(words, run.from);
  return listed !== null && listed.to >= run.to ? listed : null;
}

/** A capital "The" within a sentence belongs to what follows: "The Hague", "The Scout Association". */
function withArticle(words: TextWords, span: Span): Span {
  const the = span.from - 1;
  if (words.fold(the) !== 'the' || !words.isCapitalised(the) || words.place(the) !== PLACE.mid || !words.applies('article')) return span;
  const isJoined = words.gap(span.from) === GAP.space && !words.breaksAt(span.from) && !words.has(span.from, LEX.people | LEX.role);
  return isJoined ? { from: the, to: span.to } : span;
}

const ARABIC_ARTICLES = new Set(['al', 'el', 'ar', 'ad', 'az', 'ash', 'ul']);

/** "al-Qaeda": a small article, written with a hyphen. */
function withArabicArticle(words: TextWords, span: Span): Span {
  const al = span.from - 1;
  const isJoined = words.gap(span.from) === GAP.hyphen && ARABIC_ARTICLES.has(words.fold(al)) && words.shape(al) === SHAPE.lower && words.gap(al) !== GAP.hyphen;
  return isJoined ? { from: al, to: span.to } : span;
}

const OFTEN = 3; // mentions with capitals, before lower case counts as a variant

/** "the national assembly" where the corpus mostly writes "National Assembly". */
function lowerCaseName(words: TextWords, i: number, known: KnownForms): Span | null {
  if (words.has(i, LEX.function) || !words.applies('lower-case')) return null;
  const span = known.longestAt(words, i);
  if (span === null || span.to - i < 2 || !words.has(span.to - 1, LEX.orgNoun)) return null;
  return known.timesOf(words, span) >= OFTEN ? span : null;
}

import type { Range } from '../types.ts';
import type { Language } from './language.ts';
import { LEX } from './lexicon.ts';
import type { Without } from './rules.ts';
import { GAP, type Tokens } from './tokenise.ts';
import { SHAPE, type Vocabulary } from './vocabulary.ts';

/** Where a word stands: what its capital can tell. */
export const PLACE = {
  /** Within a sentence: a capital means a name. */
  mid: 0,
  /** After a colon, a quotation mark, a bullet, a dash: a capital may mean nothing. */
  weakStart: 1,
  start: 2,
  /** In a headline whose words are all capitalised. */
  titled: 3,
  /** In a run of capitals. */
  shouted: 4,
  /** In a web address: nothing there is a name. */
  address: 5,
} as const;

export type Contexts = {
  /** `PLACE` of each word. */
  readonly places: Uint8Array;
  /** 1 where a sentence, heading or line begins: no name crosses it. */
  readonly breaks: Uint8Array;
};

/** Divides the words of a text into sentences and tells where capitals carry meaning: in a byline they always do. */
export function readContexts(text: string, tokens: Tokens, vocabulary: Vocabulary, language: Language, title: Range | null, byline: Range | null, without: Without): Contexts {
  const places = new Uint8Array(tokens.length);
  const breaks = new Uint8Array(tokens.length);
  let from = 0;
  for (let i = 0; i <= tokens.length; i++) {
    if (i < tokens.length && i > 0 && !isBreak(tokens, vocabulary, language, i)) continue;
    if (i > from) markSentence(tokens, vocabulary, from, i, places, without.has('headlines') ? PLACE.mid : styleOf(tokens, vocabulary, language, from, i, title), byline);
    if (i < tokens.length) breaks[i] = 1;
    from = i;
  }
  markAddresses(text, tokens, places);
  return { places, breaks };
}

/** Of the web with or without its scheme, of mail, and the handle of an account. */
const ADDRESS = /(?:https?:\/\/|www\.|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,6}\/)[^\s)\]>"”]+|(?<![\w.+-])[\w.+-]{0,64}@\w[\w.-]*/g;

function markAddresses(text: string, tokens: Tokens, places: Uint8Array): void {
  let i = 0;
  for (const { index, 0: address } of text.matchAll(ADDRESS)) {
    while (i < tokens.length && (tokens.starts[i] ?? 0) < index) i++;
    for (; i < tokens.length && (tokens.starts[i] ?? 0) < index + address.length; i++) places[i] = PLACE.address;
  }
}

function isBreak(tokens: Tokens, vocabulary: Vocabulary, language: Language, i: number): boolean {
  const gap = tokens.gaps[i] ?? 0;
  if (gap & (GAP.blank | GAP.newline | GAP.stop | GAP.glued)) return !(gap & GAP.stop) || (gap & ~GAP.stop) !== 0 || isUncased(vocabulary, tokens, i);
  if (!(gap & GAP.dot) || !(gap & (GAP.space | GAP.quoteAfter | GAP.quoteBefore))) return endsWithDottedWord(tokens, vocabulary, language, i);
  return !isAbbreviation(tokens, vocabulary, language, i);
}

function isUncased(vocabulary: Vocabulary, tokens: Tokens, i: number): boolean {
  return vocabulary.shapes[tokens.words[i] ?? -1] === SHAPE.uncased;
}

/** "… in the U.S. The …": the last dot of dotted capitals ends a sentence before a capitalised function word. */
function endsWithDottedWord(tokens: Tokens, vocabulary: Vocabulary, language: Language, i: number): boolean {
  const before = vocabulary.written[tokens.words[i - 1] ?? -1] ?? '';
  const word = tokens.words[i] ?? -1;
  return before.endsWith('.') && before.length > 2 && vocabulary.shapes[word] === SHAPE.title && (vocabulary.flagsOf(word, language) & LEX.function) !== 0;
}

const ABBREVIATIONS = new Set(['v', 'mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'ste', 'mt', 'ft', 'gen', 'col', 'lt', 'sgt', 'capt', 'cmdr', 'adm', 'maj', 'sen', 'rep', 'gov', 'rev', 'hon', 'pres', 'sr', 'sra', 'jr', 'vs', 'no', 'nos', 'inc', 'ltd', 'co', 'corp', 'bros', 'jan', 'feb', 'mar', 'apr', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec', 'etc', 'fig', 'vol', 'pp', 'ed', 'eds', 'al', 'dept', 'univ', 'assn', 'ave', 'blvd', 'rd', 'cf', 'ca', 'approx', 'messrs', 'mme', 'mlle', 'ud', 'uds', 'dra']);
/** After these a capital is a name: no sentence ends with them. */
const TITLES_WITH_DOT = new Set(['v', 'mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'mt', 'gen', 'col', 'lt', 'sgt', 'capt', 'cmdr', 'adm', 'maj', 'sen', 'rep', 'gov', 'rev', 'hon', 'pres', 'messrs', 'mme', 'mlle', 'sra', 'dra', 'ft']);

function isAbbreviation(tokens: Tokens, vocabulary: Vocabulary, language: Language, i: number): boolean {
  const previous = tokens.words[i - 1] ?? -1, word = tokens.words[i] ?? -1;
  const fold = vocabulary.foldOf(previous);
  const shape = vocabulary.shapes[word];
  if (vocabulary.shapes[previous] === SHAPE.initial) return !(vocabulary.flagsOf(word, language) & LEX.function) || shape === SHAPE.lower;
  if (TITLES_WITH_DOT.has(fold)) return true;
  if (!ABBREVIATIONS.has(fold)) return shape === SHAPE.lower;
  return !(vocabulary.flagsOf(word, language) & LEX.function) || shape === SHAPE.lower;
}

function markSentence(tokens: Tokens, vocabulary: Vocabulary, from: number, to: number, places: Uint8Array, style: number, byline: Range | null): void {
  if (style === PLACE.shouted || (style === PLACE.titled && !isWithin(tokens, from, byline))) {
    places.fill(style, from, to);
    return;
  }
  places[from] = PLACE.start;
  for (let i = from + 1; i < to; i++) {
    const gap = tokens.gaps[i] ?? 0;
    const previousIsNumber = i === from + 1 && vocabulary.shapes[tokens.words[from] ?? -1] === SHAPE.number && (gap & GAP.dot) !== 0;
    if (previousIsNumber) places[i] = PLACE.start;
    else if (gap & (GAP.colon | GAP.quoteBefore | GAP.other | GAP.dash) || gap === (GAP.hyphen | GAP.space) || gap === (GAP.hyphen | GAP.space | GAP.close)) places[i] = PLACE.weakStart;
  }
}

/** `PLACE.titled` or `PLACE.shouted` for a heading that is written so, else `PLACE.mid`. */
function styleOf(tokens: Tokens, vocabulary: Vocabulary, language: Language, from: number, to: number, title: Range | null): number {
  let lower = 0, capital = 0, caps = 0, dictionary = 0, longest = 0;
  for (let i = from; i < to; i++) {
    const word = tokens.words[i] ?? -1;
    const shape = vocabulary.shapes[word], flags = vocabulary.flagsOf(word, language);
    const length = (vocabulary.written[word] ?? '').length;
    if (shape === SHAPE.caps) { caps++; longest = Math.max(longest, length); continue; }
    if (shape === SHAPE.lower) {
      if (!(flags & LEX.function) && length >= 3 && !((tokens.gaps[i] ?? 0) & GAP.hyphen)) lower++;
    } else if (shape === SHAPE.title || shape === SHAPE.mixed) {
      capital++;
      if (i > from && flags & LEX.word && !(flags & (LEX.function | LEX.given | LEX.surname | LEX.place | LEX.country))) dictionary++;
    }
  }
  if (caps >= 2 && capital + lower === 0 && longest >= 4) return PLACE.shouted;
  if (caps >= 3 && caps > 4 * (capital + lower)) return PLACE.shouted;
  const isHeading = isWholeLine(tokens, from, to) || isWithin(tokens, from, title);
  return isHeading && to - from <= 40 && capital >= 2 && dictionary >= 1 && lower * 6 <= capital ? PLACE.titled : PLACE.mid;
}

function isWholeLine(tokens: Tokens, from: number, to: number): boolean {
  const after = to < tokens.length ? (tokens.gaps[to] ?? 0) : tokens.tail;
  return ((tokens.gaps[from] ?? 0) & (GAP.blank | GAP.newline)) !== 0 && (after & (GAP.blank | GAP.newline)) !== 0 && (after & (GAP.dot | GAP.comma)) === 0;
}

function isWithin(tokens: Tokens, i: number, range: Range | null): boolean {
  const start = tokens.starts[i] ?? 0;
  return range !== null && start >= range.start && start < range.end;
}

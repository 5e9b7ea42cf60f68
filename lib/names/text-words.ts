import type { Range } from '../types.ts';
import { type Contexts, PLACE, readContexts } from './contexts.ts';
import { hashKey, joinHashes } from './key-table.ts';
import { capitalisesNouns, type Language, languageOf } from './language.ts';
import { LEX } from './lexicon.ts';
import { type Rule, WITHOUT_NONE, type Without } from './rules.ts';
import { GAP, tokenise, type Tokens } from './tokenise.ts';
import { SHAPE, type Vocabulary } from './vocabulary.ts';

/** One piece of text to look for names in. `title` and `byline` are offsets in `text`, null where it has none. */
export type NamedText = {
  /** A segment's slice of its document, unchanged: headline, byline and body. */
  readonly text: string;
  readonly title: Range | null;
  readonly byline: Range | null;
};

/** A half-open range of word indexes. */
export type Span = { readonly from: number; readonly to: number };

/** What the words of a text are read as. `isEnglish`: most of its lower-case words are English, so that an unknown one is not just another language's. */
export type Reading = { readonly language: Language; readonly isEnglish: boolean };

/** The words of one text with all that is known of each. An index out of range reads as an unknown lower-case word. */
export class TextWords {
  readonly text: string;
  readonly tokens: Tokens;
  readonly contexts: Contexts;
  readonly vocabulary: Vocabulary;
  /** What its words are read as. */
  readonly language: Language;
  /** Whether most of its lower-case words are English, so that an unknown one is not just another language's. */
  readonly isEnglish: boolean;
  readonly #without: Without;

  constructor(text: string, tokens: Tokens, contexts: Contexts, vocabulary: Vocabulary, { language, isEnglish }: Reading, without: Without = WITHOUT_NONE) {
    this.text = text;
    this.tokens = tokens;
    this.contexts = contexts;
    this.vocabulary = vocabulary;
    this.language = language;
    this.isEnglish = isEnglish;
    this.#without = without;
  }

  /** Whether a rule is in force. */
  applies(rule: Rule): boolean {
    return !this.#without.has(rule);
  }

  get length(): number {
    return this.tokens.length;
  }

  word(i: number): number {
    return this.tokens.words[i] ?? -1;
  }

  foldId(i: number): number {
    return this.vocabulary.foldIds[this.word(i)] ?? -1;
  }

  fold(i: number): string {
    return this.vocabulary.folds[this.foldId(i)] ?? '';
  }

  written(i: number): string {
    return this.vocabulary.written[this.word(i)] ?? '';
  }

  flags(i: number): number {
    return this.vocabulary.flagsOfFold(this.foldId(i), this.language);
  }

  has(i: number, bits: number): boolean {
    return (this.flags(i) & bits) !== 0;
  }

  shape(i: number): number {
    return this.vocabulary.shapes[this.word(i)] ?? SHAPE.lower;
  }

  gap(i: number): number {
    return this.tokens.gaps[i] ?? 0;
  }

  place(i: number): number {
    return this.contexts.places[i] ?? 0;
  }

  /** Whether a sentence or line begins here, or the text has ended. */
  breaksAt(i: number): boolean {
    return i >= this.length || this.contexts.breaks[i] === 1;
  }

  start(i: number): number {
    return this.tokens.starts[i] ?? 0;
  }

  end(i: number): number {
    return this.tokens.ends[i] ?? 0;
  }

  isCapitalised(i: number): boolean {
    const shape = this.shape(i);
    if (this.place(i) === PLACE.address) return false;
    return shape === SHAPE.title || shape === SHAPE.caps || shape === SHAPE.mixed || shape === SHAPE.initial;
  }

  /** A function word as such: "The", not the acronym "WHO", nor "Will" before a surname. */
  isFunction(i: number): boolean {
    if (!this.has(i, LEX.function) || this.shape(i) === SHAPE.caps) return false;
    if (this.shape(i) === SHAPE.initial && ((this.place(i) === PLACE.mid && this.isElided(i)) || this.#isMiddleInitial(i))) return false;
    if (this.has(i, LEX.determiner) || this.shape(i) === SHAPE.lower || capitalisesNouns(this.language)) return true;
    const isBeforeName = this.isCapitalised(i + 1) && !this.breaksAt(i + 1) && (this.gap(i + 1) & ~(GAP.space | GAP.hyphen)) === 0;
    if (isBeforeName && (this.has(i, LEX.given) || this.place(i) === PLACE.mid)) return false;
    return !(this.place(i) === PLACE.mid && this.has(i - 1, LEX.given) && this.isCapitalised(i - 1) && this.gap(i) === GAP.space);
  }

  /** "A." of "Robert A. Hill". */
  #isMiddleInitial(i: number): boolean {
    const isBetween = this.shape(i - 1) === SHAPE.title && this.gap(i) === GAP.space && !this.breaksAt(i) && !this.breaksAt(i + 1);
    return isBetween && this.gap(i + 1) === (GAP.dot | GAP.space) && this.shape(i + 1) === SHAPE.title;
  }

  /** "l" of "l’Europe". */
  isElided(i: number): boolean {
    const mark = this.text[this.end(i)];
    return (mark === "'" || mark === '’') && this.start(i + 1) === this.end(i) + 1;
  }

  /** The span as `keyOf` (lib/text/words.ts) gives it: a possessive within is a word of its own. */
  key({ from, to }: Span): string {
    let key = '';
    for (let i = from; i < to; i++) key += (i > from ? this.#joint(i) : '') + this.vocabulary.keyOf(this.foldId(i));
    return key;
  }

  /** `hashKey` of the span's key. */
  keyHash({ from, to }: Span): number {
    let hash = 0;
    for (let i = from; i < to; i++) hash = this.keyHashWith(i > from ? hash : null, i);
    return hash;
  }

  /** The same of a span with a word more; `before`: that of the span without it, null where there is none. */
  keyHashWith(before: number | null, i: number): number {
    const fold = this.foldId(i), hash = this.vocabulary.keyHashes[fold] ?? 0;
    return before === null ? hash : joinHashes(hashKey(this.#joint(i), before), hash, this.vocabulary.keyOf(fold).length);
  }

  /** Whether the span has this key. */
  isKey({ from, to }: Span, key: string): boolean {
    let at = 0;
    for (let i = from; i < to; i++) {
      const joint = i > from ? this.#joint(i) : '', part = this.vocabulary.keyOf(this.foldId(i));
      if (!key.startsWith(joint, at) || !key.startsWith(part, at + joint.length)) return false;
      at += joint.length + part.length;
    }
    return at === key.length;
  }

  #joint(i: number): string {
    return this.gap(i) & GAP.possessive && /s/i.test(this.text[this.end(i - 1) + 1] ?? '') ? ' s ' : ' ';
  }
}

/** Divides a text into words. */
export function readTextWords({ text, title, byline }: NamedText, vocabulary: Vocabulary, without: Without): TextWords {
  const tokens = tokenise(text, vocabulary);
  const reading = readingOf(tokens, vocabulary);
  return new TextWords(text, tokens, readContexts(text, tokens, vocabulary, reading.language, title, byline, without), vocabulary, reading, without);
}

/** The language that a text's words in small letters tell. */
export function readingOf(tokens: Tokens, vocabulary: Vocabulary): Reading {
  const language = languageOfTokens(tokens, vocabulary);
  return { language, isEnglish: language === 'en' && isMostlyEnglish(tokens, vocabulary) };
}

function languageOfTokens({ words }: Tokens, vocabulary: Vocabulary): Language {
  return languageOf((function* bits() {
    for (const word of words) if (vocabulary.shapes[word] === SHAPE.lower) yield vocabulary.languages[vocabulary.foldIds[word] ?? -1] ?? 0;
  })());
}

const ENGLISH_SHARE = 0.6; // of lower-case words: English prose has 0.9 and more, Spanish and French 0.3 to 0.5

function isMostlyEnglish(tokens: Tokens, vocabulary: Vocabulary): boolean {
  let lower = 0, english = 0;
  for (const word of tokens.words) {
    if (vocabulary.shapes[word] !== SHAPE.lower) continue;
    lower++;
    if (vocabulary.flagsOf(word) & LEX.word) english++;
  }
  return english >= lower * ENGLISH_SHARE;
}

import { LEX, type Lexicon } from './lexicon.ts';
import type { Without } from './rules.ts';
import { AROUND, aroundOf, Sightings } from './sightings.ts';
import { ownString } from '../text/own-string.ts';
import type { Span, TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import { SHAPE } from './vocabulary.ts';
import { contextVotes, lexicalVotes, KINDS, noVotes, type Votes } from './votes.ts';

/** All spellings of one key (folded words): "Málaga" and "MALAGA". */
export type Entry = {
  readonly key: string;
  /** Folded words. */
  readonly words: readonly string[];
  /** `LEX` bits of each word. */
  readonly flags: readonly number[];
  /** `LEX` bits of the whole key. */
  readonly whole: number;
  /** Written mostly in capitals where the text around is not: an acronym. */
  readonly isAcronym: boolean;
  readonly count: number;
  /** As it stands where it was seen first. */
  readonly written: string;
  readonly votes: Votes;
};

export type Entries = {
  readonly list: readonly Entry[];
  readonly sightings: Sightings;
  /** Forms as written, by their number: composed, on one line, without invisible characters. */
  readonly forms: readonly string[];
};

type Growing = { -readonly [K in keyof Entry]: Entry[K] } & { capitals: number; lower: number };

/** Gathers the spans found in texts, one text after the other, under their keys, with the votes of every context. */
export class EntryGatherer {
  readonly #lexicon: Lexicon;
  readonly #without: Without;
  readonly #indexes = new Map<string, number>();
  readonly #list: Growing[] = [];
  readonly #sightings = new Sightings();
  readonly #formNumbers = new Map<string, number>();
  readonly #forms: string[] = [];

  constructor(lexicon: Lexicon, without: Without) {
    this.#lexicon = lexicon;
    this.#without = without;
  }

  addText(words: TextWords, spans: readonly Span[]): void {
    this.#sightings.beginText();
    let before: Span | null = null;
    for (const span of spans) {
      const start = words.start(span.from), end = endOf(words, span);
      this.#sightings.push(start, end, this.#countSpan(words, span), this.#formAt(words.text.slice(start, end)), aroundOf(words, span, before));
      before = span;
    }
  }

  /** Call when all texts are added. */
  finish(): Entries {
    const list = this.#list, sightings = this.#sightings, without = this.#without;
    for (const entry of list) {
      if (without.has('context-votes')) for (const kind of KINDS) entry.votes[kind] = 0;
      dampen(entry.votes, entry.count);
      entry.isAcronym = entry.capitals > 0 && entry.capitals >= entry.lower && entry.words.length === 1 || /^(?:\p{L} )+\p{L}$/u.test(entry.key);
      if (!without.has('word-votes')) lexicalVotes(entry, entry.votes);
    }
    if (!without.has('context-votes')) shareKinds(sightings, list);
    return { list, sightings, forms: this.#forms };
  }

  #countSpan(words: TextWords, span: Span): number {
    const key = words.key(span);
    let index = this.#indexes.get(key);
    if (index === undefined) {
      index = this.#list.length;
      this.#indexes.set(key, index);
      this.#list.push(newEntry(words, span, key, this.#lexicon));
    }
    const entry = this.#list[index];
    if (entry) countSighting(entry, words, span);
    return index;
  }

  #formAt(raw: string): number {
    const known = this.#formNumbers.get(raw);
    if (known !== undefined) return known;
    const form = ownString(raw.normalize('NFC').replace(/\p{Cf}/gu, '').replace(/\s+/g, ' '));
    const number = this.#formNumbers.get(form) ?? this.#forms.push(form) - 1;
    this.#formNumbers.set(form, number);
    if (raw !== form) this.#formNumbers.set(ownString(raw), number);
    return number;
  }
}

const SURE = 2; // votes: from here on a kind rubs off on the unknown next to it in a list

/** "in Aleppo, Hama and Latakia": what stands in one list is of one kind. */
function shareKinds(sightings: Sightings, list: readonly Entry[]): void {
  const shared: (readonly [Votes, (typeof KINDS)[number]])[] = [];
  for (let i = 1; i < sightings.count; i++) {
    if (!sightings.is(i, AROUND.listed)) continue;
    const a = list[sightings.entries.at(i - 1)], b = list[sightings.entries.at(i)];
    if (!a || !b) continue;
    const kindA = topKind(a.votes), kindB = topKind(b.votes);
    if (a.votes[kindA] >= SURE && b.votes[kindB] < 1) shared.push([b.votes, kindA]);
    if (b.votes[kindB] >= SURE && a.votes[kindA] < 1) shared.push([a.votes, kindB]);
  }
  for (const [votes, kind] of shared) votes[kind] += 1;
}

function topKind(votes: Votes): (typeof KINDS)[number] {
  return KINDS.reduce((a, b) => (votes[b] > votes[a] ? b : a));
}

const DOTTED_ENDS = new Set(['jr', 'sr', 'inc', 'ltd', 'corp', 'co', 'bros']);

/** How news cuts states short behind a town or a party: "Mesa, Ariz.", "D-Fla." */
const STATES = new Set(['ala', 'ariz', 'ark', 'calif', 'colo', 'conn', 'del', 'fla', 'ga', 'ill', 'ind', 'kan', 'ky', 'la', 'mass', 'md', 'mich', 'minn', 'miss', 'mo', 'mont', 'neb', 'nev', 'okla', 'ore', 'pa', 'tenn', 'tex', 'va', 'vt', 'wash', 'wis', 'wyo']);

/** The dot of "Jr." and "Ltd." belongs to the name. */
function endOf(words: TextWords, span: Span): number {
  const end = words.end(span.to - 1);
  if (words.text[end] === '.' && words.shape(span.to - 1) === SHAPE.initial && words.shape(span.from) === SHAPE.initial) return end + 1;
  if (words.text[end] !== '.') return end;
  const last = words.fold(span.to - 1);
  if (span.to - span.from === 1) return STATES.has(last) && (words.gap(span.from) & (GAP.comma | GAP.hyphen)) !== 0 ? end + 1 : end;
  return DOTTED_ENDS.has(last) ? end + 1 : end;
}

const FULL_WEIGHT = 6; // mentions: contexts of more are averaged down to so many, or a much-named name drowns its words

function dampen(votes: Votes, count: number): void {
  if (count <= FULL_WEIGHT) return;
  for (const kind of KINDS) votes[kind] *= FULL_WEIGHT / count;
}

/** In the language of the text that has it first; a single word's genitive is of what it is. */
function wholeFlags(words: TextWords, { from, to }: Span, key: string, lexicon: Lexicon): number {
  const own = words.language === 'en' || to - from > 1 ? 0 : words.flags(from) & (LEX.country | LEX.place | LEX.org);
  return lexicon.flagsIn(words.language, key) | own;
}

function newEntry(words: TextWords, span: Span, key: string, lexicon: Lexicon): Growing {
  const flags: number[] = [], folds: string[] = [];
  for (let i = span.from; i < span.to; i++) {
    folds.push(words.fold(i));
    flags.push(words.flags(i) | (words.language === 'en' ? 0 : lexicon.flagsOf(words.vocabulary.keyOf(words.foldId(i))) & (LEX.word | LEX.common)));
  }
  return { key, words: folds, flags, whole: wholeFlags(words, span, key, lexicon), isAcronym: false, count: 0, written: ownString(words.text.slice(words.start(span.from), words.end(span.to - 1))), votes: noVotes(), capitals: 0, lower: 0 };
}

function countSighting(entry: Growing, words: TextWords, span: Span): void {
  entry.count++;
  if (words.place(span.from) < 3) {
    if (words.shape(span.from) === SHAPE.caps || isPluralAcronym(words.written(span.from))) entry.capitals++;
    else entry.lower++;
  } else if (words.shape(span.from) === SHAPE.caps && words.place(span.from) === 3) entry.capitals++;
  contextVotes(words, span, entry.votes);
}

function isPluralAcronym(written: string): boolean {
  return /^\p{Lu}{2,}s$/u.test(written);
}

/** Whether a word of an entry has any of the bits. */
export function entryHas(entry: Entry, index: number, bits: number): boolean {
  return ((entry.flags.at(index) ?? 0) & bits) !== 0;
}

/** A person's name of two words or more, by its own words: a known given name first, or votes. */
export function isPersonal(entry: Entry): boolean {
  if (entry.words.length < 2 || entry.words.length > 5 || entry.isAcronym) return false;
  return entry.votes.person > Math.max(entry.votes.org, entry.votes.place, entry.votes.event, entry.votes.law, entry.votes.work) && !(entry.whole & (LEX.place | LEX.org));
}

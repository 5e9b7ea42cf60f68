import { Column } from '../bytes/column.ts';
import type { EntryCounts, Gathered, MetEntry } from './gather-entries.ts';
import { LEX } from './lexicon.ts';
import type { Without } from './rules.ts';
import { AROUND, Sightings } from './sightings.ts';
import { lexicalVotes, KINDS, noVotes, type Votes } from './votes.ts';

/** All spellings of one key (folded words): "Málaga" and "MALAGA". */
export type Entry = MetEntry & {
  /** Written mostly in capitals where the text around is not: an acronym. */
  readonly isAcronym: boolean;
  readonly count: number;
  readonly votes: Votes;
};

export type Entries = {
  readonly list: readonly Entry[];
  readonly sightings: Sightings;
  /** Forms as written, by their number: composed, on one line, without invisible characters. */
  readonly forms: readonly string[];
};

type Growing = { -readonly [K in keyof Entry]: Entry[K] } & { capitals: number; lower: number };

/** The numbers here of a reader's keys and forms, by its own. */
type Numbers = { readonly entries: Column; readonly forms: Column };

/** Brings together what readers gathered, each under numbers of its own. */
export class EntryPool {
  readonly #without: Without;
  readonly #numbers = new Map<number, Numbers>();
  readonly #indexes = new Map<string, number>();
  readonly #list: Growing[] = [];
  readonly #sightings = new Sightings();
  readonly #formNumbers = new Map<string, number>();
  readonly #forms: string[] = [];

  constructor(without: Without) {
    this.#without = without;
  }

  /** Texts so far. */
  get texts(): number {
    return this.#sightings.texts;
  }

  /** Adds what a reader gathered in the next texts, in the order of the texts. */
  add(reader: number, { entries, forms, sightings }: Gathered): void {
    const numbers = this.#numbersOf(reader);
    for (const entry of entries) numbers.entries.push(this.#entryAt(entry));
    for (const form of forms) numbers.forms.push(this.#formAt(form));
    this.#sightings.append(sightings, numbers.entries, numbers.forms);
  }

  /** Adds what a reader counted in all its texts, when all are gathered. */
  addCounts(reader: number, { counts, capitals, lower, votes }: EntryCounts): void {
    const { entries } = this.#numbersOf(reader);
    counts.forEach((count, number) => {
      const entry = this.#list[entries.at(number)];
      if (!entry) return;
      entry.count += count;
      entry.capitals += capitals[number] ?? 0;
      entry.lower += lower[number] ?? 0;
      KINDS.forEach((kind, at) => (entry.votes[kind] += votes[number * KINDS.length + at] ?? 0));
    });
  }

  /** Call when all texts and counts are added. */
  finish(): Entries {
    const list = this.#list, sightings = this.#sightings, without = this.#without;
    for (const entry of list) {
      for (const kind of KINDS) entry.votes[kind] = without.has('context-votes') ? 0 : inTenths(entry.votes[kind]);
      dampen(entry.votes, entry.count);
      entry.isAcronym = entry.capitals > 0 && entry.capitals >= entry.lower && entry.words.length === 1 || /^(?:\p{L} )+\p{L}$/u.test(entry.key);
      if (!without.has('word-votes')) lexicalVotes(entry, entry.votes);
    }
    if (!without.has('context-votes')) shareKinds(sightings, list);
    return { list, sightings, forms: this.#forms };
  }

  #numbersOf(reader: number): Numbers {
    const known = this.#numbers.get(reader) ?? { entries: new Column(), forms: new Column() };
    this.#numbers.set(reader, known);
    return known;
  }

  #entryAt(entry: MetEntry): number {
    const known = this.#indexes.get(entry.key);
    if (known !== undefined) return known;
    this.#indexes.set(entry.key, this.#list.length);
    return this.#list.push({ ...entry, isAcronym: false, count: 0, votes: noVotes(), capitals: 0, lower: 0 }) - 1;
  }

  #formAt(form: string): number {
    const known = this.#formNumbers.get(form);
    if (known !== undefined) return known;
    this.#formNumbers.set(form, this.#forms.length);
    return this.#forms.push(form) - 1;
  }
}

/** Every vote of a context is so many tenths: without what adding them in another order leaves behind. */
function inTenths(votes: number): number {
  return Math.round(votes * 10) / 10;
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

const FULL_WEIGHT = 6; // mentions: contexts of more are averaged down to so many, or a much-named name drowns its words

function dampen(votes: Votes, count: number): void {
  if (count <= FULL_WEIGHT) return;
  for (const kind of KINDS) votes[kind] *= FULL_WEIGHT / count;
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

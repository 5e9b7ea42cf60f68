import { surnameOf } from './aliases.ts';
import { type Entries, type Entry, isPersonal } from './entries.ts';
import { LEX } from './lexicon.ts';
import type { Without } from './rules.ts';
import { AROUND } from './sightings.ts';
import { endsInPlace } from './votes.ts';
import type { UnionFind } from './union-find.ts';

/**
 * What short forms of one text may stand for. Values are entries. A bare surname is the person whom the text named first with
 * it: news brings in relatives by their given names. A given name or a noun is whoever was named last.
 */
class Antecedents {
  readonly surnames = new Map<string, number>();
  readonly givens = new Map<string, number>();
  readonly heads = new Map<string, number>();
  readonly openings = new Map<string, number>();
  /** What follows a place or people: "Red Sox" of "Boston Red Sox". */
  readonly endings = new Map<string, number>();

  add({ isPersonal: isPerson, surnames, givens, head, ending, openings }: ShortForms, index: number): void {
    for (const surname of surnames) setFirst(this.surnames, surname, index);
    for (const given of givens) this.givens.set(given, index);
    if (isPerson) return;
    if (head !== null) this.heads.set(head, index);
    if (ending !== null) setFirst(this.endings, ending, index);
    for (const opening of openings) this.openings.set(opening, index);
  }
}

/** How texts may shorten a name of several words; nothing of a single word. `whole`: its words as they stand here. */
type ShortForms = {
  readonly isPersonal: boolean;
  readonly whole: string;
  readonly surnames: readonly string[];
  readonly givens: readonly string[];
  readonly head: string | null;
  readonly ending: string | null;
  readonly openings: readonly string[];
};

const NONE: ShortForms = { isPersonal: false, whole: '', surnames: [], givens: [], head: null, ending: null, openings: [] };

function shortFormsOf(entry: Entry): ShortForms {
  const { words } = entry, { length } = words;
  if (length < 2) return NONE;
  const from = (start: number): string => words.slice(start).join(' '), upTo = (end: number): string => words.slice(0, end).join(' ');
  const inner = Array.from({ length: length - 1 }, (_, i) => i + 1); // where the words may be parted
  const whole = upTo(length);
  if (isPersonal(entry)) {
    const surnames = endsInPlace(entry) ? [] : [...inner.map(from), surnameOf(entry)];
    return { ...NONE, isPersonal: true, whole, surnames, givens: [words[0] ?? '', ...inner.slice(1).map(upTo)] };
  }
  const ending = (entry.flags[0] ?? 0) & (LEX.place | LEX.people) ? from(1) : null;
  return { ...NONE, whole, head: headOf(entry), ending, openings: inner.filter((i) => isShortening(entry, i)).map(upTo) };
}

/** The short forms of entries by index, each worked out once: a text has its names many times. */
function shortFormsIn(list: readonly Entry[]): (index: number) => ShortForms {
  const known: ShortForms[] = [];
  return (index) => {
    const entry = list[index];
    return (known[index] ??= entry ? shortFormsOf(entry) : NONE);
  };
}

function setFirst(map: Map<string, number>, key: string, index: number): void {
  if (!map.has(key)) map.set(key, index);
}

const HEADS = LEX.orgNoun | LEX.eventNoun | LEX.lawNoun;

/** The noun that may stand for the whole with an article: "the Church", "the League". */
function headOf(entry: Entry): string | null {
  const of = entry.words.indexOf('of');
  const at = of > 0 ? of - 1 : entry.words.length - 1;
  return (entry.flags[at] ?? 0) & HEADS ? (entry.words[at] ?? null) : null;
}

/** Whether the first `length` words may stand for the whole: what follows is a head noun or "of …". */
function isShortening(entry: Entry, length: number): boolean {
  const next = entry.flags[length] ?? 0;
  if (entry.words[length] === 'of') return (((entry.flags[length - 1] ?? 0) & HEADS) !== 0 && length > 1);
  return length === entry.words.length - 1 && (next & HEADS) !== 0 && !((entry.flags[0] ?? 0) & LEX.people) && isNameLike(entry, length);
}

function isNameLike(entry: Entry, length: number): boolean {
  return entry.flags.slice(0, length).some((bits) => !(bits & (LEX.common | LEX.place | LEX.country | LEX.people | LEX.given)));
}

/** By sighting: the entry it stands for, its own where nothing better is known. */
export function resolveShortForms(entries: Entries, sets: UnionFind, without: Without): Int32Array {
  const corpusWide = without.has('only-surname') ? new Map<string, number>() : surnamesOfOnePerson(entries, sets);
  const targets = entries.sightings.entries.values.slice();
  const shortForms = shortFormsIn(entries.list);
  for (let text = 0; text < entries.sightings.texts; text++) resolveText(entries, text, targets, { corpusWide, shortForms, isOff: without.has('short-forms') });
  return targets;
}

/** What is known of all texts. `isOff`: short forms stand for themselves. */
type Known = { readonly corpusWide: ReadonlyMap<string, number>; readonly shortForms: (index: number) => ShortForms; readonly isOff: boolean };

/** `targets`: of each sighting its own entry, to be replaced by what it stands for. */
function resolveText(entries: Entries, text: number, targets: Int32Array, { corpusWide, shortForms, isOff }: Known): void {
  const { list, sightings } = entries;
  const from = sightings.firstOf(text), to = sightings.firstOf(text + 1);
  const own = sightings.entries.values.subarray(from, to);
  const all = new Antecedents(), before = new Antecedents();
  if (!isOff) for (const index of own) all.add(shortForms(index), index);
  const fuller = fullerForms(own, all, shortForms);
  for (let at = from; at < to; at++) {
    const index = own[at - from] ?? 0, entry = list[index];
    if (!entry) continue;
    const target = entry.words.length > 1 ? index : (antecedentOf(entries, at, entry, before, all) ?? corpusWide.get(entry.key) ?? index);
    if (!isOff) before.add(shortForms(index), index);
    targets[at] = fuller.get(target) ?? target;
  }
}

/** Names of several words that a longer name of the same text continues: "López Obrador", "Communist Party". */
function fullerForms(own: Int32Array, all: Antecedents, shortForms: (index: number) => ShortForms): ReadonlyMap<number, number> {
  const fuller = new Map<number, number>();
  for (const index of own) {
    const { isPersonal: isPerson, whole } = shortForms(index);
    if (whole === '' || fuller.has(index)) continue;
    const target = isPerson ? (all.surnames.get(whole) ?? all.givens.get(whole)) : (all.openings.get(whole) ?? all.endings.get(whole));
    if (target !== undefined && target !== index) fuller.set(index, fuller.get(target) ?? target);
  }
  return fuller;
}

function antecedentOf({ sightings }: Entries, at: number, entry: Entry, before: Antecedents, all: Antecedents): number | undefined {
  if (entry.isAcronym || entry.whole & LEX.country) return undefined;
  const { key } = entry;
  const person = all.surnames.get(key) ?? before.givens.get(key) ?? all.givens.get(key);
  if (person !== undefined && !(entry.whole & LEX.place && sightings.is(at, AROUND.asPlace))) return person;
  const flags = entry.flags[0] ?? 0;
  if (flags & HEADS && sightings.is(at, AROUND.afterThe)) return before.heads.get(key) ?? all.heads.get(key);
  return flags & (LEX.place | LEX.people) ? undefined : (shortened(key, before, all) ?? all.endings.get(key));
}

function shortened(key: string, before: Antecedents, all: Antecedents): number | undefined {
  return before.openings.get(key) ?? all.openings.get(key);
}

/** Surnames that only one person of the corpus bears and that mean nothing else: they stand for that person everywhere. */
function surnamesOfOnePerson(entries: Entries, sets: UnionFind): ReadonlyMap<string, number> {
  const bearers = new Map<string, number | null>();
  entries.list.forEach((entry, index) => {
    if (!isPersonal(entry)) return;
    const surname = surnameOf(entry), known = bearers.get(surname);
    if (known === undefined) bearers.set(surname, index);
    else if (known !== null && sets.find(known) !== sets.find(index)) bearers.set(surname, null);
  });
  const single = new Map<string, number>();
  for (const entry of entries.list) {
    const index = bearers.get(entry.key);
    if (entry.words.length === 1 && typeof index === 'number' && canStandAlone(entry)) single.set(entry.key, index);
  }
  return single;
}

/** A common word must be written as this person's name more than once before it stands for them in other texts. */
function canStandAlone({ flags, count, votes }: Entry): boolean {
  const bits = flags[0] ?? 0;
  if (bits & (LEX.given | LEX.place | LEX.country | LEX.month | LEX.function | HEADS)) return false;
  return !(bits & LEX.common) || (count > 2 && votes.person > votes.org);
}

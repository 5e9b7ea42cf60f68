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

  add(entry: Entry, index: number): void {
    if (entry.words.length < 2) return;
    if (isPersonal(entry)) {
      if (!endsInPlace(entry)) {
        for (let i = 1; i < entry.words.length; i++) setFirst(this.surnames, entry.words.slice(i).join(' '), index);
        setFirst(this.surnames, surnameOf(entry), index);
      }
      this.givens.set(entry.words[0] ?? '', index);
      for (let i = 2; i < entry.words.length; i++) this.givens.set(entry.words.slice(0, i).join(' '), index);
      return;
    }
    const head = headOf(entry);
    if (head !== null) this.heads.set(head, index);
    if ((entry.flags[0] ?? 0) & (LEX.place | LEX.people)) setFirst(this.endings, entry.words.slice(1).join(' '), index);
    for (let i = 1; i < entry.words.length; i++) if (isShortening(entry, i)) this.openings.set(entry.words.slice(0, i).join(' '), index);
  }
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
  for (let text = 0; text < entries.sightings.texts; text++) resolveText(entries, text, targets, corpusWide, without);
  return targets;
}

/** `targets`: of each sighting its own entry, to be replaced by what it stands for. */
function resolveText(entries: Entries, text: number, targets: Int32Array, corpusWide: ReadonlyMap<string, number>, without: Without): void {
  const { list, sightings } = entries;
  const from = sightings.firstOf(text), to = sightings.firstOf(text + 1);
  const own = sightings.entries.values.subarray(from, to);
  const all = new Antecedents(), before = new Antecedents();
  if (!without.has('short-forms')) for (const index of own) addTo(all, list, index);
  const fuller = fullerForms(list, own, all);
  for (let at = from; at < to; at++) {
    const index = own[at - from] ?? 0, entry = list[index];
    if (!entry) continue;
    const target = entry.words.length > 1 ? index : (antecedentOf(entries, at, entry, before, all) ?? corpusWide.get(entry.key) ?? index);
    if (!without.has('short-forms')) before.add(entry, index);
    targets[at] = fuller.get(target) ?? target;
  }
}

function addTo(antecedents: Antecedents, list: readonly Entry[], index: number): void {
  const entry = list[index];
  if (entry) antecedents.add(entry, index);
}

/** Names of several words that a longer name of the same text continues: "López Obrador", "Communist Party". */
function fullerForms(list: readonly Entry[], own: Int32Array, all: Antecedents): ReadonlyMap<number, number> {
  const fuller = new Map<number, number>();
  for (const index of own) {
    const entry = list[index];
    if (!entry || entry.words.length < 2 || fuller.has(index)) continue;
    const key = entry.words.join(' ');
    const target = isPersonal(entry) ? (all.surnames.get(key) ?? all.givens.get(key)) : (all.openings.get(key) ?? all.endings.get(key));
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

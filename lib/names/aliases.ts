import { type Entries, type Entry, entryHas, isPersonal } from './entries.ts';
import { LEX, type Lexicon } from './lexicon.ts';
import type { Without } from './rules.ts';
import type { UnionFind } from './union-find.ts';

/** Joins the spellings that mean the same wherever they stand: countries, dots, misspellings, peoples before a name. */
export function uniteSpellings(entries: Entries, lexicon: Lexicon, sets: UnionFind, without: Without): void {
  if (!without.has('countries')) uniteBy(entries, sets, (entry) => lexicon.countryOf(entry.key));
  uniteBy(entries, sets, (entry) => (entry.isAcronym ? entry.key.replaceAll(' ', '') : null));
  uniteBy(entries, sets, (entry) => (entry.words.length > 1 ? entry.key.replace(/^the /, '').replaceAll(' ', '') : null));
  if (!without.has('countries')) uniteBy(entries, sets, (entry) => withCountryCode(entry, lexicon));
  if (!without.has('one-people')) unitePeoples(entries, sets);
  if (!without.has('misspellings')) uniteMisspellings(entries, sets);
  uniteCompanies(entries, sets);
}

const STATE_OF = /^(?:state|city|republic|province|commonwealth|kingdom|town) of (?:the )?/;

/** "U.S. Congress" as "US congress"; "State of Texas" as "texas". */
function withCountryCode(entry: Entry, lexicon: Lexicon): string | null {
  const bare = entry.key.replace(STATE_OF, '');
  if (entry.whole & LEX.place || lexicon.flagsOf(bare) & LEX.place) return bare;
  for (let length = Math.min(3, entry.words.length - 1); length > 0; length--) {
    const code = lexicon.countryOf(entry.words.slice(0, length).join(' ').replaceAll('.', ''));
    if (code !== null) return `${code} ${entry.words.slice(length).join(' ')}`;
  }
  return null;
}

function uniteBy(entries: Entries, sets: UnionFind, keyFor: (entry: Entry) => string | null): void {
  const firsts = new Map<string, number>();
  entries.list.forEach((entry, index) => {
    const key = keyFor(entry);
    if (key === null) return;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, index);
    else sets.union(first, index);
  });
}

/** "Peruvian National Ballet" and "National Ballet", where only one people has one in this corpus. */
function unitePeoples(entries: Entries, sets: UnionFind): void {
  const indexes = indexByKey(entries);
  const owners = new Map<number, number[]>();
  entries.list.forEach((entry, index) => {
    if (entry.words.length < 3 || !entryHas(entry, 0, LEX.people)) return;
    const bare = indexes.get(entry.words.slice(1).join(' '));
    if (bare !== undefined) owners.set(bare, [...(owners.get(bare) ?? []), index]);
  });
  for (const [bare, longer] of owners) if (longer.length === 1 && longer[0] !== undefined) sets.union(bare, longer[0]);
}

function indexByKey(entries: Entries): ReadonlyMap<string, number> {
  return new Map(entries.list.map((entry, index) => [entry.key, index]));
}

const MISSPELT_LENGTH = 7; // letters: shorter words differ by one letter too often (Iran, Iraq)
const MISSPELT_RATIO = 5; // the right spelling is that much commoner

/** "Argentinia": one letter away from a much commoner name, and in no word list. Deletion keys find the pairs. */
function uniteMisspellings(entries: Entries, sets: UnionFind): void {
  const common = new Map<string, number>();
  entries.list.forEach((entry, index) => {
    if (!isLongWord(entry) || entry.count < MISSPELT_RATIO) return;
    for (const key of deletionKeys(entry.key)) {
      const known = entries.list[common.get(key) ?? -1];
      if (known === undefined || known.count < entry.count) common.set(key, index);
    }
  });
  if (common.size === 0) return;
  entries.list.forEach((entry, index) => {
    if (!isLongWord(entry) || isKnownWord(entry)) return;
    const right = deletionKeys(entry.key).map((key) => common.get(key)).find((other) => other !== undefined && other !== index && entry.count * MISSPELT_RATIO <= (entries.list[other]?.count ?? 0));
    if (right !== undefined) sets.union(index, right);
  });
}

function isLongWord(entry: Entry): boolean {
  return entry.words.length === 1 && entry.key.length >= MISSPELT_LENGTH && !entry.isAcronym;
}

/** The word with each letter but the first left out, with its place: words that differ in one letter share a key. */
function deletionKeys(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, i) => `${i} ${word.slice(0, i + 1)}${word.slice(i + 2)}`);
}

function isKnownWord({ flags, whole }: Entry): boolean {
  return whole !== 0 || ((flags[0] ?? 0) & (LEX.word | LEX.place | LEX.people | LEX.given | LEX.surname)) !== 0;
}

const LEGAL_FORMS = new Set(['inc', 'ltd', 'llc', 'plc', 'corp', 'corporation', 'gmbh', 'company', 'co', 'limited']);

/** "Acme Inc" and "Acme". */
function uniteCompanies(entries: Entries, sets: UnionFind): void {
  const indexes = indexByKey(entries);
  entries.list.forEach((entry, index) => {
    if (entry.words.length < 2 || !LEGAL_FORMS.has(entry.words.at(-1) ?? '')) return;
    const bare = indexes.get(entry.words.slice(0, -1).join(' '));
    if (bare !== undefined && !((entries.list[bare]?.whole ?? 0) & LEX.place)) sets.union(bare, index);
  });
}

/** Joins the fuller and shorter forms of one person's name: "Charles J. Fillmore", "Charles Fillmore", "C. Fillmore". */
export function unitePersons(entries: Entries, sets: UnionFind): void {
  const bySurname = new Map<string, number[]>();
  entries.list.forEach((entry, index) => {
    if (!isPersonal(entry)) return;
    const surname = surnameOf(entry);
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), index]);
  });
  for (const indexes of bySurname.values()) {
    if (indexes.length > NAMESAKES) continue;
    for (const [at, a] of indexes.entries()) {
      for (const b of indexes.slice(at + 1)) {
        const one = entries.list[a], other = entries.list[b];
        if (one && other && arePersonVariants(one, other)) sets.union(a, b);
      }
    }
  }
}

const NAMESAKES = 200; // full names with one surname: beyond that the pairs are too many, and too alike to join

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'frs', 'phd', 'md', 'i']);

/** A person's name without what may follow it. */
function coreWords(entry: Entry): readonly string[] {
  let end = entry.words.length;
  while (end > 2 && SUFFIXES.has((entry.words[end - 1] ?? '').replaceAll('.', ''))) end--;
  return entry.words.slice(0, end);
}

/** The last word of a person's name, suffixes aside. */
export function surnameOf(entry: Entry): string {
  return coreWords(entry).at(-1) ?? '';
}

function arePersonVariants(a: Entry, b: Entry): boolean {
  const [short, long] = a.words.length <= b.words.length ? [coreWords(a), coreWords(b)] : [coreWords(b), coreWords(a)];
  if (!sameGiven(short[0] ?? '', long[0] ?? '')) return false;
  let at = 0;
  for (const word of long) if (at < short.length && sameGiven(short[at] ?? '', word)) at++;
  return at === short.length;
}

function sameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a.replace('.', ''), b] : [b.replace('.', ''), a];
  return short.length === 1 && long.startsWith(short);
}

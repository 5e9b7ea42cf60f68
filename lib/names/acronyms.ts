import { type Entries, type Entry, isPersonal } from './entries.ts';
import { LEX } from './lexicon.ts';
import { AROUND } from './sightings.ts';
import type { UnionFind } from './union-find.ts';

/** Joins acronyms to what they stand for: where a text states it in brackets, and where only one name fits the letters. */
export function uniteAcronyms(entries: Entries, sets: UnionFind): void {
  const { sightings } = entries;
  uniteBracketed(entries, sets);
  const everywhere = onlyByInitials(entries, entries.list.keys(), sets);
  for (let text = 0; text < sightings.texts; text++) {
    const here = new Set(sightings.entries.values.subarray(sightings.firstOf(text), sightings.firstOf(text + 1)));
    if (![...here].some((index) => entries.list[index]?.isAcronym)) continue;
    const inText = onlyByInitials(entries, here, sets);
    for (const index of here) uniteFitting(entries, index, inText, everywhere, sets);
  }
}

function lettersOf(entry: Entry): string {
  return entry.words.join('').replaceAll('.', '');
}

/** First letters of the content words, and of all words. */
function initialsOf(entry: Entry): readonly string[] {
  const content = entry.words.filter((_, index) => !((entry.flags[index] ?? 0) & (LEX.function | LEX.particle)) || index === 0);
  return [...new Set([content, entry.words].map((words) => words.map((word) => word[0] ?? '').join('')))];
}

/** Initials → the set of the only name that has them, null where several do. */
function onlyByInitials(entries: Entries, indexes: Iterable<number>, sets: UnionFind): ReadonlyMap<string, number | null> {
  const only = new Map<string, number | null>();
  for (const index of indexes) {
    const entry = entries.list[index];
    if (!entry || entry.isAcronym || entry.words.length < (isPersonal(entry) ? FULLEST_PERSON : 2)) continue;
    const root = sets.find(index);
    for (const initials of initialsOf(entry)) {
      const known = only.get(initials);
      only.set(initials, known === undefined || known === root ? root : null);
    }
  }
  return only;
}

const FULLEST_PERSON = 4; // words: Andrés Manuel López Obrador is AMLO; two or three initials are anybody's

/** The only name whose initials fit: in the same text, or for three letters and more in the whole corpus. */
function uniteFitting(entries: Entries, index: number, inText: ReadonlyMap<string, number | null>, everywhere: ReadonlyMap<string, number | null>, sets: UnionFind): void {
  const entry = entries.list[index];
  if (!entry?.isAcronym || entry.whole & LEX.country) return;
  const letters = lettersOf(entry);
  const near = inText.get(letters);
  const only = near !== undefined || letters.length < 3 ? near : everywhere.get(letters);
  if (typeof only === 'number' && letters.length > 1) sets.union(index, only);
}

/** "World Rowing Union (WRU)", "WRU (World Rowing Union)", "Fishers' Union (Sindicato de Pescadores, SP)". */
function uniteBracketed({ list, sightings }: Entries, sets: UnionFind): void {
  for (let i = 1; i < sightings.count; i++) {
    if (!sightings.is(i, AROUND.adjoined)) continue;
    const before = sightings.entries.at(i - 1), after = sightings.entries.at(i);
    const a = list[before], b = list[after];
    if (!a || !b) continue;
    if (areAcronymAndExpansion(a, b) || (sightings.is(i, AROUND.bracketed) && (areTranslations(a, b) || sharesLetters(a, b)))) sets.union(before, after);
  }
}

function areAcronymAndExpansion(a: Entry, b: Entry): boolean {
  const [short, long] = a.isAcronym ? [a, b] : [b, a];
  if (!short.isAcronym || long.isAcronym || long.words.length < 2) return false;
  return initialsOf(long).some((initials) => isSubsequence(lettersOf(short), initials) && initials[0] === lettersOf(short)[0]);
}

/** "National Electoral Council (CNE)": the letters of another language's order. */
function sharesLetters(a: Entry, b: Entry): boolean {
  const letters = [...lettersOf(b)].toSorted().join('');
  return b.isAcronym && !a.isAcronym && initialsOf(a).some((initials) => [...initials].toSorted().join('') === letters);
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length || (short.length >= 3 && at >= short.length - 1);
}

function areTranslations(a: Entry, b: Entry): boolean {
  return a.words.length > 1 && b.words.length > 1 && englishShare(a) > 0.7 && englishShare(b) < 0.5 && !isPersonal(a) && !isPersonal(b);
}

function englishShare({ flags }: Entry): number {
  return flags.filter((bits) => bits & LEX.word).length / flags.length;
}

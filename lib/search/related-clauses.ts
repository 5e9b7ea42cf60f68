import { partsOfDate } from './parts-of-date.ts';
import type { IndexReader } from './index-reader.ts';
import { stopWordHashes } from './languages.ts';
import type { Term } from './packed-index.ts';
import { inverseFrequency, RANKING } from './rank.ts';
import type { IndexedSketch } from './search-index.ts';
import { dateTerm, nameTerm } from './terms.ts';

/**
 * What a page says, as clauses of one query: the name itself, the words near it, the other names, the dates.
 * Every kind has a most that it can add to a score, shared among its clauses by their rarity, so that scores
 * say how much of the page an article covers, whatever the size of the page or of the archive.
 */
export type RelatedClause = {
  readonly term: Term;
  /** In the scale of the ranker. */
  readonly weight: number;
  readonly says: Saying;
};

export type Saying = { readonly is: 'name'; readonly name: number } | { readonly is: 'date'; readonly date: string } | { readonly is: 'word' };

/** The most that each kind of likeness adds to a score. */
export const MOST = { name: 1, words: 1.75, otherNames: 0.5, dates: 0.75 };

// What a kind's evidence must amount to before it counts in full: one that says little shares little.
const LEAST_EVIDENCE = 3; // about the rarity of a term in one article of twenty

const MAX_OF_A_KIND = 48; // clauses; what lies below hardly moves a ranking
const MAX_WORDS = 256; // looked up; a page may send any number
const MAX_NAMES = 32;
const MAX_DATES = 8;

/** How telling it is that two texts share a day, a day of any year, a month, a year. */
const DATE_WEIGHTS: Readonly<Record<number, number>> = { 10: 1, 7: 0.5, 4: 0.2 };

/** The clauses for a name on a page, or for the page as a whole; none for what the index does not know. */
export async function relatedClauses(reader: IndexReader, name: number | null, page: IndexedSketch): Promise<RelatedClause[]> {
  const [own, words, names, dates] = await Promise.all([
    name === null ? [] : ownEvidence(reader, name),
    wordEvidence(reader, page),
    nameEvidence(reader, name, page),
    dateEvidence(reader, page),
  ]);
  return [
    ...share(reader, own, MOST.name),
    ...share(reader, words, MOST.words),
    ...share(reader, names, MOST.otherNames),
    ...share(reader, dates, MOST.dates),
  ];
}

/** Something the page says, with the weight of saying it; `null` where the index does not know it. */
type Evidence = { readonly term: Term | null; readonly weight: number; readonly says: Saying };

/** Shares what a kind may add among its evidence, by weight and rarity. The unknown takes its part and adds nothing. */
function share(reader: IndexReader, evidence: readonly Evidence[], most: number): RelatedClause[] {
  const rarity = (term: Term | null) => inverseFrequency(term?.count ?? 0, reader.head.articles);
  const sum = evidence.reduce((total, { term, weight }) => total + weight * rarity(term), 0);
  const scale = most / Math.max(sum, LEAST_EVIDENCE) / (RANKING.k1 + 1);
  const known = evidence.flatMap(({ term, weight, says }) => (term === null ? [] : [{ term, weight: weight * scale, says }]));
  return known.toSorted((a, b) => b.weight * rarity(b.term) - a.weight * rarity(a.term)).slice(0, MAX_OF_A_KIND);
}

async function ownEvidence(reader: IndexReader, name: number): Promise<Evidence[]> {
  return [{ term: await reader.findTerm(nameTerm(name)), weight: LEAST_EVIDENCE, says: { is: 'name', name } }];
}

async function wordEvidence(reader: IndexReader, page: IndexedSketch): Promise<Evidence[]> {
  const weights = new Map<number, number>();
  const unknown: Evidence[] = [];
  const stopWords = stopWordHashes(reader.head.languages);
  const heaviest = page.words.filter(([hash]) => !stopWords.has(hash)).toSorted((a, b) => b[1] - a[1]).slice(0, MAX_WORDS);
  const found = await Promise.all(heaviest.map(async ([hash, weight]) => ({ ids: await reader.termsOfHash(hash), weight })));
  for (const { ids, weight } of found) {
    if (ids.length === 0) unknown.push({ term: null, weight, says: { is: 'word' } });
    for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + weight / ids.length);
  }
  const known = await Promise.all([...weights].map(async ([id, weight]) => ({ term: await reader.termOfId(id), weight, says: { is: 'word' } as const })));
  return [...known, ...unknown];
}

async function nameEvidence(reader: IndexReader, own: number | null, page: IndexedSketch): Promise<Evidence[]> {
  const others = page.names.filter(([name]) => name !== own).toSorted((a, b) => b[1] - a[1]).slice(0, MAX_NAMES);
  return Promise.all(others.map(async ([name]) => ({ term: await reader.findTerm(nameTerm(name)), weight: 1, says: { is: 'name', name } as const })));
}

async function dateEvidence(reader: IndexReader, page: IndexedSketch): Promise<Evidence[]> {
  const parts = new Set(page.dates.slice(0, MAX_DATES).flatMap(partsOfDate));
  return Promise.all(
    [...parts].map(async (date) => ({ term: await reader.findTerm(dateTerm(date)), weight: DATE_WEIGHTS[date.length] ?? 0, says: { is: 'date', date } as const })),
  );
}

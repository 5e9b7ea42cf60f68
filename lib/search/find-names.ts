import type { ByteSource } from '../bytes/source.ts';
import { readNameFacts } from './name-facts.ts';
import type { Region } from './packed-index.ts';
import type { Query } from './query.ts';
import { noneIsRight } from './resolve-word.ts';
import type { Searcher } from './searcher.ts';
import type { FoundName } from './search-index.ts';

const CONSIDERED = 50; // names looked at more closely than their words' rarity

/** What finding names needs: `articles`, whose words are no typos of a name's; `facts`, the region of name-facts.ts. */
export type NameSources = { readonly names: Searcher; readonly articles: Searcher; readonly chunks: ByteSource; readonly facts: Region };

/**
 * The names that a query's words may mean: such as hold all of them, and such as are wholly said among them.
 * Best first: by their words, then by how many articles mention them.
 */
export async function findNames({ names, articles: others, chunks, facts }: NameSources, query: Query, limit: number): Promise<FoundName[]> {
  const text = [...query.names, ...query.phrases, ...query.words].join(' ');
  const { articles, clauses } = await names.find({ text, isOpen: query.isOpen, clauses: [], allowed: null, limit: CONSIDERED, isRight: others.knows });
  const codes = await names.reader.lengthCodes();
  const meant = articles.filter((hit) => hit.clauses === clauses || hit.clauses >= (codes[hit.article] ?? 0));
  const best = meant[0]?.score ?? 0;
  const found = await Promise.all(
    meant.map(async ({ article: name, score }) => {
      const { kind, articleCount } = await readNameFacts(chunks, facts, name);
      return { name, kind, score: (score / best) * (1 + Math.log(1 + articleCount)) };
    }),
  );
  return found
    .filter(({ kind }) => query.kinds.length === 0 || query.kinds.includes(kind))
    .toSorted((a, b) => b.score - a.score || a.name - b.name)
    .slice(0, limit)
    .map(({ name, score }) => ({ name, score }));
}

/** The names whose forms hold all words of a text: what `name:` means. */
export async function namesOfText(names: Searcher, text: string): Promise<number[]> {
  const { articles, clauses } = await names.find({ text, isOpen: false, clauses: [], allowed: null, limit: CONSIDERED, isRight: noneIsRight });
  return articles.filter((hit) => hit.clauses === clauses).map((hit) => hit.article);
}

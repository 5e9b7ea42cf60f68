import type { ByteSource } from '../bytes/source.ts';
import type { SearchableArticle, SearchableName } from './searchable.ts';
import type { Found, FoundArticle, FoundRelated, IndexedSketch, SearchIndex } from './search-index.ts';
import { isStopWord, termOf, termsOf } from './terms.ts';
import { wordsOf } from '../text/words.ts';
import { hashWord } from '../text/fold.ts';

/**
 * Opens what `encodeSearch` wrote, from the start of `source`. Reads little; the rest as queries need it.
 * Throws an Error with a sentence on another version and on damaged bytes.
 */
export async function openSearch(source: ByteSource): Promise<SearchIndex> {
  const { articles, names }: { articles: SearchableArticle[]; names: SearchableName[] } = JSON.parse(
    new TextDecoder().decode(await source.read(0, source.size)),
  );
  const counts = articles.map((article) => countOf(termsOf(`${article.heading} ${article.heading} ${article.text}`)));
  const rank = (weights: ReadonlyMap<string, number>, limit: number): FoundArticle[] =>
    counts
      .map((tf, article) => ({ article, score: scoreOf(tf, weights, counts) }))
      .filter((hit) => hit.score > 0)
      .toSorted((a, b) => b.score - a.score || a.article - b.article)
      .slice(0, limit);
  return {
    articleCount: articles.length,
    nameCount: names.length,
    search: (query, limit) => Promise.resolve(search(names, query, limit, rank)),
    relate: (name, page, limit) => Promise.resolve(relate(articles, name, page, limit, rank)),
  };
}

type Rank = (weights: ReadonlyMap<string, number>, limit: number) => FoundArticle[];

function search(names: readonly SearchableName[], query: string, limit: number, rank: Rank): Found {
  const words = wordsOf(query).map((word) => word.folded);
  const terms = words.filter((word) => !isStopWord(word)).map(termOf);
  const found = names.flatMap((name, index) => {
    const form = [name.canonical, ...name.forms].some((text) => words.every((word) => wordsOf(text).some((w) => w.folded.startsWith(word))));
    return form && words.length > 0 ? [{ name: index, score: name.articleCount }] : [];
  });
  return {
    articles: rank(new Map(terms.map((term) => [term, 1])), limit),
    names: found.toSorted((a, b) => b.score - a.score).slice(0, limit),
    terms: terms.map((term) => ({ words: [term], isPrefix: false, weight: 1 })),
  };
}

function relate(articles: readonly SearchableArticle[], name: number, page: IndexedSketch, limit: number, rank: Rank): FoundRelated[] {
  const termOfHash = new Map(articles.flatMap((a) => wordsOf(`${a.heading} ${a.text}`).map((w) => [hashWord(w.folded), termOf(w.folded)])));
  const weights = new Map(page.words.flatMap(([hash, weight]) => (termOfHash.has(hash) ? [[termOfHash.get(hash) ?? '', weight]] : [])));
  const shared = (article: number) => (articles[article]?.names ?? []).filter((n) => page.names.some(([other]) => other === n.name));
  return rank(weights, articles.length)
    .filter(({ article }) => articles[article]?.names.some((n) => n.name === name))
    .slice(0, limit)
    .map((hit) => ({ ...hit, duplicates: [], why: { names: shared(hit.article).map((n) => n.name).filter((n) => n !== name), date: null } }));
}

function countOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function scoreOf(tf: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>, all: readonly ReadonlyMap<string, number>[]): number {
  let score = 0;
  for (const [term, weight] of weights) {
    const count = tf.get(term) ?? 0;
    const df = all.filter((other) => other.has(term)).length;
    if (count > 0) score += weight * Math.log(1 + (all.length - df + 0.5) / (df + 0.5)) * (count / (count + 1.2));
  }
  return score;
}

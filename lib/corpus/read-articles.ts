import type { ReadArticles } from '../search/read-articles.ts';
import type { Article } from '../types.ts';
import { Ahead, type Crew } from './hands.ts';
import type { Part, ShownSegment } from './part-reader.ts';
import type { Texts } from './texts.ts';

/** A part of the texts with what a hand read of the articles that are shown from it. */
type ReadPart = { readonly record: Uint8Array; readonly hand: number; readonly read: ReadArticles };

/** The articles as they are read for the index, part by part. */
export type ArticlesRead = Ahead<Part, ReadPart>;

/** Has all articles read for the index. `segments`: how many each part has. */
export function readArticles(texts: Texts, crew: Crew, articles: readonly Article[], segments: readonly number[]): ArticlesRead {
  const articleOf = articlesBySegment(articles);
  const firsts = segments.map((_, part) => segments.slice(0, part).reduce((sum, count) => sum + count, 0));
  const shownIn = (part: number): ShownSegment[] => {
    const first = firsts[part] ?? 0;
    return Array.from({ length: segments[part] ?? 0 }, (_, segment) => segment).flatMap((segment) => {
      const article = articles[articleOf[first + segment] ?? 0];
      return article?.segments[0] === first + segment ? [{ segment, heading: article.heading }] : [];
    });
  };
  return new Ahead(texts.parts('search'), async (part) => ({
    record: part.record,
    hand: crew.ownerOf(part.number),
    read: await crew.give(part.number, 'readArticles', { ...part, shown: shownIn(part.number) }),
  }));
}

/** The article that each segment belongs to. */
export function articlesBySegment(articles: readonly Article[]): Int32Array {
  const count = articles.reduce((sum, { segments }) => sum + segments.length, 0);
  const articleOf = new Int32Array(count);
  articles.forEach(({ segments }, article) => {
    for (const segment of segments) articleOf[segment] = article;
  });
  return articleOf;
}

import type { Mentions } from '../names/build-names.ts';
import type { NamedIn } from '../search/searchable.ts';
import type { Article } from '../types.ts';
import type { StoredSegment } from './article-records.ts';
import { Lists } from './lists.ts';

/** For each article the names that its segments mention, each once. */
export function namesOfArticles(articles: readonly Article[], mentions: Mentions): Lists {
  const names = new Lists();
  for (const { segments } of articles) names.push(new Set(segments.flatMap((segment) => mentions.of(segment).map(({ name }) => name))));
  return names;
}

/** The names of the shown segment as it mentions them; those that only its duplicates or a byline hold count once. */
export function namedIn({ mentions, titleRange, bodyRange }: StoredSegment, all: Iterable<number>): NamedIn[] {
  const named = new Map<number, NamedIn>();
  for (const { name, start } of mentions) {
    const known = named.get(name);
    const isInTitle = titleRange !== null && start < titleRange.end && start >= titleRange.start;
    named.set(name, {
      name,
      count: (known?.count ?? 0) + 1,
      first: known?.first ?? (start >= bodyRange.start ? start - bodyRange.start : null),
      inHeading: isInTitle || (known?.inHeading ?? false),
    });
  }
  for (const name of all) if (!named.has(name)) named.set(name, { name, count: 1, first: null, inHeading: false });
  return [...named.values()];
}

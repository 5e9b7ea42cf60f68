/** What the reader shows: an article, a name, or an article with one of its names in focus. */
export type ReaderPlace = {
  readonly article: string | null;
  readonly name: string | null;
  /** One of the article's files, to show it where it stands; `null` shows the article by itself. */
  readonly file: string | null;
  /** A second name, to show the articles that mention both. */
  readonly both: string | null;
};

/** The reader's path with its query, from the extension's root. */
export function readerAddress(place: Partial<ReaderPlace>): string {
  const query = new URLSearchParams();
  for (const key of KEYS) {
    const value = place[key] ?? null;
    if (value !== null) query.set(key, value);
  }
  return `/reader.html?${query}`;
}

/** The place that a query string stands for; the inverse of `readerAddress`. */
export function readerPlaceFrom(search: string): ReaderPlace {
  const query = new URLSearchParams(search);
  return { article: query.get('article') || null, name: query.get('name') || null, file: query.get('file') || null, both: query.get('both') || null };
}

const KEYS = ['article', 'name', 'file', 'both'] as const;

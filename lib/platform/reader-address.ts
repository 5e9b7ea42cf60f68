/** What the reader shows: an article, a name, an article with one of its names in focus, or what a search finds, a name to add. */
export type ReaderPlace = {
  readonly article: string | null;
  readonly name: string | null;
  /** One of the article's files, to show it where it stands; `null` shows the article by itself. */
  readonly file: string | null;
  /** A second name, to show the articles that mention both. */
  readonly both: string | null;
  /** Text to search the archive for, where no article and no name is given. */
  readonly query: string | null;
  /** Text to make a name of the archive, where none of these is given. */
  readonly add: string | null;
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
  const valueOf = (key: (typeof KEYS)[number]) => query.get(key) || null;
  return { article: valueOf('article'), name: valueOf('name'), file: valueOf('file'), both: valueOf('both'), query: valueOf('query'), add: valueOf('add') };
}

const KEYS = ['article', 'name', 'file', 'both', 'query', 'add'] as const;

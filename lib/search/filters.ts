import type { ByteSource } from '../bytes/source.ts';
import type { IndexReader } from './index-reader.ts';
import type { Region } from './packed-index.ts';
import { articlesWithPhrase, readPhrase } from './phrases.ts';
import type { Query } from './query.ts';
import { kindTerm, nameTerm } from './terms.ts';

/** Which articles a query allows, as flags by article; `null` where it allows all. */
export type Allowed = Uint8Array | null;

/** What the filters of a query need. */
export type FilterSources = {
  readonly articles: IndexReader;
  readonly chunks: ByteSource;
  readonly dates: Region;
  /** The names that a `name:` means. */
  readonly namesOf: (text: string) => Promise<readonly number[]>;
};

/** The articles that all of a query's phrases, exclusions, names, kinds and dates allow. */
export async function allowedArticles(query: Query, sources: FilterSources): Promise<Allowed> {
  const { articles } = sources;
  const conditions: Promise<Uint8Array>[] = [
    ...query.phrases.map((phrase) => withText(articles, phrase)),
    ...query.excluded.map(async (text) => without(await withText(articles, text))),
    ...query.names.map(async (text) => withAnyTerm(articles, (await sources.namesOf(text)).map(nameTerm))),
    ...query.kinds.map((kind) => withAnyTerm(articles, [kindTerm(kind)])),
  ];
  if (query.from !== null || query.to !== null) conditions.push(withDate(sources, query.from ?? 1, query.to ?? Infinity));
  const [first, ...others] = await Promise.all(conditions);
  for (const flags of others) if (first !== undefined) for (let article = 0; article < flags.length; article++) first[article] = (first[article] ?? 0) & (flags[article] ?? 0);
  return first ?? null;
}

function without(flags: Uint8Array): Uint8Array {
  for (let article = 0; article < flags.length; article++) flags[article] = 1 - (flags[article] ?? 0);
  return flags;
}

async function withText(reader: IndexReader, text: string): Promise<Uint8Array> {
  const phrase = await readPhrase(reader, text);
  return phrase === null ? new Uint8Array(reader.head.articles) : articlesWithPhrase(reader, phrase);
}

async function withAnyTerm(reader: IndexReader, texts: readonly string[]): Promise<Uint8Array> {
  const flags = new Uint8Array(reader.head.articles);
  for (const text of texts) {
    const term = await reader.findTerm(text);
    if (term !== null) for (const article of await reader.articlesOf(term)) flags[article] = 1;
  }
  return flags;
}

/** Articles without a date are in no span. */
async function withDate(sources: FilterSources, from: number, to: number): Promise<Uint8Array> {
  return Uint8Array.from(await readDates(sources), (date) => (date >= from && date <= to ? 1 : 0));
}

/** The date of each article as the number YYYYMMDD, or 0. */
export async function readDates({ chunks, dates }: Pick<FilterSources, 'chunks' | 'dates'>): Promise<Uint32Array> {
  const bytes = await chunks.read(dates.start, dates.end);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, article) => view.getUint32(article * 4, true));
}

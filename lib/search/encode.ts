import { ByteWriter } from '../bytes/writer.ts';
import type { Language } from './languages.ts';
import { writeLayout } from './layout.ts';
import { packNameFacts } from './name-facts.ts';
import { partsOfDate } from './parts-of-date.ts';
import { IndexPacker, type IndexTerm, type PackedIndex } from './pack-index.ts';
import { ArticleReader, type ReadArticles, type ReadWord } from './read-articles.ts';
import type { NamedIn, SearchableArticle, SearchableName } from './searchable.ts';
import { termsOf } from './stems.ts';
import { dateTerm, kindTerm, nameTerm } from './terms.ts';

/** What the archive says of an article besides its text. */
export type ArticleFacts = Pick<SearchableArticle, 'date' | 'names'>;

/**
 * Packs the search section of a corpus file: an index over articles and names, read by `openSearch`.
 * The same input gives the same bytes. The section checks its own chunks: no checksum over the whole is needed.
 */
export class SearchPacker {
  readonly #names: readonly SearchableName[];
  readonly #dates = new ByteWriter();
  readonly #index = new IndexPacker();
  readonly #termsOf: (name: number, language: Language) => readonly IndexTerm[];
  readonly #marks: IndexTerm[] = [];

  constructor(names: readonly SearchableName[]) {
    this.#names = names;
    this.#termsOf = termsOfNames(names, this.#index);
  }

  /** Adds the next articles, as a reader read them, with what is known of each. */
  add(reader: number, read: ReadArticles, facts: readonly ArticleFacts[]): void {
    this.#index.learn(reader, read.terms);
    let at = 0;
    for (const [index, article] of read.articles.entries()) {
      const { date, names } = facts[index] ?? NO_FACTS;
      this.#index.begin(article, reader, read.words, at);
      at += article.headingWords + article.bodyWords;
      for (const { name, count } of names) for (const term of this.#termsOf(name, article.language)) this.#index.addName(term, frequencyClass(count));
      for (const named of names) this.#markName(named, article.length);
      for (const kind of new Set(names.map(({ name }) => this.#names[name]?.kind ?? 'other'))) this.#index.mark(this.#index.termOf(kindTerm(kind)), 1, 0, 0);
      for (const [part, { isSaid, isOwn }] of partsOfDates(article.dates, date)) this.#index.mark(this.#index.termOf(dateTerm(part)), isSaid ? 1 : 0, isOwn ? 1 : 0, 0);
      this.#index.end();
      this.#dates.u32(Number((date ?? '0').replaceAll('-', '')));
    }
  }

  /** Adds the words of a reader, when all its articles are added. */
  addWords(reader: number, words: readonly ReadWord[]): void {
    this.#index.addWords(reader, words);
  }

  /** How an article is about a name: mentions, in its heading or not, and how early (3 opening, 2 first half, 1). */
  #markName({ name, count, first, inHeading }: NamedIn, length: number): void {
    const mark = (this.#marks[name] ??= this.#index.termOf(nameTerm(name)));
    this.#index.mark(mark, Math.min(count, 255), inHeading ? 1 : 0, first === null || first < OPENING ? 3 : first < length / 2 ? 2 : 1);
  }

  /** The section, in parts. */
  finish(): readonly Uint8Array<ArrayBuffer>[] {
    return writeLayout({
      articles: this.#index.finish(),
      names: packNames(this.#names),
      dates: this.#dates.bytes,
      nameFacts: packNameFacts(this.#names),
    });
  }
}

/** The section in one piece. */
export function encodeSearch(articles: readonly SearchableArticle[], names: readonly SearchableName[]): Uint8Array {
  const packer = new SearchPacker(names), reader = new ArticleReader();
  for (const { heading, text } of articles) reader.read(heading, text);
  packer.add(0, reader.take(), articles);
  packer.addWords(0, reader.words());
  const section = new ByteWriter();
  for (const part of packer.finish()) section.raw(part);
  return section.bytes;
}

const NO_FACTS: ArticleFacts = { date: null, names: [] };
const TERMS_KEPT = 20_000; // names, of a language: what news names again and again

/** The terms of all forms of a name, each once, by the language of the text that mentions it: so that it is found by forms it does not use. */
function termsOfNames(names: readonly SearchableName[], index: IndexPacker): (name: number, language: Language) => readonly IndexTerm[] {
  const kept = new Map<Language, Map<number, readonly IndexTerm[]>>();
  return (number, language) => {
    const known = kept.get(language) ?? new Map<number, readonly IndexTerm[]>();
    kept.set(language, known);
    const name = names[number];
    const terms = known.get(number) ?? (name ? Array.from(new Set([name.canonical, ...name.forms].flatMap((form) => termsOf(form, language))), (term) => index.termOf(term)) : []);
    if (known.size >= TERMS_KEPT) known.clear();
    known.set(number, terms);
    return terms;
  };
}

/** A name's words found by its forms: canonical form as heading, the others as body. Names have no language. */
function packNames(names: readonly SearchableName[]): PackedIndex {
  const index = new IndexPacker(), reader = new ArticleReader();
  for (const { canonical, forms } of names) reader.read(canonical, forms.join('\n'), 'en');
  const { articles, words, terms } = reader.take();
  index.learn(0, terms);
  let at = 0;
  for (const name of articles) {
    index.begin(name, 0, words, at);
    index.end();
    at += name.headingWords + name.bodyWords;
  }
  index.addWords(0, reader.words());
  return index.finish();
}

/** 1, 2 from two mentions, 3 from four. */
function frequencyClass(count: number): number {
  return count < 2 ? 1 : count < 4 ? 2 : 3;
}

const OPENING = 300; // UTF-16 units: about what a lead paragraph holds

type DatePart = { readonly isSaid: boolean; readonly isOwn: boolean };

/** The dates that an article's text states, and its own, as parts. */
function partsOfDates(said: readonly string[], own: string | null): ReadonlyMap<string, DatePart> {
  const parts = new Map<string, DatePart>();
  for (const date of said) for (const part of partsOfDate(date)) parts.set(part, { isSaid: true, isOwn: false });
  for (const part of own === null ? [] : partsOfDate(own)) parts.set(part, { isSaid: parts.has(part), isOwn: true });
  return parts;
}

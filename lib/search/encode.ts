import { ByteWriter } from '../bytes/writer.ts';
import { datesOf } from './dates.ts';
import { sketchOfTerms } from './duplicates.ts';
import { languageOf, type Language } from './languages.ts';
import { writeLayout } from './layout.ts';
import { packNameFacts } from './name-facts.ts';
import { partsOfDate } from './parts-of-date.ts';
import { IndexPacker, type MarkTerm, type PackedIndex } from './pack-index.ts';
import type { NamedIn, SearchableArticle, SearchableName } from './searchable.ts';
import { termsOf } from './stems.ts';
import { dateTerm, kindTerm, nameTerm } from './terms.ts';

/**
 * Packs the search section of a corpus file: an index over articles and names, read by `openSearch`.
 * The same input gives the same bytes. The section checks its own chunks: no checksum over the whole is needed.
 */
export class SearchPacker {
  readonly #names: readonly SearchableName[];
  readonly #termsOf: (name: number, language: Language) => readonly string[];
  readonly #dates = new ByteWriter();
  readonly #index = new IndexPacker();

  constructor(names: readonly SearchableName[]) {
    this.#names = names;
    this.#termsOf = termsOfNames(names);
  }

  /** Adds the next article; returns a sketch of its terms, by which near-duplicates are told (duplicates.ts). */
  add(article: SearchableArticle): Uint8Array {
    const language = languageOf(article.text === '' ? article.heading : article.text);
    const terms = this.#index.add({
      language,
      heading: article.heading,
      body: article.text,
      names: namesField(article.names, (name) => this.#termsOf(name, language)),
      marks: [...nameMarks(article), ...kindMarks(article.names, this.#names), ...dateMarks(article)],
    });
    this.#dates.u32(Number((article.date ?? '0').replaceAll('-', '')));
    return sketchOfTerms(terms);
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
  const packer = new SearchPacker(names);
  for (const article of articles) packer.add(article);
  const section = new ByteWriter();
  for (const part of packer.finish()) section.raw(part);
  return section.bytes;
}

const TERMS_KEPT = 20_000; // names, of a language: what news names again and again

/** The terms of all forms of a name, each once, by the language of the text that mentions it. */
function termsOfNames(names: readonly SearchableName[]): (name: number, language: Language) => readonly string[] {
  const kept = new Map<Language, Map<number, readonly string[]>>();
  return (index, language) => {
    const known = kept.get(language) ?? new Map<number, readonly string[]>();
    kept.set(language, known);
    const name = names[index];
    const terms = known.get(index) ?? (name ? [...new Set([name.canonical, ...name.forms].flatMap((form) => termsOf(form, language)))] : []);
    if (known.size >= TERMS_KEPT) known.clear();
    known.set(index, terms);
    return terms;
  };
}

/** A name's words found by its forms: canonical form as heading, the others as body. Names have no language. */
function packNames(names: readonly SearchableName[]): PackedIndex {
  const index = new IndexPacker();
  for (const name of names) index.add({ language: 'en', heading: name.canonical, body: name.forms.join('\n'), names: new Map(), marks: [] });
  return index.finish();
}

/** Every term of the names an article mentions, so that it is found by forms it does not use. */
function namesField(named: readonly NamedIn[], termsOfName: (name: number) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name, count } of named) {
    for (const term of termsOfName(name)) counts.set(term, Math.max(counts.get(term) ?? 0, frequencyClass(count)));
  }
  return counts;
}

/** 1, 2 from two mentions, 3 from four. */
function frequencyClass(count: number): number {
  return Math.min(3, 1 + Math.floor(Math.log2(count)));
}

const OPENING = 300; // UTF-16 units: about what a lead paragraph holds

/** How an article is about its names: mentions, in its heading or not, and how early (3 opening, 2 first half, 1). */
function nameMarks(article: SearchableArticle): MarkTerm[] {
  return article.names.map(({ name, count, first, inHeading }) => ({
    term: nameTerm(name),
    body: Math.min(count, 255),
    heading: inHeading ? 1 : 0,
    names: first === null || first < OPENING ? 3 : first < article.text.length / 2 ? 2 : 1,
  }));
}

function kindMarks(named: readonly NamedIn[], names: readonly SearchableName[]): MarkTerm[] {
  const kinds = new Set(named.map(({ name }) => names[name]?.kind ?? 'other'));
  return [...kinds].map((kind) => ({ term: kindTerm(kind), body: 1, heading: 0, names: 0 }));
}

/** Its own date counts as a heading's, dates its text states as the body's. */
function dateMarks(article: SearchableArticle): MarkTerm[] {
  const marks = new Map<string, MarkTerm>();
  for (const date of datesOf(`${article.heading}\n\n${article.text}`)) {
    for (const part of partsOfDate(date)) marks.set(part, { term: dateTerm(part), body: 1, heading: 0, names: 0 });
  }
  for (const part of article.date === null ? [] : partsOfDate(article.date)) {
    marks.set(part, { term: dateTerm(part), body: marks.get(part)?.body ?? 0, heading: 1, names: 0 });
  }
  return [...marks.values()];
}

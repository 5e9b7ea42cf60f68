import { ByteWriter } from '../bytes/writer.ts';
import { datesOf, partsOfDate } from './dates.ts';
import { sketchOfTerms } from './duplicates.ts';
import { languageOf, type Language } from './languages.ts';
import { writeLayout } from './layout.ts';
import { packNameFacts } from './name-facts.ts';
import { IndexPacker, type MarkTerm, type PackedIndex } from './pack-index.ts';
import type { NamedIn, SearchableArticle, SearchableName } from './searchable.ts';
import { dateTerm, kindTerm, nameTerm, termsOf } from './terms.ts';

/**
 * The search section of a corpus file: an index over articles and names, read by `openSearch`.
 * The same input gives the same bytes. The section checks its own chunks: no checksum over the whole is needed.
 */
export function encodeSearch(articles: readonly SearchableArticle[], names: readonly SearchableName[]): Uint8Array {
  const termsOfNames = termsByLanguage(names);
  const dates = new ByteWriter(articles.length * 4);
  const sketches = new ByteWriter();
  const articleIndex = new IndexPacker();
  for (const article of articles) {
    const language = languageOf(article.text === '' ? article.heading : article.text);
    const terms = articleIndex.add({
      language,
      heading: article.heading,
      body: article.text,
      names: namesField(article.names, termsOfNames(language)),
      marks: [...nameMarks(article), ...kindMarks(article.names, names), ...dateMarks(article)],
    });
    dates.u32(Number((article.date ?? '0').replaceAll('-', '')));
    sketches.raw(sketchOfTerms(terms));
  }
  return writeLayout({
    articles: articleIndex.finish(),
    names: packNames(names),
    dates: dates.bytes,
    sketches: sketches.bytes,
    nameFacts: packNameFacts(names),
  });
}

/** The terms of all forms of each name, by the language of the text that mentions it. */
function termsByLanguage(names: readonly SearchableName[]): (language: Language) => readonly ReadonlySet<string>[] {
  const made = new Map<Language, readonly ReadonlySet<string>[]>();
  return (language) => {
    const terms = made.get(language) ?? names.map(({ canonical, forms }) => new Set([canonical, ...forms].flatMap((form) => termsOf(form, language))));
    made.set(language, terms);
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
function namesField(named: readonly NamedIn[], termsOfName: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name, count } of named) {
    for (const term of termsOfName[name] ?? []) counts.set(term, Math.max(counts.get(term) ?? 0, frequencyClass(count)));
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

import { Column } from '../bytes/column.ts';
import { ByteWriter } from '../bytes/writer.ts';
import { hashWord } from '../text/fold.ts';
import { WordCursor } from '../text/word-cursor.ts';
import { datesOf } from './dates.ts';
import { sketchOfTerms } from './duplicates.ts';
import { isStopWord, type Language, languageOf } from './languages.ts';
import { termOf } from './stems.ts';
import { WordTable } from './word-table.ts';

/** An article as the index wants it. */
export type ReadArticle = {
  readonly language: Language;
  /** Words of the heading, then of the body, among the `words` of all. */
  readonly headingWords: number;
  readonly bodyWords: number;
  /** UTF-16 units of the body. */
  readonly length: number;
  /** As `datesOf` gives them. */
  readonly dates: readonly string[];
};

/** Articles that a reader read one after another. */
export type ReadArticles = {
  readonly articles: readonly ReadArticle[];
  /** Their words in order: 1 + the reader's number of its term, negative for a stop word. */
  readonly words: Int32Array;
  /** Terms that it met the first time, which it numbers in that order. */
  readonly terms: readonly string[];
  /** The sketches of the articles' terms (duplicates.ts), one behind the other. */
  readonly sketches: Uint8Array;
};

/** A folded word of the articles in one language, and in how many it counts. `term`: the reader's number. */
export type ReadWord = { readonly text: string; readonly isStop: boolean; readonly term: number; readonly articles: number };

type WordEntry = { readonly text: string; readonly isStop: boolean; readonly term: number; readonly hash: number; articles: number; article: number };

/** Divides the texts of articles into the terms of an index: what of packing it can be done for some articles apart from others. */
export class ArticleReader {
  readonly #numbers = new Map<string, number>();
  readonly #tables = new Map<Language, WordTable<WordEntry>>();
  #article = 0;
  #articles: ReadArticle[] = [];
  #words = new Column();
  #terms: string[] = [];
  #sketches = new ByteWriter();

  /** Reads the next article. `language`: that of its body where none is given. */
  read(heading: string, body: string, language: Language = languageOf(body === '' ? heading : body)): void {
    const words = this.#tableOf(language), hashes: number[] = [];
    const headingWords = this.#readWords(words, heading, true, hashes), bodyWords = this.#readWords(words, body, false, hashes);
    this.#articles.push({ language, headingWords, bodyWords, length: body.length, dates: datesOf(`${heading}\n\n${body}`) });
    this.#sketches.raw(sketchOfTerms(hashes));
    this.#article++;
  }

  /** What was read since this was last asked. */
  take(): ReadArticles {
    const taken = { articles: this.#articles, words: this.#words.values, terms: this.#terms, sketches: this.#sketches.bytes };
    this.#articles = [];
    this.#words = new Column();
    this.#terms = [];
    this.#sketches = new ByteWriter();
    return taken;
  }

  /** The words of all that was read, those of each language by themselves. */
  words(): readonly ReadWord[] {
    return [...this.#tables.values()].flatMap(({ values }) => values.flatMap(({ text, isStop, term, articles }) => (articles > 0 ? [{ text, isStop, term, articles }] : [])));
  }

  /** Reads a field; gives how many words it has. */
  #readWords(words: WordTable<WordEntry>, text: string, isHeading: boolean, hashes: number[]): number {
    const cursor = new WordCursor(text);
    let count = 0;
    for (; cursor.next(); count++) {
      const word = words.at(cursor);
      this.#words.push(word.isStop ? -1 - word.term : 1 + word.term);
      if (word.article === this.#article || (word.isStop && !isHeading)) continue;
      word.article = this.#article;
      word.articles++;
      hashes.push(word.hash);
    }
    return count;
  }

  #tableOf(language: Language): WordTable<WordEntry> {
    const known = this.#tables.get(language);
    if (known !== undefined) return known;
    const table = new WordTable<WordEntry>((text) => {
      const term = termOf(text, language);
      return { text, isStop: isStopWord(text, language), term: this.#numberOf(term), hash: hashWord(term), articles: 0, article: -1 };
    });
    this.#tables.set(language, table);
    return table;
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#terms.push(term);
    this.#numbers.set(term, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

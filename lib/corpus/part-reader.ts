import { ByteReader } from '../bytes/reader.ts';
import { ByteWriter } from '../bytes/writer.ts';
import type { Curation } from '../names/curation.ts';
import type { EntryCounts } from '../names/gather-entries.ts';
import type { LearntWords, SeenWords } from '../names/shared-words.ts';
import type { FoundForms } from '../names/known-forms.ts';
import { type Found, TextReader } from '../names/text-reader.ts';
import type { NamedText } from '../names/text-words.ts';
import { ArticleReader, type ReadArticles, type ReadWord } from '../search/read-articles.ts';
import { headSegment, type SegmentHead } from '../segment/articles.ts';
import type { Range, Segment } from '../types.ts';
import { documentsIn } from './journal-records.ts';

/** A part of a build's texts: a record of its journal, with its number among those that hold texts. */
export type Part = { readonly number: number; readonly record: Uint8Array };

/** The words of a part, packed for the other passes, and what its articles are made of. `blank`: documents without any. */
export type PartWords = { readonly packed: Uint8Array; readonly heads: readonly SegmentHead[]; readonly blank: readonly string[] };

/** A segment of a part, by its number there, that an article is shown as. */
export type ShownSegment = { readonly segment: number; readonly heading: string };

/** What can be done of a build for some parts apart from others, in this order. What goes in and out may cross threads. */
export type PartTasks = {
  readonly readWords: { readonly input: Part; readonly output: PartWords };
  readonly seen: { readonly input: null; readonly output: SeenWords };
  readonly learnWords: { readonly input: LearntWords; readonly output: null };
  readonly findCertain: { readonly input: Part & { readonly packed: Uint8Array }; readonly output: null };
  readonly forms: { readonly input: null; readonly output: FoundForms };
  readonly learnForms: { readonly input: { readonly forms: FoundForms; readonly curation: Curation | null }; readonly output: null };
  readonly findAll: { readonly input: Part & { readonly packed: Uint8Array }; readonly output: Found };
  /** Ends the search for names; what it took is given up. */
  readonly counted: { readonly input: null; readonly output: EntryCounts };
  readonly readArticles: { readonly input: Part & { readonly shown: readonly ShownSegment[] }; readonly output: ReadArticles };
  readonly articleWords: { readonly input: null; readonly output: readonly ReadWord[] };
};

export type PartTask = keyof PartTasks;

/** Does the tasks of a build for its share of the parts: those that it is given first it is given every time. */
export class PartReader implements PartWork {
  #names: TextReader | null = null;
  readonly #articles = new ArticleReader();

  readWords({ number, record }: Part): PartWords {
    const packed = new ByteWriter(), heads: SegmentHead[] = [], blank: string[] = [];
    this.#texts.beginPart(number);
    for (const document of documentsIn(record)) {
      if (document.segments.length === 0) blank.push(`${document.file}: no article in it, so it can't be found`);
      for (const segment of document.segments) {
        heads.push(headSegment(segment, document));
        this.#texts.readText(namedText(segment, document.text), packed);
      }
    }
    return { packed: packed.bytes, heads, blank };
  }

  seen(): SeenWords {
    return this.#texts.seen();
  }

  learnWords(words: LearntWords): null {
    this.#texts.learnWords(words);
    return null;
  }

  findCertain({ record, packed }: PartTasks['findCertain']['input']): null {
    const words = new ByteReader(packed);
    for (const text of textsIn(record)) this.#texts.findCertain(text, words);
    return null;
  }

  forms(): FoundForms {
    return this.#texts.forms();
  }

  learnForms({ forms, curation }: PartTasks['learnForms']['input']): null {
    this.#texts.learnForms(forms, curation);
    return null;
  }

  findAll({ record, packed }: PartTasks['findAll']['input']): Found {
    const words = new ByteReader(packed);
    for (const text of textsIn(record)) this.#texts.findAll(text, words);
    return this.#texts.take();
  }

  counted(): EntryCounts {
    const counts = this.#texts.counted();
    this.#names = null;
    return counts;
  }

  readArticles({ record, shown }: PartTasks['readArticles']['input']): ReadArticles {
    const headings = new Map(shown.map(({ segment, heading }) => [segment, heading]));
    let number = 0;
    for (const { text, segments } of documentsIn(record)) {
      for (const { bodyRange } of segments) {
        const heading = headings.get(number++);
        if (heading !== undefined) this.#articles.read(heading, text.slice(bodyRange.start, bodyRange.end));
      }
    }
    return this.#articles.take();
  }

  articleWords(): readonly ReadWord[] {
    return this.#articles.words();
  }

  get #texts(): TextReader {
    return (this.#names ??= new TextReader());
  }
}

/** The tasks as functions. */
export type PartWork = { readonly [K in PartTask]: (input: PartTasks[K]['input']) => PartTasks[K]['output'] };

function* textsIn(record: Uint8Array): Generator<string, void> {
  for (const { text, segments } of documentsIn(record)) for (const { range } of segments) yield text.slice(range.start, range.end);
}

/** A segment as the names are looked for in it: what stands between heading and body is its byline. */
function namedText({ range, titleRange, bodyRange }: Segment, whole: string): NamedText {
  const text = whole.slice(range.start, range.end);
  const title = titleRange && within(titleRange, range);
  const before = titleRange && titleRange.start > range.start ? { start: range.start, end: titleRange.start } : null;
  const between = { start: titleRange?.end ?? range.start, end: bodyRange.start };
  const byline = before ?? between;
  const isBlank = text.slice(byline.start - range.start, byline.end - range.start).trim() === '';
  return { text, title, byline: isBlank ? null : within(byline, range) };
}

function within(inner: Range, outer: Range): Range {
  return { start: inner.start - outer.start, end: inner.end - outer.start };
}

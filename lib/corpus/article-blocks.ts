import { Kept } from '../bytes/kept.ts';
import { ByteReader } from '../bytes/reader.ts';
import type { ByteSource } from '../bytes/source.ts';
import { ByteWriter, varintLength } from '../bytes/writer.ts';
import { SKETCH_BYTES } from '../search/duplicates.ts';
import type { Article, Range } from '../types.ts';
import { readArticle, writeArticle } from './article-records.ts';
import { NumberTable } from './number-table.ts';
import { CHECKSUM_BYTES, orDamaged, readChecked, type RecordEnds } from './records.ts';

/** An article with what else a list shows of it. */
export type ArticleBlock = Article & {
  /** Its path, or that of its record. */
  readonly file: string;
  /** By which near-duplicates are told. */
  readonly sketch: Uint8Array;
  /** Its body, without heading and byline: decoded anew by each call. */
  readonly body: () => string;
};

/** What an article's block says of it, in front of its text. `body`: within the piece of text that begins there. */
export type BlockHead = { readonly article: Article; readonly sketch: Uint8Array; readonly file: string; readonly body: Range };

/** What stands before the piece of text with which an article's shown segment begins: article · sketch · file · body. */
export function encodeHead(head: BlockHead): Uint8Array {
  const writer = new ByteWriter();
  writeArticle(writer, head.article);
  writer.raw(head.sketch);
  writer.text(head.file);
  writer.varint(head.body.start);
  writer.varint(head.body.end - head.body.start);
  return writer.bytes;
}

/** Where the blocks of the articles stand among the pieces of text. */
export class BlockPlaces {
  readonly #places = new ByteWriter();

  /** Adds the next article's block; both from the beginning of the first piece. */
  push(start: number, end: number): void {
    this.#places.u32(start);
    this.#places.u32(end);
  }

  /** The section, for pieces whose ends are known. */
  sectionFor({ heap }: RecordEnds): Uint8Array<ArrayBuffer> {
    const section = new ByteWriter(this.#places.length);
    for (const places = new ByteReader(this.#places.bytes); !places.isAtEnd; ) section.u32(heap + places.u32());
    return section.bytes;
  }
}

/** The articles of a corpus, by number: each with heading, file and text in one read. */
export type Articles = {
  /** Rejects with a CorpusError where there is none of that number, or it is damaged. */
  read(index: number): Promise<ArticleBlock>;
  /** All in order, read a few megabytes at a time. */
  readAll(): AsyncGenerator<ArticleBlock, void>;
  /** Asks for what says where articles stand, while the answer that needs it is worked out. */
  warm(): void;
};

const KEPT_BLOCKS = 32; // the hits of a query that is being typed are much the same at every letter
const AT_ONCE = 512; // blocks read side by side, where all are

/** Opens the articles; reads nothing yet. `places`: as `BlockPlaces` wrote them; `texts`: the pieces. */
export function openArticles(places: ByteSource, texts: ByteSource, part: string): Articles {
  const table = new NumberTable(places);
  const kept = new Kept<ArticleBlock>(KEPT_BLOCKS);
  const fetch = (index: number): Promise<ArticleBlock> =>
    orDamaged(part, async () => {
      const [start, end] = await table.pairAt(index * 2);
      return readBlock(await readChecked(texts, start, end));
    });
  return {
    read: (index) => kept.use(index, () => fetch(index)),
    async *readAll() {
      const count = places.size / 8;
      for (let from = 0; from < count; from += AT_ONCE) yield* await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => fetch(from + i)));
    },
    warm: () => table.warm(places.size),
  };
}

/** length of the head · head · text. */
export function writePiece(writer: ByteWriter, head: Uint8Array, text: Uint8Array): void {
  writer.varint(head.length);
  writer.raw(head);
  writer.raw(text);
}

/** Bytes of a piece as a record, for a text of so many bytes. */
export function pieceSize(head: Uint8Array, textBytes: number): number {
  return varintLength(head.length) + head.length + textBytes + CHECKSUM_BYTES;
}

/** The text of a piece. */
export function readPiece(reader: ByteReader): string {
  reader.raw(reader.varint());
  return decoder.decode(reader.rest());
}

function readBlock(reader: ByteReader): ArticleBlock {
  const head = new ByteReader(reader.raw(reader.varint()));
  const text = reader.rest();
  const article = readArticle(head);
  const sketch = head.raw(SKETCH_BYTES);
  const file = head.text();
  const start = head.varint();
  const end = start + head.varint();
  return { ...article, sketch, file, body: () => decoder.decode(text).slice(start, end) };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

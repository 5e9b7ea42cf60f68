import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { FORMAT_VERSION, openContainer, type SectionKind, writeContainer } from '../../lib/corpus/container.ts';
import { CorpusError } from '../../lib/corpus/corpus-error.ts';

type Section = SectionKind & { readonly bytes: Uint8Array<ArrayBuffer> };

const section = (tag: string, bytes: Uint8Array<ArrayBuffer>): Section => ({ tag, part: `part ${tag}`, bytes });

/** The file, its sections given in parts of a few thousand bytes. */
async function packContainer(sections: readonly Section[]): Promise<Uint8Array<ArrayBuffer>> {
  const written: Uint8Array[] = [];
  const length = await writeContainer(sections.map(({ tag, part, bytes }) => ({ tag, part, parts: () => partsOf(bytes) })), (part) => void written.push(part));
  const file = new Uint8Array(Buffer.concat(written));
  expect(file.length).toBe(length);
  return file;
}

function partsOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  return Array.from({ length: Math.ceil(bytes.length / PART) }, (_, part) => bytes.subarray(part * PART, (part + 1) * PART));
}

const PART = 7001; // bytes: parts end within blocks, and blocks within parts
const SECTIONS = [section('ABCD', Uint8Array.of(1, 2, 3)), section('EFGH', new Uint8Array(0)), section('IJKL', new Uint8Array(70_000).fill(7))];
const FILE = await packContainer(SECTIONS);

/** All sections of a file as they read, or the message with which it is refused. */
async function readAll(file: Uint8Array): Promise<readonly (readonly number[])[] | string> {
  try {
    const container = await openContainer(sourceFromBytes(file));
    const sources = SECTIONS.map((kind) => container.sourceOf(kind));
    return await Promise.all(sources.map(async (source) => Array.from(await source.read(0, source.size))));
  } catch (error) {
    if (error instanceof CorpusError) return error.message;
    throw error;
  }
}

const WHOLE = SECTIONS.map(({ bytes }) => [...bytes]);

describe('a container', () => {
  test('gives back its sections, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 100 }), { maxLength: 8 }), async (contents) => {
        const sections = contents.map((bytes, index) => section(`S${String(index).padStart(3, '0')}`, new Uint8Array(bytes)));
        const container = await openContainer(sourceFromBytes(await packContainer(sections)));
        for (const each of sections) {
          const source = container.sourceOf(each);
          expect(await source.read(0, source.size)).toEqual(each.bytes);
        }
      }),
    );
  });

  test('begins each section where a typed array may begin', () => {
    const view = new DataView(FILE.buffer);
    const offsets = SECTIONS.map((_, index) => Number(view.getBigUint64(32 + index * 24 + 8, true)));
    expect(offsets.every((offset) => offset % 8 === 0)).toBe(true);
  });

  test('with any one byte changed is refused, or reads the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.nat(140), fc.nat(FILE.length - 1)), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const file = FILE.slice();
        file[at] = (file[at] ?? 0) ^ change;
        const read = await readAll(file);
        if (typeof read !== 'string') expect(read).toEqual(WHOLE);
      }),
      { numRuns: 400 },
    );
  });

  test('cut off anywhere is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.nat(140), fc.nat(FILE.length - 1)), async (length) => {
        expect(await readAll(FILE.subarray(0, length))).toMatch(length === 0 ? /empty/ : /cut off: \d+/);
      }),
    );
  });
});

const changed = (at: number, value: number): Uint8Array => {
  const file = FILE.slice();
  file[at] = value;
  return file;
};

const REFUSED: readonly (readonly [what: string, file: Uint8Array, says: RegExp])[] = [
  ['of 0 bytes', new Uint8Array(0), /empty \(0 bytes\)/],
  ['that is text', new TextEncoder().encode('Supreme Court Approves Everything'), /not an Apropos corpus/],
  ['that is short text', new TextEncoder().encode('no'), /not an Apropos corpus/],
  ['of another version', changed(8, FORMAT_VERSION + 1), new RegExp(`version ${FORMAT_VERSION + 1}.* version ${FORMAT_VERSION}`)],
  ['cut off', FILE.subarray(0, FILE.length - 1), new RegExp(`cut off: ${FILE.length - 1} of ${FILE.length}`)],
  ['with something behind it', new Uint8Array(FILE.length + 1).fill(0).map((_, i) => FILE[i] ?? 0), /damaged in its table of sections/],
  ['with a damaged table', changed(40, 0xff), /damaged in its table of sections/],
  ['with a damaged section', changed(FILE.length - 8, 0xff), /damaged in its part IJKL/],
];

describe('a file', () => {
  test.each(REFUSED)('%s is refused', async (_, file, says) => expect(await readAll(file)).toMatch(says));

  test('is refused in as many words as there are faults', async () => {
    const messages = await Promise.all(REFUSED.map(([, file]) => readAll(file)));
    expect(new Set(messages).size).toBe(REFUSED.length - 2); // text twice, the table twice
  });

  test('without a section is refused when it is needed', async () => {
    const container = await openContainer(sourceFromBytes(FILE));
    expect(() => container.sourceOf({ tag: 'NONE', part: 'part NONE' })).toThrow(/no part NONE/);
  });

  test('is opened by its table alone', async () => {
    const reads: number[] = [];
    await openContainer({ size: FILE.length, read: (start, end) => (reads.push(end), Promise.resolve(FILE.subarray(start, end))) });
    expect(Math.max(...reads)).toBeLessThan(200);
  });
});

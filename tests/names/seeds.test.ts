import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collectNames } from '../../lib/names/collect-names.ts';
import { decodeText } from '../../lib/read/decode-text.ts';
import { segmentDocument } from '../../lib/segment/segment-document.ts';
import { SEED_NAMES, SEED_WORDS } from '../cases/names-seeds.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);
const documents = readdirSync(SEEDS).toSorted().map((file) => {
  const path = `seeds/${file}`;
  return { file: path, text: decodeText({ path, bytes: readFileSync(new URL(file, SEEDS)) }), record: null };
});
const texts = documents.flatMap((document, index) => segmentDocument(document, index).map(({ range, titleRange }) => ({
  text: document.text.slice(range.start, range.end),
  title: titleRange && { start: titleRange.start - range.start, end: titleRange.end - range.start },
  byline: null,
})));
const { names } = collectNames(texts, null);

/** Floors only go up. */
describe('the default corpus, without curation', () => {
  test.each(SEED_NAMES.map((expected) => [expected.forms[0], expected] as const))('%s', (_, { kind, forms }) => {
    const owners = names.filter((name) => name.forms.some(({ text }) => forms.includes(text)));
    expect(owners).toHaveLength(1);
    expect(owners[0]?.kind).toBe(kind);
    expect(owners[0]?.forms.map(({ text }) => text)).toEqual(expect.arrayContaining([...forms]));
  });

  test.each(SEED_WORDS)('“%s” is no name', (word) => {
    expect(names.filter((name) => name.forms.some(({ text }) => text === word)).map(({ id }) => id)).toEqual([]);
  });
});

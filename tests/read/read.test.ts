import { describe, expect, test } from 'vitest';
import { ReadError } from '../../lib/read/read-error.ts';
import { canRead, readDocuments } from '../../lib/read/read.ts';
import type { Document } from '../../lib/types.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
async function read(path: string, bytes: Uint8Array | string): Promise<(Document | ReadError)[]> {
  const items: (Document | ReadError)[] = [];
  for await (const item of readDocuments({ path, bytes: typeof bytes === 'string' ? utf8(bytes) : bytes })) items.push(item);
  return items;
}

describe('plain text', () => {
  test('is one document, unchanged', async () => {
    const text = 'Título\r\n\r\nUn café — “sí”.\n';
    expect(await read('a/b.txt', text)).toEqual([{ file: 'a/b.txt', text, record: null }]);
  });

  test('loses its byte order mark', async () => {
    expect(await read('a.TXT', '\ufeffTea.')).toMatchObject([{ text: 'Tea.' }]);
  });
});

describe('JSON Lines', () => {
  test('is a record on each line, empty lines passed over', async () => {
    const lines = '{"id":7,"title":" Tea ","date":"2020-02-29T10:00:00Z","author":"A. Leaf","text":"Green.\\nBlack."}\n\n{"id":"x.1","body":"Rain."}\n';
    expect(await read('news.jsonl', lines)).toEqual([
      { file: 'news.jsonl:1', text: 'Tea\n\nGreen.\nBlack.', record: { id: '7', title: 'Tea', date: '2020-02-29', author: 'A. Leaf' } },
      { file: 'news.jsonl:3', text: 'Rain.', record: { id: 'x.1', title: null, date: null, author: null } },
    ]);
  });

  test('takes nulls as absent and mends lone surrogates', async () => {
    const [document] = await read('n.ndjson', '{"id":null,"title":null,"date":null,"author":null,"text":"a\\ud800b"}');
    expect(document).toEqual({ file: 'n.ndjson:1', text: 'a\ufffdb', record: { id: null, title: null, date: null, author: null } });
  });
});

const REFUSED: readonly (readonly [why: string, path: string, bytes: Uint8Array | string, line: number | null, says: RegExp])[] = [
  ['empty', 'a.txt', '', null, /empty/],
  ['blank', 'a.txt', ' \n\n', null, /white space/],
  ['binary', 'a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), null, /not a text file/],
  ['NUL in text', 'a.txt', 'one\ntwo\0', 2, /not a text file/],
  ['Latin-1', 'a.txt', Uint8Array.of(0x61, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x0a), 2, /not UTF-8/],
  ['UTF-16', 'a.txt', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), 1, /UTF-16/],
  ['unknown kind', 'a.docx', 'x', null, /\.txt/],
  ['no extension', 'folder.d/README', 'x', null, /\.txt/],
  ['broken JSON', 'a.jsonl', '{"text":"x"}\n{"text":', 2, /not JSON/],
  ['not an object', 'a.jsonl', '["text"]', 1, /object/],
  ['no text', 'a.jsonl', '{"title":"x"}', 1, /"text"/],
  ['title no string', 'a.jsonl', '{"title":["x"],"text":"y"}', 1, /"title"/],
  ['id with a space', 'a.jsonl', '{"id":"a b","text":"y"}', 1, /"id"/],
  ['date in words', 'a.jsonl', '{"date":"May","text":"y"}', 1, /YYYY-MM-DD/],
  ['no such day', 'a.jsonl', '{"date":"2021-02-29","text":"y"}', 1, /YYYY-MM-DD/],
];

describe('what is refused', () => {
  test.each(REFUSED)('%s', async (_, path, bytes, line, says) => {
    const refused = (await read(path, bytes)).filter((item) => item instanceof ReadError);
    expect(refused).toEqual([expect.objectContaining({ file: path, line, message: expect.stringMatching(says) })]);
  });

  test('only names with a reader can be read', () => {
    expect(['a.txt', 'b.JSONL', 'c.png', 'txt', '.txt/x'].map(canRead)).toEqual([true, true, false, false, false]);
  });
});

import { describe, expect, test } from 'vitest';
import { columnsFor, guessColumns, unclearTable } from '../../lib/read/table-columns.ts';
import type { TableColumns } from '../../lib/types.ts';
import { readDocuments } from '../../lib/read/read.ts';

const fileOf = (text: string, path = 'a.csv', tables: readonly TableColumns[] = []) => ({ path, bytes: new TextEncoder().encode(text), tables });
const STORY = 'Ann Lee rowed to Oslo with a letter, and came back without it.';
const TABLE = `nr;wann;was;worum\n1;2019-01-23;"${STORY}";Ein Brief\n2;2019-01-24;"${STORY} Bo Ek; too.";Noch einer\n`;
const COLUMNS: TableColumns = { header: ['nr', 'wann', 'was', 'worum'], isHeaderArticle: false, text: 2, title: 3, date: 1, author: null };

test.each([
  ['whose columns are named', `id,text\n1,${STORY}\n`, 'a.csv'],
  ['of one column', 'words\none\n', 'a.csv'],
  ['that is empty', '', 'a.csv'],
  ['that is none', TABLE, 'a.txt'],
])('a table %s is no question', (_what, text, path) => expect(unclearTable(fileOf(text, path))).toBeNull());

describe('the columns of a table', () => {
  const head = unclearTable(fileOf(TABLE));

  test('are guessed from what they hold', () => {
    expect(head?.rows).toHaveLength(2);
    expect(head && guessColumns(head)).toEqual(COLUMNS);
  });

  test('are known again by the first row, and by no other', () => {
    expect(columnsFor(['nr', ' wann ', 'was', 'worum'], [COLUMNS])).toBe(COLUMNS);
    expect(columnsFor(['nr', 'wann', 'was'], [COLUMNS])).toBeNull();
    expect(columnsFor(['nr', 'was', 'wann', 'worum'], [COLUMNS])).toBeNull();
  });

  test('are read as was said', async () => {
    expect(await documentsOf(TABLE, COLUMNS)).toEqual([
      [`Ein Brief\n\n${STORY}`, { id: null, title: 'Ein Brief', date: '2019-01-23', author: null }],
      [`Noch einer\n\n${STORY} Bo Ek; too.`, { id: null, title: 'Noch einer', date: '2019-01-24', author: null }],
    ]);
  });

  test('are read with the first row, where that is an article', async () => {
    const rows = `2019-01-23,"${STORY}"\n2019-01-24,"Bo Ek left."\n`;
    const said = { ...COLUMNS, header: ['2019-01-23', STORY], isHeaderArticle: true, text: 1, title: null, date: 0 };
    expect((await documentsOf(rows, said)).map(([text]) => text)).toEqual([STORY, 'Bo Ek left.']);
  });
});

async function documentsOf(text: string, columns: TableColumns) {
  const read: (readonly [text: string, record: unknown])[] = [];
  for await (const item of readDocuments(fileOf(text, 'a.csv', [columns]))) read.push(item instanceof Error ? [item.message, null] : [item.text, item.record]);
  return read;
}

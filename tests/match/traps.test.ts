import { describe, expect, test } from 'vitest';
import { FormTable } from '../../lib/match/form-table.ts';
import { scanText } from '../../lib/match/scan.ts';
import { TRAPS } from '../cases/traps.ts';

describe('traps', () => {
  test.each(TRAPS)('$trap', ({ forms, text, found }) => {
    const table = new FormTable();
    for (const form of forms) table.add({ text: form, name: form, ambiguity: 0, reasons: [], capitalsOnly: false });
    expect(scanText(text, table).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  test('an acronym matches in capitals only', () => {
    const table = new FormTable();
    table.add({ text: 'US', name: 'us', ambiguity: 0, reasons: [], capitalsOnly: true });
    expect(scanText('US, us, Us', table)).toHaveLength(1);
  });
});

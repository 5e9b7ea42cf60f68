import { expect, test } from 'vitest';
import { anyEntry, describeUnit, KNOWN } from '../../lib/text/units.ts';

test('the short ways say what Unicode says', () => {
  const differing: string[] = [];
  for (let unit = 0; unit < 0xd800; unit++) {
    const character = String.fromCharCode(unit);
    if (describeUnit(unit) !== (anyEntry(character) | KNOWN)) differing.push(character);
  }
  expect(differing).toEqual([]);
});

import { expect, test } from 'vitest';
import { isSought } from '../../entrypoints/options/Group.tsx';

test.each([
  ['', true],
  ['CARD', true],
  ['opens card', true],
  ['cárd ', true],
  ['card site', false],
] as const)('“%s” finds a setting: %s', (sought, expected) => expect(isSought(sought, ['The card', 'A card opens when']), sought).toBe(expected));

import { describe, expect, test } from 'vitest';
import type { NamesFound } from '../../lib/names/collect-names.ts';
import { ALIASES } from '../cases/names-aliases.ts';
import { namesOf } from './marked-text.ts';

/** Ids of the names that have the form. */
function ownersOf(found: NamesFound, form: string): readonly string[] {
  return found.names.filter(({ forms }) => forms.some(({ text }) => text === form)).map(({ id }) => id);
}

test('ids are folded, and different even where a number is part of a name', () => {
  const texts = ['They heard Łukasz Solberg in Straße 2. Then Solberg slept.', 'They heard Arne Solberg. Then Solberg wept. They saw the Apollo.', 'The film Apollo-2 ran.'];
  const ids = namesOf(...texts).names.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('lukasz-solberg');
});

describe('forms of one name', () => {
  test.each(ALIASES)('$rule', ({ texts, same, different = [] }) => {
    const found = namesOf(...texts);
    for (const [first = '', ...others] of same) {
      for (const other of others) expect(ownersOf(found, other), `${first} and ${other}`).toEqual(expect.arrayContaining([...ownersOf(found, first)]));
      expect(ownersOf(found, first), first).not.toEqual([]);
    }
    for (const [a, b] of different) expect(ownersOf(found, a).filter((id) => ownersOf(found, b).includes(id)), `${a} and ${b}`).toEqual([]);
  });
});

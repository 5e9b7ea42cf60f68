import { expect, test } from 'vitest';
import { lexicon } from '../../lib/names/lexicon.ts';
import { namesOf } from './marked-text.ts';

function derivedForms(...texts: readonly string[]): readonly string[] {
  return namesOf(...texts).names.flatMap(({ forms }) => forms.filter(({ count }) => count === 0).map(({ text }) => text));
}

test('the surname of a person whom the articles name only in full', () => {
  expect(derivedForms('They heard Greta Vilhelmsdotter play in the hall.')).toEqual(['Vilhelmsdotter']);
});

test.each([
  ['a common word', 'They heard Theresa May and Mike Pence speak.'],
  ['a common name', 'They heard Jorge Martin speak.'],
  ['shared by two persons', 'They heard Greta Vilhelmsdotter play, and Arne Vilhelmsdotter sing.'],
  ['a form already', 'They heard Greta Vilhelmsdotter play. Then Vilhelmsdotter slept.'],
])('no surname that is %s', (_, text) => {
  expect(derivedForms(text)).toEqual([]);
});

test('a country’s other forms, but not those that mean more', () => {
  const forms = derivedForms('They flew to the USA in spring, and the USA was cold.');
  expect(forms).toContain('United States');
  expect(forms).not.toContain('America');
});

test.each([
  ['myanmar', 'MM'],
  ['burma', 'MM'],
  ['deutschland', 'DE'],
  ['turkey', 'TR'],
  ['island', null], // Iceland in German, but an English word
])('“%s” is the country %s', (key, code) => expect(lexicon().countryOf(key)).toBe(code));

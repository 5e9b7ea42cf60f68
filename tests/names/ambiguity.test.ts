import { describe, expect, test } from 'vitest';
import type { SurfaceForm } from '../../lib/types.ts';
import { namesOf } from './marked-text.ts';

const ARTICLES = [
  'In Washington they met Mike Farrow of the NA and the OECD. The National Assembly heard Momentum and Juan Guaidó.',
  'Later Farrow flew to Caracas, in Venezuela. The XQZ and the UNESCO disagreed with Labour. Said Lopez: in the MUD they trust Leopoldo Lopez.',
  'They heard Daniela Farkas. Later Daniela slept and Farkas did not.',
  'In Congress the CNN man met Farrow. The US agreed, and so did Ruritania, and the Necessity and Urgency Decree.',
];

const forms = new Map(namesOf(...ARTICLES).names.flatMap((name) => name.forms.map((form) => [form.text, form] as const)));

function formOf(text: string): SurfaceForm {
  const form = forms.get(text);
  if (form === undefined) throw new Error(`“${text}” was not found; there are ${[...forms.keys()].join(', ')}`);
  return form;
}

describe('ambiguity', () => {
  test.each([
    ['Venezuela', 'US'],
    ['Caracas', 'CNN'],
    ['Juan Guaidó', 'Lopez'],
    ['UNESCO', 'XQZ'],
    ['XQZ', 'NA'],
    ['Leopoldo Lopez', 'Lopez'],
    ['OECD', 'CNN'],
    ['Necessity and Urgency Decree', 'National Assembly'],
    ['Farrow', 'Washington'],
    ['Ruritania', 'Momentum'],
    ['OECD', 'MUD'],
    ['Farkas', 'Daniela'],
    ['Daniela Farkas', 'Farkas'],
  ])('“%s” is less ambiguous than “%s”', (plain, ambiguous) => {
    expect(formOf(plain).ambiguity).toBeLessThan(formOf(ambiguous).ambiguity);
  });

  test.each([
    ['Venezuela', []],
    ['Juan Guaidó', []],
    ['Washington', ['famous-homonym', 'common-name']],
    ['Momentum', ['famous-homonym', 'common-word']],
    ['Lopez', ['common-name']],
    ['XQZ', ['short-acronym']],
    ['National Assembly', ['generic-phrase']],
  ])('the reasons for “%s”', (text, reasons) => {
    expect(formOf(text).reasons).toEqual(reasons);
  });

  test('acronyms match in capitals only, names do not', () => {
    expect(['US', 'NA', 'MUD', 'OECD', 'XQZ'].map((text) => formOf(text).capitalsOnly)).toEqual([true, true, true, true, true]);
    expect(['Venezuela', 'Momentum', 'Juan Guaidó'].map((text) => formOf(text).capitalsOnly)).toEqual([false, false, false]);
  });

  test('a form that two names share says so', () => {
    const found = namesOf('They heard Greta Solberg. Then Solberg slept.', 'They heard Arne Solberg. Then Solberg wept.');
    const shared = found.names.flatMap((name) => name.forms).filter(({ text }) => text === 'Solberg');
    expect(shared.map(({ reasons }) => reasons.includes('shared-form'))).toEqual([true, true]);
  });
});

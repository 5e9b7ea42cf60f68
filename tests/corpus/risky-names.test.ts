import { expect, test } from 'vitest';
import { findRiskyNames } from '../../lib/corpus/risky-names.ts';
import type { AmbiguityReason, Name, SurfaceForm } from '../../lib/types.ts';

function form(text: string, ambiguity: number, reason: AmbiguityReason | null, count = 1): SurfaceForm {
  return { text, count, ambiguity, reasons: reason === null ? [] : [reason], capitalsOnly: false };
}

function name(canonical: string, ...forms: SurfaceForm[]): Name {
  return { id: canonical.toLowerCase(), canonical, kind: 'org', forms };
}

test('the riskiest are first, then those mentioned most', () => {
  const found = findRiskyNames([
    name('Target', form('Target', 0.75, 'common-word')),
    name('Oslo', form('Oslo', 0, null)),
    name('IT', form('IT', 0.8, 'short-acronym')),
    name('Apple', form('Apple', 0.75, 'common-word', 9)),
  ]);
  expect(found.map(({ canonical, reason, mentions }) => [canonical, reason, mentions])).toEqual([['IT', 'short-acronym', 1], ['Apple', 'common-word', 9], ['Target', 'common-word', 1]]);
});

test.each([
  ['one that articles also write in a safe way', name('Ann Lee', form('Ann Lee', 0, null), form('Ann', 0.85, 'common-name'))],
  ['one that says little less than a surname', name('Guaido', form('Guaido', 0.1, 'single-word'))],
])('%s is not risky', (_what, one) => expect(findRiskyNames([one])).toEqual([]));

test('a safe form that no article writes saves nothing', () => {
  const [risky] = findRiskyNames([name('May', form('Theresa May', 0, null, 0), form('May', 0.9, 'common-word', 3))]);
  expect(risky).toMatchObject({ canonical: 'May', form: 'May', mentions: 3 });
});

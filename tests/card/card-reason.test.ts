import { expect, test } from 'vitest';
import { cardReasonOf } from '../../lib/card/card-reason.ts';

const evidence = { form: 'Lopez', score: 0.914, support: [], others: [] };

test.each([
  ['unambiguous', [], '“Lopez” means one name in your archive, and hardly anything else. 91 % sure.'],
  ['longer-form', ['Leopoldo López'], '“Lopez” may mean others, but this page also names Leopoldo López more fully. 91 % sure.'],
  ['companions', ['Caracas'], '“Lopez” may mean others, but this page also names Caracas. 91 % sure.'],
  ['companions', ['Caracas', 'Havana', 'Zulia', 'Cagua'], '“Lopez” may mean others, but this page also names Caracas, Havana and Zulia. 91 % sure.'],
] as const)('%s', (rule, support, text) => {
  expect(cardReasonOf({ ...evidence, rule }, support, [])).toEqual({ text, possible: 1 });
});

test('what else it may be', () => {
  const { text, possible } = cardReasonOf({ ...evidence, rule: 'unambiguous' }, [], ['Jennifer Lopez']);
  expect(text).toMatch(/ 91 % sure\. It may also be Jennifer Lopez\.$/);
  expect(possible).toBe(2);
});

import { describe, expect, test, vi } from 'vitest';
import { reasonInWords } from '../../components/reason-in-words.ts';
import { moreWhyInWords, whyInWords } from '../../components/why-in-words.ts';

vi.mock('wxt/browser', async () => {
  const { i18nIn } = await import('../words.ts');
  return { browser: { i18n: i18nIn('en') } };
});

const reason = { form: 'Lopez', score: 0.914, others: [], possible: 1 };

describe('why a name is shown', () => {
  test.each([
    ['unambiguous', [], '“Lopez” means one name in your archive, and hardly anything else. 91 % sure.'],
    ['longer-form', ['Leopoldo López'], '“Lopez” may mean others, but this page also names Leopoldo López more fully. 91 % sure.'],
    ['companions', ['Caracas'], '“Lopez” may mean others, but this page also names Caracas. 91 % sure.'],
    ['companions', ['Caracas', 'Havana', 'Zulia'], '“Lopez” may mean others, but this page also names Caracas, Havana, and Zulia. 91 % sure.'],
    ['companions', [], '91 % sure.'],
  ] as const)('%s', (rule, support, text) => expect(reasonInWords({ ...reason, rule, support })).toBe(text));

  test('and what else it may be', () => {
    const text = reasonInWords({ ...reason, rule: 'unambiguous', support: [], others: ['Jennifer Lopez'], possible: 2 });
    expect(text).toMatch(/ 91 % sure\. It may also be Jennifer Lopez\.$/);
  });
});

test.each([
  [{ names: ['Lake Vale', 'Havana'], date: '2021-03' }, true, 'also names Lake Vale, Havana; Mar 2021'],
  [{ names: ['Lake Vale'], date: null }, false, 'names Lake Vale'],
  [{ names: [], date: '2021-03-03' }, true, 'Mar 3, 2021'],
  [{ names: [], date: null }, true, ''],
] as const)('why an article is related: %j', (why, besides, text) => expect(whyInWords(why, besides)).toBe(text));

test.each([
  [['Lake Vale', 'Hávana'], 'A trip to Havana', 'On lake, vale …', [], ''],
  [['Lake Vale', 'Havana'], 'At the Lake', 'Havanans of the Vale', [], 'names Lake Vale, Havana; Mar 2021'],
  [['Lake Vale', 'Havana'], 'Lake', 'Vale of Havana', [], 'also names Lake Vale; Mar 2021'],
  [['Vale, Lake', 'Oslo'], 'Vale Lake', '', [], 'also names Oslo; Mar 2021'],
  [['Ana Vale', 'Ana Lake'], '', 'Vale met Ana', [{ start: 0, end: 4 }], 'also names Ana Lake; Mar 2021'],
] as const)('what an article shows is not said again: %j in %j, %j', (names, heading, text, marks, said) => {
  const article = { id: 'a', heading, headingIsDerived: false, date: '2020', author: null, file: 'a.txt' };
  const related = { article, score: 1, snippet: { text, marks }, why: { names, date: said === '' ? '2020' : '2021-03' } };
  expect(moreWhyInWords(related, false)).toBe(said);
});

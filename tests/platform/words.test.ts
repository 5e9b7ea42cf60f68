import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type * as words from '../../lib/platform/words.ts';
import { i18nIn, messagesOf, type Messages } from '../words.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LANGUAGES = globSync('*', { cwd: `${ROOT}/public/_locales` }).toSorted();
const ENGLISH = messagesOf('en');
const read = (file: string) => readFileSync(`${ROOT}/${file}`, 'utf8');
const SPEAKING = globSync('{lib,entrypoints,components}/**/*.{ts,tsx}', { cwd: ROOT });

describe('the messages', () => {
  test('there are two languages', () => expect(LANGUAGES).toEqual(['en', 'es']));

  test.each(LANGUAGES)('of %s are those of English', (language) => {
    expect(Object.keys(messagesOf(language))).toEqual(Object.keys(ENGLISH));
  });

  test.each(LANGUAGES)('of %s have the values of English', (language) => {
    expect(valuesIn(messagesOf(language))).toEqual(valuesIn(ENGLISH));
  });

  test.each(LANGUAGES)('of %s say something, and name their language', (language) => {
    const messages = messagesOf(language);
    expect(Object.values(messages).filter(({ message }) => message.trim() === '')).toEqual([]);
    expect(messages['language']?.message).toBe(language);
  });

  test.each(LANGUAGES)('of %s fit where a store or a browser limits them', (language) => {
    const { extensionDescription, extensionName } = messagesOf(language);
    expect(extensionDescription?.message.length).toBeLessThanOrEqual(132);
    expect(extensionName?.message.length).toBeLessThanOrEqual(45);
  });

  test('worded by a count come in pairs', () => {
    expect(stemsWith('_one')).toEqual(stemsWith('_other'));
  });

  // That all are there which are used, the types say.
  test('are all used', () => {
    const isUsed = usedKeys();
    expect(Object.keys(ENGLISH).filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe('words', () => {
  beforeEach(() => vi.resetModules());

  test.each([
    ['en', 1, 'N · 1 article'],
    ['en', 0, 'N · 0 articles'],
    ['en', 20_000, 'N · 20,000 articles'],
    ['es', 1, 'N · 1 artículo'],
    ['es', 20_000, 'N · 20.000 artículos'],
  ])('in %s for a count of %i', async (language, count, expected) => {
    const { sayCount } = await wordsIn(language);
    expect(sayCount('omniboxName', count, 'N')).toBe(expected);
  });

  test.each([
    ['en-GB', 'en', '2019-01-23', '23 Jan 2019'],
    ['en-US', 'en', '2019-01-23', 'Jan 23, 2019'],
    ['es', 'es', '2019-01-23', '23 ene 2019'],
    ['fr', 'en', '2019-01', 'Jan 2019'],
    ['es', 'es', '2019', '2019'],
    ['es', 'es', 'last spring', 'last spring'],
  ])('with the browser in %s and the messages in %s: %s', async (wished, language, date, expected) => {
    const { sayDate } = await wordsIn(language, wished);
    expect(sayDate(date)).toBe(expected);
  });

  test.each([
    ['en', '2019-01', '2019-03', 'Jan – Mar 2019'],
    ['en', '2019-11', '2020-01', 'Nov 2019 – Jan 2020'],
    ['en', '2019-01', '2019-01', 'Jan 2019'],
    ['es', '2019-10', '2019-12', 'oct–dic 2019'],
    ['es', '1851', '1851', '1851'],
  ])('in %s from %s to %s', async (language, from, to, expected) => {
    const { saySpan } = await wordsIn(language);
    expect(saySpan(from, to).replaceAll('\u2009', ' ')).toBe(expected);
  });

  test.each([
    ['en', 'a, b, and c'],
    ['es', 'a, b y c'],
  ])('in a row, in %s', async (language, expected) => {
    const { sayList } = await wordsIn(language);
    expect(sayList(['a', 'b', 'c'])).toBe(expected);
  });
});

describe('no words but those of the messages', () => {
  const shown = SPEAKING.filter((file) => /^(components|entrypoints\/(?!(content|card)\/))/.test(file));
  test.each(shown)('in %s', (file) => {
    expect(englishIn(parseAst(read(file), { lang: file.endsWith('x') ? 'tsx' : 'ts' }))).toEqual([]);
  });

  test('they would be seen', () => {
    const source = `const a = <p class="two words" title="Tip">Text {b}<i label={'One'} /></p>; const c = { label: 'Off', is: 'off' }; const d = \`${'${n}'} names here\`; throw new Error('for a log');`;
    expect(englishIn(parseAst(source, { lang: 'tsx' }))).toEqual(['Tip', 'Text ', 'One', 'Off', ' names here']);
  });
});

function stemsWith(ending: string): string[] {
  return Object.keys(ENGLISH).flatMap((key) => (key.endsWith(ending) ? [key.slice(0, -ending.length)] : []));
}

function usedKeys(): (key: string) => boolean {
  const sources = SPEAKING.map(read).join('\n') + read('wxt.config.ts');
  const whole = new Set([...sources.matchAll(/'(?:__MSG_)?(\w+?)(?:__)?'/g)].map((found) => found[1]));
  const patterns = [...sources.matchAll(/\bsay(?:Count)?\(`(\w*)\$\{\w+\}(\w*)`/g)].map((found) => new RegExp(`^${found[1]}[A-Za-z]+${found[2]}$`));
  return (key) => {
    const stem = key.replace(/_(one|other)$/, '');
    return whole.has(key) || whole.has(stem) || patterns.some((pattern) => pattern.test(key));
  };
}

function valuesIn(messages: Messages): Record<string, string[]> {
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, [...new Set(message.match(/\$\d|%s/g))].toSorted()]));
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const SILENT = new Set(['class', 'href', 'className', 'd', 'viewBox', 'rel', 'autocomplete']); // attributes that nobody reads or hears
const SPOKEN = /^(title|label|hint|note|placeholder|alt|aria-label|aria-description)$/;

/** Texts in a program that look as if a person were to read them: of elements, of labels, of two words and more. */
function englishIn(value: unknown, spoken = false): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => englishIn(item, spoken));
  if (!isNode(value)) return [];
  switch (value.type) {
    case 'JSXText':
      return lettersIn(value['value'], /\p{L}/u);
    case 'Literal':
      return lettersIn(value['value'], spoken ? /\p{L}/u : /\p{L}{2,} \p{L}{2,}/u);
    case 'TemplateElement':
      return lettersIn(Reflect.get(Object(value['value']), 'raw'), spoken ? /\p{L}/u : /\p{L} \p{L}{2,}|^ \p{L}{2,}/u);
    case 'JSXAttribute':
      return SILENT.has(nameOf(value['name'])) ? [] : englishIn(value['value'], SPOKEN.test(nameOf(value['name'])));
    case 'Property':
      return englishIn(value['value'], SPOKEN.test(nameOf(value['key'])));
    case 'CallExpression':
    case 'NewExpression':
      return nameOf(value['callee']) === 'Error' ? [] : englishIn(value['arguments']);
    case 'ImportDeclaration':
      return [];
    default:
      return Object.values(value).flatMap((item) => englishIn(item, spoken && value.type !== 'ArrowFunctionExpression'));
  }
}

function lettersIn(text: unknown, pattern: RegExp): string[] {
  return typeof text === 'string' && pattern.test(text) && text !== 'example.org' ? [text] : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';
}

function nameOf(node: unknown): string {
  const name: unknown = Reflect.get(Object(node), 'name') ?? Reflect.get(Object(node), 'value');
  return typeof name === 'string' ? name : '';
}

/** The words with the messages of one language, in a browser of another perhaps. */
async function wordsIn(language: string, wished = language): Promise<typeof words> {
  vi.doMock('wxt/browser', () => ({ browser: { i18n: { ...i18nIn(language), getUILanguage: () => wished } } }));
  return import('../../lib/platform/words.ts');
}

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readStoreTexts, STORE_LANGUAGES, STORE_LIMITS } from '../../scripts/store-texts.ts';

const foldersIn = (path: string) => readdirSync(fileURLToPath(new URL(`../../${path}`, import.meta.url))).toSorted();
const lengthOf = (text: string) => [...text].length;

test('the stores’ pages speak every language that Apropos speaks', () => {
  expect(foldersIn('docs/store')).toEqual([...STORE_LANGUAGES]);
  expect(foldersIn('public/_locales')).toEqual([...STORE_LANGUAGES]);
});

describe.each(STORE_LANGUAGES)('in %s', (language) => {
  const texts = readStoreTexts(language);

  test.each(['name', 'summary', 'description'] as const)('the %s is there and not too long', (field) => {
    expect(lengthOf(texts[field])).toBeGreaterThan(0);
    expect(lengthOf(texts[field])).toBeLessThanOrEqual(STORE_LIMITS[field]);
  });

  test('the description says the same in as many lines', () => {
    expect(texts.description.split('\n').length).toBe(readStoreTexts('en').description.split('\n').length);
  });
});

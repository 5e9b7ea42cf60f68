import { describe, expect, test } from 'vitest';
import { FOUND } from '../cases/names-found.ts';
import { markFound, namesOf, readMarked } from './marked-text.ts';

describe('names are found', () => {
  test.each(FOUND)('$rule', ({ texts }) => {
    const read = texts.map(readMarked);
    const found = namesOf(...read.map(({ text }) => text));
    expect(read.map((text, index) => markFound(text, found, index))).toEqual(texts);
  });
});

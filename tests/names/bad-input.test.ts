import { describe, expect, test, vi } from 'vitest';
import { namesOf } from './marked-text.ts';

vi.setConfig({ testTimeout: 60_000 }); // megabytes, on a busy machine

const MEGABYTE = 1_000_000;

describe('bad input', () => {
  test('no text, empty texts and blank texts have no names', () => {
    expect(namesOf()).toEqual({ names: [], mentions: [], warnings: [] });
    expect(namesOf('', ' \n\n ')).toEqual({ names: [], mentions: [[], []], warnings: [] });
  });

  test('texts without capitals are a warning that says how many and what to do', () => {
    const { names, warnings } = namesOf('東京電力の会社は東京にあります。', 'They slept in Oslo.', 'ذهبوا إلى القدس في الصباح');
    expect(names.map(({ canonical }) => canonical)).toEqual(['Oslo']);
    expect(warnings).toEqual([expect.stringContaining('2 of 3 articles')]);
    expect(warnings[0]).toContain('names.toml');
  });

  test.each([
    ['a megabyte without marks', 'they saw Oslo and went on ', 'Oslo'],
    ['a megabyte of emoji', '😀 saw Oslo 🏴‍☠️ ', 'Oslo'],
    ['a megabyte of lone surrogates', '\ud83d saw Oslo \udc00x ', 'Oslo'],
    ['a megabyte of mixed scripts', 'и saw Oslo 東京の القدس ', 'Oslo'],
    ['a megabyte on one line', 'They saw Oslo. Then they left. ', 'Oslo'],
  ])('%s', (_, piece, name) => {
    const found = namesOf(piece.repeat(MEGABYTE / piece.length));
    expect(found.names.map(({ canonical }) => canonical)).toContain(name);
  });

  test.each(['a', 'Ab', 'A', '"', '\u0301', '\u200b', 'Ab-', "l'", 'Bank of ', '\n\nA', '('])('a megabyte of %j ends', (piece) => {
    expect(namesOf(piece.repeat(MEGABYTE / piece.length)).mentions).toHaveLength(1);
  });

  test('decomposed letters count as one', () => {
    const text = 'They met Trần Thị-hồng there.';
    expect(namesOf(text.normalize('NFD')).names).toEqual(namesOf(text.normalize('NFC')).names);
    expect(namesOf(text).names.map(({ canonical }) => canonical)).toEqual(['Trần Thị-hồng']);
  });

  test('a run of capitals without end is cut, not taken for one name', () => {
    const { names } = namesOf(`They read ${'Zorba '.repeat(500)}.`);
    expect(Math.max(...names.map(({ canonical }) => canonical.split(' ').length))).toBeLessThan(20);
  });
});

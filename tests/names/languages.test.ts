import { describe, expect, test } from 'vitest';
import { GOLD } from '../cases/names-languages.ts';
import { namesOf, readMarked } from './marked-text.ts';

/** Floors only go up. */
describe.each(Object.entries(GOLD))('names in %s', (_, { floor, texts }) => {
  const read = texts.map(readMarked);
  const found = namesOf(...read.map(({ text }) => text));
  const wrong: string[] = [], missed: string[] = [];
  let right = 0;
  read.forEach(({ text, marks }, index) => {
    const mentions = found.mentions[index] ?? [];
    for (const { start, end } of mentions) {
      if (marks.some((mark) => mark.start === start && mark.end === end)) right++;
      else wrong.push(text.slice(start, end));
    }
    for (const mark of marks) if (!mentions.some(({ start, end }) => start === mark.start && end === mark.end)) missed.push(text.slice(mark.start, mark.end));
  });

  test('few that are none', () => {
    expect(right / (right + wrong.length), wrong.join(', ')).toBeGreaterThanOrEqual(floor.precision);
  });

  test('most that are', () => {
    expect(right / (right + missed.length), missed.join(', ')).toBeGreaterThanOrEqual(floor.recall);
  });
});

import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NamesFound } from '../../lib/names/collect-names.ts';
import { keyOf } from '../../lib/text/words.ts';
import { namesOf } from './marked-text.ts';

const WORDS = ['Oslo', 'the', 'Bank', 'of', 'Ana', 'Solberg', 'and', 'met', 'in', 'NATO', 'U.S.', 'J.', 'O’Neill', 'May', '7', '-', '"', '. ', '\n\n', 'José', 'JOSÉ', '東京', 'القدس', '😀', '\ud83d', '(', ')', '&', 'A&M', "Workers'", 'Union', '’s', 'de', 'la', 'President', 'said'];
const prose = array(oneof({ weight: 9, arbitrary: constantFrom(...WORDS) }, string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 }).map((words) => words.join(' '));
const corpora = array(prose, { maxLength: 4 });

function spellingsOf(found: NamesFound, texts: readonly string[]): readonly (readonly string[])[] {
  return found.mentions.map((mentions, index) => mentions.map(({ start, end, name }) => `${(texts[index] ?? '').slice(start, end).normalize('NFC')} ${found.names[name]?.id}`));
}

function expectSameDecomposed(texts: readonly string[]): void {
  const composed = texts.map((text) => text.normalize('NFC')), decomposed = texts.map((text) => text.normalize('NFD'));
  expect(spellingsOf(namesOf(...decomposed), decomposed)).toEqual(spellingsOf(namesOf(...composed), composed));
}

describe('whatever the text', () => {
  test('mentions are sorted, disjoint and spell their form', () => {
    assert(property(corpora, (texts) => {
      const found = namesOf(...texts);
      found.mentions.forEach((mentions, index) => {
        let last = 0;
        for (const { start, end, name, form } of mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          expect(keyOf((texts[index] ?? '').slice(start, end))).toBe(keyOf(found.names[name]?.forms[form]?.text ?? ''));
        }
      });
    }));
  });

  test('ids are different and plain, forms are counted, ambiguity lies in [0, 1]', () => {
    assert(property(corpora, (texts) => {
      const { names, mentions } = namesOf(...texts);
      expect(new Set(names.map(({ id }) => id)).size).toBe(names.length);
      for (const { forms, canonical } of names) {
        expect(canonical).not.toBe('');
        expect(forms.some(({ count }) => count > 0)).toBe(true);
        for (const { ambiguity, count } of forms) {
          expect(ambiguity).toBeGreaterThanOrEqual(0);
          expect(ambiguity).toBeLessThanOrEqual(1);
          expect(count).toBeGreaterThanOrEqual(0); // 0: derived
        }
      }
      const counted = names.flatMap(({ forms }) => forms).reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(mentions.flat().length);
    }));
  });

  test('the same texts give the same names', () => {
    assert(property(corpora, (texts) => {
      expect(namesOf(...texts)).toEqual(namesOf(...texts));
    }));
  });

  test('decomposed text gives the same names as composed text', () => {
    expectSameDecomposed(['José القدس Solberg JOSÉ']); // a name that ends in capitals, the last with an accent
    assert(property(corpora, expectSameDecomposed));
  });
});

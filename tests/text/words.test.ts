import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, hashWord } from '../../lib/text/fold.ts';
import { WordCursor } from '../../lib/text/word-cursor.ts';
import { keyOf, wordsOf } from '../../lib/text/words.ts';

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.stringMatching(/^[\p{L}\p{M}\p{N}\p{Cf} .,'’-]{0,30}$/u));

describe('foldText', () => {
  test.each([
    ['Guaidó', 'guaido'], ['GUAIDO\u0301', 'guaido'], ['Straße', 'strasse'], ['STRASSE', 'strasse'], ['İstanbul', 'istanbul'], ['ISTANBUL', 'istanbul'],
    ['ıı', 'ii'], ['Łódź', 'lodz'], ['Æsir', 'aesir'], ['ﬁn', 'fin'], ['Ｓｏｎｙ', 'sony'], ['Vene\u00adzuela', 'venezuela'], ['Σίσυφος', 'σισυφοσ'], ['Ёлка', 'елка'],
    ['مُحَمَّد', 'محمد'], ['दिल्ली', 'दिल्ली'], ['カ\u3099', 'カ\u3099'], ['ガ', 'カ\u3099'],
  ])('%s → %s', (text, folded) => expect(foldText(text)).toBe(folded));

  test('folding again changes nothing', () => {
    fc.assert(fc.property(anyText, (text) => foldText(foldText(text)) === foldText(text)));
  });
});

describe('wordsOf', () => {
  test('words are in order, disjoint, and fold like their text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, folded } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(folded).toBe(foldText(text.slice(start, end)));
          expect(folded).not.toBe('');
          last = end;
        }
      }),
    );
  });

  test('what folds to nothing is no word', () => {
    expect([...wordsOf('\ufcf2 \u0640')]).toEqual([]); // vowel signs on a tatweel, as one character and as its parts
  });

  test('a cursor reads the same words, with their hashes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cursor = new WordCursor(text);
        for (const { start, end, folded } of wordsOf(text)) {
          expect(cursor.next()).toBe(true);
          expect([cursor.start, cursor.end, cursor.hash >>> 0, cursor.size]).toEqual([start, end, hashWord(folded), folded.length]);
        }
        expect(cursor.next()).toBe(false);
      }),
    );
  });
});

describe('keyOf', () => {
  test.each([
    ['Jean-Luc  Godard', 'jean luc godard'], ["O’Brien's", 'o brien s'], ['J.K. Rowling', 'j k rowling'], ['St. Petersburg', 'st petersburg'],
    ['Washington, D.C.', 'washington, d c'], ['Paris. Texas', 'paris, texas'], ['a – b', 'a, b'], ['a–b', 'a b'], ['Marks & Spencer', 'marks spencer'],
    ['東京', '東 京'], ['…', ''], ['', ''],
  ])('%s → %s', (text, key) => expect(keyOf(text)).toBe(key));

  test('is the same for composed and decomposed text', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zA-ZáéñöüÇŁçşğİıßÀÉ .,’'-]{0,30}$/), (text) => keyOf(text.normalize('NFD')) === keyOf(text.normalize('NFC'))));
  });
});

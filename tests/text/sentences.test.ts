import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../lib/text/sentences.ts';

/** The same by Unicode's properties alone. */
function endsByUnicode(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]+["'”’»)\]]*(?=\s+["'“‘«(¿¡[]*[\p{Lu}\p{N}\p{Lo}])|[。！？]|\n\s*\n/gu)) {
    const end = match.index + match[0].length;
    if (!match[0].includes('\n') && ABBREVIATION.test(text.slice(start, match.index + 1).slice(-12))) continue;
    sentences.push(text.slice(start, end));
    start = end;
  }
  return [...sentences, text.slice(start)].map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

const ABBREVIATION = /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sen|Rep|Gov|Sr|Jr|vs|No|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u;

test('sentences end where Unicode’s properties say so', () => {
  const part = fc.constantFrom('Mr', 'U.S', 'J', 'É', 'Ж', 'was', 'Was', 'éa', 'жил', 'Жил', '中', '𝐀', '3', '²', 'ª', '.', '?!', '…', '。', '"', '”', ')', '“', '‘', '(', '¿', ' ', '\u00a0', '\n', '\n\n', '-');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(endsByUnicode(text));
    }),
    { numRuns: 2000 },
  );
});

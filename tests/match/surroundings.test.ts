import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Surroundings } from '../../lib/match/mention.ts';
import { surroundingsOf } from '../../lib/match/surroundings.ts';

const WORDS = ['Lima', 'the', 'in', 'New', 'THE', 's', 'de', 'of', 'O’Brien', 'Élysée', 'é', 'co\u00adop', '12', 'A', 'incomprehensibilities', 'Jennifer', 'www.a.org', 'WAR'];
const MARKS = [' ', ' ', ' ', ' ', '  ', '\n', ', ', '. ', ' (', ') ', "'s ", '’s ', ' — ', '-', '/', '" ', ' "', '.', '\t', ''];
const beforeIt = fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...MARKS)), { maxLength: 14 }).map((parts) => parts.flat().join(''));
const behindIt = fc.array(fc.tuple(fc.constantFrom(...MARKS), fc.constantFrom(...WORDS)), { maxLength: 14 }).map((parts) => parts.flat().join(''));

// A space that is not of ASCII has the words read one by one; a plain one mostly spares that.
test('plain words beside a mention are what reading them one by one finds', () => {
  fc.assert(
    fc.property(beforeIt, behindIt, (left, right) => {
      const whole = `${left}Peru${right}`;
      const told = (page: string) => fieldsOf(surroundingsOf(page, [{ start: left.length, end: left.length + 4 }], () => true)[0]);
      expect(told(whole)).toEqual(told(whole.replaceAll(/[ \n]/g, '\u00a0')));
    }),
    { numRuns: 3_000 },
  );
});

function fieldsOf(around: Surroundings | undefined): Partial<Surroundings> {
  if (around === undefined) throw new Error('no surroundings');
  const { before, beforeOpens, after, of, isPlaced, inAddress, inCapitals, inTitle } = around;
  return { before, beforeOpens, after, of, isPlaced, inAddress, inCapitals, inTitle };
}

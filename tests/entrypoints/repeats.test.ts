import { describe, expect, test } from 'vitest';
import { markRepeats } from '../../entrypoints/content/repeats.ts';
import type { FoundMention, Stretch } from '../../entrypoints/content/stretches.ts';

type Written = readonly [name: string | null, section?: number, isVisible?: boolean];

function mention([name, section = 0, isVisible = true]: Written): FoundMention {
  const forms = { start: 0, end: 0, text: '', key: '', forms: [], surroundings: {} };
  return { mention: forms as unknown as FoundMention['mention'], block: 0, section, isRepeat: false, isVisible, name, verdict: null, range: null };
}

function stretch(sections: number, ...found: readonly Written[]): Stretch {
  return { tree: null as unknown as Document, start: null, state: 'read', marks: [], found: found.map(mention), length: 0, sections, isJudged: true, isRanged: false, distance: null };
}

const shown = (stretches: readonly Stretch[]) => {
  markRepeats(stretches);
  return stretches.map(({ found }) => found.filter(({ isRepeat }) => !isRepeat).length);
};

describe('first mentions', () => {
  test.each<readonly [string, readonly Stretch[], readonly number[]]>([
    ['of each name are told from the others', [stretch(0, ['a'], ['b'], ['a'], ['a'])], [2]],
    ['begin anew under a heading', [stretch(1, ['a'], ['a', 1], ['a', 1])], [2]],
    ['go on from stretch to stretch', [stretch(0, ['a']), stretch(0, ['a'], ['b'])], [1, 1]],
    ['begin anew behind a heading at a stretch’s end', [stretch(1, ['a']), stretch(0, ['a'])], [1, 1]],
    ['are such as can be seen', [stretch(0, ['a', 0, false], ['a'])], [2]],
    ['pass over what the gate holds back', [stretch(0, [null], [null], ['a'])], [3]],
  ])('%s', (_what, stretches, counts) => expect(shown(stretches)).toEqual(counts));
});

import { describe, expect, test } from 'vitest';
import { leaveOut, type Leaving } from '../../entrypoints/content/leave-out.ts';
import type { FoundMention, Stretch } from '../../entrypoints/content/stretches.ts';

type Written = readonly [name: string | null, section?: number, isVisible?: boolean];

function mention([name, section = 0, isVisible = true]: Written): FoundMention {
  const forms = { start: 0, end: 0, text: '', key: '', forms: [], surroundings: {} };
  return { mention: forms as unknown as FoundMention['mention'], block: 0, section, isLeftOut: false, isVisible, name, verdict: null, range: null };
}

function stretch(sections: number, ...found: readonly Written[]): Stretch {
  return { tree: null as unknown as Document, start: null, state: 'read', marks: [], found: found.map(mention), length: 0, sections, isJudged: true, isRanged: false, distance: null };
}

const ALL: Leaving = { firstOnly: false, mostIn1000: Infinity };
const FIRST: Leaving = { firstOnly: true, mostIn1000: Infinity };
const repeated = (name: string, times: number) => Array.from({ length: times }, (): Written => [name]);
const articlesOf = (name: string) => name.length;

function kept(stretches: readonly Stretch[], leaving: Leaving): (string | null)[][] {
  leaveOut(stretches, leaving, articlesOf);
  return stretches.map(({ found }) => found.filter(({ isLeftOut }) => !isLeftOut).map(({ name }) => name));
}

describe('first mentions', () => {
  test.each<readonly [string, readonly Stretch[], readonly number[]]>([
    ['of each name are told from the others', [stretch(0, ['a'], ['b'], ['a'], ['a'])], [2]],
    ['begin anew under a heading', [stretch(1, ['a'], ['a', 1], ['a', 1])], [2]],
    ['go on from stretch to stretch', [stretch(0, ['a']), stretch(0, ['a'], ['b'])], [1, 1]],
    ['begin anew behind a heading at a stretch’s end', [stretch(1, ['a']), stretch(0, ['a'])], [1, 1]],
    ['are such as can be seen', [stretch(0, ['a', 0, false], ['a'])], [2]],
    ['pass over what the gate holds back', [stretch(0, [null], [null], ['a'])], [3]],
  ])('%s', (_what, stretches, counts) => expect(kept(stretches, FIRST).map(({ length }) => length)).toEqual(counts));
});

describe('a crowded page', () => {
  const thinned = { firstOnly: false, mostIn1000: 2 };

  test('is left as it is where all are wished', () => expect(kept([stretch(0, ...repeated('a', 30))], ALL)[0]).toHaveLength(30));

  test('keeps a few mentions however short it is', () => expect(kept([stretch(0, ...repeated('a', 30))], thinned)[0]).toHaveLength(8));

  test('keeps as many as its length lets it', () => {
    expect(kept([{ ...stretch(0, ...repeated('a', 30)), length: 60_000 }], thinned)[0]).toHaveLength(20);
  });

  test('keeps first mentions, then those of rarer names', () => {
    const crowd = stretch(0, ...repeated('aaaa', 8), ...repeated('bb', 4), ['ccccc']);
    expect(kept([crowd], thinned)[0]).toEqual(['aaaa', 'aaaa', 'aaaa', 'aaaa', 'bb', 'bb', 'bb', 'bb', 'ccccc'].toSpliced(3, 1));
  });

  test('knows the first mentions of the stretches before', () => {
    const crowd = stretch(0, ['aa'], ...repeated('bbb', 10));
    expect(kept([stretch(0, ['bbb'], ['aa']), crowd], thinned)[1]).toEqual(['aa', ...Array.from({ length: 7 }, () => 'bbb')]);
  });

  test('shows all again once all are wished', () => {
    const crowd = [stretch(0, ...repeated('a', 30))];
    kept(crowd, thinned);
    expect(kept(crowd, ALL)[0]).toHaveLength(30);
  });

  test('counts neither what is hidden nor what is a repeat', () => {
    const found: Written[] = [...Array.from({ length: 20 }, (): Written => ['hidden', 0, false]), ...repeated('a', 20), ...repeated('b', 2)];
    expect(kept([stretch(0, ...found)], { ...thinned, firstOnly: true })[0]?.filter((name) => name !== 'hidden')).toEqual(['a', 'b']);
  });
});

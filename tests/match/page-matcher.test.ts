import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeGazetteer } from '../../lib/gazetteer/encode.ts';
import { MOST_ANY_CASE } from '../../lib/gazetteer/layout.ts';
import { openGazetteer } from '../../lib/gazetteer/open.ts';
import type { Gazetteer } from '../../lib/gazetteer/open.ts';
import { spellingsOf } from '../../lib/gazetteer/spellings.ts';
import { createPageMatcher } from '../../lib/match/page-matcher.ts';
import type { PageMatcher } from '../../lib/match/page-matcher.ts';
import type { SurfaceForm } from '../../lib/types.ts';
import { collidingCase } from './collisions.ts';
import { naiveScan } from './oracle.ts';

function formOf(text: string): SurfaceForm {
  return { text, count: 1, ambiguity: 0, reasons: [], capitalsOnly: false };
}

function gazetteerOf(forms: readonly string[]): Gazetteer {
  const names = forms.map((text, i) => ({ id: `n${i}`, canonical: text, kind: 'other' as const, forms: [formOf(text)] }));
  return openGazetteer(encodeGazetteer(names, names.map(() => [])), () => new Error('damaged'));
}

/** Reads and asks as a tab does, again where the answer wants it; gives how often it asked. */
function askFor(matcher: PageMatcher, blocks: readonly string[], gazetteer: Gazetteer): number {
  let asked = 0;
  for (let again = true; again; ) {
    again = false;
    for (const block of blocks) matcher.readWords(block);
    for (let words = matcher.takeNewWords(); words; words = matcher.takeNewWords()) {
      asked++;
      again = matcher.addCandidates(gazetteer.findCandidates(words)) || again;
    }
  }
  return asked;
}

describe('the page matcher', () => {
  test('finds by asking with its own words what the naive scan finds with all forms', () => {
    fc.assert(
      fc.property(collidingCase, ({ text, forms }) => {
        const matcher = createPageMatcher();
        askFor(matcher, [text], gazetteerOf(forms));
        const spelt = forms.flatMap((form) => spellingsOf(formOf(form)).map((spelling) => spelling.text));
        expect(matcher.scan(text).map(({ start, end }) => ({ start, end }))).toEqual(naiveScan(text, spelt).map(({ start, end }) => ({ start, end })));
      }),
      { numRuns: 1500 },
    );
  }, 120_000);

  test('asks for new words only, and not at all without any', () => {
    const matcher = createPageMatcher();
    matcher.readWords('Ana Lima met Bo.');
    const first = matcher.takeNewWords() ?? new Uint32Array();
    expect(matcher.takeNewWords()).toBeNull();
    matcher.readWords('Ana Lima met Cy.');
    const second = matcher.takeNewWords() ?? new Uint32Array();
    expect(second.length).toBeGreaterThan(0);
    expect([...second].filter((hash) => first.includes(hash))).toEqual([]);
  });

  test('asks for no lower-case words, unless many names are written so', () => {
    const silent = createPageMatcher();
    silent.readWords('the pink tide');
    expect(silent.takeNewWords()).toEqual(new Uint32Array());
    const capitals = createPageMatcher();
    expect(askFor(capitals, ['the pink tide'], gazetteerOf(['Ana']))).toBe(1);
    const anyCase = createPageMatcher();
    expect(askFor(anyCase, ['A pink tide'], gazetteerOf(['pink tide']))).toBe(1);
    expect(anyCase.scan('A pink tide').map(({ text }) => text)).toEqual(['pink tide']);
    const many = createPageMatcher();
    expect(askFor(many, ['A pink tide'], gazetteerOf(['pink tide', ...Array.from({ length: MOST_ANY_CASE }, (_, i) => 'a'.repeat(i + 2))]))).toBe(2);
    expect(many.scan('A pink tide').map(({ text }) => text)).toEqual(['pink tide']);
  });

  test('a candidate told twice is one', () => {
    const matcher = createPageMatcher();
    const answer = gazetteerOf(['Ana']).findCandidates(Uint32Array.of());
    matcher.addCandidates(answer);
    askFor(matcher, ['Ana'], gazetteerOf(['Ana']));
    matcher.addCandidates({ forms: [{ text: 'Ana', name: 'n0', ambiguity: 0, reasons: [], capitalsOnly: false }], names: [] });
    expect(matcher.scan('Ana')[0]?.forms).toHaveLength(1);
  });

  test('mentions are in order, disjoint, and fold to their key', () => {
    fc.assert(
      fc.property(collidingCase, ({ text, forms }) => {
        const matcher = createPageMatcher();
        askFor(matcher, [text], gazetteerOf(forms));
        let last = 0;
        for (const mention of matcher.scan(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          last = mention.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('after a question without an answer all words are asked for again, and known names stay known', () => {
  const matcher = createPageMatcher();
  const gazetteer = gazetteerOf(['Ann Lee']);
  askFor(matcher, ['Ann Lee came.'], gazetteer);
  expect(matcher.scan('Ann Lee came.')).toHaveLength(1);
  matcher.forgetWords();
  expect(matcher.scan('Ann Lee came.')).toHaveLength(0);
  expect(matcher.nameOf('n0')?.canonical).toBe('Ann Lee');
  askFor(matcher, ['Ann Lee came.'], gazetteer);
  expect(matcher.scan('Ann Lee came.')).toHaveLength(1);
});

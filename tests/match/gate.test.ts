import { describe, expect, test } from 'vitest';
import { createPageMatcher } from '../../lib/match/page-matcher.ts';
import { CANDIDATES, GATE_CASES } from '../cases/gate.ts';

function judge(blocks: readonly string[]) {
  const matcher = createPageMatcher();
  matcher.addCandidates(CANDIDATES);
  const mentions = blocks.flatMap((block) => matcher.scan(block));
  return matcher.judge(mentions).map((verdict, i) => Object.assign({ text: mentions[i]?.text ?? '' }, verdict));
}

describe('the gate', () => {
  test.each(GATE_CASES)('$rule', ({ blocks, shown }) => {
    expect(judge(blocks).filter((verdict) => verdict.shown).map(({ text, name }) => `${text} → ${name}`)).toEqual(shown);
  });

  test('says why it shows and why not', () => {
    const [, surname] = judge(['Bo Castillo won.', 'Castillo spoke.']);
    expect(surname).toMatchObject({ rule: 'longer-form', support: ['bo-castillo'] });
    expect(judge(['Castillo spoke.'])[0]).toMatchObject({ rule: 'unsupported', support: [] });
    expect(judge(['We saw Jenny Castillo.'])[0]).toMatchObject({ rule: 'other-name', score: 0 });
    expect(judge(['Norland: the WHO came, and Oskar Brandt.'])[1]).toMatchObject({ rule: 'companions', support: ['oskar', 'norland'] });
  });

  test('a page that grows is judged anew', () => {
    expect(judge(['Castillo spoke.'])[0]?.shown).toBe(false);
    expect(judge(['Castillo spoke.', 'Bo Castillo won.'])[0]?.shown).toBe(true);
  });

  test('a name is no second candidate by another spelling of the form', () => {
    expect(judge(['Oskar Brandt came.'])[0]).toMatchObject({ name: 'oskar', others: [] });
  });

  test('names both where neither is ahead', () => {
    const [verdict] = judge(['Lima.', 'Peru, the Quipu Movement and Norland met Oskar Brandt.']);
    expect([verdict?.name, ...(verdict?.others ?? [])].toSorted()).toEqual(['ana-lima', 'lima-city']);
  });
});

describe('what is kept from one judging to the next', () => {
  const text = GATE_CASES.flatMap(({ blocks }) => blocks);

  test('tells of a later window what a first look at it would', () => {
    const matcher = createPageMatcher();
    matcher.addCandidates(CANDIDATES);
    const mentions = text.flatMap((block) => matcher.scan(block));
    matcher.judge(mentions);
    for (let from = 0; from < mentions.length; from += 7) {
      const window = mentions.slice(from, from + 20);
      const fresh = createPageMatcher();
      fresh.addCandidates(CANDIDATES);
      expect(matcher.judge(window)).toEqual(fresh.judge(window));
    }
  });

  test('is forgotten once more names are known', () => {
    const [matcher, fresh] = [createPageMatcher(), createPageMatcher()];
    for (const one of [matcher, fresh]) one.addCandidates({ names: CANDIDATES.names.slice(0, 3), forms: CANDIDATES.forms });
    const mentions = text.flatMap((block) => matcher.scan(block));
    const before = matcher.judge(mentions);
    for (const one of [matcher, fresh]) one.addCandidates({ names: CANDIDATES.names, forms: [] });
    expect(matcher.judge(mentions)).toEqual(fresh.judge(mentions));
    expect(matcher.judge(mentions)).not.toEqual(before);
  });
});

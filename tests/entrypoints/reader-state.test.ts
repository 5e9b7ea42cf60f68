import { describe, expect, test, vi } from 'vitest';
import { INITIAL, next, titleOf } from '../../entrypoints/reader/reader-state.ts';

vi.mock('wxt/browser', async () => {
  const { i18nIn } = await import('../words.ts');
  return { browser: { i18n: i18nIn('en') } };
});

const place = { article: 'a', name: null, file: null, both: null, query: null, add: null };
const moved = next(INITIAL, { is: 'moved', place });
const view = { is: 'missing', near: [] } as const;

describe('the reader', () => {
  test('moves to a place and keeps what it showed', () => {
    expect(moved).toEqual({ place, token: 1, shown: { is: 'nothing' }, correcting: { found: null, failure: null } });
    const shown = next(moved, { is: 'loaded', token: 1, view });
    expect(next(shown, { is: 'moved', place: { ...place, article: 'b' } }).shown).toBe(shown.shown);
  });

  test('shows what was loaded, with its place', () => {
    expect(next(moved, { is: 'loaded', token: 1, view }).shown).toEqual({ is: 'view', place, view });
  });

  test('shows why nothing was loaded', () => {
    expect(next(moved, { is: 'loadFailed', token: 1, why: 'damaged' }).shown).toEqual({ is: 'failed', why: 'damaged' });
  });

  test('tells what came of a correction until it moves', () => {
    const names = [{ id: 'b', canonical: 'B', kind: 'org', articleCount: 1 }] as const;
    const found = next(moved, { is: 'namesFound', token: 1, names });
    expect(found.correcting).toEqual({ found: names, failure: null });
    const failed = next(found, { is: 'correctionFailed', token: 1, why: 'no room' });
    expect(failed).toEqual({ ...moved, correcting: { found: null, failure: 'no room' } });
    expect(next(failed, { is: 'moved', place }).correcting).toBe(moved.correcting);
  });

  test.each([{ is: 'namesFound', token: 0, names: [] }, { is: 'correctionFailed', token: 0, why: 'late' }, { is: 'loaded', token: 0, view }, { is: 'loadFailed', token: 0, why: 'late' }] as const)('an old token changes nothing: %j', (late) => {
    expect(next(moved, late)).toBe(moved);
  });

  test.each([
    [{ is: 'nothing' }, 'Apropos'],
    [{ is: 'failed', why: '' }, 'Failed · Apropos'],
    [{ is: 'view', place, view }, 'Not in the archive · Apropos'],
  ] as const)('titles its tab: %j', (shown, title) => expect(titleOf(shown)).toBe(title));
});

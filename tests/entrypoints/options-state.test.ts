import { describe, expect, test, vi } from 'vitest';
import { INITIAL, isChange, next, type OptionsState } from '../../entrypoints/options/options-state.ts';
import { DEFAULT_SETTINGS } from '../../lib/platform/settings.ts';

vi.mock('wxt/browser', async () => {
  const { i18nIn } = await import('../words.ts');
  return { browser: { i18n: i18nIn('en') } };
});

const read = next(INITIAL, { is: 'settingsRead', settings: DEFAULT_SETTINGS });
const typed = (draft: string): OptionsState => next(read, { is: 'siteTyped', draft });

describe('the options page', () => {
  test('adds a site, sorted, and empties the field', () => {
    const one = next(typed('https://www.b.example/page'), { is: 'siteEntered' });
    expect(one).toMatchObject({ draft: '', fault: null, settings: { disabledSites: ['b.example'] } });
    const two = next(next(one, { is: 'siteTyped', draft: 'a.example' }), { is: 'siteEntered' });
    expect(two.settings?.disabledSites).toEqual(['a.example', 'b.example']);
  });

  test('says why a site is none, until it is typed on', () => {
    const refused = next(typed('nowhere'), { is: 'siteEntered' });
    expect(refused.fault).toEqual({ of: 'site', why: expect.stringContaining('“nowhere” is no site') });
    expect(refused.settings).toBe(read.settings);
    expect(next(refused, { is: 'siteTyped', draft: 'nowhere.example' }).fault).toBeNull();
  });

  test.each(['', '   '])('adds nothing for “%s”', (draft) => {
    const state = typed(draft);
    expect(next(state, { is: 'siteEntered' })).toBe(state);
  });

  test('keeps what is on show when it could not be stored, and says so', () => {
    const failed = next(read, { is: 'storageFailed', why: 'full' });
    expect(failed).toMatchObject({ settings: DEFAULT_SETTINGS, fault: { of: 'storage', why: 'full' } });
    expect(next(failed, { is: 'changed', settings: { ...DEFAULT_SETTINGS, paint: 'none' } }).fault).toBeNull();
  });

  test('stores what a person changed, not what was read', () => {
    expect(isChange({ is: 'changed', settings: DEFAULT_SETTINGS })).toBe(true);
    expect(isChange({ is: 'siteEntered' })).toBe(true);
    expect(isChange({ is: 'settingsRead', settings: DEFAULT_SETTINGS })).toBe(false);
  });
});

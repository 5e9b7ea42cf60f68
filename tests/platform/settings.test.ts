import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  DEFAULT_SETTINGS,
  isEnabledOn,
  OPENS_ON,
  PAINTS,
  readLocks,
  readSettings,
  reviseTabs,
  siteFromText,
  siteOf,
  watchSettings,
  WHERES,
  withSite,
  writePolicy,
  writeSettings,
} from '../../lib/platform/settings.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

describe('stored settings', () => {
  test('are as installed at first', async () => expect(await readSettings()).toEqual(DEFAULT_SETTINGS));

  test('are another revision when pages are to look again, and otherwise the same', async () => {
    const told = vi.fn();
    const stop = watchSettings(told);
    await reviseTabs();
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    stop();
    const { revision, ...others } = await readSettings();
    expect({ ...others, revision: 0 }).toEqual(DEFAULT_SETTINGS);
    expect(revision).toBeGreaterThan(0);
    await writeSettings(DEFAULT_SETTINGS); // by a page that read them before
    expect((await readSettings()).revision).toBe(revision);
  });

  test('come back as written', async () => {
    const settings = { enabled: false, where: 'chosen', disabledSites: ['a.example'], chosenSites: ['b.example'], opensOn: 'click', paint: 'none', firstOnly: true, density: 'few', revision: 3 } as const;
    await writeSettings(settings);
    expect(await readSettings()).toEqual(settings);
  });

  test.each([
    [null, DEFAULT_SETTINGS],
    ['text', DEFAULT_SETTINGS],
    [{}, DEFAULT_SETTINGS],
    [{ enabled: 'yes', disabledSites: 7 }, DEFAULT_SETTINGS],
    [{ enabled: false, disabledSites: ['a.example', 3, null] }, { ...DEFAULT_SETTINGS, enabled: false, disabledSites: ['a.example'] }],
    [{ opensOn: 'never', paint: ['none'], firstOnly: 1, density: 12 }, DEFAULT_SETTINGS],
    [{ opensOn: 'shift', paint: 'background', firstOnly: true }, { ...DEFAULT_SETTINGS, opensOn: 'shift', paint: 'background', firstOnly: true }],
  ])('%j, damaged, are mended', async (stored, expected) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await readSettings()).toEqual(expected);
  });

  test('are told when they change, until watching ends', async () => {
    const told = vi.fn();
    const stop = watchSettings(told);
    await writeSettings({ ...DEFAULT_SETTINGS, enabled: false });
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    await fakeBrowser.storage.local.set({ other: 1 });
    stop();
    await writeSettings(DEFAULT_SETTINGS);
    expect(told.mock.calls).toEqual([[{ ...DEFAULT_SETTINGS, enabled: false }]]);
  });
});

describe('a site', () => {
  test.each([
    ['https://www.example.org/a?b', 'example.org'],
    ['http://sub.example.org:8080/', 'sub.example.org'],
    ['https://münchen.example/', 'xn--mnchen-3ya.example'],
    ['file:///home/a.html', 'local files'],
    ['about:blank', null],
    ['chrome://extensions', null],
    ['no address', null],
  ])('of %s is %s', (address, site) => expect(siteOf(address)).toBe(site));

  test.each([
    ['example.org', 'example.org'],
    ['  WWW.Example.org/a page ', 'example.org'],
    ['https://example.org:8080/x', 'example.org'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['file:///home/a.html', null],
    ['chrome://extensions', null],
    ['example', null],
    ['.org', null],
    ['two words.org', null],
    ['', null],
  ])('written as “%s” is %s', (text, site) => expect(siteFromText(text)).toBe(site));

  test('is switched off and on again', () => {
    const off = withSite(withSite(DEFAULT_SETTINGS, 'b.example', false), 'a.example', false);
    expect(off.disabledSites).toEqual(['a.example', 'b.example']);
    expect(isEnabledOn(off, 'a.example')).toBe(false);
    expect(isEnabledOn(off, 'c.example')).toBe(true);
    expect(withSite(off, 'a.example', true).disabledSites).toEqual(['b.example']);
    expect(withSite(off, 'a.example', false)).toEqual(off);
  });

  test('is off where all is off, and a page without a site follows that', () => {
    expect(isEnabledOn({ ...DEFAULT_SETTINGS, enabled: false }, 'a.example')).toBe(false);
    expect(isEnabledOn({ ...DEFAULT_SETTINGS, enabled: false }, null)).toBe(false);
    expect(isEnabledOn(DEFAULT_SETTINGS, null)).toBe(true);
  });
});

describe('a choice of sites', () => {
  const chosen = withSite({ ...DEFAULT_SETTINGS, where: 'chosen', disabledSites: ['a.example'] }, 'a.example', true);

  test('is a list of its own', () => {
    expect(chosen).toMatchObject({ chosenSites: ['a.example'], disabledSites: ['a.example'] });
    expect(isEnabledOn(chosen, 'a.example')).toBe(true);
    expect(isEnabledOn(chosen, 'b.example')).toBe(false);
    expect(isEnabledOn(chosen, null)).toBe(false);
    expect(withSite(chosen, 'a.example', false).chosenSites).toEqual([]);
    expect(isEnabledOn({ ...chosen, enabled: false }, 'a.example')).toBe(false);
  });

  test('is none where people are asked first', () => expect(isEnabledOn({ ...chosen, where: 'asked' }, 'a.example')).toBe(false));
});

describe('what an organisation sets', () => {
  const wish = { ...DEFAULT_SETTINGS, paint: 'none', opensOn: 'click' } as const;

  test('goes before what a person chose, and comes and goes at once', async () => {
    await writeSettings(wish);
    const told = vi.fn();
    const stop = watchSettings(told);
    await writePolicy({ paint: 'background', where: 'chosen', chosenSites: ['a.example'], opensOn: 'never', other: 1 });
    const held = { ...wish, paint: 'background', where: 'chosen', chosenSites: ['a.example'] };
    expect(await readSettings()).toEqual(held);
    expect(await readLocks()).toEqual(new Set(['paint', 'where', 'chosenSites']));
    await writePolicy(null);
    await vi.waitFor(() => expect(told.mock.calls).toEqual([[held], [wish]]));
    stop();
    expect(await readLocks()).toEqual(new Set());
  });

  test('is not taken for what the person chose', async () => {
    await writeSettings(wish);
    await writePolicy({ paint: 'background' });
    await writeSettings({ ...(await readSettings()), firstOnly: true });
    await writePolicy(null);
    expect(await readSettings()).toEqual({ ...wish, firstOnly: true });
  });

  test('is described for administrators as it is read', () => {
    const schema: unknown = JSON.parse(readFileSync(new URL('../../public/managed-schema.json', import.meta.url), 'utf8'));
    const properties: unknown = Reflect.get(Object(schema), 'properties');
    expect(Object.keys(Object(properties))).toEqual(Object.keys(DEFAULT_SETTINGS).filter((key) => key !== 'revision')); // which nobody chooses
    const choicesOf = (key: string) => Reflect.get(Object(Reflect.get(Object(properties), key)), 'enum');
    expect([choicesOf('where'), choicesOf('opensOn'), choicesOf('paint')]).toEqual([WHERES, OPENS_ON, PAINTS]);
  });
});

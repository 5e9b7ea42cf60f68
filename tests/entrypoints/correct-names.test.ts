import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { correctNames } from '../../entrypoints/background/correct-names.ts';
import { takeDecisions } from '../../entrypoints/options/take-decisions.ts';
import { tomlFromCorrections } from '../../lib/corpus/correct-curation.ts';
import type { Correction } from '../../lib/corpus/corrections.ts';
import type { Corpus, NameView } from '../../lib/corpus/corpus.ts';
import { joinCorpora } from '../../lib/corpus/join-corpora.ts';
import { NO_CURATION, type Curation } from '../../lib/names/curation.ts';
import { readCorrections } from '../../lib/platform/corrections.ts';

vi.mock('wxt/browser', async () => {
  const { i18nIn } = await import('../words.ts');
  return { browser: { ...fakeBrowser, i18n: i18nIn('en') } };
});

beforeEach(() => fakeBrowser.reset());

const view: NameView = { id: 'ann', canonical: 'Ann Lee', kind: 'person', forms: ['Ann Lee'], articleCount: 2 };
const knowing = (...views: readonly NameView[]): Corpus => ({ ...joinCorpora([], null), readName: async (id) => views.find((one) => one.id === id) ?? null });
const built = knowing(view, { ...view, id: 'bo', canonical: 'Bo Ek' });
const corrected = knowing({ ...view, canonical: 'Renamed' }, { ...view, id: '+added', canonical: 'Added' });
const forget = vi.fn();
const archives = { built: async () => built, corpusFor: async () => corrected, forget };
const calls = correctNames(archives);

const own = { tabId: null, isOwnPage: true, site: null };
const page = { tabId: 4, isOwnPage: false, site: 'a.example' };
const mute = (site: string | null, name = 'ann'): Correction => ({ is: 'mute', name, form: null, site });

describe('a content script', () => {
  test.each<[string, Correction, boolean]>([
    ['mutes a name everywhere', mute(null), true],
    ['mutes it on its own site', mute('a.example'), true],
    ['mutes one form of it', { is: 'mute', name: 'ann', form: 'Ann', site: null }, true],
    ['mutes nothing on another site', mute('b.example'), false],
    ['renames nothing', { is: 'rename', name: 'ann', to: 'X' }, false],
    ['merges nothing', { is: 'merge', name: 'ann', into: 'bo' }, false],
    ['adds nothing', { is: 'addName', canonical: 'X', kind: 'other', forms: [] }, false],
  ])('%s', async (_, correction, isAllowed) => {
    const answer = calls.correct({ correction }, page);
    if (isAllowed) await answer;
    else await expect(answer).rejects.toThrow('a web page may only mute a name');
    expect(await readCorrections()).toHaveLength(isAllowed ? 1 : 0);
  });

  test('undoes what it muted, and nothing else', async () => {
    const muted = await calls.correct({ correction: mute('a.example') }, page);
    const elsewhere = await calls.correct({ correction: mute('b.example') }, own);
    const renamed = await calls.correct({ correction: { is: 'rename', name: 'ann', to: 'X' } }, own);
    for (const { undo } of [elsewhere, renamed]) await expect(calls.undoCorrection({ id: undo }, page)).rejects.toThrow('only what it muted');
    await calls.undoCorrection({ id: muted.undo }, page);
    await calls.undoCorrection({ id: muted.undo }, page);
    expect(await readCorrections()).toHaveLength(2);
  });

  test('mutes no name that the archive does not hold', async () => {
    await expect(calls.correct({ correction: mute(null, 'nobody') }, page)).rejects.toThrow('no longer holds this name');
  });
});

describe('an own page', () => {
  test('corrects a name as it was built, and one that corrections made', async () => {
    await calls.correct({ correction: { is: 'merge', name: 'ann', into: 'bo' } }, own);
    await calls.correct({ correction: mute(null, '+added') }, own);
    expect((await readCorrections()).map(({ name, into }) => [name?.canonical, into?.canonical])).toEqual([['Ann Lee', 'Bo Ek'], ['Added', undefined]]);
    expect(forget).toHaveBeenCalled();
    expect((await calls.listCorrections(null, own)).map(({ correction }) => correction.is)).toEqual(['mute', 'merge']);
  });

  test('takes the decisions of a build, and gives them back', async () => {
    const curation: Curation = { ...NO_CURATION, rename: new Map([['Ann Lee', 'X']]), add: [{ name: ' Tokyo  Electric', kind: 'org', aliases: [] }] };
    expect(await takeDecisions(archives, curation)).toEqual({ made: 1, unknown: ['X'] }); // this corpus knows no forms
    expect(tomlFromCorrections(await readCorrections())).toEqual({ toml: '[[add]]\nname = "Tokyo Electric"\nkind = "org"\n', left: [] });
  });

  test('merges no name with itself', async () => {
    await expect(calls.correct({ correction: { is: 'merge', name: 'ann', into: 'ann' } }, own)).rejects.toThrow('can’t be merged with itself');
  });
});

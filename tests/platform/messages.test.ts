import { beforeEach, describe, expect, test, vi, type Mock } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerBackgroundCalls, answerPageCalls, type Answers } from '../../lib/platform/answer.ts';
import { wireFromCandidates } from '../../lib/platform/candidates-wire.ts';
import { callBackground } from '../../lib/platform/call.ts';
import type { BackgroundCalls } from '../../lib/platform/protocol.ts';

vi.mock('wxt/browser', async () => {
  const { i18nIn } = await import('../words.ts');
  return { browser: { ...fakeBrowser, i18n: i18nIn('en') } };
});

const OWN = 'chrome-extension://test-extension-id/popup.html';
const page = { words: [], names: [], dates: [] };

function answers(): { [N in keyof BackgroundCalls]: ReturnType<typeof vi.fn> } & Answers<BackgroundCalls> {
  return {
    findCandidates: vi.fn(() => wireFromCandidates({ forms: [], names: [] })),
    relate: vi.fn(() => null),
    relatePage: vi.fn(() => []),
    relateArticle: vi.fn(() => []),
    search: vi.fn(() => ({ hits: [], names: [], corrected: null })),
    readArticle: vi.fn(() => null),
    readName: vi.fn(() => null),
    profileName: vi.fn(() => null),
    readNeighbours: vi.fn(() => null),
    readFile: vi.fn(() => null),
    summariseCorpus: vi.fn(() => Promise.reject(new Error('The archive is damaged.'))),
    openReader: vi.fn(() => null),
    correct: vi.fn(() => ({ undo: 'u' })),
    undoCorrection: vi.fn(() => null),
    listCorrections: vi.fn(() => []),
    bringCard: vi.fn(() => null),
    glanceName: vi.fn(() => null),
    openPanel: vi.fn(() => null),
    mayAsk: vi.fn(() => false),
    importing: vi.fn(() => null),
  };
}

/** Sends a raw message as a given sender; undefined: no listener said that it would answer. */
async function sendAs(message: unknown, url: string, id: string = fakeBrowser.runtime.id): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const kept = await fakeBrowser.runtime.onMessage.trigger(message, { id, url, tab: { id: 4 } as never }, resolve);
  return kept.includes(true as never) ? promise : undefined;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://test-extension-id${path}`);
});

describe('the background', () => {
  test.each([
    ['search', { query: 'a', limit: 3 }, OWN, { ok: true, value: { hits: [], names: [], corrected: null } }],
    ['relate', { name: 'a', page, evidence: null, limit: 3 }, 'https://page.example/', { ok: true, value: null }],
    ['findCandidates', { words: '' }, 'https://page.example/', { ok: true, value: wireFromCandidates({ forms: [], names: [] }) }],
    ['relatePage', { page, limit: 3 }, OWN, { ok: true, value: [] }],
    ['relatePage', { page, limit: 3 }, 'https://page.example/', { ok: false, error: 'a web page may not call “relatePage”' }],
    ['search', { query: 'a', limit: 3 }, 'https://page.example/', { ok: false, error: 'a web page may not call “search”' }],
    ['readFile', { file: 'a' }, 'https://page.example/', { ok: false, error: 'a web page may not call “readFile”' }],
    ['readArticle', { id: 'a' }, 'chrome-extension://test-extension-id.example/', { ok: false, error: 'a web page may not call “readArticle”' }],
    ['search', { query: 5, limit: 3 }, OWN, { ok: false, error: 'request.query must be a string' }],
    ['toString', null, OWN, { ok: false, error: 'unknown call “toString”' }],
    ['summariseCorpus', null, OWN, { ok: false, error: 'The archive is damaged.' }],
  ])('answers %s %j from %s', async (call, request, url, expected) => {
    answerBackgroundCalls(answers());
    expect(await sendAs({ to: 'background', call, request }, url)).toEqual(expected);
  });

  test('asks nothing of what it refuses', async () => {
    const given = answers();
    answerBackgroundCalls(given);
    await sendAs({ to: 'background', call: 'search', request: { query: 5, limit: 1 } }, OWN);
    await sendAs({ to: 'background', call: 'search', request: { query: 'a', limit: 1 } }, 'https://page.example/');
    expect(given.search).not.toHaveBeenCalled();
  });

  test('tells an answer the tab that asked', async () => {
    const given = answers();
    answerBackgroundCalls(given);
    await sendAs({ to: 'background', call: 'openReader', request: { article: 'a', name: null } }, 'https://page.example/');
    expect(given.openReader).toHaveBeenCalledWith({ article: 'a', name: null }, { tabId: 4, isOwnPage: false, site: 'page.example' });
  });

  test.each([
    ['another extension', { to: 'background', call: 'search', request: null }, 'someone-else'],
    ['a message for a page', { to: 'page', call: 'listNames', request: null }, undefined],
    ['no message of ours', 'hello', undefined],
    ['nothing', null, undefined],
  ])('is silent to %s', async (_who, message, id) => {
    answerBackgroundCalls(answers());
    expect(await sendAs(message, OWN, id)).toBeUndefined();
  });

  test('stops listening', async () => {
    answerBackgroundCalls(answers())();
    expect(await sendAs({ to: 'background', call: 'summariseCorpus', request: null }, OWN)).toBeUndefined();
  });
});

const send = () => vi.spyOn(fakeBrowser.runtime, 'sendMessage') as unknown as Mock<() => Promise<unknown>>;

test('a page answers only the extension’s own pages', async () => {
  answerPageCalls({ startHere: () => null, listNames: () => ({ site: null, isOn: false, names: [], opened: 0, milliseconds: 0 }), jumpTo: () => null, sketchPage: () => null, stepName: () => null, enterCard: () => null });
  const message = { to: 'page', call: 'listNames', request: null };
  expect(await sendAs(message, OWN)).toEqual({ ok: true, value: { site: null, isOn: false, names: [], opened: 0, milliseconds: 0 } });
  expect(await sendAs(message, 'https://page.example/')).toEqual({ ok: false, error: 'a web page may not call “listNames”' });
});

describe('callBackground', () => {
  test('gives the value', async () => {
    send().mockResolvedValue({ ok: true, value: 'text' });
    expect(await callBackground('readFile', { file: 'a' })).toBe('text');
  });

  test('throws the error', async () => {
    send().mockResolvedValue({ ok: false, error: 'The archive is damaged.' });
    await expect(callBackground('readFile', { file: 'a' })).rejects.toThrow('The archive is damaged.');
  });

  test('asks once more where the worker was stopped', async () => {
    const sent = send().mockRejectedValueOnce(new Error('The message port closed')).mockResolvedValue({ ok: true, value: null });
    expect(await callBackground('readName', { id: 'a' })).toBeNull();
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('does not open a reader twice', async () => {
    const sent = send().mockRejectedValue(new Error('The message port closed'));
    await expect(callBackground('openReader', { article: 'a', name: null })).rejects.toThrow('port closed');
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('throws where nobody answers', async () => {
    send().mockResolvedValue(undefined);
    await expect(callBackground('readName', { id: 'a' })).rejects.toThrow('Apropos did not answer');
  });
});

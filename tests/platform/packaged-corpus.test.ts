import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Corpus } from '../../lib/corpus/corpus.ts';
import { memoiseCorpus } from '../../lib/platform/memoise-corpus.ts';
import { openPackagedCorpus } from '../../lib/platform/packaged-corpus.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

test('a corpus is opened once for all who ask', async () => {
  const open = vi.fn(() => Promise.resolve({} as Corpus));
  const corpus = memoiseCorpus(open);
  expect(open).not.toHaveBeenCalled();
  const [first, second] = await Promise.all([corpus(), corpus()]);
  expect(first).toBe(second);
  expect(open).toHaveBeenCalledTimes(1);
});

test('a failure is told and not kept', async () => {
  const open = vi.fn<() => Promise<Corpus>>().mockRejectedValueOnce(new Error('The archive is cut off.')).mockResolvedValue({} as Corpus);
  const corpus = memoiseCorpus(open);
  await expect(corpus()).rejects.toThrow('cut off');
  await expect(corpus()).resolves.toEqual({});
  expect(open).toHaveBeenCalledTimes(2);
});

test.each([
  ['is not there', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is refused', () => Promise.resolve(new Response(null, { status: 404 }))],
])('a packaged corpus that %s is missed in a sentence', async (_how, answer) => {
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://id/');
  vi.stubGlobal('fetch', answer);
  await expect(openPackagedCorpus()).rejects.toThrow('The archive is missing from the extension.');
  vi.unstubAllGlobals();
});

import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPackagedCorpus } from '../../lib/platform/packaged-corpus.ts';

vi.mock('wxt/browser', async () => {
  const { i18nIn } = await import('../words.ts');
  return { browser: { ...fakeBrowser, i18n: i18nIn('en') } };
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

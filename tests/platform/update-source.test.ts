import { afterEach, expect, test, vi } from 'vitest';
import type { ImportNews } from '../../lib/platform/import-messages.ts';
import type { Subscription } from '../../lib/platform/subscriptions.ts';
import { sourceFor, updateSource, type BringSource } from '../../lib/platform/update-source.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));
afterEach(() => vi.unstubAllGlobals());

const FEED = 'https://www.a.example/news/feed.xml?of=all';
const KNOWN: Subscription = { archive: 'a', url: FEED, schedule: 'daily', etag: '"1"', lastModified: null, checkedAt: 5, change: null, fault: { message: 'fetchUnreachable', values: ['a'] } };
const CHANGE = { articlesAdded: 1, articlesGone: 0, articlesChanged: 0, namesAdded: 2, namesGone: 0 };
const never = new AbortController().signal;

/** A server that answers so. */
function serve(status: number, body: string | null = 'a feed'): void {
  const response = new Response(body, { status, headers: { etag: '"2"' } });
  Object.defineProperty(response, 'url', { value: FEED });
  vi.stubGlobal('fetch', () => Promise.resolve(response));
}

const ends = (news: ImportNews | null): BringSource => () => Promise.resolve(news);

test.each<[told: string, news: ImportNews | null, after: Partial<Subscription> | null]>([
  ['what served is kept with its mark and its change', { is: 'served', archive: 'a', change: CHANGE }, { etag: '"2"', change: CHANGE, fault: null }],
  ['what holds nothing new is kept with its mark', { is: 'unchanged', archive: 'a' }, { etag: '"2"', change: null, fault: null }],
  ['what can’t be read is asked for again, and why is told', { is: 'failed', archive: 'a', why: 'no feed', canRetry: false }, { etag: '"1"', fault: 'no feed' }],
  ['what may yet succeed is left to the person', { is: 'failed', archive: 'a', why: 'full', canRetry: true }, null],
  ['what waits is left to the person', { is: 'ready', archive: 'a' }, null],
  ['while another imports nothing is said to be checked', { is: 'elsewhere' }, null],
  ['what was stopped comes again with the next check', { is: 'stopped' }, { etag: '"1"', change: null, fault: null }],
])('%s', async (_, news, after) => {
  serve(200);
  const kept = await updateSource(KNOWN, ends(news), never);
  if (after === null) expect(kept).toBeNull();
  else expect(kept).toMatchObject({ archive: 'a', url: FEED, schedule: 'daily', ...after });
});

test('an answer that nothing changed brings nothing', async () => {
  serve(304, null);
  const bring = vi.fn(ends(null));
  expect(await updateSource(KNOWN, bring, never)).toMatchObject({ etag: '"1"', change: null, fault: null });
  expect(bring).not.toHaveBeenCalled();
});

test('a refused answer is told with the address, and one that was given up is not', async () => {
  serve(404);
  expect(await updateSource(KNOWN, ends(null), never)).toMatchObject({ etag: '"1"', fault: { message: 'fetchMissing' } });
  const given = new AbortController();
  given.abort();
  serve(404);
  expect(await updateSource(KNOWN, ends(null), given.signal)).toBeNull();
});

test.each([
  [FEED, { title: 'a.example', path: 'www.a.example/news/feed.xml?of=all' }],
  ['https://a.example/files/My_letters%201.apropos', { title: 'My letters 1', path: 'a.example/files/My_letters%201.apropos' }],
])('%s is called and kept so', (url, expected) => expect(sourceFor('a', url, true)).toEqual({ archive: 'a', updates: true, ...expected }));

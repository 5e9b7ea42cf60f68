import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchSource } from '../../lib/platform/fetch-source.ts';

const ADDRESS = 'https://a.example/feed';
const NEVER = { url: ADDRESS, etag: null, lastModified: null };
const alive = () => new AbortController().signal;

/** An answer as a server gives it from an address. */
function answer(body: BodyInit | null, init: ResponseInit = {}, url = ADDRESS): void {
  const response = new Response(body, init);
  Object.defineProperty(response, 'url', { value: url });
  vi.mocked(fetch).mockResolvedValue(response);
}

beforeEach(() => void vi.stubGlobal('fetch', vi.fn()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a web address', () => {
  test('gives a file with the marks of its version', async () => {
    answer('news', { headers: { etag: '"1"', 'last-modified': 'yesterday' } });
    const fetched = await fetchSource(NEVER, alive());
    expect([await fetched?.file.text(), fetched?.etag, fetched?.lastModified]).toEqual(['news', '"1"', 'yesterday']);
  });

  test('is told what is here, and neither who asks nor from where', async () => {
    answer(null, { status: 304 });
    expect(await fetchSource({ url: ADDRESS, etag: '"1"', lastModified: 'yesterday' }, alive())).toBeNull();
    expect(fetch).toHaveBeenCalledWith(ADDRESS, expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer', headers: { 'If-None-Match': '"1"', 'If-Modified-Since': 'yesterday' } }));
  });

  test('may send on to its own host with or without www', async () => {
    answer('news', {}, 'https://www.a.example/news');
    expect(await (await fetchSource(NEVER, alive()))?.file.text()).toBe('news');
  });
});

describe('what is refused of a web address', () => {
  test.each([
    ['another host', () => answer('news', {}, 'https://b.example/feed'), { message: 'fetchElsewhere', values: ['a.example', 'https://b.example/feed'] }],
    ['nothing there', () => answer('', { status: 404 }), { message: 'fetchMissing' }],
    ['a locked door', () => answer('', { status: 403 }), { message: 'fetchForbidden' }],
    ['an error', () => answer('', { status: 503 }), { message: 'fetchStatus', values: ['a.example', '503'] }],
    ['too much, as announced', () => answer('x', { headers: { 'content-length': '256000001' } }), { message: 'fetchLarge' }],
    ['too much, as it comes', () => answer(endless()), { message: 'fetchLarge' }],
    ['no network', () => vi.mocked(fetch).mockRejectedValue(new TypeError('Failed to fetch')), { message: 'fetchUnreachable', values: ['a.example'] }],
  ])('%s', async (_what, prepare, fault) => {
    prepare();
    await expect(fetchSource(NEVER, alive())).rejects.toMatchObject({ fault });
  });

  test('silence', async () => {
    vi.useFakeTimers();
    vi.mocked(fetch).mockImplementation((_url, init) => new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))));
    const asked = expect(fetchSource(NEVER, alive())).rejects.toMatchObject({ fault: { message: 'fetchSilent' } });
    await vi.advanceTimersByTimeAsync(30_000);
    await asked;
  });

  test('anything, once the person gives up', async () => {
    const person = new AbortController();
    vi.mocked(fetch).mockImplementation((_url, init) => new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))));
    const asked = fetchSource(NEVER, person.signal);
    person.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});

function endless(): ReadableStream<Uint8Array> {
  const part = new Uint8Array(64_000_000);
  return new ReadableStream({ pull: (controller) => controller.enqueue(part) });
}

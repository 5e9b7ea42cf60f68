import { blobSink } from './blob-sink.ts';
import { Refusal } from './fault.ts';
import type { Subscription } from './subscriptions.ts';

/** What came from an address; `null`: nothing since the last time. */
export type Fetched = { readonly file: Blob; readonly etag: string | null; readonly lastModified: string | null };

const MAX_BYTES = 256_000_000; // a packed archive of some 100,000 articles
const SILENCE = 30_000; // ms without a byte, after which a server is given up

/**
 * Asks a web address for what is there, without cookies and without saying from where; with a validator of the last
 * time, so that a server may answer that nothing changed. Throws a Refusal that says what is wrong with the answer.
 * The caller has asked the person; `signal` ends it.
 */
export async function fetchSource({ url, etag, lastModified }: Pick<Subscription, 'url' | 'etag' | 'lastModified'>, signal: AbortSignal): Promise<Fetched | null> {
  const given = new AbortController();
  const watch = watchFor(() => given.abort());
  const host = new URL(url).host;
  const headers = { ...(etag !== null && { 'If-None-Match': etag }), ...(lastModified !== null && { 'If-Modified-Since': lastModified }) };
  try {
    const response = await fetch(url, { headers, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', signal: AbortSignal.any([given.signal, signal]) });
    if (!isSameHost(response.url, host)) throw new Refusal('fetchElsewhere', host, new URL(response.url).href);
    if (response.status === 304) return null;
    refuseStatus(response.status, host);
    return { file: await readBody(response, host, watch), etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') };
  } catch (error) {
    if (error instanceof Refusal || signal.aborted) throw error;
    throw new Refusal(given.signal.aborted ? 'fetchSilent' : 'fetchUnreachable', host);
  } finally {
    watch.stop();
    given.abort(); // what is left of a refused answer is not worth its bytes
  }
}

function refuseStatus(status: number, host: string): void {
  if (status === 404 || status === 410) throw new Refusal('fetchMissing', host);
  if (status === 401 || status === 403) throw new Refusal('fetchForbidden', host);
  if (status < 200 || status >= 300) throw new Refusal('fetchStatus', host, String(status));
}

async function readBody(response: Response, host: string, watch: Watch): Promise<Blob> {
  const sink = blobSink();
  let size = Number(response.headers.get('content-length') ?? 0);
  if (size > MAX_BYTES) throw new Refusal('fetchLarge', host, MAX_BYTES / 1e6);
  size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    watch.heard();
    size += part.value.length;
    if (size > MAX_BYTES) throw new Refusal('fetchLarge', host, MAX_BYTES / 1e6);
    sink.write(part.value);
  }
  return sink.toBlob();
}

/** The same host, with or without `www.`: a site may send on to its own better address, and nobody else's. */
function isSameHost(url: string, host: string): boolean {
  return withoutWww(new URL(url).host) === withoutWww(host);
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

type Watch = { heard(): void; stop(): void };

function watchFor(onSilence: () => void): Watch {
  let timer = setTimeout(onSilence, SILENCE);
  return {
    heard() {
      clearTimeout(timer);
      timer = setTimeout(onSilence, SILENCE);
    },
    stop: () => clearTimeout(timer),
  };
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The pages' two origins. Nothing listens there: the browser reaches them through the proxy, which is the server. */
const ORIGIN = 'http://127.0.0.1:8001';
export const OTHER_ORIGIN = 'http://127.0.0.1:8002';

/** With an `etag` among the headers it is not sent again to who has it; with a `location` it sends on. */
export type SitePage = { readonly html: string | Uint8Array; readonly headers?: Readonly<Record<string, string>> };

export type Site = {
  readonly proxyPort: number;
  /** Puts a page at a new address and says which. */
  put(page: SitePage, origin?: string): string;
  /** Puts another page at an address. */
  replace(url: string, page: SitePage): void;
  /** The status of every answer since it was last asked, for one address. */
  takeAnswers(url: string): number[];
  /** The requests since it was last asked that are none of the pages' own: what left the browser, or tried to. */
  takeStrangers(): string[];
  close(): Promise<void>;
};

/**
 * A web of its own: the proxy that a browser sends every request to, those to 127.0.0.1 as well. It
 * answers with the pages put there, writes down anything else and lets it go no further.
 */
export async function openSite(): Promise<Site> {
  const pages = new Map<string, SitePage>();
  const strangers: string[] = [];
  const answers: { url: string; status: number }[] = [];
  const proxy = createServer((request, response) => answers.push({ url: request.url ?? '', status: answer(request, response, pages, strangers) }));
  proxy.on('connect', (request, socket) => {
    strangers.push(`CONNECT ${request.url}`);
    socket.on('error', () => {}); // the browser may be closing already: the request is on record
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    proxyPort: (proxy.address() as AddressInfo).port,
    put(page, origin = ORIGIN) {
      const url = `${origin}/page-${pages.size + 1}`;
      pages.set(url, page);
      return url;
    },
    replace: (url, page) => void pages.set(url, page),
    takeAnswers: (url) => answers.splice(0).flatMap((one) => (one.url === url ? [one.status] : [])),
    takeStrangers: () => strangers.splice(0),
    async close() {
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse, pages: ReadonlyMap<string, SitePage>, strangers: string[]): number {
  const url = request.url ?? '';
  const page = pages.get(url);
  const isIcon = url === `${ORIGIN}/favicon.ico` || url === `${OTHER_ORIGIN}/favicon.ico`; // browsers ask every site
  if (page === undefined || request.method !== 'GET') {
    if (!isIcon) strangers.push(`${request.method} ${url}`);
    response.writeHead(404).end();
    return 404;
  }
  const { etag, location } = page.headers ?? {};
  const status = location !== undefined ? 302 : etag !== undefined && request.headers['if-none-match'] === etag ? 304 : 200;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(status === 200 ? page.html : undefined);
  return status;
}

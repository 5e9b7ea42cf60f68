import { faultOf, type Fault } from './fault.ts';
import { fetchSource, type Fetched } from './fetch-source.ts';
import type { ImportNews } from './import-messages.ts';
import type { Subscription } from './subscriptions.ts';

/** What an address gives, as an import takes it: `path` is the folder that the entries of a feed are in. */
export type BroughtSource = { readonly archive: string; readonly title: string; readonly path: string; readonly updates: boolean };

/** Brings what an address gave, and answers how that ended; `null`: it was given up. */
export type BringSource = (fetched: Fetched, source: BroughtSource) => Promise<ImportNews | null>;

/**
 * Asks an archive's address again and brings what is new. Answers the subscription as it is after that, with what came of
 * it; `null` where that is up to the person, or `signal` ended it.
 */
export async function updateSource(subscription: Subscription, bring: BringSource, signal: AbortSignal): Promise<Subscription | null> {
  const checked = { ...subscription, checkedAt: Date.now(), change: null, fault: null };
  try {
    return await ask(checked, bring, signal);
  } catch (error) {
    return signal.aborted ? null : { ...checked, fault: faultOf(error) };
  }
}

async function ask(checked: Subscription, bring: BringSource, signal: AbortSignal): Promise<Subscription | null> {
  const fetched = await fetchSource(checked, signal);
  if (fetched === null) return checked;
  const news = await bring(fetched, sourceFor(checked.archive, checked.url, true));
  const { etag, lastModified } = fetched;
  switch (news?.is) {
    case 'served':
      return { ...checked, etag, lastModified, change: news.change };
    case 'unchanged':
      return { ...checked, etag, lastModified };
    case 'stopped':
      return checked; // the person doesn't want it now: it comes again with the next check
    case 'failed':
      return news.canRetry ? null : { ...checked, fault: news.why };
    default:
      return null;
  }
}

/** What an address gives for an archive. `updates`: one that is there already, and that serves with it at once. */
export function sourceFor(archive: string, url: string, updates: boolean): BroughtSource {
  const { host, hostname, pathname, search } = new URL(url);
  const file = /([^/]+)\.apropos$/i.exec(pathname)?.[1];
  const title = file === undefined ? hostname.replace(/^www\./, '') : file.replaceAll(/%20|[_+]/g, ' ');
  return { archive, title, path: `${host}${pathname}${search}`.replace(/\/+$/, ''), updates };
}

/** A host of which the browser keeps Apropos away. */
export function notAllowed(url: string): Fault {
  return { message: 'fetchNotAllowed', values: [new URL(url).host] };
}

/** What to ask the browser for. A site may send on from http to https. */
export function originsOf(url: string): { origins: string[] } {
  return { origins: [`*://${new URL(url).hostname}/*`] };
}

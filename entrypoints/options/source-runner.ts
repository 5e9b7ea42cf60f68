import { browser } from 'wxt/browser';
import { faultOf, Refusal, type Fault } from '../../lib/platform/fault.ts';
import { fetchSource, type Fetched } from '../../lib/platform/fetch-source.ts';
import { dueAt, keepSubscription, listSubscriptions, setAlarm, type Schedule, type Subscription } from '../../lib/platform/subscriptions.ts';
import type { Read, Send } from './archives-effects.ts';
import type { ImportRunner } from './import-runner.ts';

/** Asks web addresses, one at a time, and brings what they give. */
export class SourceRunner {
  private readonly imports: ImportRunner;
  private readonly read: Read;
  private readonly send: Send;
  private asking = new AbortController();

  constructor(imports: ImportRunner, read: Read, send: Send) {
    this.imports = imports;
    this.read = read;
    this.send = send;
  }

  /** Makes an archive of what is at an address, which waits for the person as any import does. */
  async subscribe(url: string, schedule: Schedule): Promise<void> {
    try {
      const fetched = await this.ask({ url, etag: null, lastModified: null });
      if (fetched === null) throw new Refusal('fetchNothing', url);
      const archive = crypto.randomUUID();
      const news = await this.imports.bringSource(fetched.file, { archive, title: titleFor(url), path: pathFor(url), updates: false });
      if (news?.is === 'unchanged') throw new Refusal('fetchNothing', url);
      if (news?.is !== 'ready') return;
      const { etag, lastModified } = fetched;
      await keepSubscription({ archive, url, schedule, etag, lastModified, checkedAt: Date.now(), change: null, fault: null });
      this.send({ is: 'addressTyped', draft: '' });
    } catch (error) {
      if (this.asking.signal.aborted) return;
      this.rest();
      throw error;
    }
  }

  /** Asks an archive's address again. What comes serves at once, and what came of it is kept with the address. */
  async update(subscription: Subscription): Promise<void> {
    const checked = { ...subscription, checkedAt: Date.now(), change: null, fault: null };
    try {
      const kept = await this.bring(checked);
      if (kept !== null) await keepSubscription(kept);
    } catch (error) {
      if (this.asking.signal.aborted) return;
      await keepSubscription({ ...checked, fault: faultOf(error) });
    }
    this.rest();
  }

  /** Asks all addresses that are due, of hosts that the person still allows. */
  async checkDue(): Promise<void> {
    const here = new Set(this.read().archives?.map(({ id }) => id));
    for (const subscription of (await listSubscriptions()).values()) {
      if (this.read().import.is !== 'none') return; // an import is under way, and says so
      if (!here.has(subscription.archive) || dueAt(subscription) > Date.now()) continue;
      if (await browser.permissions.contains(originsOf(subscription.url))) await this.update(subscription);
      else await keepSubscription({ ...subscription, checkedAt: Date.now(), fault: notAllowed(subscription.url) });
    }
    await setAlarm();
  }

  /** Gives up the address that is being asked. */
  stop(): void {
    this.asking.abort();
  }

  private async ask(what: Pick<Subscription, 'url' | 'etag' | 'lastModified'>): Promise<Fetched | null> {
    this.asking = new AbortController();
    this.send({ is: 'imported', event: { is: 'asked', host: new URL(what.url).host } });
    return fetchSource(what, this.asking.signal);
  }

  /** The subscription as it is after this; `null` where that is up to the person. */
  private async bring(checked: Subscription): Promise<Subscription | null> {
    const { archive, url } = checked;
    const fetched = await this.ask(checked);
    if (fetched === null) return checked;
    const news = await this.imports.bringSource(fetched.file, { archive, title: titleFor(url), path: pathFor(url), updates: true });
    const { etag, lastModified } = fetched;
    switch (news?.is) {
      case 'served':
        return { ...checked, etag, lastModified, change: news.change };
      case 'unchanged':
        return { ...checked, etag, lastModified };
      case 'failed':
        return news.canRetry ? null : { ...checked, fault: news.why };
      default:
        return null;
    }
  }

  /** What failed for good is told beside its archive: there is nothing to decide about. */
  private rest(): void {
    const now = this.read().import;
    if (now.is === 'fetching' || (now.is === 'failed' && !now.canRetry)) this.send({ is: 'imported', event: { is: 'over' } });
  }
}

/** A host of which the browser keeps Apropos away. */
export function notAllowed(url: string): Fault {
  return { message: 'fetchNotAllowed', values: [new URL(url).host] };
}

/** What to ask the browser for. A site may send on from http to https. */
export function originsOf(url: string): { origins: string[] } {
  return { origins: [`*://${new URL(url).hostname}/*`] };
}

/** What an archive from an address is called at first. */
function titleFor(url: string): string {
  const { hostname, pathname } = new URL(url);
  const file = /([^/]+)\.apropos$/i.exec(pathname)?.[1];
  return file === undefined ? hostname.replace(/^www\./, '') : file.replaceAll(/%20|[_+]/g, ' ');
}

/** The folder that the entries of a feed are in. */
function pathFor(url: string): string {
  const { host, pathname, search } = new URL(url);
  return `${host}${pathname}${search}`.replace(/\/+$/, '');
}

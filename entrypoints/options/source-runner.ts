import { Refusal } from '../../lib/platform/fault.ts';
import { fetchSource } from '../../lib/platform/fetch-source.ts';
import { keepSubscription, type Schedule, type Subscription } from '../../lib/platform/subscriptions.ts';
import { sourceFor, updateSource } from '../../lib/platform/update-source.ts';
import type { Read, Send } from './archives-effects.ts';
import type { ImportRunner } from './import-runner.ts';

/** Asks web addresses when the person says so, one at a time, and brings what they give. */
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
      const fetched = await fetchSource({ url, etag: null, lastModified: null }, this.begin(url));
      if (fetched === null) throw new Refusal('fetchNothing', url);
      const archive = crypto.randomUUID();
      const news = await this.imports.bringSource(fetched, sourceFor(archive, url, false));
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
    const kept = await updateSource(subscription, (fetched, source) => this.imports.bringSource(fetched, source), this.begin(subscription.url));
    if (kept !== null) await keepSubscription(kept);
    if (!this.asking.signal.aborted) this.rest();
  }

  /** Gives up the address that is being asked. */
  stop(): void {
    this.asking.abort();
  }

  private begin(url: string): AbortSignal {
    this.asking = new AbortController();
    this.send({ is: 'imported', event: { is: 'asked', host: new URL(url).host } });
    return this.asking.signal;
  }

  /** What failed for good is told beside its archive: there is nothing to decide about. */
  private rest(): void {
    const now = this.read().import;
    if (now.is === 'fetching' || (now.is === 'failed' && !now.canRetry)) this.send({ is: 'imported', event: { is: 'over' } });
  }
}

import { browser } from 'wxt/browser';
import { sayFault } from '../../lib/platform/say-fault.ts';
import { addressFrom, dropSubscription, keepSubscription, setAlarm, undoUpdate, type Schedule, type Subscription } from '../../lib/platform/subscriptions.ts';
import { notAllowed, originsOf } from '../../lib/platform/update-source.ts';
import { say } from '../../lib/platform/words.ts';
import type { Attempt, Read, Send } from './archives-effects.ts';
import type { SourceRunner } from './source-runner.ts';

/** What a person can do with the web addresses of archives. */
export type SubscriptionEffects = {
  typeAddress(draft: string): void;
  /** Makes an archive of what is at the address that was typed. Call it while a click is handled: the browser may ask. */
  subscribe(schedule: Schedule): void;
  /** Asks the address of an archive. Call it while a click is handled. */
  check(archive: string): void;
  reschedule(archive: string, schedule: Schedule): void;
  unsubscribe(archive: string): void;
  undo(archive: string): void;
};

export function subscriptionEffects(sources: SourceRunner, read: Read, send: Send, attempt: Attempt): SubscriptionEffects {
  const known = (archive: string): Subscription | null => read().subscriptions.get(archive) ?? null;
  const allowed = (url: string, work: () => Promise<void>): void => {
    const isAllowed = browser.permissions.request(originsOf(url)); // before anything is awaited: afterwards it is no click any more
    attempt(async () => ((await isAllowed) ? work() : send({ is: 'failed', why: sayFault(notAllowed(url)) })));
  };
  return {
    typeAddress: (draft) => send({ is: 'addressTyped', draft }),
    subscribe(schedule) {
      const { draft } = read().address;
      const url = addressFrom(draft);
      if (url === null) send({ is: 'addressRefused', why: say('fetchNoAddress', draft.trim()) });
      else allowed(url, () => sources.subscribe(url, schedule));
    },
    check(archive) {
      const subscription = known(archive);
      if (subscription !== null) allowed(subscription.url, () => sources.update(subscription));
    },
    reschedule(archive, schedule) {
      const subscription = known(archive);
      if (subscription !== null) attempt(() => keepSubscription({ ...subscription, schedule }));
    },
    unsubscribe: (archive) => attempt(() => dropSubscription(archive).then(() => send({ is: 'panelClosed' }))),
    undo: (archive) => attempt(() => undoUpdate(archive).then(setAlarm)),
  };
}

import { browser } from 'wxt/browser';
import type { AnswerOf, BackgroundCalls, Envelope, PageCalls, RequestOf, Result } from './protocol.ts';
import { say, type Message } from './words.ts';

/**
 * Asks the background. Throws an Error with a sentence for people if the call failed. A worker that was
 * stopped while it answered is asked once more, unless the call does something.
 */
export async function callBackground<N extends keyof BackgroundCalls & string>(
  call: N,
  request: RequestOf<BackgroundCalls, N>,
): Promise<AnswerOf<BackgroundCalls, N>> {
  const envelope: Envelope = { to: 'background', call, request };
  const send = () => browser.runtime.sendMessage(envelope) as Promise<Result<AnswerOf<BackgroundCalls, N>> | undefined>;
  const answer = call === 'openReader' ? await send() : ((await sendQuietly(send)) ?? (await send()));
  return unwrap(answer, 'silentBackground');
}

/** Asks the content script in the top frame of a tab. Throws where none listens, or if the call failed. */
export async function callPage<N extends keyof PageCalls & string>(
  tabId: number,
  call: N,
  request: RequestOf<PageCalls, N>,
): Promise<AnswerOf<PageCalls, N>> {
  const envelope: Envelope = { to: 'page', call, request };
  const answer: Result<AnswerOf<PageCalls, N>> | undefined = await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
  return unwrap(answer, 'silentPage');
}

async function sendQuietly<T>(send: () => Promise<T>): Promise<T | undefined> {
  try {
    return await send();
  } catch {
    return undefined; // the worker went away, or the whole extension did: the second try tells which
  }
}

function unwrap<T>(answer: Result<T> | undefined, silence: Message): T {
  if (answer === undefined || answer === null) throw new Error(say(silence));
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

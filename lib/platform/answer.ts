import { browser, type Browser } from 'wxt/browser';
import type { AnswerOf, BackgroundCalls, Envelope, PageCalls, RequestOf, Result } from './protocol.ts';
import { BACKGROUND_REQUESTS, CALLS_OPEN_TO_PAGES, PAGE_REQUESTS } from './requests.ts';
import { siteOf } from './settings.ts';
import type { Shape } from './shape.ts';

/** Who asked. */
export type Asker = {
  /** The tab that a content script or an extension page stands in, `null` for the toolbar popup. */
  readonly tabId: number | null;
  /** False: a content script, whose page may have got hold of its process. */
  readonly isOwnPage: boolean;
  /** `siteOf` a content script's page, as the browser says it; `null` of an own page. */
  readonly site: string | null;
};

/** A function per call; what it throws reaches the asker as a sentence. */
export type Answers<Calls> = {
  readonly [N in keyof Calls]: (request: RequestOf<Calls, N>, asker: Asker) => AnswerOf<Calls, N> | Promise<AnswerOf<Calls, N>>;
};

/**
 * Answers calls to the background. Call it at once when the worker starts, else the waking message is lost.
 * Returns a function that stops listening.
 */
export function answerBackgroundCalls(answers: Answers<BackgroundCalls>): () => void {
  return listen('background', answers, BACKGROUND_REQUESTS, (call, sender) => isOwnPage(sender) || CALLS_OPEN_TO_PAGES.has(call));
}

/** Answers the popup's calls to a tab's content script. Returns a function that stops listening. */
export function answerPageCalls(answers: Answers<PageCalls>): () => void {
  return listen('page', answers, PAGE_REQUESTS, (_call, sender) => isOwnPage(sender));
}

type Shapes<Calls> = { readonly [N in keyof Calls]: Shape<RequestOf<Calls, N>> };
type IsOpen<Calls> = (call: keyof Calls, sender: Browser.runtime.MessageSender) => boolean;

// Not async, and answers by sendResponse + `true`: the one form that both browsers, the polyfill and the
// fake browser of the tests all take.
function listen<Calls>(to: Envelope['to'], answers: Answers<Calls>, shapes: Shapes<Calls>, isOpen: IsOpen<Calls>): () => void {
  const listener = (message: unknown, sender: Browser.runtime.MessageSender, sendResponse: (answer: unknown) => void) => {
    if (!isEnvelope(message) || message.to !== to || sender.id !== browser.runtime.id) return undefined;
    void answer(message, sender, answers, shapes, isOpen).then(sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function answer<Calls>(
  message: Envelope,
  sender: Browser.runtime.MessageSender,
  answers: Answers<Calls>,
  shapes: Shapes<Calls>,
  isOpen: IsOpen<Calls>,
): Promise<Result<unknown>> {
  try {
    const { call } = message;
    if (!isCall(call, shapes)) throw new Error(`unknown call “${call.slice(0, 40)}”`);
    if (!isOpen(call, sender)) throw new Error(`a web page may not call “${String(call)}”`);
    const request = shapes[call](message.request, 'request');
    return { ok: true, value: await answers[call](request, askerOf(sender)) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

function askerOf(sender: Browser.runtime.MessageSender): Asker {
  const isOwn = isOwnPage(sender);
  return { tabId: sender.tab?.id ?? null, isOwnPage: isOwn, site: isOwn ? null : siteOf(sender.url ?? '') };
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'to' in message && 'call' in message && typeof message.call === 'string';
}

function isCall<Calls>(call: string | keyof Calls, shapes: Shapes<Calls>): call is keyof Calls {
  return Object.hasOwn(shapes, call);
}

function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.url !== undefined && sender.url.startsWith(browser.runtime.getURL('/'));
}

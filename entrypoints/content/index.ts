import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerPageCalls } from '../../lib/platform/answer.ts';
import { isEnabledOn, readSettings, siteOf, watchSettings, type Settings } from '../../lib/platform/settings.ts';
import { startSession, type Session } from './session.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_idle',
  async main() {
    if (!(document.documentElement instanceof HTMLElement)) return; // a picture or a feed, shown by itself
    const site = siteOf(location.href);
    const life = new AbortController();
    let off: AbortController | null = null;
    let session: Session | null = null;
    let isAsked = false; // by a person, for this page
    let wishes = ''; // what the session was started with; empty: off
    let later: Settings | null = null; // what is to be followed once the card is closed

    const stop = () => {
      off?.abort();
      off = session = null;
    };
    const stopIfGone = () => {
      if (browser.runtime?.id === undefined) life.abort(); // the extension was updated or removed
    };
    const follow = (settings: Settings) => {
      const wished = (isAsked && settings.enabled) || isEnabledOn(settings, site) ? JSON.stringify(settings) : '';
      later = null;
      if (wished === wishes) return;
      if (wished !== '' && session?.hasCard() === true) return void (later = settings); // the card that corrected a name can undo that
      stop();
      wishes = wished;
      if (wished === '') return;
      off = new AbortController();
      session = startSession(settings, off.signal, { stopIfGone, onCard });
    };
    const onCard = () => queueMicrotask(() => later !== null && session?.hasCard() !== true && follow(later));
    const start = async () => {
      isAsked = true;
      follow(await readSettings());
    };
    life.signal.addEventListener('abort', stop);
    try {
      for (const cease of [watchSettings(follow), answerFor(site, () => session, start)]) life.signal.addEventListener('abort', cease);
      follow(await readSettings());
    } catch {
      life.abort(); // the page must never notice: what fails here ends here
    }
  },
});

function answerFor(site: string | null, session: () => Session | null, start: () => Promise<void>): () => void {
  return answerPageCalls({
    startHere: () => start().then(() => null),
    listNames: () => ({ site, isOn: session() !== null, opened: performance.timeOrigin, ...(session()?.listNames() ?? { names: [], milliseconds: 0 }) }),
    jumpTo: ({ name, to }) => session()?.jumpTo(name, byOf(to)) ?? null,
    sketchPage: () => session()?.sketch() ?? null,
    stepName: ({ to }) => session()?.stepName(byOf(to)) ?? null,
    enterCard: () => session()?.enterCard() ?? null,
  });
}

function byOf(to: 'next' | 'previous'): 1 | -1 {
  return to === 'next' ? 1 : -1;
}

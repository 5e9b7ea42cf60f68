import { render } from 'preact';
import { callBackground } from '../../lib/platform/call.ts';
import { setPageLanguage } from '../../lib/platform/page-language.ts';
import { readerAddress, readerPlaceFrom, type ReaderPlace } from '../../lib/platform/reader-address.ts';
import type { CorrectActions } from './CorrectName.tsx';
import { loadView } from './load-view.ts';
import { INITIAL, next, titleOf, type ReaderEvent, type ReaderState } from './reader-state.ts';
import { Reader } from './Reader.tsx';

const FOUND = 8; // names to choose from: one more word finds the others

let state: ReaderState = INITIAL;

function send(event: ReaderEvent): void {
  const before = state;
  state = next(before, event);
  if (state === before) return;
  if (state.token !== before.token) load(state.token, state.place);
  if (state.shown !== before.shown) show(before);
  else if (state.correcting !== before.correcting) draw();
}

function load(token: number, place: ReaderPlace): void {
  loadView(place).then(
    (view) => send({ is: 'loaded', token, view }),
    (error: unknown) => send({ is: 'loadFailed', token, why: error instanceof Error ? error.message : String(error) }),
  );
}

function show(before: ReaderState): void {
  draw();
  document.title = titleOf(state.shown);
  if (before.shown.is === 'view' && state.shown.is === 'view' && isSamePage(before.shown.place, state.shown.place)) {
    if (state.shown.place.article !== null) document.querySelector('aside')?.scrollTo(0, 0);
    // What was pressed may be gone with what it undid.
    else if (document.activeElement === document.body) document.querySelector<HTMLElement>('.correct summary')?.focus();
    return;
  }
  const at: unknown = history.state?.scroll;
  scrollTo(0, typeof at === 'number' ? at : 0);
  if (typeof at !== 'number') document.querySelector('.file-text mark')?.scrollIntoView();
  if (before.shown.is !== 'nothing') document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

function draw(): void {
  const root = document.getElementById('root');
  if (root) render(<Reader shown={state.shown} correcting={state.correcting} correct={correct} onRetry={move} />, root);
}

function isSamePage(a: ReaderPlace, b: ReaderPlace): boolean {
  return (a.article !== null && a.article === b.article && a.file === b.file) || readerAddress(a) === readerAddress(b);
}

const correct: CorrectActions = {
  onCorrect: (correction) => attempt(callBackground('correct', { correction }).then(move)),
  onUndo: (id) => attempt(callBackground('undoCorrection', { id }).then(move)),
  onFind: (query) => {
    const { token } = state;
    attempt(callBackground('search', { query, limit: FOUND }).then(({ names }) => send({ is: 'namesFound', token, names })));
  },
};

function attempt(work: Promise<void>): void {
  const { token } = state;
  work.catch((error: unknown) => send({ is: 'correctionFailed', token, why: error instanceof Error ? error.message : String(error) }));
}

function move(): void {
  send({ is: 'moved', place: readerPlaceFrom(location.search) });
}

// Links within the reader change the view instead of loading the page again.
function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.origin !== location.origin || link.pathname !== location.pathname) return;
  if (link.hash !== '' && link.search === location.search) return; // to a heading: the browser goes there
  event.preventDefault();
  goTo(link.href);
}

function followSearch(event: SubmitEvent): void {
  const query = event.target instanceof HTMLFormElement ? new FormData(event.target).get('query') : null;
  if (typeof query !== 'string') return;
  event.preventDefault();
  goTo(readerAddress({ query: query.trim() }));
}

function goTo(address: string): void {
  history.replaceState({ scroll: scrollY }, '');
  history.pushState(null, '', address);
  move();
}

setPageLanguage(document, null);
history.scrollRestoration = 'manual';
document.addEventListener('click', followLink);
document.addEventListener('submit', followSearch);
addEventListener('popstate', move);
draw();
move();

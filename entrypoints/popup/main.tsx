import { render } from 'preact';
import { browser } from 'wxt/browser';
import { callBackground, callPage } from '../../lib/platform/call.ts';
import { setPageLanguage } from '../../lib/platform/page-language.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { readLocks, readSettings, watchSettings, writeSettings, type Locks, type Settings } from '../../lib/platform/settings.ts';
import { sidePanelOpener } from '../../lib/platform/side-panel.ts';
import { followStory } from './follow-story.ts';
import { findPageTab } from './page-tab.ts';
import { addRecent, forgetRecent, readRecent } from './recent.ts';
import { Popup } from './Popup.tsx';
import { INITIAL, next, questionOf, type PopupEvent, type PopupState, type Row } from './popup-state.ts';

const TYPING_PAUSE = 60; // ms: shorter than between two keys of a fast typist, too short to be seen
const REFRESH = 1_000; // ms: pages go on loading while the popup is open
const HITS = 20;

let state: PopupState = INITIAL;
let openPanel: (() => void) | null = null; // until the window is known: a click may not wait for that
let locks: Locks = new Set(); // what an organisation has set
let typing: ReturnType<typeof setTimeout> | undefined;

function send(event: PopupEvent): void {
  const before = state;
  state = next(before, event);
  if (state === before) return;
  draw();
  if (state.page !== before.page) follow(state.page);
  if (state.token !== before.token) startSearch(state);
  if (state.chosen !== before.chosen && state.chosen) void choose(state.chosen);
  if (state.query === '' && before.query !== '') document.querySelector('input')?.focus();
  if (state.active !== before.active) document.getElementById(`row-${state.active}`)?.scrollIntoView({ block: 'nearest' });
}

const follow = followStory((key, articles) => send({ is: 'storyTold', key, articles }));

function draw(): void {
  const root = document.getElementById('root');
  if (root) render(<Popup state={state} send={send} onSettings={store} onReload={reload} onStart={startHere} locks={locks} onOptions={openOptions} onForget={() => void forgetRecent().then(showRecent)} onPanel={openPanel} />, root);
}

function startSearch(asking: PopupState): void {
  const { token, results } = asking;
  clearTimeout(typing);
  if (results.is !== 'waiting') return;
  typing = setTimeout(() => {
    callBackground('search', { query: questionOf(asking), limit: HITS }).then(
      (answer) => send({ is: 'searchAnswered', token, answer }),
      (error: unknown) => send({ is: 'searchFailed', token, why: sentenceOf(error) }),
    );
  }, TYPING_PAUSE);
}

async function choose(row: Exclude<Row, { is: 'restOfStory' }>): Promise<void> {
  if (row.is === 'here') return jump(row.name.id);
  const place = row.is === 'name' ? { name: row.hit.id } : { article: row.hit.article.id };
  if (row.is !== 'story') await addRecent(state.query.trim()).catch(() => undefined); // not kept: nothing is lost but a shortcut
  await browser.tabs.create({ url: new URL(readerAddress(place), location.href).href });
  await leave();
}

async function jump(name: string): Promise<void> {
  if (state.page.is !== 'open') return;
  try {
    const reached = await callPage(state.page.tabId, 'jumpTo', { name, to: 'next' });
    send({ is: 'jumped', jump: reached && { name, ...reached } });
  } catch {
    await askPage(); // the page went away meanwhile: show what is there now
  }
}

function store(settings: Settings): void {
  writeSettings(settings).catch(draw); // not stored: the switch goes back to where it was
}

async function reload(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
  await leave();
}

async function showRecent(): Promise<void> {
  send({ is: 'recentRead', recent: await readRecent() });
}

async function startHere(tabId: number): Promise<void> {
  await callPage(tabId, 'startHere', null).catch(() => null); // the page went away: what is asked next says so
  await askPage();
}

async function offerPanel(): Promise<void> {
  const open = sidePanelOpener();
  if (open === null) return;
  const { id } = await browser.windows.getCurrent();
  if (id === undefined) return;
  openPanel = () => void open(id).then(leave);
  draw();
}

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  await leave();
}

// Firefox leaves a popup open; a popup that fills a tab of its own stays.
async function leave(): Promise<void> {
  if (!(await browser.tabs.getCurrent())) window.close();
}

async function askPage(): Promise<void> {
  const tabId = await findPageTab();
  if (tabId === null) return send({ is: 'pageClosed', tabId });
  try {
    send({ is: 'pageTold', tabId, told: await callPage(tabId, 'listNames', null) });
  } catch {
    send({ is: 'pageClosed', tabId }); // nobody listens there: what the popup then says
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function start(): Promise<void> {
  setPageLanguage(document, null);
  draw();
  watchSettings((settings) => send({ is: 'settingsRead', settings }));
  readLocks()
    .then((read) => {
      locks = read;
      return readSettings();
    })
    .then(
    (settings) => send({ is: 'settingsRead', settings }),
    () => undefined, // storage is damaged: no switches, all else works
  );
  await askPage();
  setInterval(askPage, REFRESH);
}

void start();
void offerPanel();
showRecent().catch(() => undefined); // the browser keeps none
callBackground('summariseCorpus', null).then(
  ({ articles }) => send({ is: 'archiveCounted', articles }),
  () => undefined, // the first search says what is wrong, in its place
);

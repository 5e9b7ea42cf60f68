import { render } from 'preact';
import { browser } from 'wxt/browser';
import { callPage } from '../../lib/platform/call.ts';
import { setPageLanguage } from '../../lib/platform/page-language.ts';
import { readSettings, watchSettings } from '../../lib/platform/settings.ts';
import { followStory } from '../popup/follow-story.ts';
import { findPageTab } from '../popup/page-tab.ts';
import { INITIAL, next, type PanelEvent, type PanelState } from './panel-state.ts';
import { SidePanel } from './SidePanel.tsx';

const REFRESH = 1_000; // ms: pages go on loading, and tabs are changed, while the panel is open

let state: PanelState = INITIAL;

const follow = followStory((key, articles) => send({ is: 'storyTold', key, articles }));

function send(event: PanelEvent): void {
  state = next(state, event);
  follow(state.page);
  const root = document.getElementById('root');
  if (root) render(<SidePanel state={state} send={send} onJump={jump} onOpen={open} onReload={(tabId) => void browser.tabs.reload(tabId)} onStart={start} />, root);
}

function open(address: string): void {
  void browser.tabs.create({ url: new URL(address, location.href).href });
}

async function jump(name: string, to: 'next' | 'previous'): Promise<void> {
  if (state.page.is !== 'open') return;
  try {
    const reached = await callPage(state.page.tabId, 'jumpTo', { name, to });
    send({ is: 'jumped', jump: reached && { name, ...reached } });
  } catch {
    await askPage(); // the page went away meanwhile: show what is there now
  }
}

async function start(tabId: number): Promise<void> {
  await callPage(tabId, 'startHere', null).catch(() => null); // the page went away: what is asked next says so
  await askPage();
}

async function askPage(): Promise<void> {
  if (document.hidden) return;
  const tabId = await findPageTab();
  if (tabId === null) return send({ is: 'pageClosed', tabId });
  try {
    send({ is: 'pageTold', tabId, told: await callPage(tabId, 'listNames', null) });
  } catch {
    send({ is: 'pageClosed', tabId }); // nobody listens there: what the panel then says
  }
}

setPageLanguage(document, 'panelTitle');
watchSettings((settings) => send({ is: 'settingsRead', settings }));
readSettings().then(
  (settings) => send({ is: 'settingsRead', settings }),
  () => undefined, // storage is damaged: the names are shown all the same
);
browser.tabs.onActivated.addListener(askPage);
browser.tabs.onUpdated.addListener(askPage);
document.addEventListener('visibilitychange', askPage);
setInterval(askPage, REFRESH);
void askPage();

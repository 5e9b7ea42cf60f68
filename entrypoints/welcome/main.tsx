import { render } from 'preact';
import type { CorpusSummary, SearchAnswer } from '../../lib/corpus/corpus.ts';
import { callBackground } from '../../lib/platform/call.ts';
import { setPageLanguage } from '../../lib/platform/page-language.ts';
import { DEFAULT_SETTINGS, readLocks, readSettings, watchSettings, writeSettings, type Locks, type Settings } from '../../lib/platform/settings.ts';
import { createPageCard } from '../card/page-card.ts';
import { startSession } from '../content/session.ts';
import { sampleNames } from './sample-names.ts';
import { Welcome } from './Welcome.tsx';

let settings: Settings = DEFAULT_SETTINGS;
let locks: Locks = new Set();
let names: readonly string[] | null = null;
let archive: CorpusSummary | null = null;
let working: AbortController | null = null;

function draw(): void {
  const root = document.getElementById('root');
  if (root) render(<Welcome settings={settings} locks={locks} names={names} archive={archive} onChange={change} />, root);
}

function change(wished: Settings): void {
  follow(wished);
  writeSettings(wished).catch(() => void readSettings().then(follow)); // not stored: shown as it was
}

function follow(held: Settings): void {
  settings = held;
  draw();
  workHere();
}

/** Does on this page what the content script does on the web's: extensions run none on their own pages. */
function workHere(): void {
  working?.abort();
  working = null;
  if (!settings.enabled || settings.where !== 'everywhere' || names === null) return;
  working = new AbortController();
  startSession(settings, working.signal, { stopIfGone: () => undefined, onCard: () => undefined });
}

function search(query: string): Promise<SearchAnswer> {
  return callBackground('search', { query, limit: 1 });
}

async function start(): Promise<void> {
  setPageLanguage(document, 'welcomeTitle');
  globalThis.aproposCard = createPageCard;
  watchSettings(follow);
  locks = await readLocks();
  follow(await readSettings());
  [names, archive] = await Promise.all([sampleNames(search).catch(() => []), callBackground('summariseCorpus', null).catch(() => null)]); // a damaged archive: the settings say so
  follow(settings);
}

void start();

import { render } from 'preact';
import { setPageLanguage } from '../../lib/platform/page-language.ts';
import { readLocks, readSettings, watchSettings, writeSettings } from '../../lib/platform/settings.ts';
import { Archives } from './Archives.tsx';
import { archivesEffects } from './archives-effects.ts';
import { nextArchives, NO_ARCHIVES, type ArchivesEvent, type ArchivesState } from './archives-state.ts';
import { Corrections } from './Corrections.tsx';
import { correctionsEffects, NO_CORRECTIONS, type CorrectionsState } from './corrections-effects.ts';
import { INITIAL, isChange, next, type OptionsEvent, type OptionsState } from './options-state.ts';
import { Options } from './Options.tsx';

let state: OptionsState = INITIAL;
let archivesState: ArchivesState = NO_ARCHIVES;
let correctionsState: CorrectionsState = NO_CORRECTIONS;
const archives = archivesEffects(() => archivesState, sendOfArchives);
const corrections = correctionsEffects((change) => {
  correctionsState = { ...correctionsState, ...change };
  draw();
});

function send(event: OptionsEvent): void {
  const before = state;
  state = next(before, event);
  if (state === before) return;
  draw();
  if (isChange(event) && state.settings !== null && state.settings !== before.settings) writeSettings(state.settings).catch(fail);
}

function sendOfArchives(event: ArchivesEvent): void {
  const before = archivesState;
  archivesState = nextArchives(before, event);
  if (archivesState !== before) draw();
}

function fail(error: unknown): void {
  send({ is: 'storageFailed', why: error instanceof Error ? error.message : String(error) });
}

async function tellLocks(): Promise<void> {
  send({ is: 'locksRead', locks: await readLocks() });
}

function draw(): void {
  const root = document.getElementById('root');
  if (root) render(<Options state={state} send={send} archives={<Archives state={archivesState} effects={archives} />} corrections={<Corrections state={correctionsState} effects={corrections} />} />, root);
}

setPageLanguage(document, 'settingsTitle');
draw();
watchSettings((settings) => {
  send({ is: 'settingsRead', settings });
  void tellLocks();
});
tellLocks()
  .then(readSettings)
  .then((settings) => send({ is: 'settingsRead', settings }), fail);
archives.start();
corrections.start();

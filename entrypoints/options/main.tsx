import { render } from 'preact';
import { callBackground } from '../../lib/platform/call.ts';
import { setPageLanguage } from '../../lib/platform/page-language.ts';
import { readSettings, watchSettings, writeSettings } from '../../lib/platform/settings.ts';
import { INITIAL, isChange, next, type OptionsEvent, type OptionsState } from './options-state.ts';
import { Options } from './Options.tsx';

let state: OptionsState = INITIAL;

function send(event: OptionsEvent): void {
  const before = state;
  state = next(before, event);
  if (state === before) return;
  draw();
  if (isChange(event) && state.settings !== null && state.settings !== before.settings) writeSettings(state.settings).catch(fail);
}

function fail(error: unknown): void {
  send({ is: 'storageFailed', why: error instanceof Error ? error.message : String(error) });
}

function draw(): void {
  const root = document.getElementById('root');
  if (root) render(<Options state={state} send={send} />, root);
}

setPageLanguage(document, 'settingsTitle');
draw();
watchSettings((settings) => send({ is: 'settingsRead', settings }));
readSettings().then((settings) => send({ is: 'settingsRead', settings }), fail);
callBackground('summariseCorpus', null).then(
  (archive) => send({ is: 'archiveRead', archive }),
  () => undefined, // the reader and the popup say what is wrong with it; settings don't need it
);

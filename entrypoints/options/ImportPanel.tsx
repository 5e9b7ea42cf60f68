import type { ComponentChildren } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import { say, sayCount } from '../../lib/platform/words.ts';
import type { ArchivesEffects } from './archives-effects.ts';
import type { ImportState, Running } from './import-state.ts';
import { ImportReady } from './ImportReady.tsx';
import { sayBytes, sayLeft } from './say-amounts.ts';
import { TableMapper } from './TableMapper.tsx';

type PanelProps<S extends ImportState['is']> = { readonly state: Extract<ImportState, { is: S }>; readonly effects: ArchivesEffects };

/** An import: how far it is, and what can be done about it. */
export function ImportPanel({ state, effects }: { readonly state: Exclude<ImportState, { is: 'none' }>; readonly effects: ArchivesEffects }) {
  switch (state.is) {
    case 'listing':
      return <Box title={say('importListing')} facts={sayCount('importFound', state.files)} share={null} />;
    case 'mapping':
      return <TableMapper state={state} effects={effects} />;
    case 'fetching':
      return (
        <Box title={say('importFetching', state.host)} facts="" share={null}>
          <Buttons onGiveUp={effects.giveUp} />
        </Box>
      );
    case 'copying':
      return <Copying state={state} effects={effects} />;
    case 'running':
      return <Running state={state} effects={effects} />;
    case 'resting':
      return (
        <Box title={say('importResting', state.job.title)} facts={sayCount('importTaken', state.job.taken.files, state.job.files)} share={null}>
          <Buttons onGoOn={() => effects.goOn(state.job.archive)} onGiveUp={effects.giveUp} />
        </Box>
      );
    case 'ready':
      return <ImportReady state={state} effects={effects} />;
    case 'failed':
      return <Failed state={state} effects={effects} />;
    case 'elsewhere':
      return <Notice title={say('importElsewhere')}>{say('importElsewhereHint')}</Notice>;
  }
}

function Copying({ state: { title, copied, of }, effects }: PanelProps<'copying'>) {
  const facts = [sayCount('importTaken', copied.files, of.files), sayBytes(of.bytes)];
  return (
    <Box title={say('importCopying', title)} facts={facts.join(' · ')} share={of.files === 0 ? 0 : copied.files / of.files} hint={say('importCopyingHint')}>
      <Buttons onGiveUp={effects.giveUp} />
    </Box>
  );
}

function Running({ state, effects }: PanelProps<'running'>) {
  const { job, pace, share } = state;
  const title = pace === 'going' ? say('importRunning', job.title) : say(pace === 'paused' ? 'importPaused' : 'importPausing', job.title);
  return (
    <Box title={title} facts={factsOf(state)} share={share} hint={say('importHint')}>
      {pace === 'going' ? <Buttons onPause={effects.pause} onGiveUp={effects.giveUp} /> : <Buttons onGoOn={effects.play} onGiveUp={effects.giveUp} />}
    </Box>
  );
}

function factsOf({ job, taken, build, left, speed, pace }: Running): string {
  const step = build && STEPS[build.step];
  const facts = [
    step === null ? sayCount('importTaken', taken.files, job.files) : say(`importStep_${step}`),
    ...(taken.articles > 0 ? [sayCount('articles', taken.articles)] : []),
    ...(speed !== null && pace === 'going' ? [say('importSpeed', sayBytes(speed))] : []),
    ...(left !== null && pace === 'going' ? [sayLeft(left)] : []),
  ];
  return facts.join(' · ');
}

const STEPS = { words: 'words', duplicates: 'duplicates', 'certain names': 'names', 'all names': 'names', aliases: 'names', gazetteer: 'index', search: 'index', writing: 'index' } as const;

function Failed({ state: { why, archive, canRetry }, effects }: PanelProps<'failed'>) {
  return (
    <Notice title={say('importFailed')} isFailure>
      <p>{why}</p>
      <div class="archive-actions">
        {canRetry && archive !== null && (
          <button type="button" class="primary" onClick={() => effects.goOn(archive)}>
            {say('tryAgain')}
          </button>
        )}
        <button type="button" onClick={effects.giveUp}>
          {say(canRetry ? 'importGiveUp' : 'importClose')}
        </button>
      </div>
    </Notice>
  );
}

type BoxProps = { readonly title: string; readonly facts: string; readonly share: number | null; readonly hint?: string; readonly children?: ComponentChildren };

function Box({ title, facts, share, hint, children }: BoxProps) {
  return (
    <div class="import" role="group" aria-labelledby="import-title">
      <h3 id="import-title">{title}</h3>
      <progress aria-label={title} max={1} value={share ?? undefined} />
      <p class="import-facts">{facts}</p>
      {hint !== undefined && <p class="note">{hint}</p>}
      {children}
    </div>
  );
}

type ButtonsProps = { readonly onPause?: () => void; readonly onGoOn?: () => void; readonly onGiveUp: () => void };

function Buttons({ onPause, onGoOn, onGiveUp }: ButtonsProps) {
  return (
    <div class="archive-actions">
      {onPause && (
        <button type="button" onClick={onPause}>
          {say('importPause')}
        </button>
      )}
      {onGoOn && (
        <button type="button" class="primary" onClick={onGoOn}>
          {say('importGoOn')}
        </button>
      )}
      <button type="button" onClick={onGiveUp}>
        {say('importCancel')}
      </button>
    </div>
  );
}

import { say, sayCount } from '../../lib/platform/words.ts';
import type { ArchivesEffects } from './archives-effects.ts';
import type { ImportState } from './import-state.ts';
import { ReportView } from './ReportView.tsx';
import { RiskyNames } from './RiskyNames.tsx';

type ImportReadyProps = { readonly state: Extract<ImportState, { is: 'ready' }>; readonly effects: ArchivesEffects };

/** What an import found, before it serves: names that may be muted first, and what was left out. */
export function ImportReady({ state: { title, report, muted }, effects }: ImportReadyProps) {
  const { articles, names } = report.build;
  return (
    <div class="import ready" role="group" aria-labelledby="import-title">
      <h3 id="import-title">{say('readyTitle', title)}</h3>
      <p class="import-facts">{[sayCount('articles', articles), sayCount('names', names)].join(' · ')}</p>
      <div class="archive-actions">
        <button type="button" class="primary" onClick={effects.accept}>
          {muted.length === 0 ? say('readyUse') : sayCount('readyUseMuted', muted.length)}
        </button>
        <button type="button" onClick={effects.giveUp}>
          {say('readyDiscard')}
        </button>
      </div>
      {report.risky.length > 0 && <RiskyNames risky={report.risky} muted={muted} effects={effects} />}
      <ReportView report={report} />
    </div>
  );
}

import { say } from '../../lib/platform/words.ts';
import { titleOf, type ArchiveItemProps } from './ArchiveItem.tsx';
import type { Panel } from './archives-state.ts';
import { BringFiles } from './BringFiles.tsx';
import { SchedulePicker } from './FromAddress.tsx';
import { LineChoice } from './LineChoice.tsx';
import { ReportView } from './ReportView.tsx';

type ArchivePanelProps = Omit<ArchiveItemProps, 'isFirst' | 'isLast'> & { readonly panel: Panel };

/** What was opened of an archive: its title, its sites, its line, more files, its report, or whether it goes. */
export function ArchivePanel({ archive, state, effects, panel }: ArchivePanelProps) {
  switch (panel.is) {
    case 'rename':
      return <Field label={say('archiveTitle')} draft={panel.draft} fault={null} effects={effects} onSubmit={() => effects.rename(archive.id, panel.draft)} />;
    case 'sites':
      return <Field label={say('archiveSitesLabel')} draft={panel.draft} fault={panel.fault} effects={effects} onSubmit={() => effects.limit(archive.id, panel.draft)} />;
    case 'line':
      return <LineChoice line={archive.line} onChoose={(line) => effects.change(archive.id, { line })} />;
    case 'add':
      return <BringFiles title={say('archiveAddTitle', archive.title)} onPick={(picked) => effects.bring(picked, { archive: archive.id, adds: true })} onFound={effects.onFound} />;
    case 'replace':
      return <BringFiles title={say('archiveReplaceTitle', archive.title)} onPick={(picked) => effects.bring(picked, { archive: archive.id, adds: false })} onFound={effects.onFound} />;
    case 'report':
      return panel.report === null ? <p class="note">{say('archiveNoReport')}</p> : <ReportView report={panel.report} />;
    case 'source':
      return (
        <div class="archive-panel" role="group" aria-label={say('sourcePanel')}>
          <SchedulePicker id="archive-schedule" value={state.subscriptions.get(archive.id)?.schedule ?? 'asked'} onPick={(schedule) => effects.reschedule(archive.id, schedule)} />
          <p class="note">{say('scheduleNote')}</p>
          <div class="archive-actions">
            <button type="button" onClick={() => effects.unsubscribe(archive.id)}>
              {say('sourceForget')}
            </button>
          </div>
        </div>
      );
    case 'remove':
      return <Removal archive={archive} effects={effects} />;
  }
}

function Removal({ archive, effects }: Pick<ArchiveItemProps, 'archive' | 'effects'>) {
  return (
    <div class="archive-panel" role="group" aria-label={say('archiveRemove')}>
      <p>{say('archiveRemoveSure', titleOf(archive))}</p>
      <div class="archive-actions">
        <button type="button" class="danger" onClick={() => effects.remove(archive.id)}>
          {say('archiveRemoveYes')}
        </button>
        <button type="button" onClick={effects.close}>
          {say('archiveKeep')}
        </button>
      </div>
    </div>
  );
}

type FieldProps = { readonly label: string; readonly draft: string; readonly fault: string | null; readonly effects: ArchiveItemProps['effects']; readonly onSubmit: () => void };

function Field({ label, draft, fault, effects, onSubmit }: FieldProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form class="add-site archive-panel" onSubmit={submit}>
      <label for="archive-field">{label}</label>
      <input
        id="archive-field"
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={draft}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : 'archive-field-fault'}
        onInput={(event) => effects.type(event.currentTarget.value)}
      />
      <button type="submit">{say('archiveSave')}</button>
      {fault !== null && (
        <p id="archive-field-fault" role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}

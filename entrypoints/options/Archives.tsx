import { Notice } from '../../components/Notice.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { say } from '../../lib/platform/words.ts';
import { ArchiveItem } from './ArchiveItem.tsx';
import type { ArchivesEffects } from './archives-effects.ts';
import type { ArchivesState } from './archives-state.ts';
import { BringFiles } from './BringFiles.tsx';
import { canWatchFolders } from './folder-effects.ts';
import { FromAddress } from './FromAddress.tsx';
import { ImportPanel } from './ImportPanel.tsx';

export type ArchivesProps = { readonly state: ArchivesState; readonly effects: ArchivesEffects };

/** The archives that a person has, and how to bring one more. */
export function Archives({ state, effects }: ArchivesProps) {
  const { archives, fault } = state;
  return (
    <section aria-labelledby="archives">
      <h2 id="archives">{say('archivesTitle')}</h2>
      {fault !== null && (
        <Notice title={say('archivesFault')} isFailure>
          <p>{fault}</p>
        </Notice>
      )}
      {archives === null && fault === null && <Waiting label={say('archivesReading')} />}
      {archives !== null && (
        <ul class="archives">
          {archives.map((archive, place) => (
            <ArchiveItem key={archive.id} archive={archive} isFirst={place === 0} isLast={place === archives.length - 1} state={state} effects={effects} />
          ))}
        </ul>
      )}
      {state.import.is === 'none' ? (
        <>
          <BringFiles title={say('bringTitle')} onPick={(picked) => effects.bring(picked, null)} onFound={effects.onFound} {...(canWatchFolders() && { onWatch: effects.watchFolder })} />
          <FromAddress state={state} effects={effects} />
        </>
      ) : (
        <ImportPanel state={state.import} effects={effects} />
      )}
      <p class="note">{say('archivesPrivate')}</p>
      <Choices effects={effects} />
    </section>
  );
}

/** All that was chosen, out and in as a file. */
function Choices({ effects }: Pick<ArchivesProps, 'effects'>) {
  const onChange = (event: Event & { readonly currentTarget: HTMLInputElement }) => {
    const [file] = event.currentTarget.files ?? [];
    if (file) effects.restoreChoices(file);
    event.currentTarget.value = ''; // so that the same may be chosen again
  };
  return (
    <div class="archive-actions">
      <button type="button" onClick={effects.saveChoices}>
        {say('choicesSave')}
      </button>
      <label class="file-button">
        {say('choicesRestore')}
        <input class="choices-file" type="file" accept=".json" onChange={onChange} />
      </label>
    </div>
  );
}

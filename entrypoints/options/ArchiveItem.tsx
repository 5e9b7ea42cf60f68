import { Notice } from '../../components/Notice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { PACKAGED_ARCHIVE, type ArchiveEntry } from '../../lib/platform/archives.ts';
import { say, sayCount, sayDate } from '../../lib/platform/words.ts';
import { ArchivePanel } from './ArchivePanel.tsx';
import type { ArchivesProps } from './Archives.tsx';
import type { Panel } from './archives-state.ts';
import { dayOf, sayBytes } from './say-amounts.ts';
import { SourceLine } from './SourceLine.tsx';

export type ArchiveItemProps = ArchivesProps & { readonly archive: ArchiveEntry; readonly isFirst: boolean; readonly isLast: boolean };

/** An archive: on or off, what it holds, and what can be done with it. */
export function ArchiveItem(props: ArchiveItemProps) {
  const { archive, state, effects } = props;
  const panel = state.open?.archive === archive.id ? state.open.panel : null;
  return (
    <li class="archive">
      <Switch label={titleOf(archive)} isOn={archive.isOn} onChange={(isOn) => effects.change(archive.id, { isOn })} />
      <p class="archive-facts">
        {factsOf(props)}
        {archive.line !== null && (
          <span class="sample" data-paint={archive.line}>
            {' · '}
            <span>{say(`archiveLine_${archive.line}`)}</span>
          </span>
        )}
      </p>
      <SourceLine {...props} />
      {archive.fault !== null && (
        <Notice title={say('archiveSetAside')} isFailure>
          <p>{archive.fault}</p>
          <p>{say(state.growing.has(archive.id) ? 'archiveRebuildHint' : 'archiveReplaceHint')}</p>
        </Notice>
      )}
      <details class="archive-more" open={panel !== null || undefined}>
        <summary>
          {say('archiveManage')}
          <span class="unseen"> {titleOf(archive)}</span>
        </summary>
        <Actions {...props} panel={panel} />
        {panel !== null && <ArchivePanel {...props} panel={panel} />}
      </details>
    </li>
  );
}

function Actions({ archive, isFirst, isLast, state, effects, panel }: ArchiveItemProps & { readonly panel: Panel | null }) {
  const isOwn = archive.id !== PACKAGED_ARCHIVE;
  const isFree = state.import.is === 'none';
  const open = (what: Panel, label: string) => (
    <button type="button" aria-expanded={panel?.is === what.is} onClick={() => (panel?.is === what.is ? effects.close() : effects.open(archive.id, what))}>
      {label}
    </button>
  );
  return (
    <div class="archive-actions">
      <Act label={say('archiveEarlier')} onClick={() => effects.move(archive.id, -1)} isDisabled={isFirst} />
      <Act label={say('archiveLater')} onClick={() => effects.move(archive.id, 1)} isDisabled={isLast} />
      {open({ is: 'sites', draft: archive.sites?.join(' ') ?? '', fault: null }, say('archiveSites'))}
      {open({ is: 'line' }, say('archiveLine'))}
      {state.subscriptions.has(archive.id) && open({ is: 'source' }, say('sourcePanel'))}
      {isOwn && open({ is: 'rename', draft: archive.title }, say('archiveRename'))}
      {isOwn && isFree && state.growing.has(archive.id) && open({ is: 'add' }, say('archiveAdd'))}
      {isOwn && isFree && open({ is: 'replace' }, say('archiveReplace'))}
      {isOwn && isFree && state.growing.has(archive.id) && <Act label={say('archiveRebuild')} onClick={() => effects.rebuild(archive)} />}
      <Act label={say('archiveSaveArticles')} onClick={() => effects.saveArticles(archive)} isDisabled={archive.fault !== null} />
      <Act label={say('archiveSaveCorpus')} onClick={() => effects.saveCorpus(archive)} isDisabled={archive.fault !== null} />
      {isOwn && open({ is: 'report', report: null }, say('archiveReport'))}
      {isOwn && open({ is: 'remove' }, say('archiveRemove'))}
    </div>
  );
}

type ActProps = { readonly label: string; readonly onClick: () => void; readonly isDisabled?: boolean };

function Act({ label, onClick, isDisabled = false }: ActProps) {
  return (
    <button type="button" disabled={isDisabled} onClick={onClick}>
      {label}
    </button>
  );
}

/** What people call an archive. */
export function titleOf(archive: ArchiveEntry): string {
  return archive.id === PACKAGED_ARCHIVE ? say('archivePackaged') : archive.title;
}

function factsOf({ archive, state }: ArchiveItemProps): string {
  const summary = archive.summary ?? (archive.id === PACKAGED_ARCHIVE ? state.packaged : null);
  const built = archive.builtAt === null ? [] : [say('archiveBuilt', sayDate(dayOf(archive.builtAt)))];
  const counts = summary === null ? [] : [sayCount('articles', summary.articles), sayCount('names', summary.names), sayBytes(summary.bytes)];
  const sites = archive.sites === null ? [] : [say('archiveOnly', archive.sites.join(', '))];
  return [...counts, ...built, ...sites].join(' · ');
}

import type { ComponentChildren } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import type { Fault } from '../../lib/platform/fault.ts';
import { sayFault } from '../../lib/platform/say-fault.ts';
import type { Change, Subscription } from '../../lib/platform/subscriptions.ts';
import { say, sayCount, sayDate } from '../../lib/platform/words.ts';
import type { ArchiveItemProps } from './ArchiveItem.tsx';
import { dayOf } from './say-amounts.ts';

/** Where an archive comes from, when that was looked at last, and what it brought. */
export function SourceLine(props: ArchiveItemProps) {
  const { archive, state, effects } = props;
  const subscription = state.subscriptions.get(archive.id);
  const folder = state.folders.get(archive.id);
  if (subscription !== undefined) {
    const { url, fault } = subscription;
    return (
      <Line {...props} facts={factsOf(subscription)} fault={fault} ask={say('sourceCheck')} onAsk={() => effects.check(archive.id)}>
        {say('sourceFrom')}{' '}
        <a href={url} target="_blank" rel="noreferrer">
          {url.replace(/^https?:\/\//, '')}
        </a>
      </Line>
    );
  }
  if (folder === undefined) return null;
  const facts = [say('sourceChecked', sayDate(dayOf(folder.checkedAt))), ...broughtBy(folder)].join(' · ');
  return (
    <Line {...props} facts={facts} fault={folder.fault} ask={say('folderLook')} onAsk={() => effects.lookAgain(archive.id)}>
      {say('folderFrom', folder.handle.name)}
    </Line>
  );
}

type LineProps = ArchiveItemProps & { readonly facts: string; readonly fault: Fault | null; readonly ask: string; readonly onAsk: () => void; readonly children: ComponentChildren };

function Line({ archive, state, effects, facts, fault, ask, onAsk, children }: LineProps) {
  const isFree = state.import.is === 'none';
  return (
    <div class="source">
      <p class="archive-facts" role="status">
        {children}
        {' · '}
        {facts}
      </p>
      {fault !== null && (
        <Notice title={say('sourceFault')} isFailure>
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      <div class="archive-actions">
        <button type="button" disabled={!isFree} onClick={onAsk}>
          {ask}
          <span class="unseen"> {archive.title}</span>
        </button>
        {state.undoable.has(archive.id) && (
          <button type="button" disabled={!isFree} onClick={() => effects.undo(archive.id)}>
            {say('sourceUndo')}
            <span class="unseen"> {archive.title}</span>
          </button>
        )}
      </div>
    </div>
  );
}

function factsOf(subscription: Subscription): string {
  const { schedule, checkedAt } = subscription;
  return [say(`sourceSchedule_${schedule}`), say('sourceChecked', sayDate(dayOf(checkedAt))), ...broughtBy(subscription)].join(' · ');
}

function broughtBy({ change, fault }: Pick<Subscription, 'change' | 'fault'>): readonly string[] {
  if (fault !== null) return [];
  return [change === null ? say('sourceNothingNew') : sayChange(change)];
}

/** What an update brought: “+14 articles, 3 names new”. */
function sayChange({ articlesAdded, articlesGone, articlesChanged, namesAdded, namesGone }: Change): string {
  const parts = [
    ...(articlesAdded > 0 ? [sayCount('changeAdded', articlesAdded)] : []),
    ...(articlesChanged > 0 ? [sayCount('changeChanged', articlesChanged)] : []),
    ...(articlesGone > 0 ? [sayCount('changeGone', articlesGone)] : []),
    ...(namesAdded > 0 ? [sayCount('changeNames', namesAdded)] : []),
    ...(namesGone > 0 ? [sayCount('changeNamesGone', namesGone)] : []),
  ];
  return parts.length === 0 ? say('sourceNothingNew') : parts.join(', ');
}

import { Notice } from '../../components/Notice.tsx';
import { sayFault } from '../../lib/platform/say-fault.ts';
import type { Change, Subscription } from '../../lib/platform/subscriptions.ts';
import { say, sayCount, sayDate } from '../../lib/platform/words.ts';
import type { ArchiveItemProps } from './ArchiveItem.tsx';
import { dayOf } from './say-amounts.ts';

/** Where an archive comes from, when that was asked last, and what it brought. */
export function SourceLine({ archive, state, effects }: ArchiveItemProps) {
  const subscription = state.subscriptions.get(archive.id);
  if (subscription === undefined) return null;
  const { url, fault } = subscription;
  const isFree = state.import.is === 'none';
  return (
    <div class="source">
      <p class="archive-facts" role="status">
        {say('sourceFrom')}{' '}
        <a href={url} target="_blank" rel="noreferrer">
          {url.replace(/^https?:\/\//, '')}
        </a>
        {' · '}
        {factsOf(subscription)}
      </p>
      {fault !== null && (
        <Notice title={say('sourceFault')} isFailure>
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      <div class="archive-actions">
        <button type="button" disabled={!isFree} onClick={() => effects.check(archive.id)}>
          {say('sourceCheck')}
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

function factsOf({ schedule, checkedAt, change, fault }: Subscription): string {
  const brought = fault !== null ? [] : [change === null ? say('sourceNothingNew') : sayChange(change)];
  return [say(`sourceSchedule_${schedule}`), say('sourceChecked', sayDate(dayOf(checkedAt))), ...brought].join(' · ');
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

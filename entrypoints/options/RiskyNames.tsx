import { useState } from 'preact/hooks';
import type { RiskyName } from '../../lib/corpus/risky-names.ts';
import { say, sayCount } from '../../lib/platform/words.ts';
import { foldText } from '../../lib/text/fold.ts';
import type { AmbiguityReason } from '../../lib/types.ts';
import type { ArchivesEffects } from './archives-effects.ts';

type RiskyNamesProps = { readonly risky: readonly RiskyName[]; readonly muted: readonly string[]; readonly effects: ArchivesEffects };

const FEW = 8; // names: they need no search
const STEP = 40; // names of a reason that are drawn at once: more when their list is scrolled to its end
const NEAR_END = 200; // px

/** Names that may be highlighted where pages mean something else, by reason, each with a switch that mutes it. */
export function RiskyNames({ risky, muted, effects }: RiskyNamesProps) {
  const [sought, setSought] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<AmbiguityReason>>(() => new Set(risky.slice(0, 1).map(({ reason }) => reason)));
  const chosen = new Set(muted);
  const found = foundIn(risky, sought);
  const groups = [...Map.groupBy(found, ({ reason }) => reason)];
  return (
    <div class="risky">
      <h4>{sayCount('riskyTitle', risky.length)}</h4>
      <p class="note">{say('riskyHint')}</p>
      {risky.length > FEW && (
        <div class="find">
          <input type="search" aria-label={say('riskyFind')} placeholder={say('riskyFind')} value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
        </div>
      )}
      <p class="note" role="status">
        {found.length === 0 && say('riskyNone', sought)}
      </p>
      {groups.map(([reason, names]) => (
        <Group
          key={reason}
          reason={reason}
          names={names}
          chosen={chosen}
          isOpen={sought !== '' || opened.has(reason)}
          onToggle={(isOpen) => sought === '' && setOpened((before) => withReason(before, reason, isOpen))}
          effects={effects}
        />
      ))}
    </div>
  );
}

function withReason(opened: ReadonlySet<AmbiguityReason>, reason: AmbiguityReason, isOpen: boolean): ReadonlySet<AmbiguityReason> {
  const others = [...opened].filter((one) => one !== reason);
  return new Set(isOpen ? [...others, reason] : others);
}

function foundIn(risky: readonly RiskyName[], sought: string): readonly RiskyName[] {
  const folded = foldText(sought.trim());
  return folded === '' ? risky : risky.filter(({ canonical, form }) => foldText(canonical).includes(folded) || foldText(form).includes(folded));
}

type GroupProps = { readonly reason: AmbiguityReason; readonly names: readonly RiskyName[]; readonly chosen: ReadonlySet<string>; readonly isOpen: boolean; readonly onToggle: (isOpen: boolean) => void; readonly effects: ArchivesEffects };

/** The names that are risky for one reason. */
function Group({ reason, names, chosen, isOpen, onToggle, effects }: GroupProps) {
  const [drawn, setDrawn] = useState(STEP);
  const why = REASONS[reason];
  const ids = names.map(({ id }) => id);
  const isMuted = ids.every((id) => chosen.has(id));
  return (
    <details open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>
        <span class="risky-reason">{say(`risky_${why}`)}</span> · {sayCount('names', names.length)}
      </summary>
      <ul class="risky-names" onScroll={({ currentTarget }) => isNearEnd(currentTarget) && setDrawn(drawn + STEP)}>
        {isOpen && names.slice(0, drawn).map((name) => <Risky key={name.id} name={name} isMuted={chosen.has(name.id)} onMute={(mutes) => effects.mute([name.id], mutes)} />)}
        {names.length > drawn && <li class="note">{sayCount('riskyMore', names.length - drawn)}</li>}
      </ul>
      {names.length > 1 && (
        <div class="archive-actions">
          <button type="button" onClick={() => effects.mute(ids, !isMuted)}>
            {sayCount(isMuted ? 'riskyUnmuteAll' : 'riskyMuteAll', names.length)}
          </button>
        </div>
      )}
    </details>
  );
}

function isNearEnd({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean {
  return scrollTop + clientHeight > scrollHeight - NEAR_END;
}

type RiskyProps = { readonly name: RiskyName; readonly isMuted: boolean; readonly onMute: (mutes: boolean) => void };

function Risky({ name: { canonical, form, mentions }, isMuted, onMute }: RiskyProps) {
  const as = foldText(form) === foldText(canonical) ? [] : [`“${form}”`];
  return (
    <li>
      <span class="risky-name" data-muted={isMuted}>
        {canonical}
      </span>
      <span class="note">{[...as, sayCount('riskyMentions', mentions)].join(' · ')}</span>
      <button type="button" aria-pressed={isMuted} aria-label={say('riskyMuteName', canonical)} onClick={() => onMute(!isMuted)}>
        {say(isMuted ? 'riskyMuted' : 'riskyMute')}
      </button>
    </li>
  );
}

const REASONS = {
  'common-word': 'word',
  'common-name': 'person',
  'short-acronym': 'acronym',
  'generic-phrase': 'phrase',
  'famous-homonym': 'famous',
  'shared-form': 'shared',
  'single-word': 'single',
} as const;

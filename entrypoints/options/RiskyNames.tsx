import type { RiskyName } from '../../lib/corpus/risky-names.ts';
import { say, sayCount } from '../../lib/platform/words.ts';
import type { ArchivesEffects } from './archives-effects.ts';

type RiskyNamesProps = { readonly risky: readonly RiskyName[]; readonly muted: readonly string[]; readonly effects: ArchivesEffects };

const SHOWN = 12; // names: whoever has more mutes all, or those that bother them as they meet them

/** Names that may be highlighted where pages mean something else, each with a switch that mutes it. */
export function RiskyNames({ risky, muted, effects }: RiskyNamesProps) {
  const chosen = new Set(muted);
  return (
    <div class="risky">
      <h4>{sayCount('riskyTitle', risky.length)}</h4>
      <p class="note">{say('riskyHint')}</p>
      <ul>
        {risky.slice(0, SHOWN).map((name) => (
          <Risky key={name.id} name={name} isMuted={chosen.has(name.id)} onMute={() => effects.mute(name.id)} />
        ))}
      </ul>
      <div class="archive-actions">
        {risky.length > SHOWN && <span class="note">{sayCount('riskyMore', risky.length - SHOWN)}</span>}
        <button type="button" onClick={effects.muteAll}>
          {sayCount('riskyMuteAll', risky.length)}
        </button>
      </div>
    </div>
  );
}

type RiskyProps = { readonly name: RiskyName; readonly isMuted: boolean; readonly onMute: () => void };

function Risky({ name: { canonical, reason, mentions }, isMuted, onMute }: RiskyProps) {
  const why = REASONS[reason];
  return (
    <li>
      <span class="risky-name" data-muted={isMuted}>
        {canonical}
      </span>
      <span class="note">{[say(`risky_${why}`), sayCount('riskyMentions', mentions)].join(' · ')}</span>
      <button type="button" aria-pressed={isMuted} aria-label={say('riskyMuteName', canonical)} onClick={onMute}>
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

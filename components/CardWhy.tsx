import { useState } from 'preact/hooks';
import type { CardModel } from '../lib/card/card-model.ts';
import { say } from '../lib/platform/words.ts';
import { reasonInWords } from './reason-in-words.ts';

/** Where a name is shown no more. */
export const MUTE_SCOPES = ['page', 'site', 'everywhere'] as const;
export type MuteScope = (typeof MUTE_SCOPES)[number];

export type CardWhyDoings = {
  /** What undoes it. Rejects with a sentence for people. */
  onMute(scope: MuteScope): Promise<() => Promise<void>>;
};

type Muting =
  | { readonly kind: 'not' }
  | { readonly kind: 'done'; readonly scope: MuteScope; undo(): Promise<void> }
  | { readonly kind: 'failed'; readonly reason: string };

/** Why the words mean this name, and what to do if they don't. There from the start, so that nothing moves when the reason comes. */
export function CardWhy({ reason, canonical, onMute }: Pick<CardModel, 'reason' | 'canonical'> & CardWhyDoings) {
  const [muting, setMuting] = useState<Muting>({ kind: 'not' });
  const attempt = (work: Promise<Muting>) => void work.catch((error: unknown) => ({ kind: 'failed' as const, reason: error instanceof Error ? error.message : String(error) })).then(setMuting);
  const mute = (scope: MuteScope) => attempt(onMute(scope).then((undo) => ({ kind: 'done', scope, undo })));
  return (
    <details class="because">
      <summary>{reason !== null && reason.possible > 1 ? say('cardWhyAmong', reason.possible) : say('cardWhy')}</summary>
      {reason !== null && <p>{reasonInWords(reason)}</p>}
      <div class="wrong" role="status">
        {muting.kind === 'done' ? (
          <Muted scope={muting.scope} canonical={canonical} onUndo={() => attempt(muting.undo().then(() => ({ kind: 'not' })))} />
        ) : (
          <>
            {muting.kind === 'failed' && <span>{muting.reason}</span>}
            {MUTE_SCOPES.map((scope) => (
              <button key={scope} type="button" class="small" onClick={(event) => event.isTrusted && mute(scope)}>
                {say(`mute_${scope}`)}
              </button>
            ))}
          </>
        )}
      </div>
    </details>
  );
}

function Muted({ scope, canonical, onUndo }: { readonly scope: MuteScope; readonly canonical: string; onUndo(): void }) {
  return (
    <>
      <span>{say(`muted_${scope}`, canonical)}</span>
      <button type="button" class="small" onClick={(event) => event.isTrusted && onUndo()}>
        {say('undo')}
      </button>
    </>
  );
}

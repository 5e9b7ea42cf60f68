import { say } from '../lib/platform/words.ts';
import type { NameKind } from '../lib/types.ts';

/** What kind of thing a name is, in a word of its colour. */
export function Kind({ kind }: { readonly kind: NameKind }) {
  return (
    <span class="kind" data-kind={kind}>
      {say(`${kind}Kind`)}
    </span>
  );
}

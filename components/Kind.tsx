import type { NameKind } from '../lib/types.ts';

/** Each kind in a word. */
export const KINDS_IN_WORDS: Readonly<Record<NameKind, string>> = {
  person: 'Person',
  org: 'Organisation',
  place: 'Place',
  event: 'Event',
  work: 'Work',
  law: 'Law',
  other: 'Name',
};

/** What kind of thing a name is, in a word of its colour. */
export function Kind({ kind }: { readonly kind: NameKind }) {
  return (
    <span class="kind" data-kind={kind}>
      {KINDS_IN_WORDS[kind]}
    </span>
  );
}

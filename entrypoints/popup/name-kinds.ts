import type { NameKind } from '../../lib/types.ts';

/** The kinds to choose from; a name of no known kind is no choice. */
export const NAME_KINDS: readonly NameKind[] = ['person', 'org', 'place', 'event', 'work', 'law'];

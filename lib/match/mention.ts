import type { CandidateForm } from '../gazetteer/candidates.ts';
import type { Range } from '../types.ts';

/** A span of a block's text that is a surface form, with what the gate needs to know of its surroundings. */
export type PageMention = Range & {
  readonly text: string;
  /** `keyOf(text)`. */
  readonly key: string;
  /** The forms with that key: one per name it may stand for. Never empty. */
  readonly forms: readonly CandidateForm[];
  readonly surroundings: Surroundings;
};

/** What stands around a mention in its block. Words are as written, `null` at a boundary or behind a mark that breaks a name. */
export type Surroundings = {
  readonly before: string | null;
  readonly after: string | null;
  /** True: part of a host name, an address, a handle or a path. */
  readonly inAddress: boolean;
  /** True: it stands in a run of words that are all capitals, the mention apart. */
  readonly inCapitals: boolean;
};

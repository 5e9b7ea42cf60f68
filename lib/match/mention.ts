import type { CandidateForm } from '../gazetteer/candidates.ts';
import type { Range } from '../types.ts';

/** A span of a block's text that is a surface form, with what the gate needs to know of its surroundings. */
export type PageMention = Range & {
  readonly text: string;
  /** `keyOf(text)`, but for a full stop that ends an acronym. */
  readonly key: string;
  /** The forms with that key: one per name it may stand for. Never empty. */
  readonly forms: readonly CandidateForm[];
  readonly surroundings: Surroundings;
};

/** What stands around a mention in its block. Words are as written; `null` behind a mark that parts phrases. */
export type Surroundings = {
  /** The word in front, or the one before it where that is a particle (Diego in “Diego de Almagro”). */
  readonly before: string | null;
  /** True: `before` begins its sentence, so that its capital says nothing. */
  readonly beforeOpens: boolean;
  readonly after: string | null;
  /** The word behind “of”, “of the” or their like that follow (“Congress of the United States”: United). */
  readonly of: string | null;
  /** True: a preposition of place stands in front (“in London”), or it heads a report (“LONDON —”). */
  readonly isPlaced: boolean;
  /** True: part of a host name, an address, a handle, a path or an identifier. */
  readonly inAddress: boolean;
  /** True: all words about it are in capitals. */
  readonly inCapitals: boolean;
  /** True: nearly all words about it begin with a capital, so that a capital says nothing. */
  readonly inTitle: boolean;
  /** True: that word belongs to the mention in front of, or behind, this one. */
  readonly beforeIsMention: boolean;
  readonly afterIsMention: boolean;
};

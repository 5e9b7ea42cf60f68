import type { CandidateName } from '../gazetteer/candidates.ts';
import type { PageMention } from './mention.ts';

/** Why a mention is shown or held back. */
export type Rule = 'unambiguous' | 'supported' | 'unsupported' | 'capitals-only' | 'other-name' | 'address';

/** What the gate says of one mention. Names are ids. */
export type Verdict = {
  readonly shown: boolean;
  /** The best candidate. */
  readonly name: string;
  readonly rule: Rule;
  /** In [0, 1]: how sure the gate is that the mention means this name. */
  readonly score: number;
  /** The names on the page that speak for it, the strongest first. */
  readonly support: readonly string[];
  /** The other names the mention may mean, the likeliest first; empty where one is well ahead. */
  readonly others: readonly string[];
};

/** One verdict per mention, in order. `mentions` are all of the page: a page that grew is judged again. */
export function judge(mentions: readonly PageMention[], _names: ReadonlyMap<string, CandidateName>): Verdict[] {
  return mentions.map((mention) => {
    const [best, ...rest] = mention.forms.toSorted((a, b) => a.ambiguity - b.ambiguity);
    const shown = (best?.ambiguity ?? 1) < 0.5;
    return {
      shown,
      name: best?.name ?? '',
      rule: shown ? 'unambiguous' : 'unsupported',
      score: 1 - (best?.ambiguity ?? 1),
      support: [],
      others: rest.map((form) => form.name),
    };
  });
}

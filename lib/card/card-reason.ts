import type { CardReason, Evidence } from '../platform/protocol.ts';

/** How many names a sentence lists at most: more of them say nothing new. */
export const MOST_NAMED = 3;

/** The gate's evidence as a sentence or two, ending with how sure it is. `support` and `others` are canonical forms. */
export function cardReasonOf({ form, rule, score }: Evidence, support: readonly string[], others: readonly string[]): CardReason {
  const sure = `${Math.round(score * 100)} % sure.`;
  const besides = others.length > 0 ? ` It may also be ${listed(others)}.` : '';
  return { text: `${becauseOf(rule, form, support)} ${sure}${besides}`, possible: others.length + 1 };
}

function becauseOf(rule: Evidence['rule'], form: string, support: readonly string[]): string {
  switch (rule) {
    case 'unambiguous':
      return `“${form}” means one name in your archive, and hardly anything else.`;
    case 'longer-form':
      return `“${form}” may mean others, but this page also names ${support[0] ?? 'it'} more fully.`;
    case 'companions':
      return `“${form}” may mean others, but this page also names ${listed(support)}.`;
  }
}

function listed(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED);
  return named.length < 2 ? (named[0] ?? 'its company') : `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}`;
}

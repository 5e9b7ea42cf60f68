import type { CardReason } from '../lib/platform/protocol.ts';
import { say, sayList } from '../lib/platform/words.ts';

/** The gate's evidence in a sentence or two, with how sure it is. */
export function reasonInWords(reason: CardReason): string {
  const { score, others } = reason;
  const besides = others.length > 0 ? say('becauseOthers', sayList(others)) : '';
  return [because(reason), say('becauseSure', Math.round(score * 100)), besides].filter((sentence) => sentence !== '').join(' ');
}

/** Empty where the archive no longer knows what spoke for it. */
function because({ form, rule, support }: CardReason): string {
  if (rule === 'unambiguous') return say('becauseAlone', form);
  if (support.length === 0) return '';
  return rule === 'companions' ? say('becauseCompanions', form, sayList(support)) : say('becauseLonger', form, support[0] ?? '');
}

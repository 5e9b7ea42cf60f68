import type { Entry } from './entries.ts';
import { LEX } from './lexicon.ts';
import type { AmbiguityReason, NameKind } from '../types.ts';

/** How far a form is from naming one thing on any page, and why. */
export type Ambiguity = { readonly ambiguity: number; readonly reasons: readonly AmbiguityReason[]; readonly capitalsOnly: boolean };

const SHORT_ACRONYM = 3; // letters

/** Scores one written form. The score is the highest of its reasons, a little more where several hold. */
export function ambiguityOf(text: string, entry: Entry | undefined, kind: NameKind, isShared: boolean): Ambiguity {
  const capitalsOnly = entry?.isAcronym === true && !/\p{Ll}{2}/u.test(text);
  const scores = new Map<AmbiguityReason, number>();
  const set = (reason: AmbiguityReason, score: number): void => void scores.set(reason, Math.max(score, scores.get(reason) ?? 0));
  if (entry) {
    if (isShared) set('shared-form', 0.6);
    if (entry.whole & LEX.famous) set('famous-homonym', 0.8);
    if (entry.whole & LEX.generic) set('generic-phrase', 0.7);
    if (entry.words.length === 1) singleWord(entry, kind, capitalsOnly, set);
    else if (entry.flags.every((bits) => bits & (LEX.common | LEX.function)) && kind !== 'person') set('generic-phrase', 0.3);
  }
  const values = [...scores.values()].toSorted((a, b) => b - a);
  const ambiguity = Math.min(1, (values[0] ?? 0) + 0.05 * Math.max(0, values.length - 1));
  return { ambiguity: Math.round(ambiguity * 100) / 100, reasons: [...scores.keys()], capitalsOnly };
}

function singleWord(entry: Entry, kind: NameKind, capitalsOnly: boolean, set: (reason: AmbiguityReason, score: number) => void): void {
  const flags = entry.flags[0] ?? 0, length = entry.key.replaceAll(' ', '').length;
  if (entry.isAcronym && !(entry.whole & LEX.country) && length <= SHORT_ACRONYM) set('short-acronym', length <= 2 ? 0.8 : 0.5);
  if (flags & LEX.veryCommon) set('common-word', capitalsOnly ? 0.5 : 0.9);
  else if (flags & LEX.word && !(entry.whole & LEX.country)) set('common-word', capitalsOnly ? 0.5 : 0.7);
  if (flags & LEX.commonSurname || (flags & LEX.given && kind === 'person')) set('common-name', 0.7);
  else if (flags & LEX.surname) set('common-name', 0.5);
  if (kind === 'person' && !(flags & (LEX.word | LEX.given | LEX.surname))) set('single-word', 0.15);
  else if (!(entry.whole & (LEX.country | LEX.place)) && kind === 'place') set('single-word', 0.1);
}

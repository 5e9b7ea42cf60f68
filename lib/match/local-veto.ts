import type { CandidateForm, CandidateName } from '../gazetteer/candidates.ts';
import { foldText } from '../text/fold.ts';
import type { PageMention } from './mention.ts';
import { CALENDAR, OPENERS, TITLES } from './page-words.ts';

/** Why the words beside a mention say that it is not the name; `null` where they don't. */
export type Veto = 'address' | 'in-capitals' | 'other-name' | null;

/** Forms from here on need the page's support. */
export const AMBIGUOUS = 0.5;

/** What the page's words beside a mention say against one of its candidates. `isKin` knows words like the names it keeps company with. */
export function vetoOf(mention: PageMention, form: CandidateForm, name: CandidateName, isKin: (word: string) => boolean): Veto {
  const { surroundings } = mention;
  if (surroundings.inAddress) return 'address';
  if (form.capitalsOnly && surroundings.inCapitals) return 'in-capitals';
  if (surroundings.inTitle || surroundings.inCapitals || !isQuestionable(mention, form, name)) return null;
  return hasStrangerBefore(mention, form, name, isKin) || hasStrangerAfter(mention, form, name) || isOfAnother(mention, form, name, isKin) ? 'other-name' : null;
}

/** Only short forms are parts of other names. */
function isQuestionable({ key }: PageMention, form: CandidateForm, name: CandidateName): boolean {
  const isSingle = !key.includes(' ');
  return form.ambiguity >= AMBIGUOUS || (name.kind === 'person' && isSingle);
}

/** Jennifer in front of Lopez; Indian in front of Supreme Court. */
function hasStrangerBefore({ surroundings, key }: PageMention, form: CandidateForm, name: CandidateName, isKin: (word: string) => boolean): boolean {
  const { before, beforeOpens, beforeIsMention } = surroundings;
  if (form.capitalsOnly || before === null || !/^\p{Lu}/u.test(before)) return false;
  const word = foldText(before);
  if (CALENDAR.has(word) || (name.kind === 'person' && TITLES.has(word)) || (beforeOpens && OPENERS.has(word))) return false;
  if (isInstitution(name)) return !isKin(word) && (!beforeOpens || beforeIsMention);
  if (beforeIsMention) return false;
  return name.kind === 'person' || !key.includes(' ');
}

/** Irving behind Washington. */
function hasStrangerAfter({ surroundings, key }: PageMention, form: CandidateForm, name: CandidateName): boolean {
  const { after, afterIsMention } = surroundings;
  if (form.ambiguity < AMBIGUOUS || form.capitalsOnly || after === null || afterIsMention || key.includes(' ')) return false;
  return /^\p{Lu}/u.test(after) && !CALENDAR.has(foldText(after)) && !isInstitution(name);
}

/** Congress of the United States, where the archive's Congress is another's. */
function isOfAnother({ surroundings }: PageMention, form: CandidateForm, name: CandidateName, isKin: (word: string) => boolean): boolean {
  const { of } = surroundings;
  return of !== null && form.ambiguity >= AMBIGUOUS && isInstitution(name) && !isKin(foldText(of));
}

function isInstitution(name: CandidateName): boolean {
  return name.kind === 'org' || name.kind === 'law' || name.kind === 'event' || name.kind === 'other';
}

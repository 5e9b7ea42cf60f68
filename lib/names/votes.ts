import type { Language } from './language.ts';
import { HEAD_NOUNS, LEX } from './lexicon.ts';
import { EVENT_OPENERS } from './lexicon/head-nouns.ts';
import { quotedTitle } from './quoted-titles.ts';
import type { Span, TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import { SHAPE } from './vocabulary.ts';
import type { Entry } from './entries.ts';

/** How much speaks for each kind. Sums over the words of a name and over all its mentions. */
export type Votes = { person: number; org: number; place: number; event: number; work: number; law: number };

export const KINDS = ['person', 'org', 'place', 'event', 'work', 'law'] as const;

export function noVotes(): Votes {
  return { person: 0, org: 0, place: 0, event: 0, work: 0, law: 0 };
}

const PLACE_PREPOSITIONS: ReadonlyMap<string, number> = new Map([['in', 1], ['near', 1], ['throughout', 1], ['across', 0.8], ['around', 0.5], ['outside', 0.6], ['from', 0.3], ['to', 0.2], ['at', 0.9], ['between', 0.5], ['en', 0.5], ['into', 0.4], ['towards', 0.3], ['visited', 0.7], ['visit', 0.7], ['visits', 0.7], ['reached', 0.4], ['leaving', 0.4], ['inside', 0.4]]);
/** The same in other languages, where the letters are another word in English. */
const FOREIGN_PREPOSITIONS: ReadonlyMap<Language, ReadonlyMap<string, number>> = new Map([
  ['de', new Map([['in', 1], ['aus', 0.8], ['nach', 0.8], ['bei', 0.5], ['uber', 0.2], ['von', 0.1]])],
  ['es', new Map([['en', 1], ['desde', 0.6], ['hacia', 0.6], ['a', 0.2], ['de', 0.1]])],
  ['fr', new Map([['en', 1], ['a', 0.8], ['au', 0.4], ['aux', 0.4], ['dans', 0.3], ['depuis', 0.4], ['vers', 0.5]])],
  ['it', new Map([['in', 1], ['a', 0.8], ['ad', 0.8], ['da', 0.3], ['nel', 0.3], ['nella', 0.3], ['presso', 0.3]])],
  ['pt', new Map([['em', 1], ['no', 0.4], ['na', 0.4], ['desde', 0.4], ['para', 0.2]])],
  ['nl', new Map([['in', 1], ['naar', 0.8], ['uit', 0.8], ['te', 1], ['bij', 0.3], ['vanuit', 0.8]])],
] as const);

const MOTION = new Set(['went', 'go', 'goes', 'going', 'flew', 'fly', 'flies', 'flying', 'flown', 'moved', 'move', 'moves', 'moving', 'travelled', 'traveled', 'travel', 'travels', 'returned', 'return', 'returns', 'returning', 'came', 'sailed', 'drove', 'fled', 'left', 'emigrated', 'deported', 'trip', 'visit', 'journey', 'flight', 'way', 'relocated', 'headed', 'marched', 'bound']);
const PLACE_NOUNS_OF = new Set(['city', 'town', 'village', 'state', 'province', 'region', 'district', 'capital', 'county', 'port', 'island', 'municipality', 'suburb', 'borough', 'streets', 'people', 'north', 'south', 'east', 'west', 'outskirts', 'coast', 'border', 'governor', 'mayor', 'invasion', 'annexation', 'occupation', 'liberation', 'government', 'population', 'king', 'queen', 'south', 'rest', 'outside', 'republic', 'government', 'prefecture', 'area', 'areas', 'parts']);
const LISTED = LEX.word | LEX.org | LEX.place | LEX.country | LEX.given | LEX.surname;
/** Before a lone word that no list knows. */
const PERSON_PREPOSITIONS = new Map([['by', 0.4], ['that', 0.5], ['but', 0.5]]);
const WORK_NOUNS_OF = new Set(['edition', 'issue', 'episode', 'copy', 'copies', 'author', 'adaptation', 'remake', 'cover', 'pages', 'editor']);
const ORG_CUES = new Set(['company', 'companies', 'firm', 'band', 'group', 'party', 'organization', 'organisation', 'agency', 'newspaper', 'broadcaster', 'network', 'team', 'club', 'website', 'charity', 'union', 'bank', 'airline', 'manufacturer', 'publisher', 'label', 'joined', 'signed', 'member', 'members', 'ceo']);
const WORK_CUES = new Set(['book', 'novel', 'film', 'movie', 'album', 'song', 'single', 'series', 'show', 'magazine', 'play', 'opera', 'poem', 'game', 'titled', 'entitled', 'episode', 'documentary', 'track', 'painting', 'sitcom', 'musical', 'journal', 'comedy', 'drama', 'starred']);

/** Adds what the words around a mention say about its kind. Weights were set on three gold sets (docs/adr/0003-names.md). */
export function contextVotes(words: TextWords, { from, to }: Span, votes: Votes): void {
  if (!words.breaksAt(from)) votesBefore(words, from, to, votes);
  if (!words.breaksAt(to)) votesAfter(words, to, votes);
}

function votesBefore(words: TextWords, from: number, to: number, votes: Votes): void {
  const gap = words.gap(from), before = words.fold(from - 1);
  if (gap === GAP.space || gap === (GAP.space | GAP.dot)) {
    votes.place += (FOREIGN_PREPOSITIONS.get(words.language) ?? PLACE_PREPOSITIONS).get(before) ?? 0;
    if ((before === 'to' || before === 'for') && MOTION.has(words.fold(from - 2))) votes.place += 1;
    if (words.has(from - 1, LEX.role) && !words.has(from - 1, LEX.orgNoun)) votes.person += 2.5;
    if (words.has(from - 1, LEX.personCue)) votes.person += 0.8;
    if (before === 'the' && !isAttributive(words, to)) { votes.person -= to - from > 1 ? 2.5 : 1.2; votes.org += 0.3; }
    if (words.language === 'en' && to - from === 1 && !words.has(from, LISTED)) {
      votes.person += PERSON_PREPOSITIONS.get(before) ?? 0;
      if (before === 'of') votes.place += 0.3;
    }
    if (before === 'of' && PLACE_NOUNS_OF.has(words.fold(from - 2))) votes.place += 1.5;
    if (before === 'of' && WORK_NOUNS_OF.has(words.fold(from - 2))) votes.work += 3;
    if (ORG_CUES.has(before)) votes.org += 1;
    if (WORK_CUES.has(before)) votes.work += 1;
  }
  if (gap & GAP.quoteBefore) votes.work += quotedTitle(words, from)?.to === to ? 6 : 0.4;
  if (gap & GAP.comma && words.has(from - 1, LEX.place)) votes.place += 0.3;
}

/** "the Kennedy administration": the article belongs to the noun behind the name. */
const AFTER_ORG = new Set(['campaign', 'party', 'group', 'band', 'company', 'newspaper', 'agency', 'team', 'club', 'website', 'union', 'organization', 'organisation', 'corporation', 'network', 'airline', 'brand', 'militia', 'cartel', 'faction', 'coalition', 'label', 'airport', 'blog']);
const AFTER_PLACE = new Set(['province', 'state', 'city', 'region', 'river', 'district', 'county', 'street', 'area', 'peninsula', 'valley', 'neighborhood', 'neighbourhood', 'island', 'coast', 'border', 'village', 'town', 'territory', 'desert', 'mountains', 'hemisphere', 'suburb', 'municipality']);
const AFTER_WORK = new Set(['album', 'film', 'movie', 'novel', 'series', 'magazine', 'trilogy', 'saga', 'soundtrack']);
const AFTER_EVENT = new Set(['war', 'revolution', 'elections', 'election', 'conference', 'festival', 'tournament', 'massacre', 'pilgrimage', 'uprising', 'summit', 'crisis', 'riots', 'protests']);

/** "the Acme company", "Jiangsu province": a common noun behind the name says what it is. */
function votesOfNoun(noun: string, votes: Votes): void {
  if (AFTER_ORG.has(noun)) votes.org += 1.2;
  else if (AFTER_PLACE.has(noun)) votes.place += 1.2;
  else if (AFTER_WORK.has(noun)) votes.work += 1.2;
  else if (AFTER_EVENT.has(noun)) votes.event += 0.5;
}

function isAttributive(words: TextWords, to: number): boolean {
  return words.gap(to) === GAP.space && words.shape(to) === SHAPE.lower && !words.has(to, LEX.function | LEX.personVerb);
}

function votesAfter(words: TextWords, to: number, votes: Votes): void {
  const gap = words.gap(to), after = words.fold(to);
  if (gap === GAP.space && words.has(to, LEX.personVerb)) votes.person += 0.6;
  if (gap === GAP.space && words.shape(to) === SHAPE.lower) votesOfNoun(after, votes);
  if (gap & GAP.comma && (after === 'who' || after === 'whose')) votes.person += 1.5;
  if (gap === GAP.space && after === 'who') votes.person += 1;
  if (gap & GAP.comma && words.isCapitalised(to) && words.has(to, LEX.country | LEX.place)) votes.place += 1;
  if (gap & GAP.open && (after === 'born' || after === 'b')) votes.person += 2;
  if (gap & GAP.hyphen && (after === 'based' || after === 'born')) votes.place += 1.5;
  if (gap & GAP.possessive && words.has(to, LEX.personCue)) votes.person += 0.8;
}

const PLACE_ENDING = /(?:ville|burg|borough|shire|stan|land|abad|grad|pur|polis|ford|mouth|bury|wick|stadt|heim)$/;
const ORG_ENDING = /(?:soft|news|tech|corp|bank|media|tv|net|com|pedia|how|sys)$/;
const COMPANY_ENDING = new Set(['inc', 'ltd', 'llc', 'plc', 'corp', 'corporation', 'gmbh', 'company', 'co']);
const EVENT_STARTS = new Set(EVENT_OPENERS);

/** What an unknown word is like whose bearers are people; the rest are rather firms and products. */
const SURNAME_ENDING = /(?:er|son|sen|man|mann|sk[iy]|ska|[ei]z|[oe]v|ova|eva|i[cć]|ich|[aeo]u|ini|ell[io]|etti|ucci|ian|yan|idis|opoulos|enko|chuk|oglu|dze|vili|eau|ault|ert|ard|ell|ett|ley|ngton|ood|stra|sma|inen|nen|feld|stein|berg|bach|meier|meyer)$/;

/** Adds what the words of a name say about its kind. */
export function lexicalVotes(entry: Entry, votes: Votes): void {
  wholeVotes(entry, votes);
  if (entry.words.length === 1) singleVotes(entry, votes);
  else {
    if (!(entry.whole & (LEX.place | LEX.country | LEX.org))) headVotes(entry, votes);
    if (!(entry.whole & LEX.org)) personVotes(entry, votes);
  }
}

function wholeVotes({ whole, words, isAcronym, written }: Entry, votes: Votes): void {
  if (whole & LEX.country) votes.place += 8;
  else if (whole & LEX.place) votes.place += whole & (LEX.surname | LEX.given) ? 2 : 4;
  if (whole & LEX.org) votes.org += 4;
  if (whole & LEX.person && words.length > 1) votes.person += 4;
  if (isAcronym && !(whole & LEX.country)) votes.org += 1.5;
  if (COMPANY_ENDING.has(words.at(-1) ?? '')) votes.org += 6;
  if (written.includes('&')) votes.org += 4;
}

const AFTER_SURNAME = new Set(['i', 'ii', 'iii', 'iv', 'jr', 'sr']);
const CONNECTORS = new Set(['of', 'for', 'on', 'de', 'del', 'della', 'dello', 'dei', 'di', 'du', 'des', 'da', 'do', 'dos', 'van', 'fur', 'von', 'd', 'pour', 'per', 'para', 'voor']);

/** The word that says what a name is: before "of" or a place, at the end, or first as in Spanish ("Universidad Central"). */
function headIndex({ words, flags }: Entry): number {
  const of = words.findIndex((word) => CONNECTORS.has(word));
  if (of > 0 && (flags[of - 1] ?? 0) & HEAD_NOUNS) return of - 1;
  const end = AFTER_SURNAME.has(words.at(-1) ?? '') && words.length > 2 ? words.length - 2 : words.length - 1;
  const last = flags[end] ?? 0;
  if (last & LEX.place && !(last & HEAD_NOUNS) && words.length > 2 && (flags.at(-2) ?? 0) & LEX.orgNoun) return words.length - 2;
  const isRomance = (flags[0] ?? 0) & HEAD_NOUNS && !(last & (HEAD_NOUNS | LEX.surname | LEX.given)) && (!(last & LEX.common) || !((flags[0] ?? 0) & LEX.word));
  return isRomance ? 0 : end;
}

function headVotes(entry: Entry, votes: Votes): void {
  const first = entry.flags[0] ?? 0;
  const head = headIndex(entry), flags = entry.flags[head] ?? 0;
  const weight = head === entry.words.length - 1 && endsInSurname(entry) ? 1 : 4;
  if (flags & LEX.orgNoun) votes.org += weight;
  if (flags & LEX.placeNoun) votes.place += flags & LEX.orgNoun ? weight * 0.8 : weight;
  if (flags & LEX.eventNoun) votes.event += flags & LEX.orgNoun ? weight * 0.6 : weight;
  if (flags & LEX.lawNoun) votes.law += weight;
  if (flags & LEX.workNoun) votes.work += weight * 0.8;
  if (flags & LEX.place) votes.place += (entry.flags[0] ?? 0) & LEX.word ? 1 : 0.4;
  if ((entry.flags[0] ?? 0) & LEX.placeOpener && !(flags & HEAD_NOUNS)) votes.place += 2;
  if (isTeam(entry)) votes.org += 3;
  if (ENDS_IN_CAPITALS.test(entry.written) || first & LEX.org) votes.org += 0.5;
  if (/^\p{Lu}{3,}[ -].*\p{Ll}/u.test(entry.written) && !(first & (LEX.country | LEX.place))) votes.org += 3;
  if (/\p{L}&\p{L}/u.test(entry.words.at(-1) ?? '')) votes.org += 3;
  if (EVENT_STARTS.has(entry.words[0] ?? '')) votes.event += 4;
  if (entry.words[0] === 'article') votes.law += 4;
  if (entry.words.includes('v')) votes.law += 8;
  if ((entry.flags.at(-1) ?? 0) & LEX.weekday) votes.event += 2;
}

const CAMEL = /^\p{Lu}\p{Ll}+\p{Lu}/u;

/** "HealthSpace Cleveland": what ends in a place and does not begin as a person's name. */
export function endsInPlace({ flags, written }: Entry): boolean {
  const first = flags[0] ?? 0, last = flags.at(-1) ?? 0;
  if (!(last & (LEX.place | LEX.country)) || first & LEX.given) return false;
  return (last & LEX.country) !== 0 || (first & LEX.word) !== 0 || CAMEL.test(written);
}

/** "Firefox OS", "Windows XP". */
const ENDS_IN_CAPITALS = /\p{Ll}.* \p{Lu}{2,}$/u;

/** "Los Angeles Angels": a place and a plural that is no head noun. */
function isTeam({ words, flags }: Entry): boolean {
  const first = flags[0] ?? 0, last = flags.at(-1) ?? 0;
  const isPlural = /[^s]s$/.test(words.at(-1) ?? '') && (last & LEX.word) !== 0 && !(last & (HEAD_NOUNS | LEX.people | LEX.place | LEX.surname));
  return isPlural && ((first & (LEX.place | LEX.country)) !== 0 || ((first & LEX.placeOpener) !== 0 && words.length > 2));
}

function personVotes(entry: Entry, votes: Votes): void {
  const { words, flags, written } = entry;
  if (words.length > 5) return;
  const first = flags[0] ?? 0, last = flags[AFTER_SURNAME.has(words.at(-1) ?? '') ? words.length - 2 : words.length - 1] ?? 0;
  if (first & LEX.given) votes.person += last & HEAD_NOUNS && !endsInSurname(entry) ? 1.5 : 4;
  if (first & LEX.noble && !(last & HEAD_NOUNS)) votes.person += 3;
  const isPlace = endsInPlace(entry);
  if (last & LEX.surname && !(first & LEX.common && !(first & LEX.given))) votes.person += isPlace ? 1 : 2;
  if (words.some((word, index) => index < words.length - 1 && /^\p{L}\.?$/u.test(word))) votes.person += 2;
  if (/-\p{Ll}/u.test(written)) votes.person += 3;
  if (words.includes('de') && !(first & LEX.given) && !(last & LEX.surname)) votes.org += 1;
  else if (!isPlace && !ENDS_IN_CAPITALS.test(written) && (!/^\p{Ll}/u.test(written) || words.length > 2)) votes.person += unknownPerson(flags, first, last);
}

/** Two to four words that no list knows are a person rather than anything else; with a known one among them still perhaps. */
function unknownPerson(flags: readonly number[], first: number, last: number): number {
  const known = LEX.word | LEX.place | LEX.org | LEX.people;
  if (flags.length > 4 || last & (LEX.word | LEX.org | LEX.people)) return 0;
  if (flags.slice(0, -1).every((bits) => !(bits & known))) return 1.7;
  return flags.length < 4 && !(last & HEAD_NOUNS) && !(first & (LEX.people | LEX.place | LEX.placeOpener | LEX.determiner | LEX.org)) ? 0.7 : 0;
}

/** "Rebecca Hall", "Ann B. Park", but not "Cal Anderson Park": a head noun that is a surname, right after the given name. */
function endsInSurname({ words, flags }: Entry): boolean {
  const isAfterGiven = words.length === 2 || words.slice(1, -1).every((word) => /^\p{L}\.?$/u.test(word));
  return isAfterGiven && ((flags[0] ?? 0) & LEX.given) !== 0 && ((flags.at(-1) ?? 0) & (LEX.surname | LEX.given)) !== 0;
}

function singleVotes({ words, flags, isAcronym, written }: Entry, votes: Votes): void {
  if (/^(?!Mc|Mac|De|Di|La|Le|Van|O['’])\p{L}+\p{Ll}\p{Lu}/u.test(written)) votes.org += 1.5;
  const bits = flags[0] ?? 0;
  if (bits & LEX.given && !isAcronym) votes.person += 2;
  if (bits & LEX.surname && !isAcronym) votes.person += bits & LEX.word ? 0.5 : 1.5;
  if (bits & LEX.orgNoun) votes.org += 1.5;
  if (bits & LEX.placeNoun && !(bits & LEX.orgNoun)) votes.place += 1;
  if (bits & LEX.lawNoun) votes.law += 1;
  if (bits & LEX.eventNoun) votes.event += 1;
  if (PLACE_ENDING.test(words[0] ?? '')) votes.place += 0.8;
  if (ORG_ENDING.test(words[0] ?? '')) votes.org += 1.5;
  if (isAcronym) return;
  const isPersonal = (bits & (LEX.surname | LEX.given)) !== 0 || (!(bits & LEX.word) && SURNAME_ENDING.test(words[0] ?? ''));
  votes[isPersonal ? 'person' : 'org'] += 0.5;
}

import { PLACE } from './contexts.ts';
import { capitalisesNouns, type Language } from './language.ts';
import { HEAD_NOUNS, LEX } from './lexicon.ts';
import { JOINT_HEADS } from './lexicon/head-nouns.ts';
import type { TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import { SHAPE } from './vocabulary.ts';

/** Longer runs of capitals are no names: a list without commas, a poem, noise. Words. */
const LONGEST_NAME = 14;

/**
 * The end of the run of capitalised words that begins at `from`: "Bank of England", "Simón Bolívar y Palacios",
 * "Ministry of Health and Social Care". Word index, after its last word.
 */
export function runEnd(words: TextWords, from: number): number {
  let end = from + 1;
  while (end - from < LONGEST_NAME && !words.breaksAt(end)) {
    if (words.isCapitalised(end) && joinsDirectly(words, from, end)) { end++; continue; }
    if (isTransliterated(words, from, end) || isAdjectiveOfHead(words, from, end)) { end++; continue; }
    const next = isVersus(words, end) ? end + 1 : connectedTo(words, from, end);
    if (next < 0) break;
    end = next + 1;
  }
  return end;
}

const SMALL_ADJECTIVES = new Set<Language>(['fr', 'it']);
const INSTITUTIONAL = /^(?:nationale?s?|nazional[ei]|inter?nationale?s?|internazional[ei]|europ[eé]en(?:ne)?s?|europe[aoi]|central[ei]?|generale?s?|federale?s?|constitutionnel(?:le)?|costituzionale|regionale?|municipale?|royale?|reale|socialistes?|socialista|communistes?|comunista|democratique|democratico|democratica|populaire|popolare|republicaine?|repubblicana|olympique|olimpico|olimpica|mondiale?|superieure?|superiore|polytechnique|catholique|cattolica|orthodoxe|ortodossa)$/;

/** "Académie française", "Union européenne": French and Italian write the adjective of an institution small. */
function isAdjectiveOfHead(words: TextWords, from: number, i: number): boolean {
  if (!SMALL_ADJECTIVES.has(words.language) || words.shape(i) !== SHAPE.lower || words.gap(i) !== GAP.space || words.place(from) === PLACE.titled) return false;
  const isHead = words.has(i - 1, HEAD_NOUNS) && words.isCapitalised(i - 1) && i - 1 === from;
  return isHead && (words.has(i, LEX.people) || INSTITUTIONAL.test(words.fold(i)));
}

/** The lower-case end of a Chinese or Korean given name: "Wong Yuk-man", "Kim Jong-un". */
function isTransliterated(words: TextWords, from: number, i: number): boolean {
  if (words.gap(i) !== GAP.hyphen || words.shape(i) !== SHAPE.lower || i - from < 2 || !words.applies('hyphens')) return false;
  const before = words.written(i - 1).length;
  if (words.written(i).length > 6 || before > 6 || words.has(i - 1, LEX.country | LEX.place)) return false;
  return before <= 3 || !words.has(i - 1, LEX.common);
}

function joinsDirectly(words: TextWords, from: number, i: number): boolean {
  const gap = words.gap(i);
  if (gap === GAP.space) return !words.isFunction(i) || isNumeral(words, i);
  if (gap === (GAP.space | GAP.quoteBefore)) return isNickname(words, from, i);
  if (gap === (GAP.space | GAP.quoteAfter)) return isNickname(words, from, i - 1);
  if (gap === GAP.hyphen) return true;
  if (gap === (GAP.dot | GAP.space)) return words.shape(i - 1) === SHAPE.initial || isShortTitle(words, i - 1);
  if (gap === GAP.amp || gap === (GAP.amp | GAP.space)) return true;
  if (gap === (GAP.possessive | GAP.space)) return joinsAcrossPossessive(words, from, i);
  return false;
}

const NOT_AFTER_PRONOUN = new Set(['of', 'and', 'in', 'as', 'to']);

/** Whether a word is the "I" of "Norton I, Emperor": the first of the name, not the pronoun. */
export function isNumeral(words: TextWords, i: number): boolean {
  if (words.fold(i) !== 'i' || words.shape(i) !== SHAPE.initial || words.has(i - 1, LEX.common | LEX.role)) return false;
  if (words.gap(i + 1) & (GAP.comma | GAP.open) || (words.shape(i - 1) === SHAPE.title && NOT_AFTER_PRONOUN.has(words.fold(i + 1)))) return true;
  return (words.has(i - 2, LEX.role) && words.isCapitalised(i - 2));
}

/** The quoted word in 'Harold "Junior" Theriault'. */
function isNickname(words: TextWords, from: number, i: number): boolean {
  const isQuoted = words.applies('nicknames') && words.gap(i) === (GAP.space | GAP.quoteBefore) && words.gap(i + 1) === (GAP.space | GAP.quoteAfter);
  return isQuoted && words.isCapitalised(i) && words.isCapitalised(i + 1) && i - from <= 2 && !words.has(i - 1, LEX.role) && !words.has(i - 1, HEAD_NOUNS);
}

const SHORT_TITLES = new Set(['st', 'ste', 'mt', 'ft', 'dr', 'mr', 'mrs', 'ms', 'jr', 'sr', 'gen', 'col', 'lt', 'sgt', 'capt', 'sen', 'rep', 'gov', 'prof', 'rev', 'maj', 'cmdr', 'adm', 'hon', 'pres', 'sra', 'dra']);

function isShortTitle(words: TextWords, i: number): boolean {
  return SHORT_TITLES.has(words.fold(i));
}

/** "People's Republic", "Workers' Union": the owner is a common noun and an institution follows. */
function joinsAcrossPossessive(words: TextWords, from: number, i: number): boolean {
  if (!words.applies('possessives')) return false;
  const isCommonOwner = words.has(i - 1, LEX.word) && !words.has(i - 1, LEX.country | LEX.given | LEX.place);
  const hasInstitution = words.has(i, HEAD_NOUNS) || (words.isCapitalised(i + 1) && words.gap(i + 1) === GAP.space && words.has(i + 1, HEAD_NOUNS));
  return isCommonOwner && !words.has(i, LEX.given) && hasInstitution && !ownsAlready(words, from, i);
}

/** "Civic Party's Council": the owner is an institution itself. */
function ownsAlready(words: TextWords, from: number, i: number): boolean {
  return i - from > 1 && words.has(i - 1, HEAD_NOUNS) && !words.fold(i - 1).endsWith('s');
}

/** "Roe v. Wade": the dot tells a law case from a match. */
function isVersus(words: TextWords, i: number): boolean {
  return words.fold(i) === 'v' && words.shape(i) === SHAPE.lower && words.gap(i) === GAP.space && words.gap(i + 1) === (GAP.dot | GAP.space) && words.isCapitalised(i + 1);
}

/** The capitalised word that a connector at `i` leads to, -1 for none. */
function connectedTo(words: TextWords, from: number, i: number): number {
  if (words.shape(i) !== SHAPE.lower || words.gap(i) !== GAP.space) return -1;
  const fold = words.fold(i);
  const next = fold === 'of' || fold === 'and' || ORG_PREPOSITIONS.has(fold) ? afterArticle(words, i + 1) : afterParticles(words, i);
  if (next < 0 || words.isFunction(next) || words.has(next, LEX.month | LEX.weekday)) return -1;
  if (fold === 'of') return words.applies('of') && joinsByOf(words, from, i, next) ? next : -1;
  if (fold === 'and') return words.applies('and') && joinsByAnd(words, from, i, next) ? next : -1;
  if (ORG_PREPOSITIONS.has(fold)) return words.applies('prepositions') && joinsByPreposition(words, from, i) ? next : -1;
  return words.applies('particles') && joinsByParticle(words, from, i, next) ? next : -1;
}

const ORG_PREPOSITIONS = new Set(['for', 'on', 'against', 'to']);

function afterArticle(words: TextWords, i: number): number {
  const next = words.fold(i) === 'the' && words.shape(i) === SHAPE.lower && words.gap(i) === GAP.space ? i + 1 : i;
  return words.isCapitalised(next) && words.gap(next) === GAP.space && !words.breaksAt(next) ? next : -1;
}

function afterParticles(words: TextWords, i: number): number {
  let next = i;
  while (next < i + 3 && words.shape(next) === SHAPE.lower && words.has(next, LEX.particle) && words.gap(next) === GAP.space) next++;
  const isNext = next > i && words.isCapitalised(next) && !words.breaksAt(next) && (words.gap(next) === GAP.space || words.gap(next) === GAP.hyphen);
  return isNext ? next : -1;
}

const NOT_OF_THINGS = LEX.given | LEX.surname | LEX.country | LEX.place | LEX.people | LEX.role;

function joinsByOf(words: TextWords, from: number, i: number, next: number): boolean {
  const head = i - 1;
  if (!words.isCapitalised(head) || isOnlyRole(words, from, i) || (words.has(head, LEX.role) && !words.has(head, HEAD_NOUNS))) return false;
  if (words.has(from, LEX.given) && head > from && !words.has(head, HEAD_NOUNS)) return false;
  const isPlainNext = words.has(next, LEX.common) && !words.has(next, LEX.place | LEX.country | LEX.given);
  if (head > from && !isPlainNext && words.has(head, LEX.orgNoun | LEX.placeNoun) && isOwnName(words, from, head)) return false;
  if (words.has(next, LEX.month | LEX.weekday)) return false;
  if (words.has(head, HEAD_NOUNS | LEX.noble) || words.has(head, LEX.andHead)) return true;
  if (words.place(from) !== PLACE.mid) return false;
  for (let k = from; k < i; k++) if (!words.has(k, LEX.common) || words.has(k, NOT_OF_THINGS)) return false;
  return i - from <= 3;
}

/** "Oakland Athletics of …": a name that needs no "of" to be one. */
function isOwnName(words: TextWords, from: number, head: number): boolean {
  for (let i = from; i < head; i++) if (!words.has(i, LEX.word) || words.has(i, LEX.place | LEX.country)) return !words.has(from, LEX.people);
  return false;
}

function isOnlyRole(words: TextWords, from: number, to: number): boolean {
  let roles = 0;
  for (let i = from; i < to; i++) {
    if (words.has(i, LEX.role)) roles++;
    else if (!words.has(i, LEX.roleModifier | LEX.people | LEX.function)) return false;
  }
  return roles > 0;
}

/** "and" only inside organisations: after a head that takes it, or between common nouns before a head. */
function joinsByAnd(words: TextWords, from: number, i: number, next: number): boolean {
  if (isListed(words, from, i, next)) return true;
  const heads = headBetween(words, from, i);
  if (heads && i - from >= 2 && words.has(next, LEX.word) && !isOtherInstitution(words, next) && !words.has(next, LEX.country | LEX.given | LEX.place)) return true;
  const last = lastOfChain(words, next);
  if (last === next || words.fold(next) === 'united') return false;
  if (JOINT.has(words.fold(last)) && i - from <= 2) return true;
  return isPlain(words, from, i) && words.has(next, LEX.common) && words.has(last, LEX.orgNoun | LEX.lawNoun | LEX.placeNoun) && !words.has(i - 1, LEX.role | (i - from > 1 ? HEAD_NOUNS : 0));
}

/** "Trinidad and Tobago": a place that has the "and" in its name. */
function isListed(words: TextWords, from: number, i: number, next: number): boolean {
  if (i - from > 3) return false;
  const flags = words.vocabulary.phraseFlags(words.key({ from, to: next + 1 }), words.language);
  return (flags & (LEX.place | LEX.country)) !== 0;
}

/** "School of Economics and King's College": what follows is an institution of its own. */
function isOtherInstitution(words: TextWords, next: number): boolean {
  const last = lastOfChain(words, next), after = last + 1;
  const isOwned = (words.gap(after) & GAP.possessive) !== 0 && words.has(after, LEX.andHead);
  return isOwned || (last > next && words.has(last, LEX.andHead) && !words.fold(last).startsWith('service'));
}

const JOINT = new Set(JOINT_HEADS);

/** The last of the capitalised words that follow one another from `i`. */
function lastOfChain(words: TextWords, i: number): number {
  let last = i;
  while (last < i + 4 && words.isCapitalised(last + 1) && words.gap(last + 1) === GAP.space && !words.breaksAt(last + 1)) last++;
  return last;
}

/** Common nouns, perhaps after a country or people: "National Air", "U.S. Space". */
function isPlain(words: TextWords, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (i === from && words.has(i, LEX.country | LEX.people)) continue;
    if (!words.has(i, LEX.common) || words.has(i, LEX.given | LEX.place)) return false;
  }
  return to - from <= 3;
}

function headBetween(words: TextWords, from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++) if (words.has(i, LEX.andHead) && (words.fold(i + 1) === 'of' || words.fold(i + 1) === 'for')) return true;
  return false;
}

const PREPOSITION_HEADS = LEX.andHead | LEX.lawNoun;

function joinsByPreposition(words: TextWords, from: number, i: number): boolean {
  const isFor = words.fold(i) === 'for';
  for (let k = from; k < i; k++) if (words.has(k, PREPOSITION_HEADS) && (isFor || !words.has(k, LEX.placeNoun))) return i - from <= 4;
  return false;
}

function joinsByParticle(words: TextWords, from: number, i: number, next: number): boolean {
  const fold = words.fold(i);
  if (capitalisesNouns(words.language)) return words.has(i - 1, LEX.given) || words.shape(i - 1) === SHAPE.initial;
  if (fold === 'y' || fold === 'e' || fold === 'i') return words.has(from, LEX.orgNoun) || words.has(i - 1, LEX.surname);
  if (words.has(i - 1, LEX.role) && !words.has(i - 1, LEX.surname)) return next - i > 0 && i - from > 1;
  return true;
}

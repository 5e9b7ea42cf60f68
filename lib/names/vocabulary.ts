import { foldText } from '../text/fold.ts';
import { ownString } from '../text/own-string.ts';
import { LANGUAGE_BITS, type Language } from './language.ts';
import { hashKey } from './key-table.ts';
import { LEX, type Lexicon } from './lexicon.ts';

/** How a word is written. */
export const SHAPE = {
  lower: 0,
  /** First letter upper, the rest lower, two letters or more. */
  title: 1,
  /** Two upper-case letters or more and no lower-case one. */
  caps: 2,
  /** Upper case within: McDonald, YouTube, iPhone. */
  mixed: 3,
  /** One upper-case letter. */
  initial: 4,
  number: 5,
  /** Letters without case: Arabic, Han, kana … */
  uncased: 6,
} as const;

/** The distinct written words of a corpus. Ids count from 0; the arrays are indexed by id. */
export class Vocabulary {
  readonly written: string[] = [];
  /** Folded spelling's id: `folds[foldIds[id]]`. Words that differ in case and accents share it. */
  readonly foldIds: number[] = [];
  readonly folds: string[] = [];
  readonly shapes: number[] = [];
  /** `LEX` bits of each folded spelling, by fold id. */
  readonly flags: number[] = [];
  /** `LANGUAGE_BITS` of each folded spelling, by fold id. */
  readonly languages: number[] = [];
  readonly #foreign = new Map<Language, number[]>();
  readonly #keys: string[] = [];
  /** `hashKey` of each key, by fold id. */
  readonly keyHashes: number[] = [];
  readonly #ids = new Map<string, number>();
  readonly #foldIds = new Map<string, number>();
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The word's id. `raw` is a slice of a text: composed or not, soft hyphens and all. */
  intern(raw: string): number {
    const known = this.#ids.get(raw);
    if (known !== undefined) return known;
    const id = this.written.length;
    const own = ownString(raw);
    this.#ids.set(own, id);
    const written = own.normalize('NFC').replace(/\p{Cf}/gu, '');
    this.written.push(written);
    this.shapes.push(shapeOf(written));
    this.foldIds.push(this.internFold(foldText(written)));
    return id;
  }

  /** The id of a folded spelling that occurs in the corpus, -1 for any other. */
  foldId(folded: string): number {
    return this.#foldIds.get(folded) ?? -1;
  }

  /** `LEX` bits of a word in a text of that language. */
  flagsOf(id: number, language: Language = 'en'): number {
    return this.flagsOfFold(this.foldIds[id] ?? -1, language);
  }

  /** `LEX` bits of a folded spelling in a text of that language. */
  flagsOfFold(foldId: number, language: Language): number {
    if (language === 'en' || foldId < 0) return this.flags[foldId] ?? 0;
    const known = this.#foreign.get(language) ?? [];
    this.#foreign.set(language, known);
    return (known[foldId] ??= flagsOfKey(this.#lexicon, language, this.folds[foldId] ?? ''));
  }

  foldOf(id: number): string {
    return this.folds[this.foldIds[id] ?? -1] ?? '';
  }

  /** `LEX` bits of a phrase by its key. */
  phraseFlags(key: string, language: Language = 'en'): number {
    return this.#lexicon.flagsIn(language, key);
  }

  /** The folded spelling as `keyOf` (lib/text/words.ts) would give it. */
  keyOf(foldId: number): string {
    return this.#keys[foldId] ?? '';
  }

  /** The id of a folded spelling. */
  internFold(folded: string): number {
    const known = this.#foldIds.get(folded);
    if (known !== undefined) return known;
    const id = this.folds.length;
    this.#foldIds.set(folded, id);
    this.folds.push(folded);
    const key = folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    this.#keys.push(key);
    this.keyHashes.push(hashKey(key));
    this.flags.push(flagsOfKey(this.#lexicon, 'en', folded));
    this.languages.push(LANGUAGE_BITS.get(folded) ?? 0);
    return id;
  }
}

function flagsOfKey(lexicon: Lexicon, language: Language, folded: string): number {
  const key = folded.replace(/[^\p{L}\p{N}]+/gu, folded.includes('.') ? '' : ' ').trim();
  const flags = lexicon.flagsIn(language, key);
  if (language !== 'de') return flags | singularFlags(lexicon, key);
  return flags & NAMES ? flags : flags | compoundFlags(lexicon, key) | genitiveFlags(lexicon, key);
}

const NAMES = LEX.country | LEX.place | LEX.org | LEX.given;

/** "Deutschlands", "Europas": German writes no apostrophe. */
function genitiveFlags(lexicon: Lexicon, key: string): number {
  return key.endsWith('s') ? lexicon.flagsIn('de', key.slice(0, -1)) & (LEX.country | LEX.place) : 0;
}

const LEAST_HEAD = 4; // letters: shorter ends of German words are often no word (“Amt”, “Rat”)

/** A German compound is what its last part is: "Außenminister", "Arbeitsgericht". */
function compoundFlags(lexicon: Lexicon, key: string): number {
  for (let at = 3; at <= key.length - LEAST_HEAD; at++) {
    const flags = lexicon.flagsIn('de', key.slice(at));
    if (flags & HEADS) return flags & HEADS & (NAME_ENDING.test(key) ? ~(LEX.common | LEX.word) : ~0);
  }
  return 0;
}

/** Nouns in which German surnames and towns end: "Biermann", "Heidelberg". */
export const NAME_ENDING = /(?:mann|heim|ingen|hausen|hofen|berg|bach|stein|wald|feld|haus|burg|dorf|stadt|bauer|meier|meyer|maier|muller|hof|hoff|koch|schneider|fischer|schmidt|baum|wolf|mark|land)$/;

const HEADS = LEX.orgNoun | LEX.placeNoun | LEX.eventNoun | LEX.lawNoun | LEX.workNoun | LEX.role | LEX.common | LEX.word;

/** Plural of a head noun counts as one: "Awards", "Brigades". */
function singularFlags(lexicon: Lexicon, key: string): number {
  if (!key.endsWith('s') || key.length < 4) return 0;
  const heads = LEX.orgNoun | LEX.placeNoun | LEX.eventNoun | LEX.lawNoun | LEX.workNoun | LEX.role;
  return (lexicon.flagsOf(key.slice(0, -1)) & heads) | (lexicon.flagsOf(key.replace(/ies$/, 'y')) & heads);
}

function shapeOf(written: string): number {
  if (/^\p{N}/u.test(written)) return SHAPE.number;
  const upper = written.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = written.match(/\p{Ll}/gu)?.length ?? 0;
  if (upper === 0) return lower > 0 ? SHAPE.lower : SHAPE.uncased;
  if (lower === 0) return upper === 1 && !/\p{N}/u.test(written) ? SHAPE.initial : SHAPE.caps;
  return upper === 1 && /^\p{Lu}/u.test(written) ? SHAPE.title : SHAPE.mixed;
}

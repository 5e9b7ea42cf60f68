import { Tally } from '../bytes/tally.ts';
import { PLACE } from './contexts.ts';
import { BareBefore } from './bare-before.ts';
import { LEX } from './lexicon.ts';
import type { TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import { NAME_ENDING, SHAPE, type Vocabulary } from './vocabulary.ts';

const ADJECTIVE = /(?:ig|lich|isch|sch|haft|sam|bar|iv|al|ell|los|neu|gross|erst|letzt|nachst|gut|alt|jung|ander|eigen|ganz|klein|viel|hoh|lang|kurz|frei|best|stark|schwer|wichtig)e[rsnm]?$/;
const INFLECTED = /(?:e|en|er|es|em)$/;
const NOUN_ENDING = /.{3}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|ion|ionen|ismus|ität|itat|itäten|itaten|nis|nisse|nissen|innen|chen|ment|mente|enz|anz|ieren|erei|age|ling|linge|tum|ant|anten|ator|atoren|iker|ikern|logie|grafie|graphie|metrie|kunde)$/;

/**
 * How the words of texts that capitalise their nouns are used there, by fold id: nouns take articles, numbers and adjectives,
 * have plurals and end compounds; names of people and towns seldom do.
 */
export class NounStatistics {
  /** Within a sentence, behind an article, a number or an adjective. */
  readonly marked = new Tally();
  /** Within a sentence, behind anything else. */
  readonly bare = new Tally();
  /** What stands before such places. */
  readonly before = new BareBefore();
  /** How many such places, 2 at most, have another word before them than the first. */
  readonly varied = new Tally();
  /** With a capital, wherever. */
  readonly seen = new Tally();
  /** Fold id → how many longer words end in it; built when first asked for, which is after the last text. */
  #compounds: ReadonlyMap<number, number> | null = null;

  add(words: TextWords): void {
    for (let i = 0; i < words.length; i++) {
      if (words.shape(i) !== SHAPE.title) continue;
      const fold = words.foldId(i);
      this.seen.add(fold);
      if (words.place(i) !== PLACE.mid) continue;
      if (isMarked(words, i)) this.marked.add(fold);
      else {
        this.bare.add(fold);
        this.before.add(fold, words.foldId(i - 1));
      }
    }
  }

  /** Whether a word is used as a common noun, or looks like one. */
  isNoun(words: TextWords, i: number): boolean {
    const fold = words.foldId(i);
    if (words.has(i, LEX.common | LEX.month | LEX.weekday) || NOUN_ENDING.test(words.fold(i))) return true;
    if (this.marked.at(fold) * TAKES_ARTICLES > this.bare.at(fold)) return true;
    return this.#isInflected(words.fold(i), words.vocabulary) || this.#endsCompounds(fold, words.vocabulary) || this.#isCompound(words.fold(i), words.vocabulary);
  }

  /** Whether a word is used as a name throughout, often enough to tell, and not in one phrase only ("auf Anhieb"). */
  isName(words: TextWords, i: number): boolean {
    if (this.varied.at(words.foldId(i)) < VARIED) return false;
    return this.bare.at(words.foldId(i)) >= OFTEN && words.fold(i).length >= LEAST_LETTERS && !this.isNoun(words, i);
  }

  #isInflected(fold: string, vocabulary: Vocabulary): boolean {
    const isSeen = (other: string): boolean => this.seen.at(vocabulary.foldId(other)) > 0;
    if (fold.length >= LEAST_LETTERS && ENDINGS.some((ending) => isSeen(fold + ending))) return true;
    return ENDINGS.some((ending) => fold.endsWith(ending) && fold.length - ending.length >= LEAST_LETTERS && isSeen(fold.slice(0, -ending.length)));
  }

  /** "Simulatorhersteller": two words that the corpus knows, the second as a noun. Surnames and towns are made so as well. */
  #isCompound(fold: string, vocabulary: Vocabulary): boolean {
    if (fold.length < LEAST_COMPOUND || NAME_ENDING.test(fold)) return false;
    const isSeen = (end: string): boolean => this.seen.at(vocabulary.foldId(end)) > 0;
    for (let at = LEAST_LETTERS; at <= fold.length - LEAST_LETTERS; at++) {
      const first = fold.slice(0, at), end = fold.slice(at);
      const isWord = vocabulary.foldId(first) >= 0 || (/(?:s|n|en)$/.test(first) && vocabulary.foldId(first.replace(/(?:s|en|n)$/, '')) >= 0);
      if (isWord && (isSeen(end) || INFLECTIONS.some((ending) => end.endsWith(ending) && end.length - ending.length >= LEAST_LETTERS && isSeen(end.slice(0, -ending.length))))) return true;
    }
    return false;
  }

  #endsCompounds(fold: number, vocabulary: Vocabulary): boolean {
    this.#compounds ??= this.#countCompounds(vocabulary);
    return (this.#compounds.get(fold) ?? 0) >= COMPOUNDS;
  }

  #countCompounds(vocabulary: Vocabulary): Map<number, number> {
    const counts = new Map<number, number>();
    this.seen.values.forEach((times, id) => {
      if (times === 0) return;
      const fold = vocabulary.folds[id] ?? '';
      for (let at = LEAST_PREFIX; at <= fold.length - LEAST_LETTERS; at++) {
        const end = vocabulary.foldId(fold.slice(at));
        if (this.seen.at(end) > 0) counts.set(end, (counts.get(end) ?? 0) + 1);
      }
    });
    return counts;
  }
}

const TAKES_ARTICLES = 8; // a word that stands with an article more often than once in so many times is a noun
const OFTEN = 4; // times within a sentence and never as a noun, before use alone makes a name
const VARIED = 2; // of them behind another word than the first
const LEAST_LETTERS = 4;
const LEAST_PREFIX = 3; // letters of a compound's first part
const COMPOUNDS = 2; // different ones
const LEAST_COMPOUND = 9; // letters
const INFLECTIONS = ['s', 'n', 'en', 'e', 'es'];
const ENDINGS = ['e', 'en', 'n', 'es'];

/** Whether an article, a number or an adjective stands right before a word: what a name seldom has. */
export function isMarked(words: TextWords, i: number): boolean {
  if (words.gap(i) !== GAP.space) return false;
  if (words.has(i - 1, LEX.determiner) || words.shape(i - 1) === SHAPE.number) return true;
  if (words.shape(i - 1) !== SHAPE.lower || words.has(i - 1, LEX.function)) return false;
  const before = words.fold(i - 1);
  if (ADJECTIVE.test(before)) return true;
  return INFLECTED.test(before) && words.gap(i - 1) === GAP.space && (words.has(i - 2, LEX.determiner) || words.shape(i - 2) === SHAPE.number);
}

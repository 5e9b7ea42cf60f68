import { PLACE } from './contexts.ts';
import { capitalisesNouns } from './language.ts';
import { LEX } from './lexicon.ts';
import { NounStatistics } from './noun-statistics.ts';
import { WITHOUT_NONE, type Without } from './rules.ts';
import { abbreviatesTerm } from './terms.ts';
import type { TextWords } from './text-words.ts';
import type { Tokens } from './tokenise.ts';
import { SHAPE, type Vocabulary } from './vocabulary.ts';

/** How each folded word is written over the whole corpus, indexed by fold id. */
export class Statistics {
  readonly lower: number[] = [];
  /** Capitalised where a capital tells something. */
  readonly capital: number[] = [];
  /** Capitalised where it tells nothing: a sentence's first word, a headline. */
  readonly start: number[] = [];
  /** In capitals, outside of runs of capitals. */
  readonly caps: number[] = [];
  /** Capitalised within a sentence with no other capital beside it. */
  readonly alone: number[] = [];
  /** Fold ids of the words that stand alone as a name somewhere. */
  readonly singles = new Set<number>();
  /** Fold ids of the capitals that stand for a plain term: GDP. */
  readonly terms = new Set<number>();
  /** Of the texts whose nouns have capitals, which tell the counts above nothing but small letters and acronyms. */
  readonly nouns = new NounStatistics();

  readonly #without: Without;

  constructor(without: Without = WITHOUT_NONE) {
    this.#without = without;
  }

  add(words: TextWords): void {
    const { tokens, contexts, vocabulary } = words, isMute = capitalisesNouns(words.language);
    if (isMute) this.nouns.add(words);
    for (let i = 0; i < tokens.length; i++) {
      const word = tokens.words[i] ?? -1;
      const fold = vocabulary.foldIds[word] ?? -1;
      const place = contexts.places[i] ?? 0;
      const shape = vocabulary.shapes[word];
      if (shape === SHAPE.lower) increment(this.lower, fold);
      else if (place === PLACE.shouted) increment(this.start, fold);
      else if (shape === SHAPE.caps) {
        increment(this.caps, fold);
        if (!this.#without.has('terms') && abbreviatesTerm(words, i)) this.terms.add(fold);
      }
      else if (isMute) continue;
      else if (shape === SHAPE.title || shape === SHAPE.mixed) increment(place === PLACE.mid ? this.capital : this.start, fold);
      if (!isMute && place === PLACE.mid && shape !== SHAPE.lower && !isUpper(tokens, vocabulary, i - 1) && !isUpper(tokens, vocabulary, i + 1) && vocabulary.foldOf(tokens.words[i + 1] ?? -1) !== 'of') { this.singles.add(fold); increment(this.alone, fold); }
    }
  }

  /**
   * Whether a word that is capitalised where capitals tell nothing is a proper word: by how the corpus writes it
   * elsewhere, else by the lexicon.
   */
  isProper(words: TextWords, i: number): boolean {
    const fold = words.foldId(i), flags = words.flags(i);
    if (flags & LEX.function) return false;
    if (capitalisesNouns(words.language)) return (flags & (LEX.country | LEX.place | LEX.given | LEX.surname | LEX.org)) !== 0 && !this.nouns.isNoun(words, i);
    const lower = this.lower[fold] ?? 0;
    const capital = flags & LEX.word || !words.isEnglish ? (this.alone[fold] ?? 0) : (this.capital[fold] ?? 0);
    if (lower > 0 && !this.#without.has('statistics')) return capital > 2 * lower;
    if (capital > 0 && !this.#without.has('statistics')) return !(flags & LEX.veryCommon) || capital > 2;
    if (flags & (LEX.country | LEX.place)) return true;
    if (!(flags & LEX.word)) return words.isEnglish || (flags & (LEX.given | LEX.surname | LEX.org)) !== 0;
    return (flags & (LEX.given | LEX.surname | LEX.org)) !== 0 && !(flags & LEX.common);
  }
}

function isUpper(tokens: Tokens, vocabulary: Vocabulary, i: number): boolean {
  const shape = vocabulary.shapes[tokens.words[i] ?? -1] ?? SHAPE.lower;
  return shape !== SHAPE.lower && shape !== SHAPE.number;
}

function increment(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

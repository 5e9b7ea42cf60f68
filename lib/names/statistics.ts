import { Tally } from '../bytes/tally.ts';
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
  readonly lower = new Tally();
  /** Capitalised where a capital tells something. */
  readonly capital = new Tally();
  /** In capitals, outside of runs of capitals. */
  readonly caps = new Tally();
  /** Capitalised within a sentence with no other capital beside it. */
  readonly alone = new Tally();
  /** Of capitals: beside the plain term that they stand for (GDP). */
  readonly terms = new Tally();
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
      if (shape === SHAPE.lower) {
        this.lower.add(fold);
        continue;
      }
      if (place === PLACE.shouted) continue;
      if (shape === SHAPE.caps) {
        this.caps.add(fold);
        if (!this.#without.has('terms') && abbreviatesTerm(words, i)) this.terms.add(fold);
      } else if (isMute) continue;
      else if (place === PLACE.mid && (shape === SHAPE.title || shape === SHAPE.mixed)) this.capital.add(fold);
      if (!isMute && place === PLACE.mid && !isUpper(tokens, vocabulary, i - 1) && !isUpper(tokens, vocabulary, i + 1) && vocabulary.foldOf(tokens.words[i + 1] ?? -1) !== 'of') this.alone.add(fold);
    }
  }

  /** Whether a word stands alone as a name somewhere. */
  isSingle(fold: number): boolean {
    return this.alone.at(fold) > 0;
  }

  /** Whether capitals stand for a plain term somewhere: GDP. */
  isTerm(fold: number): boolean {
    return this.terms.at(fold) > 0;
  }

  /** All counts, in an order of their own. */
  get tallies(): readonly Tally[] {
    return [this.lower, this.capital, this.caps, this.alone, this.terms, this.nouns.marked, this.nouns.bare, this.nouns.seen];
  }

  /**
   * Whether a word that is capitalised where capitals tell nothing is a proper word: by how the corpus writes it
   * elsewhere, else by the lexicon.
   */
  isProper(words: TextWords, i: number): boolean {
    const fold = words.foldId(i), flags = words.flags(i);
    if (flags & LEX.function) return false;
    if (capitalisesNouns(words.language)) return (flags & (LEX.country | LEX.place | LEX.given | LEX.surname | LEX.org)) !== 0 && !this.nouns.isNoun(words, i);
    const lower = this.lower.at(fold);
    const capital = (flags & LEX.word || !words.isEnglish ? this.alone : this.capital).at(fold);
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

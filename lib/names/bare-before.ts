import { Tally } from '../bytes/tally.ts';

const KEPT = 4; // words before a noun, none of them more than twice: enough to tell whether two differ from any other
const TWICE = 2;

/**
 * The words before the places of a word, as far as it takes to tell whether two of them are others than the first of
 * all, though readers of parts of the corpus have each their own places. By fold id.
 */
export class BareBefore {
  /** 1 + the part in which the first place stands; 0 where there is none. */
  readonly parts = new Tally();
  /** KEPT a word: 1 + the fold id before it; 0 where there is none. In the order of the places. */
  readonly kept = new Tally();
  #part = 0;

  /** What is added from here on stands in that part. */
  beginPart(part: number): void {
    this.#part = part;
  }

  add(fold: number, before: number): void {
    if (this.parts.at(fold) === 0) this.parts.set(fold, this.#part + 1);
    let same = 0;
    for (let at = fold * KEPT; at < (fold + 1) * KEPT; at++) {
      const other = this.kept.at(at);
      if (other === before + 1 && ++same === TWICE) return;
      if (other > 0) continue;
      this.kept.set(at, before + 1);
      return;
    }
  }
}

/** What a reader found, its fold ids by `numbers` those of all. */
export type BeforeShare = { readonly parts: Int32Array; readonly kept: Int32Array; readonly numbers: Int32Array };

/** For each word, by the number it has among all, how many places, 2 at most, have another word before them than the first. */
export function countVaried(shares: readonly BeforeShare[]): Int32Array {
  const first = new Tally(), firstPart = new Tally(), varied = new Tally();
  const numberOf = ({ numbers }: BeforeShare, before: number | undefined): number => (before === undefined || before === 0 ? 0 : 1 + (numbers[before - 1] ?? 0));
  for (const share of shares) {
    share.parts.forEach((part, fold) => {
      const word = share.numbers[fold] ?? 0, known = firstPart.at(word);
      if (part === 0 || (known > 0 && known < part)) return;
      firstPart.set(word, part);
      first.set(word, numberOf(share, share.kept[fold * KEPT]));
    });
  }
  for (const share of shares) {
    share.kept.forEach((before, at) => {
      const word = share.numbers[Math.floor(at / KEPT)] ?? 0;
      if (before > 0 && varied.at(word) < TWICE && numberOf(share, before) !== first.at(word)) varied.add(word);
    });
  }
  return varied.values;
}

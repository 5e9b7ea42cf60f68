import { Tally } from '../bytes/tally.ts';
import { countVaried } from './bare-before.ts';
import type { FoundForms } from './known-forms.ts';

/** What one reader saw in its texts. All by its own fold ids. */
export type SeenWords = {
  /** The folded words, by fold id. */
  readonly folds: readonly string[];
  /** In the order of `Statistics.tallies`. */
  readonly counts: readonly Int32Array[];
  /** Of texts that capitalise their nouns: see `BareBefore`. */
  readonly before: { readonly parts: Int32Array; readonly kept: Int32Array };
  /** Texts whose script has no capitals. */
  readonly withoutCapitals: number;
};

/** What a reader has to know of all texts. By its own fold ids, those of `others` behind them. */
export type LearntWords = {
  /** Words that only other readers saw: what German nouns are told by. None without such texts. */
  readonly others: readonly string[];
  readonly counts: readonly Int32Array[];
  readonly varied: Int32Array;
};

/** Adds up what readers saw, each in its own texts, so that each learns what all of them did. */
export class SharedWords {
  readonly #folds: readonly string[];
  /** Of each reader by its fold id the number of the word here. */
  readonly #numbers: readonly Int32Array[];
  readonly #counts: readonly Int32Array[];
  readonly #varied: Int32Array;

  constructor(shares: readonly SeenWords[]) {
    const numbers = new Map<string, number>();
    const numberOf = (fold: string): number => {
      const known = numbers.get(fold);
      if (known === undefined) numbers.set(fold, numbers.size);
      return known ?? numbers.size - 1;
    };
    this.#numbers = shares.map(({ folds }) => Int32Array.from(folds, numberOf));
    this.#folds = [...numbers.keys()];
    const [first] = shares;
    this.#counts = (first?.counts ?? []).map((_, column) => this.#joined(shares.map(({ counts }) => counts[column]), (sum, count) => sum + count));
    this.#varied = countVaried(shares.map(({ before }, reader) => ({ ...before, numbers: this.#numbers[reader] ?? NOTHING })));
  }

  learntBy(reader: number): LearntWords {
    const own = this.#numbers[reader] ?? NOTHING;
    const others = this.#hasNouns() ? this.#missingIn(own) : NOTHING;
    const order = new Int32Array(own.length + others.length);
    order.set(own);
    order.set(others, own.length);
    const inOrder = (column: Int32Array): Int32Array => order.map((number) => column[number] ?? 0);
    return { others: Array.from(others, (number) => this.#folds[number] ?? ''), counts: this.#counts.map(inOrder), varied: inOrder(this.#varied) };
  }

  /** What each reader has to know of the certain names that all of them found. */
  formsFor(found: readonly FoundForms[]): readonly FoundForms[] {
    const longest = this.#joined(found.map((forms) => forms.longest), Math.max), counts = joinedCounts(found);
    return this.#numbers.map((numbers) => ({ ...counts, longest: numbers.map((number) => longest[number] ?? 0) }));
  }

  #hasNouns(): boolean {
    return (this.#counts.at(-1)?.length ?? 0) > 0;
  }

  #missingIn(own: Int32Array): Int32Array {
    const has = new Uint8Array(this.#folds.length);
    for (const number of own) has[number] = 1;
    return Int32Array.from(this.#folds.keys()).filter((number) => has[number] === 0);
  }

  /** The columns of the readers as one, by the numbers here. */
  #joined(columns: readonly (Int32Array | undefined)[], join: (a: number, b: number) => number): Int32Array {
    const all = new Tally();
    columns.forEach((column, reader) => {
      const numbers = this.#numbers[reader] ?? NOTHING;
      column?.forEach((count, fold) => {
        const number = numbers[fold] ?? 0;
        if (count > 0) all.set(number, join(all.at(number), count));
      });
    });
    return all.values;
  }
}

function joinedCounts([first, ...rest]: readonly FoundForms[]): Pick<FoundForms, 'keys' | 'counts'> {
  if (first === undefined || rest.length === 0) return first ?? { keys: [], counts: NOTHING };
  const all = new Map<string, number>();
  for (const { keys, counts } of [first, ...rest]) keys.forEach((key, number) => all.set(key, (all.get(key) ?? 0) + (counts[number] ?? 0)));
  return { keys: [...all.keys()], counts: Int32Array.from(all.values()) };
}

const NOTHING = new Int32Array(0);

import { Tally } from '../bytes/tally.ts';
import { KeyTable } from './key-table.ts';
import type { Span, TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';

/** Forms that are known to be names, and how often each was seen; by their keys. */
export class KnownForms {
  readonly #table = new KeyTable();
  readonly #counts = new Tally();
  /** By the first word's fold id the most words of a known form that begins with it. */
  readonly #longest = new Tally();

  /** `longest` by the fold ids of who asks. */
  static from({ keys, counts, longest }: FoundForms): KnownForms {
    const known = new KnownForms();
    for (const key of keys) known.#table.add(key);
    known.#counts.load(counts);
    known.#longest.load(longest);
    return known;
  }

  get size(): number {
    return this.#table.keys.length;
  }

  /** All of it, to be sent. */
  get found(): FoundForms {
    return { keys: this.#table.keys, counts: this.#counts.values, longest: this.#longest.values };
  }

  count(words: TextWords, spans: readonly Span[]): void {
    for (const span of spans) {
      const known = this.#table.find(words, span), first = words.foldId(span.from);
      this.#counts.add(known < 0 ? this.#table.add(words.key(span)) : known);
      if (span.to - span.from > this.#longest.at(first)) this.#longest.set(first, span.to - span.from);
    }
  }

  /** How often a form was seen, 0 for one that is not known. */
  timesOf(words: TextWords, span: Span): number {
    return this.#counts.at(this.#table.find(words, span));
  }

  /** The longest known form that begins at a word, in whatever case; null where none does. */
  longestAt(words: TextWords, i: number): Span | null {
    const end = i + Math.min(this.#longest.at(words.foldId(i)), words.length - i);
    let found = 0, hash: number | null = null;
    for (let to = i + 1; to <= end && (to === i + 1 || isJoined(words, to - 1)); to++) {
      hash = words.keyHashWith(hash, to - 1);
      if (this.#table.find(words, { from: i, to }, hash) >= 0) found = to;
    }
    return found === 0 ? null : { from: i, to: found };
  }
}

/** Known forms as columns: of each key how often it stands, and by the first word's fold id the most words of one. */
export type FoundForms = { readonly keys: readonly string[]; readonly counts: Int32Array; readonly longest: Int32Array };

const DIVIDING = GAP.comma | GAP.colon | GAP.dash | GAP.open | GAP.close | GAP.stop;

/** Whether no sentence, comma, bracket or dash divides the words of a span, which may end behind the text. */
export function isUnbroken(words: TextWords, span: Span): boolean {
  for (let i = span.from + 1; i < span.to; i++) if (!isJoined(words, i)) return false;
  return true;
}

/** Whether nothing divides a word from the one before it. */
function isJoined(words: TextWords, i: number): boolean {
  return !words.breaksAt(i) && (words.gap(i) & DIVIDING) === 0;
}

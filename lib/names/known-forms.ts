import { Tally } from '../bytes/tally.ts';
import type { Span, TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';

/** Forms that are known to be names, with how often they were seen; keys as of `TextWords.key`. */
export type KnownForms = {
  readonly counts: ReadonlyMap<string, number>;
  /** By the first word's fold id the most words of a known form that begins with it. */
  readonly longest: Tally;
};

/** Counts forms, text by text. */
export class FormCounter implements KnownForms {
  readonly counts = new Map<string, number>();
  readonly longest = new Tally();

  add(words: TextWords, spans: readonly Span[]): void {
    for (const span of spans) {
      const key = words.key(span), first = words.foldId(span.from);
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
      if (span.to - span.from > this.longest.at(first)) this.longest.set(first, span.to - span.from);
    }
  }
}

/** The longest known form that begins at a word, in whatever case; null where none does. */
export function longestKnown(words: TextWords, i: number, { counts, longest }: KnownForms): Span | null {
  for (let length = Math.min(longest.at(words.foldId(i)), words.length - i); length > 0; length--) {
    const span = { from: i, to: i + length };
    if (isUnbroken(words, span) && counts.has(words.key(span))) return span;
  }
  return null;
}

const DIVIDING = GAP.comma | GAP.colon | GAP.dash | GAP.open | GAP.close | GAP.stop;

/** Whether no sentence, comma, bracket or dash divides the words of a span, which may end behind the text. */
export function isUnbroken(words: TextWords, span: Span): boolean {
  for (let i = span.from + 1; i < span.to; i++) if (words.breaksAt(i) || words.gap(i) & DIVIDING) return false;
  return true;
}

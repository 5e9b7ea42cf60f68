import type { CandidateForm, CandidateName, Candidates } from '../gazetteer/candidates.ts';
import { hashWord } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import { judge } from './gate.ts';
import type { Verdict } from './gate.ts';
import type { PageMention } from './mention.ts';

/**
 * The page's side of matching. For each block of text: `readWords`; then ask the background with
 * `takeNewWords` and hand its answer to `addCandidates`; then `scan` each block and `judge` all mentions
 * of the page together. Its memory grows with the page, not with the corpus.
 */
export type PageMatcher = {
  /** Learns the words of one block. */
  readWords(text: string): void;
  /** The request for `findCandidates`; `null` when nothing new was read since the last. */
  takeNewWords(): { readonly words: number[]; readonly from: number } | null;
  /** Takes the answer. True: blocks must be read again, because the corpus asks for more of their words. */
  addCandidates(candidates: Candidates): boolean;
  /** The mentions in one block, in order, disjoint, offsets into `text`. */
  scan(text: string): readonly PageMention[];
  /** One verdict per mention, in order, given all mentions on the page. */
  judge(mentions: readonly PageMention[]): readonly Verdict[];
  /** A name that was a candidate; `null` for an unknown id. */
  nameOf(id: string): CandidateName | null;
};

/** A matcher for one page. */
export function createPageMatcher(): PageMatcher {
  const vocabulary = new Set<number>();
  let asked = 0;
  const formsByKey = new Map<string, CandidateForm[]>();
  const names = new Map<string, CandidateName>();
  let longest = 0; // words in the longest form

  return {
    readWords(text) {
      for (const word of wordsOf(text)) vocabulary.add(hashWord(word.folded));
    },
    takeNewWords() {
      if (vocabulary.size === asked) return null;
      const from = asked;
      asked = vocabulary.size;
      return { words: [...vocabulary], from };
    },
    addCandidates(candidates) {
      for (const name of candidates.names) names.set(name.id, name);
      for (const form of candidates.forms) {
        const known = formsByKey.get(form.key) ?? [];
        if (known.every((other) => other.name !== form.name)) formsByKey.set(form.key, [...known, form]);
        longest = Math.max(longest, form.key.split(' ').length);
      }
      return false;
    },
    scan(text) {
      const words = wordsOf(text);
      const mentions: PageMention[] = [];
      for (let i = 0; i < words.length; i++) {
        for (let n = Math.min(longest, words.length - i); n > 0; n--) {
          const span = words.slice(i, i + n);
          const key = span.map((word) => word.folded).join(' ');
          const forms = formsByKey.get(key);
          const start = span[0]?.start ?? 0;
          const end = span.at(-1)?.end ?? 0;
          const written = text.slice(start, end);
          if (!forms || /[,;:!?()]/.test(written) || written === written.toLowerCase()) continue;
          mentions.push({ start, end, text: written, key, forms, surroundings: { before: null, after: null, inAddress: false, inCapitals: false } });
          i += n - 1;
          break;
        }
      }
      return mentions;
    },
    judge: (mentions) => judge(mentions, names),
    nameOf: (id) => names.get(id) ?? null,
  };
}

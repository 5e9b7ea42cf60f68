import type { CandidateName, Candidates } from '../gazetteer/candidates.ts';
import { FormTable } from './form-table.ts';
import { judge, KnownOptions } from './gate.ts';
import type { Verdict } from './gate.ts';
import { ownString } from '../text/own-string.ts';
import { AMBIGUOUS } from './local-veto.ts';
import type { PageMention } from './mention.ts';
import { scanText } from './scan.ts';
import type { Hit } from './scan.ts';
import { NOTHING_AROUND, surroundingsOf } from './surroundings.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * The page's side of matching. For each block of text: `readWords`; then ask the background with
 * `takeNewWords` until it gives `null`, and hand each answer to `addCandidates`; then `scan` each block and
 * `judge` all mentions of the page together. Its memory grows with the page, not with the corpus.
 */
export type PageMatcher = {
  /** Learns the words of one block. */
  readWords(text: string): void;
  /** The words to ask `findCandidates` for; `null` when nothing new was read since the last. */
  takeNewWords(): Uint32Array | null;
  /** Takes the answer. True: blocks must be read again, because the corpus asks for more of their words. */
  addCandidates(candidates: Candidates): boolean;
  /** Begins again with no word known, as after a question without an answer; the names that are known stay so. */
  forgetWords(): void;
  /** The mentions in one block, in order, disjoint, offsets into `text`. */
  scan(text: string): readonly PageMention[];
  /** One verdict per mention, in order, given all mentions on the page. */
  judge(mentions: readonly PageMention[]): readonly Verdict[];
  /** A name that was a candidate; `null` for an unknown id. */
  nameOf(id: string): CandidateName | null;
};

const MAX_WORDS_ASKED = 200_000; // in one request, well below what the background refuses

/** True where the gate looks at the words beside: long forms that mean one thing are shown wherever they stand. */
function isQuestionable(hit: Hit | undefined): boolean {
  return !!hit && (!hit.key.includes(' ') || hit.forms.some(({ ambiguity }) => ambiguity >= AMBIGUOUS));
}

/** A matcher for one page. */
export function createPageMatcher(): PageMatcher {
  let vocabulary = new Vocabulary();
  let forms = new FormTable();
  const names = new Map<string, CandidateName>();
  let known: KnownOptions | null = null; // until the names change
  let anyCase = false;
  let mustAsk = false; // a first question even without words: only its answer tells whether any case is wanted
  let hasAsked = false;

  return {
    readWords(text) {
      vocabulary.read(text, anyCase);
      mustAsk = !hasAsked;
    },
    takeNewWords() {
      const words = vocabulary.takeNew(MAX_WORDS_ASKED);
      if (words.length === 0 && !mustAsk) return null;
      mustAsk = false;
      hasAsked = true;
      return words;
    },
    addCandidates(candidates) {
      for (const name of candidates.names) names.set(name.id, name);
      for (const form of candidates.forms) forms.add(form);
      known = null;
      const readAgain = candidates.anyCase === true && !anyCase;
      anyCase ||= readAgain;
      return readAgain;
    },
    forgetWords() {
      vocabulary = new Vocabulary();
      forms = new FormTable();
      mustAsk = hasAsked = anyCase = false;
    },
    scan: (text) => mentionsIn(text, forms),
    judge: (mentions) => judge(mentions, names, (known ??= new KnownOptions(names))),
    nameOf: (id) => names.get(id) ?? null,
  };
}

function mentionsIn(text: string, table: FormTable): PageMention[] {
  const hits = scanText(text, table);
  const surroundings = surroundingsOf(text, hits, (i) => isQuestionable(hits[i]));
  return hits.map(({ start, end, key, forms }, i) => {
    const written = text.slice(start, end);
    const own = forms[0]?.text === written ? forms[0].text : ownString(written); // a slice would keep the whole block
    return { start, end, text: own, key, forms, surroundings: surroundings[i] ?? NOTHING_AROUND };
  });
}

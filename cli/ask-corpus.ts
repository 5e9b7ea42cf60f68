import type { Corpus } from '../lib/corpus/corpus.ts';
import type { PageMatcher } from '../lib/match/page-matcher.ts';

/** Lets a matcher read a page's blocks and ask the corpus, until it knows every form that may stand in them. */
export async function askCorpus(matcher: PageMatcher, corpus: Corpus, blocks: readonly string[]): Promise<void> {
  for (let again = true; again; ) {
    again = false;
    for (const block of blocks) matcher.readWords(block);
    for (let words = matcher.takeNewWords(); words; words = matcher.takeNewWords()) {
      again = matcher.addCandidates(await corpus.findCandidates(words)) || again;
    }
  }
}

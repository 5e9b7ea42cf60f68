import type { Corpus } from '../../lib/corpus/corpus.ts';
import type { BackgroundCalls, CardReason, Evidence, RelatedCard, RequestOf } from '../../lib/platform/protocol.ts';

const MOST_NAMED = 3; // names in a sentence: more of them say nothing new

/** What a card shows of a name: see `BackgroundCalls.relate`. */
export async function relatedCard(corpus: Corpus, { name, page, evidence, limit }: RequestOf<BackgroundCalls, 'relate'>): Promise<RelatedCard | null> {
  const [view, articles, reason] = await Promise.all([corpus.readName(name), corpus.relate(name, page, limit), evidence && reasonFor(corpus, evidence)]);
  return view && { name: view, articles, reason };
}

async function reasonFor(corpus: Corpus, evidence: Evidence): Promise<CardReason> {
  const [support, others] = await Promise.all([evidence.support, evidence.others].map((ids) => canonicalForms(corpus, ids.slice(0, MOST_NAMED))));
  return { ...evidence, support: support ?? [], others: others ?? [], possible: evidence.others.length + 1 };
}

/** The canonical forms of the names that the corpus still knows. */
async function canonicalForms(corpus: Corpus, ids: readonly string[]): Promise<readonly string[]> {
  const views = await Promise.all(ids.map((id) => corpus.readName(id)));
  return views.flatMap((view) => view?.canonical ?? []);
}

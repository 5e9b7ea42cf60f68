import type { SearchAnswer } from '../../lib/corpus/corpus.ts';

const BEGINNINGS = 'aemsbcjtn'; // letters that names in many languages begin with
const SHOWN = 3;

/** A few names that the archive speaks of most, people first, as far as searches by a first letter tell. */
export async function sampleNames(search: (query: string) => Promise<SearchAnswer>): Promise<readonly string[]> {
  const answers = await Promise.all([...BEGINNINGS].map(search));
  const names = new Map(answers.flatMap((answer) => answer.names.map((name) => [name.id, name])));
  return [...names.values()]
    .filter(({ canonical }) => canonical.includes(' ')) // one word alone may mean something else: it would not be highlighted
    .toSorted((a, b) => Number(b.kind === 'person') - Number(a.kind === 'person') || b.articleCount - a.articleCount)
    .slice(0, SHOWN)
    .map(({ canonical }) => canonical);
}

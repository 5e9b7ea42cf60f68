import { parseQuery } from '../search/query.ts';
import type { NameHit } from '../search/results.ts';
import { wordsOf } from '../text/words.ts';
import type { NameCorrections } from './correct-names.ts';
import type { Corpus } from './corpus.ts';

/** The names a query finds as corrections have them: first those whose given forms hold all its words, each name once. */
export async function correctHits(corrections: NameCorrections, query: string, built: readonly NameHit[], readName: Corpus['readName']): Promise<readonly NameHit[]> {
  const { spoken, targetOf, changeOf, mergedInto } = corrections;
  const asked = wordsAsked(query);
  const given = spoken.filter(({ text }) => holdsAll(text, asked)).map(({ name }) => targetOf(name).id);
  const isTouched = (hit: NameHit) => changeOf(hit) !== null || mergedInto(hit).length > 0;
  const found = new Map<string, NameHit | null>(given.map((id) => [id, null]));
  for (const hit of built) {
    const { id } = targetOf(hit);
    if (!found.has(id)) found.set(id, isTouched(hit) ? null : hit);
  }
  const hits = await Promise.all([...found].map(async ([id, hit]) => hit ?? hitOf(await readName(id))));
  return hits.filter((hit) => hit !== null);
}

function hitOf(view: Awaited<ReturnType<Corpus['readName']>>): NameHit | null {
  return view && { id: view.id, canonical: view.canonical, kind: view.kind, articleCount: view.articleCount };
}

function wordsAsked(query: string): readonly string[] {
  const { words, phrases, names } = parseQuery(query);
  return wordsOf([...words, ...phrases, ...names].join(' ')).map(({ folded }) => folded);
}

/** The last word may still be typed. */
function holdsAll(form: string, asked: readonly string[]): boolean {
  const words = wordsOf(form).map(({ folded }) => folded);
  return asked.length > 0 && asked.every((word, at) => words.some((one) => one === word || (at === asked.length - 1 && one.startsWith(word))));
}

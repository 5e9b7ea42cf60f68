import { expect, test } from 'vitest';
import { makeArchive, randomFrom } from '../../bench/archive.ts';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { encodeSearch } from '../../lib/search/encode.ts';
import { openSearch } from '../../lib/search/open.ts';

test('the few best are the first of all', { timeout: 60_000 }, async () => {
  const { articles, vocabulary } = makeArchive(3000);
  const index = await openSearch(sourceFromBytes(encodeSearch(articles.map((article) => ({ ...article, names: [] })), [])));
  const random = randomFrom(5);
  for (let i = 0; i < 40; i++) {
    const words = Array.from({ length: 3 + Math.floor(random() * 10) }, () => vocabulary[Math.floor(300 ** random())]);
    const query = i % 2 === 0 ? `${words.join(' ')} ` : words.slice(0, i % 3).concat((words[0] ?? '').slice(0, 1 + (i % 4))).join(' '); // every other is still being typed
    const all = (await index.search(query, articles.length)).articles;
    const few = (await index.search(query, 5)).articles;
    expect(few.map((hit) => hit.article)).toEqual(all.slice(0, 5).map((hit) => hit.article));
    few.forEach((hit, place) => expect(Math.abs(hit.score - (all[place]?.score ?? 0))).toBeLessThan(1e-9));
  }
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { SyntheticArticle } from '../archive.ts';

/** Writes what flexsearch-json.ts puts into its store: the parts of an export, and their keys. */
export function exportFlexsearch(articles: readonly SyntheticArticle[], folder: string): void {
  const index = new Index({ tokenize: 'strict' });
  articles.forEach(({ heading, text }, place) => index.add(place, `${heading}\n${text}`));
  const keys: string[] = [];
  index.export((key: string, data: string) => {
    if (data === undefined) return; // an empty part
    writeFileSync(join(folder, `part-${keys.length}.json`), data);
    keys.push(key);
  });
  writeFileSync(join(folder, 'keys.json'), JSON.stringify(keys));
}

/** Writes what minisearch.ts puts into its store. */
export function exportMinisearch(articles: readonly SyntheticArticle[], folder: string): void {
  const index = new MiniSearch({ fields: ['heading', 'text'] });
  index.addAll(articles.map(({ heading, text }, id) => ({ id, heading, text })));
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
}

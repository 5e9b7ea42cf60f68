/** `node bench/build-peer.ts NEWS.jsonl INDEX.json`: MiniSearch over the same articles, their texts kept as a corpus keeps them. */
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import MiniSearch from 'minisearch';

const [news = '', output = ''] = process.argv.slice(2);
const index = new MiniSearch({ fields: ['title', 'text'], storeFields: ['title', 'date', 'text'] });
for await (const line of createInterface({ input: createReadStream(news) })) index.add(JSON.parse(line));
writeFileSync(output, JSON.stringify(index));

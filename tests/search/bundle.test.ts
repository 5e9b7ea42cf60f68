import { gzipSync } from 'node:zlib';
import { runInNewContext } from 'node:vm';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { encodeSearch } from '../../lib/search/encode.ts';
import { slimFlexsearch } from '../../modules/flexsearch.ts';

const MAX_BYTES = 20_000; // gzipped; the background may weigh 40 kB in all

test('bundled for a worker, search opens and answers without window, document or eval', async () => {
  const entry = fileURLToPath(new URL('../../lib/search/open.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [slimFlexsearch()],
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'search' } },
  });
  const [output] = Array.isArray(built) ? built : [];
  const code = output?.output[0].code ?? '';
  expect(code).not.toMatch(/\bFunction\(|\beval\(/);
  expect(gzipSync(code).length).toBeLessThan(MAX_BYTES);

  const bytes = encodeSearch([{ heading: 'Bread', text: 'The baker sells bread and rolls.', date: null, names: [] }], []);
  const sandbox = { bytes, TextDecoder, TextEncoder };
  const answer: unknown = await runInNewContext(
    `${code};
    const source = { size: bytes.length, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
    search.openSearch(source).then(async (index) => [await index.search('baker roll', 5), await index.search('bakr ', 5)].map((found) => found.articles.length).join())`,
    sandbox,
  );
  expect(answer).toBe('1,1');
});

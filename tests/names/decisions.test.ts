import { describe, expect, test } from 'vitest';
import { buildCorpus } from '../../lib/corpus/build.ts';
import type { BuildReport } from '../../lib/corpus/build-report.ts';

const ARTICLE = 'At Quay House they met Nadia Petrenko. Later Petrenko spoke of the Lime Cartel, and the Harbour Party clapped.';

async function build(...files: readonly (readonly [path: string, text: string])[]): Promise<BuildReport> {
  const { report } = await buildCorpus(files.map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })), { title: 'test' });
  return report;
}

describe('names.toml beside the articles of a build', () => {
  test('is no article, and is obeyed', async () => {
    expect((await build(['a.txt', ARTICLE])).names).toBe(4);
    expect(await build(['a.txt', ARTICLE], ['names.toml', 'mute = ["Quay House"]'])).toMatchObject({ articles: 1, names: 3, refused: [] });
  });

  test('two of them in different folders are both obeyed', async () => {
    const { names } = await build(['x/a.txt', ARTICLE], ['x/names.toml', 'mute = ["Quay House"]'], ['y/names.toml', 'mute = ["Lime Cartel"]']);
    expect(names).toBe(2);
  });

  test('a wrong one is refused with its line, and the articles are built without it', async () => {
    const report = await build(['a.txt', ARTICLE], ['names.toml', '\nmuted = ["Quay House"]']);
    expect(report.refused).toEqual([{ file: 'names.toml', line: 2, message: expect.stringContaining('“muted” is not known here') }]);
    expect(report.names).toBe(4);
  });

  test('a file of other bytes is refused, not read', async () => {
    const { report } = await buildCorpus([{ path: 'a.txt', bytes: new TextEncoder().encode(ARTICLE) }, { path: 'names.toml', bytes: new Uint8Array([0, 1, 2]) }], { title: 'test' });
    expect(report.refused.map(({ file }) => file)).toEqual(['names.toml']);
  });
});

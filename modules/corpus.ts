import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { buildCorpus } from '../lib/corpus/build.ts';
import type { BuildReport } from '../lib/corpus/build-report.ts';
import type { InputFile } from '../lib/read/decode-text.ts';

const SEEDS = 'seeds';
const PACKED = 'corpus.apropos'; // at the extension's root, where the background looks for it

/** Packs seeds/ into the extension as its default corpus, and prints what came of it. */
export default defineWxtModule({
  name: 'corpus',
  setup(wxt) {
    wxt.hook('build:publicAssets', async (_, files) => {
      const start = performance.now();
      const { bytes, report } = await buildCorpus(await readSeeds(join(wxt.config.root, SEEDS)), { title: 'Apropos' });
      if (report.refused.length > 0 || report.articles === 0) throw new Error(`The corpus can't be packed from ${SEEDS}/: ${faultsIn(report)}`);
      const packed = join(wxt.config.wxtDir, PACKED);
      await mkdir(wxt.config.wxtDir, { recursive: true });
      await writeFile(packed, bytes);
      files.push({ absoluteSrc: packed, relativeDest: PACKED });
      for (const warning of report.warnings) wxt.logger.warn(warning);
      const kilobytes = Math.ceil(bytes.length / 1000);
      wxt.logger.info(`Corpus: ${report.articles} articles, ${report.names} names, ${kilobytes} kB in ${Math.round(performance.now() - start)} ms`);
    });
  },
});

async function readSeeds(folder: string): Promise<InputFile[]> {
  const names = await readdir(folder);
  return Promise.all(names.map(async (name) => ({ path: `${SEEDS}/${name}`, bytes: await readFile(join(folder, name)) })));
}

function faultsIn({ refused }: BuildReport): string {
  if (refused.length === 0) return 'it holds no article';
  return refused.map(({ file, line, message }) => `${file}${line === null ? '' : `:${line}`}: ${message}`).join('; ');
}

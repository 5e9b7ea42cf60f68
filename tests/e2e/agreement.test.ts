import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, test } from 'vitest';
import { builtFor } from '../../scripts/browser/open.ts';
import { readOwnPages } from '../eval/own-pages.ts';
import { inBothBrowsers } from './session.ts';

const CLI = fileURLToPath(new URL('../../cli/apropos.ts', import.meta.url));
const pages = readOwnPages();

inBothBrowsers('the browser and the command line agree', (session) => {
  const work = mkdtempSync(join(tmpdir(), 'apropos-agreement-'));
  let annotated: Record<string, readonly { readonly text: string }[]> = {};

  beforeAll(() => {
    const paths = pages.map(({ file, html }) => {
      writeFileSync(join(work, file), html);
      return join(work, file);
    });
    const corpus = join(builtFor(session().kind), 'corpus.apropos');
    annotated = JSON.parse(execFileSync(process.execPath, [CLI, 'annotate', corpus, ...paths, '--json'], { encoding: 'utf8' }));
  });

  afterAll(() => rmSync(work, { recursive: true, force: true }));

  test.each(pages)('$file', async ({ file, html }) => {
    const tab = await session().open(html);
    // A window that holds the whole page: only ranges near the view are registered.
    await tab.page.setViewport({ width: 1000, height: 3000 });
    await tab.shows(annotated[file]?.map(({ text }) => text) ?? []);
  });
});

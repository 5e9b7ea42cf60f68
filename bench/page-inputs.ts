import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFor } from '../scripts/browser/open.ts';
import type { BrowserKind } from '../scripts/browser/find.ts';
import { corpusOf } from './page-corpus.ts';
import { collectNames, CORPUS_SIZES, readNames, type BenchName } from './page-names.ts';
import { installPackages, type Packages } from './page-packages.ts';
import { makePage, PAGE_SIZES, pageFromProse, type BenchPage } from './page-prose.ts';
import { ARCHIVE_FILE } from './page-run.ts';

/** What the page bench reads: all of it made or fetched into a temporary folder. */
export type Inputs = {
  readonly folder: string;
  readonly packages: Packages;
  readonly names: readonly BenchName[];
  readonly pages: readonly BenchPage[];
  /** The packed corpus of the first so many names. */
  corpusFile(size: number): Promise<string>;
  /** A copy of the build with that corpus beside it, for `takeArchive`. */
  extensionWith(size: number, kind: BrowserKind): Promise<string>;
};

/** Files to take instead of what is generated. */
export type OwnInputs = { readonly names: string | null; readonly prose: string | null };

/** Gathers names and pages; corpora are packed when asked for, and kept until the code changes. */
export function gatherInputs(own: OwnInputs): Inputs {
  const folder = join(tmpdir(), 'apropos-bench');
  const packages = installPackages(join(folder, 'packages'));
  const names = own.names === null ? collectNames(packages, Math.max(...CORPUS_SIZES)) : readNames(own.names);
  const prose = own.prose === null ? null : readFileSync(own.prose, 'utf8');
  const pages = PAGE_SIZES.map(([label, characters]) => (prose === null ? makePage(label, characters, names) : pageFromProse(label, characters, prose)));
  const code = fingerprint(own.names ?? '');
  const corpusFile = async (size: number): Promise<string> => {
    const file = join(folder, `corpus-${size}-${code}.apropos`);
    if (!existsSync(file)) {
      for (const old of globSync(`corpus-${size}-*.apropos`, { cwd: folder })) rmSync(join(folder, old));
      writeFileSync(file, await corpusOf(names.slice(0, size)));
    }
    return file;
  };
  return {
    folder,
    packages,
    names,
    pages,
    corpusFile,
    async extensionWith(size, kind) {
      const built = builtFor(kind);
      if (!existsSync(built)) throw new Error(`There is no build in ${built}: run npm run build first.`);
      const copy = join(folder, `${kind}-${size}`);
      rmSync(copy, { recursive: true, force: true });
      cpSync(built, copy, { recursive: true });
      cpSync(await corpusFile(size), join(copy, ARCHIVE_FILE));
      return copy;
    },
  };
}

/** A name for what the code that packs a corpus reads now. */
function fingerprint(list: string): string {
  const hash = createHash('sha256').update(list);
  const root = fileURLToPath(new URL('..', import.meta.url));
  for (const file of globSync('{lib/{bytes,text,gazetteer,corpus,search}/*.ts,bench/page-{corpus,names}.ts}', { cwd: root }).toSorted()) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}

import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from '../scripts/browser/find.ts';
import { copyBuild } from './copied-build.ts';
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
      const copy = copyBuild(kind, join(folder, `${kind}-${size}`));
      copy.write(ARCHIVE_FILE, readFileSync(await corpusFile(size)));
      return copy.folder;
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

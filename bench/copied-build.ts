import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from '../scripts/browser/find.ts';
import { builtFor } from '../scripts/browser/open.ts';

export type CopiedBuild = {
  readonly folder: string;
  write(file: string, content: Uint8Array | string): void;
  /** Changes a file of the build; throws where it does not hold what is to be replaced. */
  replace(file: string, wanted: string, by: string): void;
  remove(): void;
};

/** A copy of the build for a browser, to put other things into. `folder`: where to, in the place of what is there; otherwise a new one. */
export function copyBuild(kind: BrowserKind, folder = mkdtempSync(join(tmpdir(), 'apropos-copy-'))): CopiedBuild {
  const built = builtFor(kind);
  if (!existsSync(`${built}/manifest.json`)) throw new Error(`There is no build in ${built}: run npm run build first.`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  return {
    folder,
    write: (file, content) => writeFileSync(join(folder, file), content),
    replace(file, wanted, by) {
      const text = readFileSync(join(folder, file), 'utf8');
      if (!text.includes(wanted)) throw new Error(`${file} of the build does not hold ${wanted}.`);
      writeFileSync(join(folder, file), text.replaceAll(wanted, by));
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

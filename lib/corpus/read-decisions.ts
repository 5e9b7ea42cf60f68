import { CURATION_FILE, type Curation, joinCurations } from '../names/curation.ts';
import { readCuration } from '../names/read-curation.ts';
import { decodeText, type InputFile } from '../read/decode-text.ts';
import { ReadError } from '../read/read-error.ts';

/** What `names.toml` files decide, null where there are none. A file that is wrong decides nothing. */
export type Decisions = { readonly curation: Curation | null; readonly errors: readonly ReadError[] };

/** Whether a file holds decisions about names instead of articles. */
export function isDecisions({ path }: InputFile): boolean {
  return path === CURATION_FILE || path.endsWith(`/${CURATION_FILE}`);
}

/** Reads files that `isDecisions`, in order: where two rename the same form, the later holds. */
export function readDecisions(files: readonly InputFile[]): Decisions {
  let joined: Curation | null = null;
  const faults: ReadError[] = [];
  for (const file of files) {
    try {
      const { curation, errors } = readCuration(decodeText(file));
      joined = joinCurations(joined, curation);
      faults.push(...errors.map(({ line, message }) => new ReadError(file.path, line, message)));
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      faults.push(error);
    }
  }
  return { curation: joined, errors: faults };
}

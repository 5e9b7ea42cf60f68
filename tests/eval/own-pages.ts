import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The project's own gold pages: in each, ⟦names⟧ a reader should see highlighted stand between double brackets, what
 * doesn't matter between ⟨angles⟩, and nothing else may be highlighted.
 */
export type OwnPage = { readonly file: string; readonly marked: string; readonly html: string };

const FOLDER = fileURLToPath(new URL('pages/', import.meta.url));

/** All of them, with their marks and without. */
export function readOwnPages(): readonly OwnPage[] {
  return readdirSync(FOLDER).filter((file) => file.endsWith('.html')).toSorted().map((file) => {
    const marked = readFileSync(`${FOLDER}${file}`, 'utf8');
    return { file, marked, html: marked.replaceAll(/[⟦⟧⟨⟩]/g, '') };
  });
}

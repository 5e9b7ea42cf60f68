import type { Document } from '../types.ts';
import { decodeText, type InputFile } from './decode-text.ts';

/** Plain text: one document, the whole file unchanged. */
export function* readPlainText(file: InputFile): Generator<Document, void> {
  yield { file: file.path, text: decodeText(file), record: null };
}

import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Document } from '../types.ts';
import { dayFrom } from './day.ts';
import { refuseEmpty, type InputFile } from './decode-text.ts';
import { documentFromPage } from './html.ts';
import { textFromHtml } from './html-text.ts';
import { ReadError } from './read-error.ts';
import { documentFrom } from './record.ts';

const MAX_PARTS = 64; // parts in parts of a message: forwarded ones have a handful

/** A message (.eml), or a page that a browser saved as one (.mht): its text without attachments. */
export async function* readMail(file: InputFile): AsyncGenerator<Document, void> {
  refuseEmpty(file);
  yield await documentFromMail(file.bytes, file.path, null);
}

/** The article of one message. Throws a ReadError for one without text. */
export async function documentFromMail(bytes: Uint8Array, file: string, line: number | null): Promise<Document> {
  const mail = await parse(bytes, file, line);
  const header = (key: string): string | null => mail.headers.find((each) => each.key === key)?.value ?? null;
  if (header('snapshot-content-location') !== null && mail.html) return documentFromPage(mail.html, file);
  const body = mail.html ? textFromHtml(mail.html).text : (mail.text ?? '');
  const title = mail.subject ?? null;
  if (body.trim() === '') throw new ReadError(file, line, 'the message has no text: leave it out, or give its attachment');
  return documentFrom({ file, id: null, title, date: dayFrom(header('date') ?? ''), author: mail.from ? nameOf(mail.from) : null, body });
}

async function parse(bytes: Uint8Array, file: string, line: number | null): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: MAX_PARTS });
  } catch (error) {
    throw new ReadError(file, line, `the message can't be read (${error instanceof Error ? error.message : String(error)}): save it as text`);
  }
}

function nameOf({ name, address }: Address): string | null {
  return name || address || null;
}

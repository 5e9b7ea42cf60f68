import { getDocument, PasswordResponses, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { Document } from '../types.ts';
import { dayFrom } from './day.ts';
import { refuseEmpty, type InputFile } from './decode-text.ts';
import { pageText, type TextRun } from './pdf-text.ts';
import { ReadError } from './read-error.ts';
import { documentFrom } from './record.ts';

// PDF.js runs in this thread then. In a browser's worker it posts one message of its own when loaded: {action: 'ready'}.
Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });

/** A PDF: one article, its pages' text joined. Scanned pages have none. No script, font or form in it is used. */
export async function* readPdf(file: InputFile): AsyncGenerator<Document, void> {
  refuseEmpty(file);
  // A copy, because PDF.js takes the bytes for its own, and Node’s kind of bytes it refuses.
  const loading = getDocument({ data: new Uint8Array(file.bytes), verbosity: VerbosityLevel.ERRORS, disableFontFace: true, useSystemFonts: false, isOffscreenCanvasSupported: false });
  try {
    const pdf = await loading.promise;
    const body = await textOfPages(pdf);
    if (body === '') throw new ReadError(file.path, null, `no text on its ${pdf.numPages === 1 ? 'page' : `${pdf.numPages} pages`}, which may be scanned: run text recognition (OCR) over it`);
    yield documentFrom({ file: file.path, id: null, body, ...(await statedIn(pdf)) });
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError(file.path, null, faultOf(error));
  } finally {
    await loading.destroy();
  }
}

async function textOfPages(pdf: PDFDocumentProxy): Promise<string> {
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item): TextRun[] => ('str' in item ? [{ text: item.str, y: Number(item.transform[5]), height: item.height, endsLine: item.hasEOL }] : []));
    pages.push(pageText(runs));
    page.cleanup();
  }
  return pages.filter((page) => page !== '').join('\n\n');
}

async function statedIn(pdf: PDFDocumentProxy): Promise<{ title: string | null; author: string | null; date: string | null }> {
  const { info } = await pdf.getMetadata();
  const fields = new Map<string, unknown>(Object.entries(info));
  const stated = (key: string): string | null => {
    const value = fields.get(key);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const title = stated('Title');
  const isFileName = title !== null && /^(?:untitled|microsoft word - .*|[^\s]+\.\w{2,4})$/i.test(title);
  return { title: isFileName ? null : title, author: stated('Author'), date: dayFrom((stated('CreationDate') ?? '').replace(/^D:(\d{8}).*/, '$1')) };
}

function faultOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    const isWrong = error instanceof Error && 'code' in error && error.code === PasswordResponses.INCORRECT_PASSWORD;
    return `it is locked with ${isWrong ? 'another' : 'a'} password: save it without one`;
  }
  return `the PDF is cut off or damaged (${error instanceof Error ? error.message : String(error)}): get it whole`;
}

import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { ReadError } from '../../lib/read/read-error.ts';
import { readDocuments } from '../../lib/read/read.ts';
import type { Document } from '../../lib/types.ts';

export type Content = Uint8Array | string;

export const bytesOf = (content: Content): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** What comes of a file: its documents, and what was refused as `[file, line, message]`. */
export async function read(path: string, content: Content): Promise<{ documents: Document[]; refused: (readonly [file: string, line: number | null, message: string])[] }> {
  const documents: Document[] = [];
  const refused: (readonly [string, number | null, string])[] = [];
  for await (const item of readDocuments({ path, bytes: bytesOf(content) })) {
    if (item instanceof ReadError) refused.push([item.file, item.line, item.message]);
    else documents.push(item);
  }
  return { documents, refused };
}

type Entry = readonly [path: string, content: Content];

export async function zipOf(entries: readonly Entry[], password?: string): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...(password !== undefined && { password }) });
  for (const [path, content] of entries) await writer.add(path, new Uint8ArrayReader(bytesOf(content)));
  return writer.close();
}

export function epubOf(chapters: readonly Entry[], metadata: string): Promise<Uint8Array> {
  const items = chapters.map(([path], index) => `<item id="c${index}" href="${encodeURIComponent(path)}" media-type="${path.endsWith('.jpg') ? 'image/jpeg' : 'application/xhtml+xml'}"/>`).join('');
  const spine = chapters.map((_, index) => `<itemref idref="c${index}"/>`).join('');
  return zipOf([
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', '<container><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'],
    ['OPS/book.opf', `<?xml version="1.0"?><package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest>${items}</manifest><spine>${spine}</spine></package>`],
    ...chapters.map(([path, content]): Entry => [`OPS/${path}`, content]),
  ]);
}

/** A PDF of one page with these lines. `trailer`: what the trailer holds more. */
export function pdfOf(lines: readonly string[], info = '', trailer = ''): Uint8Array {
  const text = `BT /F1 12 Tf 72 720 Td ${lines.map((line) => `(${line}) Tj 0 -14 Td`).join(' ')} ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<<${info}>>`,
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return bytesOf(`${pdf}xref\n0 7\n0000000000 65535 f \n${table}trailer<</Size 7/Root 1 0 R/Info 6 0 R${trailer}>>\nstartxref\n${pdf.length}\n%%EOF`);
}

export const MAIL = `From: Ann Lee <ann@example.org>
Subject: =?utf-8?q?The_caf=C3=A9_letter?=
Date: Tue, 01 Jan 2019 23:30:00 -0800
Message-ID: <1@example.org>
MIME-Version: 1.0
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

<p>The caf=E9 in Oslo closes.</p><script>alert(1)</script><p style=3D"display:none">preheader</p>
`;

/** A page as sites serve them: menu, scripts, an article long enough to be told from the rest. */
export function pageOf(head: string, paragraph: string): string {
  const prose = Array.from({ length: 6 }, (_, index) => `<p>${paragraph} This is paragraph number ${index + 1}, and it goes on, with commas, for as long as prose does on the web.</p>`).join('\n');
  return `<!doctype html><html><head>${head}<script>document.write("<p>Written by a script</p>")</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>The harbour reopens</h1>${prose}<script>alert("Run me")</script></article>
<footer><p>Subscribe to our newsletter</p></footer></body></html>`;
}

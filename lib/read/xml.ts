import sax from 'sax';
import { ReadError } from './read-error.ts';

/** An element with what stands in it, in order. Names are in lower case, with their prefix. `line` is where it ends. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: (string | XmlElement)[];
  line: number;
};

const PIECE = 1 << 16; // UTF-16 units parsed between two looks at what came
const MAX_DEPTH = 256; // elements in elements

/**
 * The elements of these names one by one as they end, wherever they stand; one inside another is part of it.
 * Slips are mended as in HTML. Entities that the file declares are refused before anything is read: they can
 * reach other files, and grow without bound. Throws a ReadError for them, for a file that is cut off and for
 * one that is no XML.
 */
export function* xmlElements(text: string, file: string, wanted: ReadonlySet<string>): Generator<XmlElement, void> {
  const collector = new ElementCollector(file, wanted);
  for (let at = 0; at < text.length; at += PIECE) yield* collector.read(text.slice(at, at + PIECE));
  collector.refuseUnfinished();
}

/** The elements of the content with one of these names; without names, all. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.content.filter((part) => typeof part !== 'string').filter(({ name }) => names.length === 0 || names.includes(name));
}

/** The text of the first of these names that has some, in the order of the names; `null` if none has. */
export function textOf(element: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const text = innerText(child).trim();
      if (text !== '') return text;
    }
  }
  return null;
}

/** All text in the element. */
export function innerText(element: XmlElement): string {
  return element.content.map((part) => (typeof part === 'string' ? part : innerText(part))).join('');
}

/** The content as HTML. */
export function innerHtml(element: XmlElement): string {
  return element.content.map((part) => {
    if (typeof part === 'string') return part.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const name = part.name.replace(/^[^:]*:/, '');
    return `<${name}>${innerHtml(part)}</${name}>`;
  }).join('');
}

class ElementCollector {
  private readonly parser = sax.parser(false, { lowercase: true, position: true });
  private readonly file: string;
  private readonly found: XmlElement[] = [];
  /** The wanted element that has begun, and those begun in it. */
  private readonly open: XmlElement[] = [];
  private depth = 0;
  private hasRoot = false;

  constructor(file: string, wanted: ReadonlySet<string>) {
    this.file = file;
    const events: Partial<sax.SAXParser> = {
      ondoctype: (doctype) => this.checkDoctype(doctype),
      onopentag: ({ name, attributes }) => this.begin(name, stringsOf(attributes), wanted.has(name)),
      onclosetag: () => this.end(),
      ontext: (text) => this.addText(text),
      oncdata: (text) => this.addText(text),
      onerror: () => this.parser.resume(), // a slip, which sax has mended
    };
    Object.assign(this.parser, events);
  }

  read(piece: string): XmlElement[] {
    this.parser.write(piece);
    return this.found.splice(0);
  }

  refuseUnfinished(): void {
    if (!this.hasRoot || this.depth > 0) throw this.refusal('the file is cut off, or no XML: get it whole, and build again');
  }

  private checkDoctype(doctype: string): void {
    if (/<!ENTITY/i.test(doctype)) throw this.refusal('the file declares entities, which are not followed: take them out');
  }

  private begin(name: string, attributes: Readonly<Record<string, string>>, isWanted: boolean): void {
    this.hasRoot = true;
    if (++this.depth > MAX_DEPTH) throw this.refusal(`elements stand more than ${MAX_DEPTH} deep in each other: this is no archive`);
    if (this.open.length === 0 && !isWanted) return;
    const element = { name, attributes, content: [], line: 0 };
    this.open.at(-1)?.content.push(element);
    this.open.push(element);
  }

  private end(): void {
    this.depth--;
    const element = this.open.pop();
    if (element) element.line = this.parser.line + 1;
    if (element && this.open.length === 0) this.found.push(element);
  }

  private addText(text: string): void {
    this.open.at(-1)?.content.push(text);
  }

  private refusal(message: string): ReadError {
    return new ReadError(this.file, this.parser.line + 1, message);
  }
}

function stringsOf(attributes: Readonly<Record<string, string | sax.QualifiedAttribute>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? value : value.value]));
}

import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** Text of a page that a name may stand in, with its place in the page's visible text. */
export type PageBlock = {
  readonly text: string;
  /** For each UTF-16 unit of `text` and its end: the offset in the visible text. */
  readonly places: Uint32Array;
};

/** A page as its reader sees it, without layout. */
export type PageText = {
  readonly blocks: readonly PageBlock[];
  /** White space runs are one space; soft hyphens and zero-width spaces are gone. */
  readonly visibleText: string;
};

/** What elements are to the reader of a page: lib/match/page-rules.ts. */
export type PageRules = {
  roleOf(element: { readonly tag: string; attribute(name: string): string | null }): 'absent' | 'untouched' | 'block' | 'break' | 'inline';
  isBlockTag(tag: string): boolean;
};

/** Reads an HTML page; malformed markup is repaired as a browser does. */
export function readPage(html: string, rules: PageRules): PageText {
  const reader = new PageReader(rules);
  reader.walk(parse(html).childNodes, false);
  return reader.finish();
}

type Node = DefaultTreeAdapterTypes.ChildNode;

const INVISIBLE = /^[\u00ad\u200b]/;
const RUNS = /\s+|[\u00ad\u200b]+|[^\s\u00ad\u200b]+/g; // white space, what is not seen, and the rest

class PageReader {
  private readonly rules: PageRules;
  private readonly blocks: PageBlock[] = [];
  private visibleText = '';
  private text = '';
  private places: number[] = [];

  constructor(rules: PageRules) {
    this.rules = rules;
  }

  walk(nodes: readonly Node[], isUntouched: boolean): void {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) this.addText(node.value, !isUntouched);
      if (!('tagName' in node)) continue;
      const attribute = (name: string): string | null => node.attrs.find((attr) => attr.name === name)?.value ?? null;
      const role = this.rules.roleOf({ tag: node.tagName, attribute });
      if (role === 'absent') continue;
      const edge = (): void => this.addEdge(role !== 'inline', this.rules.isBlockTag(node.tagName));
      edge();
      this.walk(node.childNodes, isUntouched || role === 'untouched');
      edge();
    }
  }

  finish(): PageText {
    this.endBlock();
    return { blocks: this.blocks, visibleText: this.visibleText.trimEnd() };
  }

  private addText(raw: string, isTouched: boolean): void {
    if (isTouched) this.text += raw;
    for (const [run] of raw.matchAll(RUNS)) {
      const isSpace = /^\s/.test(run);
      const place = isSpace && this.visibleText.endsWith(' ') ? this.visibleText.length - 1 : this.visibleText.length;
      const step = isSpace || INVISIBLE.test(run) ? 0 : 1;
      if (isTouched) for (let i = 0; i < run.length; i++) this.places.push(place + i * step);
      if (isSpace) this.addSpace();
      else if (step === 1) this.visibleText += run;
    }
  }

  private addEdge(endsBlock: boolean, addsSpace: boolean): void {
    if (endsBlock) this.endBlock();
    if (addsSpace) this.addSpace();
  }

  private endBlock(): void {
    if (this.text.trim() !== '') this.blocks.push({ text: this.text, places: Uint32Array.from([...this.places, this.visibleText.length]) });
    this.text = '';
    this.places = [];
  }

  private addSpace(): void {
    if (this.visibleText !== '' && !this.visibleText.endsWith(' ')) this.visibleText += ' ';
  }
}

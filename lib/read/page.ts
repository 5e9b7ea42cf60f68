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
  const reader = createReader(rules);
  reader.walk(parse(html).childNodes, false);
  return reader.finish();
}

type Node = DefaultTreeAdapterTypes.ChildNode;

const INVISIBLE = /[\u00ad\u200b]/;

function createReader(rules: PageRules) {
  let visibleText = '';
  const blocks: PageBlock[] = [];
  let text = '';
  let places: number[] = [];

  function endBlock(): void {
    if (text.trim() !== '') blocks.push({ text, places: Uint32Array.from([...places, visibleText.length]) });
    text = '';
    places = [];
  }

  function addSpace(): void {
    if (visibleText !== '' && !visibleText.endsWith(' ')) visibleText += ' ';
  }

  function addText(raw: string, isTouched: boolean): void {
    for (let i = 0; i < raw.length; i++) {
      const unit = raw.charAt(i);
      const isSpace = /\s/.test(unit);
      if (isTouched) text += unit;
      if (isTouched) places.push(isSpace && visibleText.endsWith(' ') ? visibleText.length - 1 : visibleText.length);
      if (isSpace) addSpace();
      else if (!INVISIBLE.test(unit)) visibleText += unit;
    }
  }

  function walk(nodes: readonly Node[], isUntouched: boolean): void {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) addText(node.value, !isUntouched);
      if (!('tagName' in node)) continue;
      const attribute = (name: string): string | null => node.attrs.find((attr) => attr.name === name)?.value ?? null;
      const role = rules.roleOf({ tag: node.tagName, attribute });
      if (role === 'absent') continue;
      const isBlock = rules.isBlockTag(node.tagName);
      if (role !== 'inline') endBlock();
      if (isBlock) addSpace();
      walk(node.childNodes, isUntouched || role === 'untouched');
      if (role !== 'inline') endBlock();
      if (isBlock) addSpace();
    }
  }

  return { walk, finish: (): PageText => (endBlock(), { blocks, visibleText: visibleText.trimEnd() }) };
}

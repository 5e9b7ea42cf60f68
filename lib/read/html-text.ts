import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** Text of markup: blocks parted by a blank line, rows and items by a line's end. `heading`: the first of h1 to h3. */
export type HtmlText = { readonly text: string; readonly heading: string | null };

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const UNREAD = new Set('script style template noscript head title svg math iframe object embed video audio canvas select button textarea input dialog'.split(' '));
const BLOCKS = new Set('address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section summary table tbody thead tfoot ul'.split(' '));
const ROWS = new Set(['li', 'tr']);
const INVISIBLE = /[\u00ad\u200b\ufeff]/g; // soft hyphens, zero-width spaces
const HEADINGS = /^h[1-3]$/;

/** The text of an HTML page or a piece of HTML. Nothing in it is run or fetched, and it may be nested to any depth. */
export function textFromHtml(html: string): HtmlText {
  const writer = new TextWriter();
  // A stack, not recursion: markup may nest deeper than calls can.
  const todo: (Node | (() => void))[] = parse(html).childNodes.toReversed();
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === 'function') next();
    else if ('value' in next && next.nodeName === '#text') writer.addText(next.value);
    else if ('tagName' in next && !isUnread(next)) {
      const element = next;
      writer.open(element);
      todo.push(() => writer.close(element), ...element.childNodes.toReversed());
    }
  }
  return writer.finish();
}

function isUnread(element: Element): boolean {
  if (UNREAD.has(element.tagName)) return true;
  if (element.tagName === 'pre' && element.childNodes[0]?.nodeName === 'code') return true; // a program is no prose
  return element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && /display\s*:\s*none/i.test(value)));
}

class TextWriter {
  private readonly parts: string[] = [];
  /** What stands between the last text and the next. */
  private gap: '' | ' ' | '\n' | '\n\n' = '';
  private preformatted = 0;
  private headingFrom: number | null = null;
  private heading: string | null = null;

  addText(raw: string): void {
    const text = raw.replace(INVISIBLE, '');
    if (text.trim() === '') {
      if (text !== '') this.widen(' ');
      return;
    }
    if (/^\s/.test(text)) this.widen(' ');
    if (this.parts.length > 0) this.parts.push(this.gap);
    this.parts.push(this.preformatted > 0 ? text.trim() : text.trim().replace(/\s+/gu, ' '));
    this.gap = /\s$/.test(text) ? ' ' : '';
  }

  open(element: Element): void {
    this.widenAt(element);
    if (element.tagName === 'br') this.gap = this.gap.startsWith('\n') ? '\n\n' : '\n';
    if (element.tagName === 'pre') this.preformatted++;
    if (HEADINGS.test(element.tagName) && this.heading === null) this.headingFrom ??= this.parts.length;
  }

  close(element: Element): void {
    this.widenAt(element);
    if (element.tagName === 'pre') this.preformatted--;
    if (HEADINGS.test(element.tagName) && this.headingFrom !== null) {
      this.heading = this.parts.slice(this.headingFrom).join('').replace(/\s+/gu, ' ').trim() || null;
      this.headingFrom = null;
    }
  }

  finish(): HtmlText {
    return { text: this.parts.join(''), heading: this.heading };
  }

  private widenAt({ tagName }: Element): void {
    if (BLOCKS.has(tagName)) this.widen('\n\n');
    else if (ROWS.has(tagName)) this.widen('\n');
    else if (tagName === 'td' || tagName === 'th') this.widen(' ');
  }

  private widen(gap: ' ' | '\n' | '\n\n'): void {
    if (gap.length > this.gap.length || (gap === '\n' && this.gap === ' ')) this.gap = gap;
  }
}

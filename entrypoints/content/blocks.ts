import { isBlockTag, roleOf, roleOfTag, type ElementRole } from '../../lib/match/page-rules.ts';
import type { Range } from '../../lib/types.ts';
import { plainBlockOf } from './plain-block.ts';

/** The text of a run of text nodes between two boundaries, as if no inline element cut it. */
export type Block = {
  readonly text: string;
  /** None once the page has changed them, of some blocks. */
  readonly nodes: readonly Text[];
  /** Where each node's data begins in `text`. */
  readonly starts: readonly number[];
};

/** A tree that is read by itself: a document, or an open shadow root. */
export type Tree = Document | ShadowRoot;

export type Reading = {
  readonly blocks: readonly Block[];
  /** The first text node of the block after these; `null` at the end of the tree or of the stretch. */
  readonly next: Text | null;
};

/** What a reader needs to know of the world round it. */
export type ReadingLimits = {
  /** Stops before a block once this many UTF-16 units are read. */
  readonly length: number;
  /** True: the node is the start of another stretch, where this one ends. */
  isStart(node: Text): boolean;
  /** False: no such node stands in the element. */
  mayHoldStart(element: Element): boolean;
  /** An element on the way that holds a tree of its own or may come to: a shadow host, a custom element, a frame. */
  onHolder(holder: Element): void;
};

/** Reads the blocks of a tree from a text node on (`null`: from its beginning). */
export function readBlocks(tree: Tree, from: Text | null, limits: ReadingLimits): Reading {
  const blocks: Block[] = [];
  const open = openBlock(blocks);
  const entered: boolean[] = []; // the elements above: whether a boundary stands behind each
  const isHtml = (tree.ownerDocument ?? (tree as Document)).contentType === 'text/html'; // only a document has no owner
  let node: Node | null = from ?? tree.firstChild;
  while (node !== null) {
    let child: Node | null = null;
    if (isText(node)) {
      const isEnd = node !== from && limits.isStart(node);
      const { data } = node;
      const isNew = open.isEmpty() && hasText(data);
      if (isEnd || (isNew && open.length() >= limits.length)) {
        open.close();
        return { blocks, next: isEnd ? null : node };
      }
      if (isNew || !open.isEmpty()) open.add(node, data);
    } else if (isElement(node)) {
      const tag = node.localName;
      const role = enter(node, tag, open, limits);
      const isWhole = role === 'block' && isHtml && open.length() < limits.length && !limits.mayHoldStart(node);
      const plain = isWhole ? plainBlockOf(node) : undefined;
      if (plain) open.addWhole(plain);
      if ((role === 'block' || role === 'inline') && plain === undefined) child = node.firstChild;
      if (child !== null) entered.push(isBlockTag(tag));
    }
    node = child ?? following(node, tree, open, entered);
  }
  open.close();
  return { blocks, next: null };
}

/** The part of the page that a range of a block's text stands in; end offsets never begin a node. */
export function pageRangeOf(block: Block, range: Range): StaticRange {
  const first = nodeAt(block, range.start);
  const last = nodeAt(block, range.end - 1);
  return new StaticRange({
    startContainer: first.node,
    startOffset: range.start - first.start,
    endContainer: last.node,
    endOffset: range.end - last.start,
  });
}

// By type number: a node of a frame is no instance of this window's classes.
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** The text node in which an offset into a block's text stands. */
export function textAt(block: Block, offset: number): Text {
  return nodeAt(block, offset).node;
}

type OpenBlock = ReturnType<typeof openBlock>;

function openBlock(blocks: Block[]) {
  let text = '';
  let nodes: Text[] = [];
  let starts: number[] = [];
  let total = 0;
  return {
    isEmpty: () => nodes.length === 0,
    /** UTF-16 units in the closed blocks. */
    length: () => total,
    add(node: Text, data: string) {
      nodes.push(node);
      starts.push(text.length);
      text += data;
    },
    /** Between two blocks. */
    addWhole(block: Block) {
      blocks.push(block);
      total += block.text.length;
    },
    close() {
      if (nodes.length === 0) return;
      blocks.push({ text, nodes, starts });
      total += text.length;
      text = '';
      nodes = [];
      starts = [];
    },
  };
}

/** What the element is; where a boundary stands before it, the block ends. */
function enter(element: Element, tag: string, open: OpenBlock, limits: ReadingLimits): ElementRole {
  if ((mayHaveRoot(tag) && element.shadowRoot !== null) || tag === 'iframe' || tag.includes('-')) limits.onHolder(element);
  const role = roleHere(element, tag);
  if (role !== 'inline' && (role !== 'absent' || isBlockTag(tag))) open.close();
  return role;
}

/** False for the elements that text is full of and that never hold a shadow root. */
function mayHaveRoot(tag: string): boolean {
  return tag.length > 2 || tag === 'p' || tag.startsWith('h');
}

function roleHere(element: Element, tag: string): ElementRole {
  return element.hasAttributes() ? roleOf({ tag, attribute: (name) => element.getAttribute(name) }) : roleOfTag(tag);
}

/** The next node that is not inside this one; closes the block where it leaves a block element. */
function following(node: Node, tree: Tree, open: OpenBlock, entered: boolean[]): Node | null {
  for (let at = node; ; ) {
    const next = at.nextSibling;
    if (next !== null) return next;
    const parent = at.parentNode;
    if (parent === null || parent === tree) return null;
    if (entered.pop() ?? (isElement(parent) && isBlockTag(parent.localName))) open.close();
    at = parent;
  }
}

function nodeAt(block: Block, offset: number): { readonly node: Text; readonly start: number } {
  let low = 0;
  let high = block.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  const node = block.nodes[low];
  if (node === undefined) throw new RangeError(`offset ${offset} lies outside a block of ${block.text.length}`);
  return { node, start: block.starts[low] ?? 0 };
}

function hasText(data: string): boolean {
  return /\S/.test(data);
}

/** Whether a node's text is looked at: no element above it, within its tree, is absent or untouched. */
export function isRead(node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    if (!isElement(at)) continue;
    const role = roleHere(at, at.localName);
    if (role === 'absent' || role === 'untouched') return false;
  }
  return true;
}

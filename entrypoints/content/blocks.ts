import { isBlockTag, roleOf, type PageElement } from '../../lib/match/page-rules.ts';
import type { Range } from '../../lib/types.ts';

/** The text of a run of text nodes between two boundaries, as if no inline element cut it. */
export type Block = {
  readonly text: string;
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
  /** An element on the way that holds a tree of its own or may come to: a shadow host, a custom element, a frame. */
  onHolder(holder: Element): void;
};

/** Reads the blocks of a tree from a text node on (`null`: from its beginning). */
export function readBlocks(tree: Tree, from: Text | null, limits: ReadingLimits): Reading {
  const blocks: Block[] = [];
  const open = openBlock(blocks);
  let node: Node | null = from ?? tree.firstChild;
  while (node !== null) {
    let isEntered = true;
    if (isText(node)) {
      const isEnd = node !== from && limits.isStart(node);
      if (isEnd || (open.isEmpty() && open.length() >= limits.length && hasText(node))) {
        open.close();
        return { blocks, next: isEnd ? null : node };
      }
      if (!open.isEmpty() || hasText(node)) open.add(node);
    } else if (isElement(node)) {
      isEntered = enter(node, open, limits);
    }
    node = isEntered && node.firstChild !== null ? node.firstChild : following(node, tree, open);
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
    add(node: Text) {
      nodes.push(node);
      starts.push(text.length);
      text += node.data;
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

/** Whether the element's children are read. */
function enter(element: Element, open: OpenBlock, limits: ReadingLimits): boolean {
  if (element.shadowRoot !== null || element.localName === 'iframe' || element.localName.includes('-')) limits.onHolder(element);
  const role = roleOf(viewOf(element));
  if (role !== 'inline' && (role !== 'absent' || isBlockTag(element.localName))) open.close();
  return role === 'inline' || role === 'block';
}

/** The next node that is not inside this one; closes the block where it leaves a block element. */
function following(node: Node, tree: Tree, open: OpenBlock): Node | null {
  let at: Node = node;
  while (at.nextSibling === null) {
    const parent: Node | null = at.parentNode;
    if (parent === null || parent === tree) return null;
    closeBehind(parent, open);
    at = parent;
  }
  closeBehind(at, open);
  return at.nextSibling;
}

function closeBehind(node: Node, open: OpenBlock): void {
  if (isElement(node) && isBlockTag(node.localName)) open.close();
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

function hasText(node: Text): boolean {
  return /\S/.test(node.data);
}

/** Whether a node's text is looked at: no element above it, within its tree, is absent or untouched. */
export function isRead(node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    if (!isElement(at)) continue;
    const role = roleOf(viewOf(at));
    if (role === 'absent' || role === 'untouched') return false;
  }
  return true;
}

// One view for all elements: a page has tens of thousands, and `roleOf` keeps none.
let viewed: Element | null = null;
const view: PageElement = {
  get tag() {
    return viewed?.localName ?? '';
  },
  attribute: (name) => viewed?.getAttribute(name) ?? null,
};

function viewOf(element: Element): PageElement {
  viewed = element;
  return view;
}

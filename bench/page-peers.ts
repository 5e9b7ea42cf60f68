import type { BenchName } from './page-names.ts';
import type { Packages } from './page-packages.ts';

/** Peers that mark names in a page's own world, each at its best. Beyond this many names their expression no longer compiles in reason. */
export const MOST_PEER_NAMES = 100_000;

/** A peer: a script for a page that marks once the page has loaded. */
export type Peer = { readonly label: string; script(names: readonly BenchName[]): string };

/** mark.js with one trie expression instead of a list of keywords, and the same expression with spans of our own. */
export function peersFrom(packages: Packages): readonly Peer[] {
  const library = packages.readText('mark.js/dist/mark.es6.min.js');
  const expression = (names: readonly BenchName[]) => JSON.stringify(trieExpression(packages, names));
  return [
    { label: 'mark.js with a trie', script: (names) => afterLoad(`${library}\nnew Mark(document.body).markRegExp(new RegExp(${expression(names)}, 'gu'))`) },
    { label: 'trie with spans', script: (names) => afterLoad(`(${wrapMatches.toString()})(new RegExp(${expression(names)}, 'gu'))`) },
  ];
}

/** The least that whoever looks for names must do: go to every text of the page and read it. */
export const readingScript = afterLoad(`let read = 0;
for (let walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode() !== null; ) read += walker.currentNode.nodeValue.length;`);

type Retrie = new (texts: readonly string[]) => { toString(): string };

/** The names between no letters and no digits; a prefix never hides a longer name, because the trie's branches are greedy. */
function trieExpression(packages: Packages, names: readonly BenchName[]): string {
  const Trie = packages.load('retrie') as Retrie;
  const plain = names.map(({ text }) => text).filter((text) => !/[\]}/-]/.test(text)); // retrie leaves these unescaped
  return `(?<![\\p{L}\\p{N}])${new Trie(plain).toString()}(?![\\p{L}\\p{N}])`;
}

function afterLoad(script: string): string {
  return `addEventListener('load', () => setTimeout(() => { ${script} }, 0))`;
}

/** Runs in the page and sees nothing of this file. */
function wrapMatches(expression: RegExp): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
  for (const node of nodes) {
    const { data } = node;
    const found = [...data.matchAll(expression)];
    if (found.length === 0) continue;
    const pieces = document.createDocumentFragment();
    let from = 0;
    for (const match of found) {
      pieces.append(data.slice(from, match.index));
      const span = document.createElement('span');
      span.className = 'name';
      span.textContent = match[0];
      pieces.append(span);
      from = match.index + match[0].length;
    }
    pieces.append(data.slice(from));
    node.replaceWith(pieces);
  }
}

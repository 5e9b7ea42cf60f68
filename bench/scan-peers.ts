import { keyOf } from '../lib/text/words.ts';
import type { Packages } from './page-packages.ts';

/** A matcher of others, ready to search; `search` gives the names it found, with repeats, as it reports them. */
export type Peer = {
  readonly name: string;
  /** What it finds: every name wherever it stands, or of those that overlap the one that is longest. */
  readonly finds: 'every' | 'longest';
  search(text: string): readonly string[];
};

type FlashText = { new (): { addKeyword(word: string): void; extractKeywords(text: string): string[] } };
type NodeAhoCorasick = { new (): { add(word: string): void; build(): void; search(text: string): string[] } };
type MonyoneFast = { AhoCorasick: { new (words: string[]): { matchInText(text: string): { keyword: string }[] } } };

const MOST_NAMES_OF_MONYONE = 100_000; // it builds for minutes beyond

/**
 * The fastest matchers on npm, built for these keys. They are given folded words between spaces, so that they
 * need neither fold nor check the ends of words: the text and the patterns come from `peerText` and `peerPattern`.
 */
export function buildPeers(packages: Packages, keys: readonly string[]): Peer[] {
  const FlashText = packages.load('flashtext.js') as FlashText;
  const flash = new FlashText();
  for (const key of keys) flash.addKeyword(peerKey(key));
  const NodeAhoCorasick = packages.load('node-aho-corasick') as NodeAhoCorasick;
  const node = new NodeAhoCorasick();
  for (const key of keys) node.add(peerPattern(key));
  node.build();
  const peers: Peer[] = [
    { name: 'flashtext.js', finds: 'longest', search: (text) => flash.extractKeywords(text) },
    { name: 'node-aho-corasick', finds: 'every', search: (text) => node.search(text) },
  ];
  if (keys.length > MOST_NAMES_OF_MONYONE) return peers;
  const { AhoCorasick } = packages.load('@monyone/aho-corasick/fast') as MonyoneFast;
  const monyone = new AhoCorasick(keys.map(peerPattern));
  return [...peers, { name: '@monyone/aho-corasick/fast', finds: 'every', search: (text) => monyone.matchInText(text).map(({ keyword }) => keyword) }];
}

/** A text as peers get it: folded words between single spaces, a comma for what parts phrases. */
export function peerText(text: string): string {
  return ` ${peerKey(keyOf(text))} `;
}

/** A key as it stands in a peer's text. */
export function peerKey(key: string): string {
  return key.replaceAll(', ', ' , ');
}

/** … with the spaces about it that make it whole words. */
export function peerPattern(key: string): string {
  return ` ${peerKey(key)} `;
}

/** Every peer's key in the text, with repeats and overlaps: what an Aho–Corasick automaton must find, by a plain set. */
export function keysByNgram(text: string, keys: ReadonlySet<string>): string[] {
  let longest = 0;
  for (const key of keys) longest = Math.max(longest, key.split(' ').length);
  const words = text.trim().split(' ');
  return words.flatMap((_, i) =>
    Array.from({ length: longest }, (__, n) => words.slice(i, i + n + 1).join(' ')).filter((phrase, n) => i + n < words.length && keys.has(phrase)),
  );
}

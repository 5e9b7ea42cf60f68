import { readFileSync } from 'node:fs';
import { peerPattern, type Peer } from './scan-peers.ts';

type Exports = {
  readonly memory: WebAssembly.Memory;
  alloc(bytes: number): number;
  /** Takes one pattern a line; leftmost longest. */
  build(at: number, bytes: number): number;
  /** Writes triples of pattern, start and end, in bytes; gives how many. */
  search(at: number, bytes: number, out: number, most: number): number;
};

const MOST_UNITS = 1_000_000; // of one text
const MOST_HITS = 100_000; // of one text
const BYTES_A_UNIT = 3; // of UTF-8, at most
const BYTES_A_HIT = 12;

/**
 * BurntSushi's aho-corasick, from a module that somebody compiled (it is not on npm): what a page pays is its text's way into
 * the module's memory, the search, and the reading of its hits.
 */
export async function buildWasmPeer(file: string, keys: readonly string[]): Promise<Peer> {
  const { instance } = await WebAssembly.instantiate(readFileSync(file));
  const module = instance.exports as unknown as Exports;
  const patterns = keys.map(peerPattern);
  const encoded = new TextEncoder().encode(patterns.join('\n'));
  const list = module.alloc(encoded.length);
  new Uint8Array(module.memory.buffer, list, encoded.length).set(encoded);
  module.build(list, encoded.length);
  const input = module.alloc(MOST_UNITS * BYTES_A_UNIT);
  const out = module.alloc(MOST_HITS * BYTES_A_HIT);
  const encoder = new TextEncoder();
  return {
    name: 'aho-corasick (Rust) in WASM',
    finds: 'longest',
    search(text) {
      const { written } = encoder.encodeInto(text, new Uint8Array(module.memory.buffer, input, MOST_UNITS * BYTES_A_UNIT));
      const hits = new Uint32Array(module.memory.buffer, out, module.search(input, written, out, MOST_HITS) * 3);
      const found: string[] = [];
      for (let i = 0; i < hits.length; i += 3) found.push(patterns[hits[i] ?? 0] ?? '');
      return found;
    },
  };
}

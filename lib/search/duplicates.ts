import { foldedWordsOf } from './terms.ts';

/** Bytes of an article's sketch. */
export const SKETCH_BYTES = 32;

/** What tells versions of an article: its heading, and the sketch of its terms. */
export type Told = { readonly heading: string; readonly sketch: Uint8Array };

const SAME_STORY = 0.7; // estimated Jaccard similarity of their terms: a reprint, a wire story with another ending
const MOST_APART = (1 - SAME_STORY) * SKETCH_BYTES; // bins
const SAME_HEADING = 0.5; // that of their headings' words is more: articles of one mould, as manuals have them, are no versions

/** True of two articles that tell the same, in nearly the same words, under nearly the same heading: no number in it is another. */
export function areVersions(a: Told, b: Told): boolean {
  return similarityOf(a.sketch, b.sketch) >= SAME_STORY && areAlike(new Set(foldedWordsOf(a.heading)), new Set(foldedWordsOf(b.heading)));
}

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const different = [...[...a].filter((word) => !b.has(word)), ...[...b].filter((word) => !a.has(word))];
  const shared = (a.size + b.size - different.length) / 2;
  return shared > SAME_HEADING * (shared + different.length) && !different.some((word) => /\d/.test(word));
}

/**
 * A sketch of a set of terms, given by their hashes: one-permutation minwise hashing (Li, Owen, Zhang 2012) with a byte a bin. Two
 * sets agree in about as many bins as their Jaccard similarity. 0 marks a bin that no term fell into.
 */
export function sketchOfTerms(hashes: readonly number[]): Uint8Array {
  const least = new Uint32Array(SKETCH_BYTES).fill(0xffffffff);
  for (const unmixed of hashes) {
    const hash = mix(unmixed);
    const bin = hash >>> 27;
    const value = hash & 0x7ffffff;
    if (value < (least[bin] ?? 0)) least[bin] = value;
  }
  return Uint8Array.from(least, (value) => (value === 0xffffffff ? 0 : 1 + (value % 255)));
}

/** The estimated Jaccard similarity of two sketched sets, in [0, 1]; where it is below SAME_STORY, something else below it. */
function similarityOf(a: Uint8Array, b: Uint8Array): number {
  let same = 0;
  let filled = 0;
  for (let bin = 0; bin < SKETCH_BYTES && filled - same <= MOST_APART; bin++) {
    if (a[bin] === 0 && b[bin] === 0) continue;
    filled++;
    if (a[bin] === b[bin]) same++;
  }
  return filled === 0 ? 0 : same / filled;
}

/** Spreads FNV's weak upper bits (the finaliser of MurmurHash3). */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Bytes of an article's sketch. */
export const SKETCH_BYTES = 32;

const SAME_STORY = 0.7; // estimated Jaccard similarity of their terms: a reprint, a wire story with another ending

/** True of the sketches of two articles that tell the same in nearly the same words. */
export function areVersions(a: Uint8Array, b: Uint8Array): boolean {
  return similarityOf(a, b) >= SAME_STORY;
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

/** The estimated Jaccard similarity of two sketched sets, in [0, 1]. */
export function similarityOf(a: Uint8Array, b: Uint8Array): number {
  let same = 0;
  let filled = 0;
  for (let bin = 0; bin < SKETCH_BYTES; bin++) {
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

const EXACT = 16; // lengths below it are their own code

/**
 * The length of a field in one byte: exact below 16, then in eighths of a power of two (as the norms of
 * Lucene). The error, at most 1/16, moves a BM25 score by less than its other assumptions do.
 */
export function codeOfLength(length: number): number {
  if (length < EXACT) return length;
  const shift = Math.floor(Math.log2(length)) - 3;
  return Math.min(255, EXACT + (shift - 1) * 8 + (Math.floor(length / 2 ** shift) - 8));
}

/** The length that a code stands for, the middle of its range. */
export function lengthOfCode(code: number): number {
  if (code < EXACT) return code;
  const above = code - EXACT;
  return (8.5 + (above & 7)) * (2 << (above >>> 3));
}

/**
 * A checksum that a waking background affords: an unsigned 32-bit number, four bytes a step. Each step can be undone, so that any
 * damage within four bytes from a multiple of four is told, and any other but for about one case in 2^32. A multiplicative hash
 * (Knuth, The Art of Computer Programming 3, 6.4) over words, mixed as by xorshift; it tells damage, not intent.
 */
export function checksumOf(bytes: Uint8Array): number {
  const { length } = bytes;
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const words = new Int32Array(buffer, byteOffset, length >>> 2);
  let sum = Math.imul(length + 1, FACTOR);
  for (let i = 0; i < words.length; i++) {
    sum = Math.imul(sum ^ (words[i] ?? 0), FACTOR);
    sum ^= sum >>> SHIFT;
  }
  for (let at = words.length * 4; at < length; at++) {
    sum = Math.imul(sum ^ (bytes[at] ?? 0), FACTOR);
    sum ^= sum >>> SHIFT;
  }
  return sum >>> 0;
}

const FACTOR = 0x9e3779b1; // 2^32 over the golden ratio, odd: it carries each bit into those above it,
const SHIFT = 15; // and this those into the lower half

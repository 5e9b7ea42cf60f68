/**
 * CRC-32 as in ISO 3309 (zip, PNG); an unsigned 32-bit number. `before`: that of the bytes in front of these. Four bytes at a
 * time, by four tables (Kounavis, Berry 2005): the first answer of a woken background checks up to 3 MB.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [one, two, three, four] = TABLES;
  const { length } = bytes;
  let crc = ~before;
  let at = 0;
  for (const aligned = IS_LITTLE_ENDIAN ? Math.min(length, -bytes.byteOffset & 3) : length; at < aligned; at++) crc = (one[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  const words = new Int32Array(bytes.buffer, at === length ? 0 : bytes.byteOffset + at, (length - at) >>> 2);
  for (let i = 0; i < words.length; i++) {
    const mixed = crc ^ (words[i] ?? 0);
    crc = (four[mixed & 0xff] ?? 0) ^ (three[(mixed >>> 8) & 0xff] ?? 0) ^ (two[(mixed >>> 16) & 0xff] ?? 0) ^ (one[mixed >>> 24] ?? 0);
  }
  for (at += words.length * 4; at < length; at++) crc = (one[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const POLYNOMIAL = 0xedb88320 | 0; // the reflected form

const IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

const ONE = new Int32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  ONE[byte] = value;
}
const TWO = oneFurther(ONE);
const THREE = oneFurther(TWO);
const TABLES = [ONE, TWO, THREE, oneFurther(THREE)] as const; // of a byte, and of a byte that one, two, three others follow

function oneFurther(table: Int32Array): Int32Array {
  const further = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    const value = table[byte] ?? 0;
    further[byte] = (ONE[value & 0xff] ?? 0) ^ (value >>> 8);
  }
  return further;
}

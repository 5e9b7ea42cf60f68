const INITIAL_CAPACITY = 1024; // bytes
const GROWTH = 1.5; // times: the file's largest parts lie in such buffers, and doubling leaves up to half of them empty
const MAX_VARINT = 8; // bytes of 2^53

/** Appends little-endian values to a growing buffer. */
export class ByteWriter {
  private buffer: Uint8Array<ArrayBuffer>;
  private used = 0;

  /** `capacity` in bytes: small where thousands of writers are kept at once. */
  constructor(capacity = INITIAL_CAPACITY) {
    this.buffer = new Uint8Array(capacity);
  }

  /** Bytes written so far. */
  get length(): number {
    return this.used;
  }

  /** The written bytes, as a view that stays valid until the next write. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.buffer.subarray(0, this.used);
  }

  u8(value: number): void {
    this.room(1);
    this.buffer[this.used++] = value;
  }

  u32(value: number): void {
    this.room(4);
    for (let shift = 0; shift < 32; shift += 8) this.buffer[this.used++] = value >>> shift;
  }

  /** An unsigned integer up to 2^53 as LEB128: 7 bits a byte, low first, high bit set on all but the last. */
  varint(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no unsigned integer up to 2^53`);
    this.room(MAX_VARINT);
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.buffer[this.used++] = (rest % 0x80) | 0x80;
    this.buffer[this.used++] = rest;
  }

  raw(bytes: Uint8Array): void {
    this.room(bytes.byteLength);
    this.buffer.set(bytes, this.used);
    this.used += bytes.byteLength;
  }

  /** The bytes [start, end) of others: for many short pieces, which a view each would cost more than their bytes. */
  copy(from: Uint8Array, start: number, end: number): void {
    this.room(end - start);
    const { buffer, used } = this;
    for (let i = start; i < end; i++) buffer[used + i - start] = from[i] ?? 0;
    this.used = used + end - start;
  }

  /** UTF-8 with its length in bytes as a varint before it. Lone surrogates become U+FFFD. */
  text(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.varint(bytes.byteLength);
    this.raw(bytes);
  }

  /** Zero bytes up to the next multiple of `alignment`, so that a typed-array view may begin there. */
  align(alignment: number): void {
    while (this.used % alignment !== 0) this.u8(0);
  }

  private room(bytes: number): void {
    if (this.used + bytes <= this.buffer.byteLength) return;
    const grown = new Uint8Array(Math.max(this.used + bytes, Math.ceil(this.buffer.byteLength * GROWTH)));
    grown.set(this.bytes);
    this.buffer = grown;
  }
}

/** How many bytes `ByteWriter.varint` writes for a number. */
export function varintLength(value: number): number {
  let bytes = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes++;
  return bytes;
}

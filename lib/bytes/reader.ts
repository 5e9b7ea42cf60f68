const decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

/** Reads little-endian values in the order a ByteWriter wrote them. Throws a RangeError past the end. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  /** Offset of the next byte to read. */
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  get isAtEnd(): boolean {
    return this.position >= this.bytes.byteLength;
  }

  u8(): number {
    const value = this.bytes[this.position];
    if (value === undefined) throw new RangeError(`read past the end at byte ${this.position}`);
    this.position++;
    return value;
  }

  u32(): number {
    return (this.u8() | (this.u8() << 8) | (this.u8() << 16) | (this.u8() << 24)) >>> 0;
  }

  varint(): number {
    const { bytes } = this;
    let at = this.position;
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError(`read past the end at byte ${at - 1}`);
      value += (byte & 0x7f) * scale;
      if (byte >= 0x80) continue;
      this.position = at;
      return value;
    }
  }

  /** Goes past `length` bytes. */
  skip(length: number): void {
    if (this.position + length > this.bytes.byteLength) throw new RangeError(`read past the end at byte ${this.position}`);
    this.position += length;
  }

  /** Copies the next `length` bytes to `at` of others: for short pieces, which a view would cost more than their bytes. */
  copy(into: Uint8Array, at: number, length: number): void {
    const { bytes, position } = this;
    this.skip(length);
    for (let i = 0; i < length; i++) into[at + i] = bytes[position + i] ?? 0;
  }

  /** A view of the next `length` bytes. */
  raw(length: number): Uint8Array {
    const start = this.position;
    this.skip(length);
    return this.bytes.subarray(start, this.position);
  }

  /** A view of all bytes that are left. */
  rest(): Uint8Array {
    return this.raw(this.bytes.byteLength - this.position);
  }

  text(): string {
    const length = this.varint();
    const start = this.position;
    this.skip(length);
    return textOf(this.bytes, start, this.position);
  }

  align(alignment: number): void {
    while (this.position % alignment !== 0) this.position++;
  }
}

const SHORT = 32; // bytes: a longer text is quicker through the decoder's call

/** The text of [start, end) of UTF-8 bytes; what is no UTF-8 becomes U+FFFD. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return decoder.decode(bytes.subarray(start, end));
  let text = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x80) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

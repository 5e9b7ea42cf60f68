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
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.u8();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  /** Goes past `length` bytes. */
  skip(length: number): void {
    if (this.position + length > this.bytes.byteLength) throw new RangeError(`read past the end at byte ${this.position}`);
    this.position += length;
  }

  /** A view of the next `length` bytes. */
  raw(length: number): Uint8Array {
    const end = this.position + length;
    if (end > this.bytes.byteLength) throw new RangeError(`read past the end at byte ${this.position}`);
    const view = this.bytes.subarray(this.position, end);
    this.position = end;
    return view;
  }

  /** A view of all bytes that are left. */
  rest(): Uint8Array {
    return this.raw(this.bytes.byteLength - this.position);
  }

  text(): string {
    return decoder.decode(this.raw(this.varint()));
  }

  align(alignment: number): void {
    while (this.position % alignment !== 0) this.position++;
  }
}

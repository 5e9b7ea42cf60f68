import { crc32 } from './checksum.ts';
import { Column } from './column.ts';

/** The CRC-32 of every block of bytes that come in parts of any length, in order; the last block may be short. */
export class BlockChecksummer {
  readonly #blockBytes: number;
  readonly #checksums = new Column();
  #crc = 0;
  #inBlock = 0;

  constructor(blockBytes: number) {
    this.#blockBytes = blockBytes;
  }

  add(part: Uint8Array): void {
    for (let at = 0; at < part.length; ) {
      const end = Math.min(part.length, at + this.#blockBytes - this.#inBlock);
      this.#crc = crc32(part.subarray(at, end), this.#crc);
      this.#inBlock += end - at;
      at = end;
      if (this.#inBlock === this.#blockBytes) this.#endBlock();
    }
  }

  /** Call when all parts are added. */
  finish(): Uint32Array {
    if (this.#inBlock > 0) this.#endBlock();
    return Uint32Array.from(this.#checksums.values, (checksum) => checksum >>> 0);
  }

  #endBlock(): void {
    this.#checksums.push(this.#crc);
    this.#crc = 0;
    this.#inBlock = 0;
  }
}

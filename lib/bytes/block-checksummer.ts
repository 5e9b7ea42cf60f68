import { checksumOf } from './checksum.ts';
import { Column } from './column.ts';

/** The checksum of every block of bytes that come in parts of any length, in order; the last block may be short. */
export class BlockChecksummer {
  readonly #checksums = new Column();
  readonly #block: Uint8Array;
  #inBlock = 0;

  constructor(blockBytes: number) {
    this.#block = new Uint8Array(blockBytes);
  }

  add(part: Uint8Array): void {
    for (let at = 0; at < part.length; ) {
      const end = Math.min(part.length, at + this.#block.length - this.#inBlock);
      this.#block.set(part.subarray(at, end), this.#inBlock);
      this.#inBlock += end - at;
      at = end;
      if (this.#inBlock === this.#block.length) this.#endBlock();
    }
  }

  /** Call when all parts are added. */
  finish(): Uint32Array {
    if (this.#inBlock > 0) this.#endBlock();
    return Uint32Array.from(this.#checksums.values, (checksum) => checksum >>> 0);
  }

  #endBlock(): void {
    this.#checksums.push(checksumOf(this.#block.subarray(0, this.#inBlock)));
    this.#inBlock = 0;
  }
}

import { Kept } from '../bytes/kept.ts';
import type { ByteSource } from '../bytes/source.ts';

const PAGE_BYTES = 65_536; // little more of a trip than one number
const KEPT_PAGES = 32; // 2 MB: all of a table of 500,000 numbers

/**
 * The unsigned 32-bit numbers that a source begins with, read in pages. They are not checked: they say where records
 * stand, and those check themselves.
 */
export class NumberTable {
  readonly #source: ByteSource;
  readonly #pages = new Kept<DataView>(KEPT_PAGES);

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** The number of this index and the next one. Rejects with a RangeError beyond the source. */
  async pairAt(index: number): Promise<readonly [number, number]> {
    if (!Number.isSafeInteger(index) || index < 0) throw new RangeError(`${index} is no index`);
    return Promise.all([this.#numberAt(index), this.#numberAt(index + 1)]);
  }

  /** Asks for the first `bytes` of the source, if all of them can be kept: they will be at hand. */
  warm(bytes: number): void {
    const end = Math.min(Math.ceil(bytes / PAGE_BYTES) * PAGE_BYTES, this.#source.size);
    if (end > KEPT_PAGES * PAGE_BYTES || this.#pages.get(0) !== null) return;
    const read = this.#source.read(0, end);
    for (let start = 0; start < end; start += PAGE_BYTES) {
      void this.#pages.use(start / PAGE_BYTES, async () => viewOf((await read).subarray(start, start + PAGE_BYTES))).catch(() => null); // whoever reads it is told
    }
  }

  async #numberAt(index: number): Promise<number> {
    const at = index * 4;
    return (await this.#page(Math.floor(at / PAGE_BYTES))).getUint32(at % PAGE_BYTES, true);
  }

  #page(page: number): Promise<DataView> {
    return this.#pages.use(page, async () => {
      const start = page * PAGE_BYTES;
      if (start >= this.#source.size) throw new RangeError('beyond the table');
      return viewOf(await this.#source.read(start, Math.min(this.#source.size, start + PAGE_BYTES)));
    });
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

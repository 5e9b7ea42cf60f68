import type { BuildProgress, BuildStep } from './build-report.ts';
import type { Journal } from './journal.ts';
import { documentsIn, type TakenDocument } from './journal-records.ts';
import type { Part } from './part-reader.ts';

/** Who is told how far a build is, and may end it. */
export type Listener = {
  readonly onProgress?: (progress: BuildProgress) => void | Promise<void>;
  readonly signal?: AbortSignal;
};

/** The texts that a journal holds, read from it again for each step; tells how far each has come. */
export class Texts {
  readonly #journal: Journal;
  readonly #records: readonly number[];
  readonly #listener: Listener;

  /** `records`: the numbers of those that hold texts, in the order of the texts. */
  constructor(journal: Journal, records: readonly number[], listener: Listener) {
    this.#journal = journal;
    this.#records = records;
    this.#listener = listener;
  }

  /** Tells of a step that is one piece of work. */
  async begin(step: BuildStep): Promise<void> {
    await this.#tell({ step, done: 0, total: 1 });
  }

  /** The texts part by part. */
  async *parts(step: BuildStep): AsyncGenerator<Part, void> {
    const total = this.#records.length;
    for (const [number, at] of this.#records.entries()) {
      await this.#tell({ step, done: number, total });
      const record = await this.#journal.read(at);
      if (record === null) throw new Error('The journal of the build has lost a record: take its files again.');
      yield { number, record };
    }
  }

  /** The documents, one by one. */
  async *documents(step: BuildStep): AsyncGenerator<TakenDocument, void> {
    for await (const { record } of this.parts(step)) yield* documentsIn(record);
  }

  async #tell(progress: BuildProgress): Promise<void> {
    await this.#listener.onProgress?.(progress);
    this.#listener.signal?.throwIfAborted();
  }
}

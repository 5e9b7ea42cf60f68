import { PartReader, type PartTask, type PartTasks, type PartWork } from './part-reader.ts';

/** Does tasks of a build, one after another in the order in which they are given: here, or in a thread. */
export type Hand = {
  do<K extends PartTask>(task: K, input: PartTasks[K]['input']): Promise<PartTasks[K]['output']>;
};

/** A hand that works where it is asked. */
export function ownHand(): Hand {
  const work: PartWork = new PartReader();
  return { do: async (task, input) => work[task](input) };
}

/** The hands of a build. A part stays with the hand that is given it first. */
export class Crew {
  readonly #hands: readonly Hand[];
  readonly #tasks: number[];
  readonly #owners: number[] = [];

  /** At least one. */
  constructor(hands: readonly Hand[]) {
    this.#hands = hands;
    this.#tasks = hands.map(() => 0);
  }

  /** Tasks that it is worth giving before the first is done. */
  get ahead(): number {
    return this.#hands.length > 1 ? this.#hands.length * WAITING : 0;
  }

  /** Tasks that it is worth giving before work that is done here and can't be divided. */
  get backlog(): number {
    return this.#hands.length > 1 ? this.#hands.length * BACKLOG : 0;
  }

  /** The number of the hand that a part is given to: of those that have least to do at its first task. */
  ownerOf(part: number): number {
    return (this.#owners[part] ??= this.#tasks.indexOf(Math.min(...this.#tasks)));
  }

  /** Gives a task to the hand that the part is with. */
  async give<K extends PartTask>(part: number, task: K, input: PartTasks[K]['input']): Promise<PartTasks[K]['output']> {
    const owner = this.ownerOf(part), hand = this.#hands[owner];
    if (hand === undefined) throw new Error('A build needs a hand.');
    this.#tasks[owner] = (this.#tasks[owner] ?? 0) + 1;
    try {
      return await hand.do(task, input);
    } finally {
      this.#tasks[owner] = (this.#tasks[owner] ?? 0) - 1;
    }
  }

  /** Gives a task to all hands; what they give, in their order. */
  all<K extends PartTask>(task: K, inputOf: (hand: number) => PartTasks[K]['input']): Promise<readonly PartTasks[K]['output'][]> {
    return Promise.all(this.#hands.map((hand, number) => hand.do(task, inputOf(number))));
  }
}

const WAITING = 3; // tasks of a hand: it finds the next one when it ends one, however long what was done before it takes to be put in order
const BACKLOG = 24; // tasks of a hand, while what can't be divided is done: about a megabyte each when they are done

/** Has something made of items, in their order: more of it is begun than is asked for. */
export class Ahead<T, R> {
  readonly #items: AsyncIterator<T>;
  readonly #work: (item: T) => Promise<R>;
  readonly #begun: Promise<R>[] = [];
  #isAtEnd = false;

  constructor(items: AsyncIterable<T>, work: (item: T) => Promise<R>) {
    this.#items = items[Symbol.asyncIterator]();
    this.#work = work;
  }

  /** Begins items until so many are begun and not asked for. */
  async begin(count: number): Promise<void> {
    while (this.#begun.length < count && !this.#isAtEnd) {
      const next = await this.#items.next();
      if (next.done === true) this.#isAtEnd = true;
      else {
        const result = this.#work(next.value);
        result.catch(() => undefined); // told when its turn comes
        this.#begun.push(result);
      }
    }
  }

  /** What came of the items, in their order. */
  async *results(ahead: number): AsyncGenerator<R, void> {
    for (;;) {
      await this.begin(ahead + 1);
      const first = this.#begun.shift();
      if (first === undefined) return;
      yield await first;
    }
  }
}

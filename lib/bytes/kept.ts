/** What was fetched last, by number: the oldest is forgotten, and what failed at once, so that the next who asks tries again. */
export class Kept<T> {
  readonly #most: number;
  readonly #kept = new Map<number, Promise<T>>();

  /** `most`: how many are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept under a number. It is the newest then. */
  get(key: number): Promise<T> | null {
    const found = this.#kept.get(key);
    if (found === undefined) return null;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found;
  }

  /** What is kept under a number; fetched where nothing is. It is the newest then. */
  use(key: number, fetch: () => Promise<T>): Promise<T> {
    const atHand = this.get(key);
    if (atHand !== null) return atHand;
    const found = this.#watched(key, fetch());
    this.#kept.set(key, found);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return found;
  }

  #watched(key: number, fetching: Promise<T>): Promise<T> {
    fetching.catch(() => this.#kept.delete(key)); // whoever asked is told
    return fetching;
  }
}

import type { PageSketch } from '../../lib/search/results.ts';

/** An engine in a throw-away extension (search-stopped.ts), in its page and in its worker. */
export type StoppedEngine = {
  /** In a page: puts the archive of so many articles into the extension's store. */
  fill(size: number): Promise<void>;
  /** In a worker that was stopped: opens what the store holds. */
  open(): Promise<OpenedEngine>;
};

export type OpenedEngine = {
  /** How many articles were found, of ten at most. */
  search(query: string): Promise<number> | number;
  /** `null` where the engine relates nothing. */
  readonly relate: ((page: PageSketch) => Promise<number>) | null;
  readonly bytesRead: () => number;
};

/** What the page asks the worker. `times` answers milliseconds, one a query or a page. */
export type Ask =
  | { readonly ask: 'nothing' }
  | { readonly ask: 'search'; readonly query: string }
  | { readonly ask: 'bytes' }
  | { readonly ask: 'times'; readonly queries: readonly string[] }
  | { readonly ask: 'relateTimes'; readonly pages: readonly PageSketch[] };

export const HITS = 10;

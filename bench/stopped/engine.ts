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
  /** What was done by when, since the worker began, up to the first answer. */
  readonly marks: () => readonly Mark[];
};

/** `at`: milliseconds by `performance.now()`. */
export type Mark = readonly [what: string, at: number];

/** The marks of a worker's first answer, and when its clock began, in milliseconds since 1970. */
export type Stages = { readonly origin: number; readonly marks: readonly Mark[] };

/** What the page asks the worker. `times` answers milliseconds, one a query or a page. */
export type Ask =
  | { readonly ask: 'nothing' }
  | { readonly ask: 'search'; readonly query: string }
  | { readonly ask: 'bytes' }
  | { readonly ask: 'stages' }
  | { readonly ask: 'times'; readonly queries: readonly string[] }
  | { readonly ask: 'relateTimes'; readonly pages: readonly PageSketch[] };

export const HITS = 10;

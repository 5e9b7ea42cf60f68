/** A file that was left out, and why. `line` is 1-based, `null` where the fault is the whole file's. */
export type RefusedFile = { readonly file: string; readonly line: number | null; readonly message: string };

/** What came of a build. */
export type BuildReport = {
  readonly documents: number;
  readonly segments: number;
  readonly articles: number;
  readonly names: number;
  readonly forms: number;
  readonly mentions: number;
  readonly bytes: number;
  readonly refused: readonly RefusedFile[];
  /** Sentences: what was done otherwise than one may think. */
  readonly warnings: readonly string[];
};

/** The steps in which the files taken become a corpus, in order. */
export const BUILD_STEPS = ['words', 'duplicates', 'certain names', 'all names', 'aliases', 'gazetteer', 'search', 'writing'] as const;

export type BuildStep = (typeof BUILD_STEPS)[number];

/** Where a build stands: `done` of `total` pieces of work of a step. A step that can't be divided has one. */
export type BuildProgress = { readonly step: BuildStep; readonly done: number; readonly total: number };

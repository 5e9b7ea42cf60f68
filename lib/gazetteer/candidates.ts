import type { AmbiguityReason, ArchiveLine, NameKind } from '../types.ts';

/**
 * What the background answers to a page's words: the surface forms that may stand there, and the names
 * they may mean. Plain JSON. Ids are strings because a tab outlives a corpus.
 */
export type Candidates = {
  readonly forms: readonly CandidateForm[];
  readonly names: readonly CandidateName[];
  /**
   * True: the corpus has many names written without any capital, so the page must ask for its lower-case words too. A few
   * are among the forms of every answer, asked for or not.
   */
  readonly anyCase?: boolean;
};

export type CandidateForm = {
  /** As written in the articles. */
  readonly text: string;
  /** Id of the name it may stand for. Two names that share a form are two candidate forms. */
  readonly name: string;
  /** In [0, 1], as in SurfaceForm. */
  readonly ambiguity: number;
  readonly reasons: readonly AmbiguityReason[];
  readonly capitalsOnly: boolean;
};

export type CandidateName = {
  readonly id: string;
  readonly canonical: string;
  readonly kind: NameKind;
  /** How many articles mention it. */
  readonly articleCount: number;
  /** Id of the place that it keeps the closest company with: whose Congress it is; `null` without one. */
  readonly home: string | null;
  /** Ids of the names it keeps company with in the articles, the closest first, with a weight in (0, 1]. */
  readonly companions: readonly (readonly [name: string, weight: number])[];
  /** Of the archive it is told by, the first of several; absent where names are underlined as all are. */
  readonly line?: ArchiveLine;
};

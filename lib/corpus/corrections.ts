import type { NameKind } from '../types.ts';

/**
 * What a person says of a name, by the name's id. It stands beside the build and outlives it:
 *
 *     mute     not highlighted: everywhere or on one site; the whole name or one of its forms
 *     rename   shown by another canonical form; the old one stays a form
 *     kind     a person, not a place
 *     merge    the same as another name, whose articles and forms it joins
 *     split    one of its forms is a name of its own
 *     addForm  it is also written so
 *     addName  a name that the build did not find, with its articles wherever it is written so
 */
export type Correction =
  | { readonly is: 'mute'; readonly name: string; readonly form: string | null; readonly site: string | null }
  | { readonly is: 'rename'; readonly name: string; readonly to: string }
  | { readonly is: 'kind'; readonly name: string; readonly kind: NameKind }
  | { readonly is: 'merge'; readonly name: string; readonly into: string }
  | { readonly is: 'split'; readonly name: string; readonly form: string }
  | { readonly is: 'addForm'; readonly name: string; readonly form: string }
  | { readonly is: 'addName'; readonly canonical: string; readonly kind: NameKind; readonly forms: readonly string[] };

/** A name as the archive had it when it was corrected: how a later build's name is known to be the same. */
export type CorrectedName = { readonly id: string; readonly canonical: string; readonly kind: NameKind };

/** A correction that was made. `name`: what it corrects, `null` for an added name; `into`: what a merge joins, else `null`. */
export type MadeCorrection = {
  /** Opaque; what undoes it. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly correction: Correction;
  readonly name: CorrectedName | null;
  readonly into: CorrectedName | null;
};

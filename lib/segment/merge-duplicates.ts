import { hashWord } from '../text/fold.ts';
import { keyOf, wordsOf } from '../text/words.ts';

const SHINGLE = 3; // words
const MIN_CONTAINED = 0.7; // share of the shorter body's shingles that stand in the fuller one
const MIN_HEADLINE_WORDS = 5; // of a headline without a body, to say which article it announces
const MAX_HOLDERS = 4; // groups remembered for one shingle: keeps ten thousand “Letters” columns linear

/** What is known of a piece before its body is asked for: its heading, and whether the archive itself says that it is one of its own. */
export type PieceHead = { readonly heading: string; readonly isItsOwn: boolean };

/**
 * Finds the pieces that are one article. Two pieces are one if their headings are equal folded and the shorter body
 * nearly stands in the fuller. Two pieces that are their own never share a group.
 *
 * Bodies are asked for one by one, and only of pieces that share a heading. Time grows with their words: each asks an
 * index of the shingles seen (Broder 1997, containment) and is compared with no other piece. Memory holds the shingles
 * of a heading from its first piece to its last.
 */
export class DuplicateFinder {
  readonly #pieces: readonly PieceHead[];
  readonly #sharing = new Map<number, Sharing>();
  readonly #groups: (readonly number[])[] = [];

  constructor(pieces: readonly PieceHead[]) {
    this.#pieces = pieces;
    const byHeading = new Map<string, Sharing>();
    pieces.forEach((piece, index) => {
      const key = keyOf(piece.heading);
      const same = byHeading.get(key);
      if (same) same.indexes.push(index);
      else byHeading.set(key, { key, indexes: [index], shingles: new Map() });
    });
    for (const [key, same] of byHeading) {
      if (same.indexes.length === 1 || key === '') this.#groups.push(...same.indexes.map((index) => [index]));
      else for (const index of same.indexes) this.#sharing.set(index, same);
    }
  }

  /** Whether any body is needed still. */
  get isWaiting(): boolean {
    return this.#sharing.size > 0;
  }

  /** Whether the piece's body has to be given before `groups` is asked. */
  needs(index: number): boolean {
    return this.#sharing.has(index);
  }

  /** Gives the body of a piece that `needs` it. */
  add(index: number, body: string): void {
    const same = this.#sharing.get(index);
    if (!same) return;
    same.shingles.set(index, shinglesOf(body));
    if (same.shingles.size < same.indexes.length) return;
    this.#groups.push(...groupSame(this.#pieces, same));
    for (const each of same.indexes) this.#sharing.delete(each);
  }

  /** Groups of pieces by index, the fullest first, in the order of their fullest. */
  groups(): readonly (readonly number[])[] {
    return this.#groups.toSorted(([a = 0], [b = 0]) => a - b);
  }
}

/** Pieces that share a heading, folded. */
type Sharing = { readonly key: string; readonly indexes: number[]; readonly shingles: Map<number, Uint32Array> };

type Group = { readonly members: number[]; isItsOwn: boolean };

/** Groups of pieces under one heading. */
function groupSame(pieces: readonly PieceHead[], { key, indexes, shingles }: Sharing): number[][] {
  const isTelling = key.split(' ').length >= MIN_HEADLINE_WORDS;
  const sizeOf = (index: number): number => shingles.get(index)?.length ?? 0;
  const groups: Group[] = [];
  const holders = new Map<number, number[]>();
  for (const index of indexes.toSorted((a, b) => sizeOf(b) - sizeOf(a) || a - b)) {
    const isItsOwn = pieces[index]?.isItsOwn ?? false;
    const own = shingles.get(index) ?? new Uint32Array(0);
    const found = own.length === 0 ? (isTelling ? 0 : null) : containerOf(own, holders);
    const group = found === null ? undefined : groups[found];
    if (group && !(isItsOwn && group.isItsOwn)) {
      group.members.push(index);
      group.isItsOwn ||= isItsOwn;
      continue;
    }
    groups.push({ members: [index], isItsOwn });
    for (const shingle of own) remember(holders, shingle, groups.length - 1);
  }
  return groups.map((entry) => entry.members);
}

/** The group whose fullest piece holds most of the shingles, if it holds enough of them. */
function containerOf(shingles: Uint32Array, holders: ReadonlyMap<number, readonly number[]>): number | null {
  const votes = new Map<number, number>();
  for (const shingle of shingles) for (const group of holders.get(shingle) ?? []) votes.set(group, (votes.get(group) ?? 0) + 1);
  const [best] = [...votes].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best && best[1] >= shingles.length * MIN_CONTAINED ? best[0] : null;
}

function remember(holders: Map<number, number[]>, shingle: number, group: number): void {
  const held = holders.get(shingle);
  if (!held) holders.set(shingle, [group]);
  else if (held.length < MAX_HOLDERS) held.push(group);
}

/** Hashes of every three words running, each once; of a shorter text, of the words. */
function shinglesOf(text: string): Uint32Array {
  const words = wordsOf(text).map((word) => word.folded);
  const size = words.length < SHINGLE ? 1 : SHINGLE;
  const shingles = new Set<number>();
  for (let at = 0; at + size <= words.length; at++) shingles.add(hashWord(words.slice(at, at + size).join(' ')));
  return Uint32Array.from(shingles);
}

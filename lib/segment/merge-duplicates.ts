import { hashWord } from '../text/fold.ts';
import { keyOf, wordsOf } from '../text/words.ts';

/** A piece to compare: its heading, its body, and whether the archive itself says that it is one of its own. */
export type Piece = { readonly heading: string; readonly body: string; readonly isItsOwn: boolean };

const SHINGLE = 3; // words
const MIN_CONTAINED = 0.7; // share of the shorter body's shingles that stand in the fuller one
const MIN_HEADLINE_WORDS = 5; // of a headline without a body, to say which article it announces
const MAX_HOLDERS = 4; // groups remembered for one shingle: keeps ten thousand “Letters” columns linear

/**
 * Groups of pieces that are one article, as indexes, the fullest first; groups in the order of their first
 * piece. Two pieces are one if their headings are equal folded and the shorter body nearly stands in the
 * fuller. Two pieces that are their own never share a group.
 *
 * Time grows with the words of pieces that share a heading: each piece asks an index of the shingles seen
 * (Broder 1997, containment) and is compared with no other piece.
 */
export function mergeDuplicates(pieces: readonly Piece[]): number[][] {
  const byHeading = new Map<string, number[]>();
  pieces.forEach((piece, index) => {
    const key = keyOf(piece.heading);
    const same = byHeading.get(key);
    if (same) same.push(index);
    else byHeading.set(key, [index]);
  });
  const groups = [...byHeading].flatMap(([key, same]) => (same.length === 1 || key === '' ? same.map((index) => [index]) : groupSame(pieces, same, key)));
  return groups
    .map((group) => ({ group, first: firstOf(group) }))
    .toSorted((a, b) => a.first - b.first)
    .map(({ group }) => group);
}

function firstOf(group: readonly number[]): number {
  return group.reduce((first, index) => Math.min(first, index), Infinity);
}

type Group = { readonly members: number[]; isItsOwn: boolean };

/** Groups of pieces under one heading. */
function groupSame(pieces: readonly Piece[], same: readonly number[], key: string): number[][] {
  const isTelling = key.split(' ').length >= MIN_HEADLINE_WORDS;
  const shingles = new Map(same.map((index) => [index, shinglesOf(pieces[index]?.body ?? '')]));
  const sizeOf = (index: number): number => shingles.get(index)?.size ?? 0;
  const groups: Group[] = [];
  const holders = new Map<number, number[]>();
  for (const index of same.toSorted((a, b) => sizeOf(b) - sizeOf(a) || a - b)) {
    const isItsOwn = pieces[index]?.isItsOwn ?? false;
    const own = shingles.get(index) ?? new Set();
    const found = own.size === 0 ? (isTelling ? 0 : null) : containerOf(own, holders);
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
function containerOf(shingles: ReadonlySet<number>, holders: ReadonlyMap<number, readonly number[]>): number | null {
  const votes = new Map<number, number>();
  for (const shingle of shingles) for (const group of holders.get(shingle) ?? []) votes.set(group, (votes.get(group) ?? 0) + 1);
  const [best] = [...votes].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best && best[1] >= shingles.size * MIN_CONTAINED ? best[0] : null;
}

function remember(holders: Map<number, number[]>, shingle: number, group: number): void {
  const held = holders.get(shingle);
  if (!held) holders.set(shingle, [group]);
  else if (held.length < MAX_HOLDERS) held.push(group);
}

/** Hashes of every three words running; of a shorter text, of the words. */
function shinglesOf(text: string): Set<number> {
  const words = wordsOf(text).map((word) => word.folded);
  const size = words.length < SHINGLE ? 1 : SHINGLE;
  const shingles = new Set<number>();
  for (let at = 0; at + size <= words.length; at++) shingles.add(hashWord(words.slice(at, at + size).join(' ')));
  return shingles;
}

import type { NameProfile } from '../corpus/corpus.ts';

/** Companions in a picture: more of them is a tangle. */
const MOST_NODES = 8;
/** Fewer than this make no picture. */
const LEAST_NODES = 3;
/** Articles that two companions share at least, of which none says more than one in passing. */
const LEAST_TIE = 2;
/** Half axes of the ring, in hundredths of the picture: a label has room beyond it. */
const RING = { x: 38, y: 41 };

type Companion = NameProfile['companions'][number];

/** A companion on the ring. `x`, `y`: its middle, in hundredths of the picture; `weight`: in (0, 1], 1 for the one with most shared articles. */
export type GraphNode = Companion & { readonly x: number; readonly y: number; readonly weight: number };

/** `ties`: pairs of nodes, by place, that stand in articles together. */
export type CompanyGraph = { readonly nodes: readonly GraphNode[]; readonly ties: readonly (readonly [from: number, to: number])[] };

/**
 * The closest companions of a name on a ring round it, with a line from each to the one that it stands with most in
 * articles of the name. Who stands together is placed together, so that few lines cross. `null` where there are too few.
 */
export function companyGraphOf({ companions, articles }: Pick<NameProfile, 'companions' | 'articles'>): CompanyGraph | null {
  const count = Math.min(companions.length, MOST_NODES);
  if (count < LEAST_NODES) return null;
  const together = (a: number, b: number): number => articles.filter((article) => article.companions.includes(a) && article.companions.includes(b)).length;
  const ring = inCompany(count, together);
  const most = Math.max(...companions.slice(0, count).map(({ shared }) => shared), 1);
  return {
    nodes: ring.flatMap((place, i) => {
      const companion = companions[place];
      return companion === undefined ? [] : [{ ...companion, ...placeOnRing(i, count), weight: Math.max(companion.shared, 1) / most }];
    }),
    ties: closestTies(count, (i, j) => together(ring[i] ?? 0, ring[j] ?? 0)),
  };
}

/** A line from each node to the one it stands with most, the nearer on the ring of equal ones: all lines would be a tangle. */
function closestTies(count: number, together: (i: number, j: number) => number): CompanyGraph['ties'] {
  const apart = (i: number, j: number): number => Math.min(Math.abs(i - j), count - Math.abs(i - j));
  const ties = new Map<number, readonly [number, number]>();
  for (let i = 0; i < count; i++) {
    const others = Array.from({ length: count }, (_, j) => j).filter((j) => j !== i && together(i, j) >= LEAST_TIE);
    const [closest] = others.toSorted((a, b) => together(i, b) - together(i, a) || apart(i, a) - apart(i, b));
    if (closest !== undefined) ties.set(Math.min(i, closest) * count + Math.max(i, closest), [Math.min(i, closest), Math.max(i, closest)]);
  }
  return [...ties.values()];
}

/** The first, then each time the one that stands most with the last: greedy, and stable. */
function inCompany(count: number, together: (a: number, b: number) => number): readonly number[] {
  const ring = [0];
  const left = new Set(Array.from({ length: count - 1 }, (_, i) => i + 1));
  for (let last = 0; left.size > 0; left.delete(last)) {
    last = [...left].reduce((best, one) => (together(last, one) > together(last, best) ? one : best));
    ring.push(last);
  }
  return ring;
}

/** Clockwise from the top, none beside the middle where that can be. */
function placeOnRing(at: number, count: number): { readonly x: number; readonly y: number } {
  const angle = (2 * Math.PI * (at + 0.5)) / count - Math.PI / 2;
  return { x: 50 + RING.x * Math.cos(angle), y: 50 + RING.y * Math.sin(angle) };
}

import type { Heap, Run } from './page-run.ts';

/** One line of a table: a page under a marker. */
export type Measured = { readonly page: string; readonly marker: string; readonly names: number; readonly figures: Figures };

/** Several runs of one page with one marker as one: medians, minima of what noise only lengthens, and the worst of what must always hold. */
export type Figures = { readonly [F in keyof Omit<Run, 'heap'>]: number | null } & { readonly heap: number; readonly heapParts: Heap };

const NOISY = new Set<keyof Run>(['longestScript', 'longestScriptWithoutGc', 'longestFrame', 'dirtyFrame']);

/** The figures of some runs, at least one. */
export function figuresOf(runs: readonly Run[]): Figures {
  const [first] = runs;
  if (first === undefined) throw new RangeError('no run');
  const { heap: _, ...rest } = first;
  const keys = Object.keys(rest) as (keyof typeof rest)[];
  const figures = Object.fromEntries(keys.map((key) => {
    const values = runs.map((run) => run[key]).filter((value) => value !== null);
    if (values.length === 0) return [key, null];
    return [key, NOISY.has(key) ? Math.min(...values) : key === 'worstCold' ? Math.max(...values) : median(values)];
  })) as Omit<Figures, 'heap' | 'heapParts'>;
  const part = (name: keyof Heap): number => median(runs.map(({ heap }) => heap[name]));
  const heapParts = { script: part('script'), dom: part('dom'), buffers: part('buffers') };
  return { ...figures, heapParts, heap: heapParts.script + heapParts.dom + heapParts.buffers };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

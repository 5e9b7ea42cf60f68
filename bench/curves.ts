// npm run bench curves: draws what npm run bench page measured last into docs/bench/.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawChart, type Series } from './chart.ts';
import type { Figures, Measured } from './page-figures.ts';
import { PAGE_SIZES } from './page-prose.ts';
import { costOf } from './page-report.ts';

const { measured } = JSON.parse(readFileSync(join(tmpdir(), 'apropos-bench', 'page.json'), 'utf8')) as { readonly measured: readonly Measured[] };
const folder = fileURLToPath(new URL('../docs/bench/', import.meta.url));
const LEAST = 0.01; // where a difference drowns in noise, on a logarithmic axis
const SHADES = [0.5, 0.75, 1];

type Value = (one: Measured) => number | null;

/** A line per marker and number of names, over the pages' sizes. */
function seriesOf(value: Value, isShown: (one: Measured) => boolean = () => true): Series[] {
  const lines = Map.groupBy(measured.filter((one) => one.names > 0 && isShown(one)), ({ marker, names }) => `${marker}, ${shorten(names)}`);
  return [...lines].map(([label, own]) => ({
    label,
    isOwn: own[0]?.marker.startsWith('Apropos') === true,
    shade: SHADES[Math.round(Math.log10((own[0]?.names ?? 1) / 10_000))] ?? 1,
    points: own.flatMap((one) => {
      const y = value(one);
      const size = PAGE_SIZES.find(([page]) => page === one.page);
      return y === null || size === undefined ? [] : [[size[1], Math.max(LEAST, y)] as const];
    }),
  }));
}

function shorten(names: number): string {
  return names >= 1_000_000 ? `${names / 1_000_000}M` : `${names / 1000}k`;
}

function over(field: keyof Omit<Figures, 'heapParts'>): Value {
  return (one) => {
    const none = measured.find(({ page, marker }) => page === one.page && marker === 'nothing');
    return (one.figures[field] ?? 0) - (none?.figures[field] ?? 0);
  };
}

const isOwn = ({ marker }: Measured): boolean => marker === 'Apropos';
const longest: Value = ({ figures }) => Math.max(figures.longestScript ?? 0, figures.longestFrame ?? 0);
const charts: readonly (readonly [file: string, title: string, y: string, unit: string, target: number | null, series: Series[]])[] = [
  ['page-cpu', 'What marking names costs a page', 'ms of the main thread, over the page with nothing', 'ms', null, seriesOf((one) => costOf(one, measured))],
  ['page-longest', 'The longest task', 'ms of the main thread', 'ms', 10, seriesOf(longest)],
  ['page-frame', 'A frame in which one style changed', 'ms of the main thread, over the page with nothing', 'ms', 5, seriesOf(over('dirtyFrame'), isOwn)],
  ['page-heap', 'What a tab holds', 'MB over the page with nothing', 'MB', 4, seriesOf((one) => (over('heap')(one) ?? 0) / 1e6)],
  ['page-first', 'The first highlight in view', 'ms after the load event, the worker stopped before', 'ms', 150, seriesOf(({ figures }) => figures.firstCold, isOwn)],
];
mkdirSync(folder, { recursive: true });
for (const [file, title, label, unit, target, series] of charts) {
  const ticks = PAGE_SIZES.filter(([page]) => measured.some((one) => one.page === page)).map(([name, size]) => [size, name] as const);
  writeFileSync(join(folder, `${file}.svg`), drawChart({ title, x: { label: 'page', ticks }, y: { label, unit }, series, target }));
}
console.log(`Drew ${charts.map(([file]) => `${file}.svg`).join(', ')} into docs/bench.`);

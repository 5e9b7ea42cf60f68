import type { Measured } from './page-figures.ts';
import { showTable } from './save-table.ts';

/** Every page under every marker: what it costs over the same page with nothing. */
export function printCosts(measured: readonly Measured[]): void {
  const rows = measured.map((one) => {
    const { figures: f } = one;
    const none = baseOf(one, measured);
    return [
      `${one.page}, ${one.marker}${one.names === 0 ? '' : ` ${one.names}`}`,
      over(f.total, none.total), ms(f.script), ms(f.longestScript), ms(f.longestScriptWithoutGc), over(f.layout, none.layout), over(f.style, none.style), ms(f.forced),
      ms(f.longestFrame), over(f.dirtyFrame, none.dirtyFrame), mega(f.heap - none.heap), mega(f.heapParts.script - none.heapParts.script), f.highlights ?? 0, ms(f.firstCold), ms(f.worstCold), ms(f.firstWarm),
    ];
  });
  const head = ['ms of the main thread; + is over nothing', 'total', 'script', 'longest', '− GC', 'layout', 'style', 'forced', 'frame', 'dirty frame', 'heap MB', 'of V8', 'painted', 'first, stopped', 'worst', 'awake'];
  showTable('What marking costs', head, rows, 'README.md');
}

/** `target`: `null` where a figure is only told. */
type Target = { readonly what: string; readonly target: number | null; readonly unit: string; readonly reached: number | null; readonly atLeast?: boolean };

/** What the bench was asked to show, and whether it does. */
export function printTargets(measured: readonly Measured[]): void {
  const rows = targetsOf(measured).flatMap(({ what, target, unit, reached, atLeast = false }) => {
    if (reached === null || !Number.isFinite(reached)) return [];
    const told = `${reached.toFixed(1)}${unit}`;
    if (target === null) return [[what, '', told, '']];
    const isReached = atLeast ? reached >= target : reached <= target;
    return [[what, `${atLeast ? '≥' : '≤'} ${target}${unit}`, told, isReached ? 'reached' : 'missed']];
  });
  showTable('Targets', ['', 'target', 'measured', ''], rows, 'README.md');
}

function targetsOf(measured: readonly Measured[]): Target[] {
  const find = (page: string, marker: string, names: number): Measured | null => measured.find((one) => one.page === page && one.marker === marker && one.names === names) ?? null;
  const ours = measured.filter(({ marker }) => marker === 'Apropos');
  const big = find('10 MB', 'Apropos', 100_000);
  const against = (marker: string, page: string, names: number): number | null => {
    const [own, peer] = [find(page, marker, names), find(page, 'mark.js with a trie', names)];
    return own && peer && ratioOf(costOf(peer, measured), costOf(own, measured));
  };
  return [
    { what: 'longest task, 10 MB, 100,000 names', target: 10, unit: ' ms', reached: big && Math.max(big.figures.longestScript ?? 0, big.figures.longestFrame ?? 0) },
    { what: '… of scripts, without garbage collection', target: 10, unit: ' ms', reached: big && big.figures.longestScriptWithoutGc },
    ...ours.flatMap((one) => targetsOfOne(one, baseOf(one, measured))),
    ...['1 MB', '10 MB'].flatMap((page) => [10_000, 100_000].flatMap((names): Target[] => [
      { what: `on load against mark.js, ${page}, ${names.toLocaleString('en')} names`, target: names === 10_000 ? 15 : 25, unit: '×', reached: against('Apropos', page, names), atLeast: true },
      { what: `whole page read, as for a popup, against mark.js, ${page}, ${names.toLocaleString('en')} names`, target: names === 10_000 ? 15 : 25, unit: '×', reached: against('Apropos, whole page', page, names), atLeast: true },
      { what: `… against reading alone, ${page}, ${names.toLocaleString('en')} names`, target: null, unit: '×', reached: againstReading(find(page, 'Apropos, whole page', names), measured) },
    ])),
  ];
}

function targetsOfOne(one: Measured, none: Measured['figures']): Target[] {
  const { figures } = one;
  return [
    { what: `dirty frame over nothing, ${nameOf(one)}`, target: 5, unit: ' ms', reached: (figures.dirtyFrame ?? 0) - (none.dirtyFrame ?? 0) },
    { what: `layout forced, ${nameOf(one)}`, target: 0, unit: ' ms', reached: figures.forced },
    { what: `first highlight after load, worker stopped, at worst, ${nameOf(one)}`, target: 150, unit: ' ms', reached: figures.worstCold },
    { what: `first highlight after load, worker awake, ${nameOf(one)}`, target: 150, unit: ' ms', reached: figures.firstWarm },
    ...(one.page === '1 MB' ? [{ what: `heap over nothing, ${nameOf(one)}`, target: 4, unit: ' MB', reached: (figures.heap - none.heap) / 1e6 }] : []),
  ];
}

function againstReading(one: Measured | null, measured: readonly Measured[]): number | null {
  const reading = measured.find(({ page, marker }) => page === one?.page && marker === 'reading alone');
  return one && reading ? ratioOf(costOf(one, measured), costOf(reading, measured)) : null;
}

/** `null` where a cost drowned in the noise of the page's own. */
function ratioOf(cost: number, other: number): number | null {
  return cost > 0 && other > 0 ? cost / other : null;
}

/** Milliseconds of the main thread over the same page with nothing. */
export function costOf(one: Measured, measured: readonly Measured[]): number {
  return (one.figures.total ?? 0) - (baseOf(one, measured).total ?? 0);
}

function baseOf(one: Measured, measured: readonly Measured[]): Measured['figures'] {
  return (measured.find(({ page, marker }) => page === one.page && marker === 'nothing') ?? one).figures;
}

function nameOf({ page, names }: Measured): string {
  return `${page}, ${names.toLocaleString('en')} names`;
}

function ms(value: number | null): string {
  return value === null ? '' : value.toFixed(1);
}

function over(value: number | null, base: number | null): string {
  const difference = (value ?? 0) - (base ?? 0);
  return value === base ? ms(value) : `${difference < 0 ? '−' : '+'}${ms(Math.abs(difference))}`;
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** A line of a chart; x and y above 0, in rising order of x. Emphasis: what the chart is about. */
export type Series = { readonly label: string; readonly points: readonly (readonly [x: number, y: number])[]; readonly isOwn: boolean; readonly shade: number };

export type Chart = {
  readonly title: string;
  readonly x: { readonly label: string; readonly ticks: readonly (readonly [value: number, label: string])[] };
  readonly y: { readonly label: string; readonly unit: string };
  readonly series: readonly Series[];
  /** A value of y to stay below. */
  readonly target: number | null;
};

const WIDTH = 680;
const HEIGHT = 340;
const PLOT = { left: 62, right: 500, top: 46, bottom: 290 };
const LABEL_GAP = 15; // least distance between the labels at the lines' ends

const STYLE = `
svg { font: 12px system-ui, sans-serif; fill: #333; background: #fff } .title { font-size: 14px; font-weight: 600 }
.grid { stroke: #e3e3e3 } .target { stroke: #c0392b; stroke-dasharray: 2 3 } .target-label { fill: #c0392b } path { fill: none; stroke-width: 2 }
.own { stroke: #0e7f77 } .peer { stroke: #888; stroke-dasharray: 5 4 } circle.own { fill: #0e7f77 } circle.peer { fill: #888; stroke-dasharray: none }
@media (prefers-color-scheme: dark) {
  svg { fill: #ddd; background: #16191c } .grid { stroke: #33383d } .own { stroke: #4fd0c4 } circle.own { fill: #4fd0c4 }
  .peer { stroke: #9aa0a6 } circle.peer { fill: #9aa0a6 } .target { stroke: #ff8a75 } .target-label { fill: #ff8a75 }
}`;

/** A chart of lines on logarithmic axes, as SVG that suits light and dark pages. */
export function drawChart(chart: Chart): string {
  const values = chart.series.flatMap(({ points }) => points.map(([, y]) => y));
  const low = 10 ** Math.floor(Math.log10(Math.min(...values, chart.target ?? Infinity)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...values, chart.target ?? 0)));
  const xs = chart.x.ticks.map(([value]) => value);
  const toX = scale(Math.min(...xs), Math.max(...xs), PLOT.left + 10, PLOT.right - 10);
  const toY = scale(low, high, PLOT.bottom, PLOT.top);
  const grid = decades(low, high).map((value) => horizontal(toY(value), 'grid') + text(PLOT.left - 8, toY(value) + 4, `${value.toLocaleString('en')}`, 'end'));
  const ticks = chart.x.ticks.map(([value, label]) => text(toX(value), PLOT.bottom + 20, label, 'middle'));
  const target = chart.target === null ? '' : horizontal(toY(chart.target), 'target') + text(PLOT.right, toY(chart.target) - 4, `target ${chart.target} ${chart.y.unit}`, 'end', 'target-label');
  const lines = chart.series.map((series) => drawLine(series, toX, toY));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escape(chart.title)}">
<style>${STYLE}</style>
${text(PLOT.left, 22, chart.title, 'start', 'title')}
${text(PLOT.left, 39, chart.y.label, 'start')}
${text((PLOT.left + PLOT.right) / 2, PLOT.bottom + 40, chart.x.label, 'middle')}
${[...grid, ...ticks, target, ...lines, ...endLabels(chart.series, toY)].join('\n')}
</svg>
`;
}

function drawLine({ points, isOwn, shade }: Series, toX: Scale, toY: Scale): string {
  const kind = isOwn ? 'own' : 'peer';
  const at = points.map(([x, y]) => `${round(toX(x))} ${round(toY(y))}`);
  const dots = points.map(([x, y]) => `<circle class="${kind}" cx="${round(toX(x))}" cy="${round(toY(y))}" r="3"/>`);
  return `<g opacity="${shade}"><path class="${kind}" d="M${at.join('L')}"/>${dots.join('')}</g>`;
}

/** Each label beside the end of its line, pushed down where another stands. */
function endLabels(series: readonly Series[], toY: Scale): string[] {
  const wanted = series.map(({ label, points }) => ({ label, y: toY(points.at(-1)?.[1] ?? 1) + 4 })).toSorted((a, b) => a.y - b.y);
  let free = 0;
  return wanted.map(({ label, y }) => {
    const at = Math.max(y, free);
    free = at + LABEL_GAP;
    return text(PLOT.right + 4, at, label, 'start');
  });
}

type Scale = (value: number) => number;

function scale(low: number, high: number, from: number, to: number): Scale {
  return (value) => from + ((Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))) * (to - from);
}

function decades(low: number, high: number): number[] {
  return Array.from({ length: Math.round(Math.log10(high / low)) + 1 }, (_, i) => Number((low * 10 ** i).toPrecision(1)));
}

function horizontal(y: number, kind: string): string {
  return `<line class="${kind}" x1="${PLOT.left}" x2="${PLOT.right}" y1="${round(y)}" y2="${round(y)}"/>`;
}

function text(x: number, y: number, content: string, anchor: string, kind = ''): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}"${kind === '' ? '' : ` class="${kind}"`}>${escape(content)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

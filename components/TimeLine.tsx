import type { TimeBins } from '../lib/card/time-bins.ts';
import { sayCount, saySpan } from '../lib/platform/words.ts';
import { timeInWords } from './time-in-words.ts';

const HEIGHT = 72; // CSS pixels of the tallest bar
const STEP = 12; // from bar to bar and
const BAR = 9; // its width, in units that stretch to the column
const LEAST_STEPS = 30; // so that a few bars stay slim
const YEAR_ROOM = 0.12; // of the width: a year's digits on a phone

/** Articles in time, as bars. What it shows is also in the list it stands above. */
export function TimeLine(time: TimeBins) {
  const { bins } = time;
  const most = Math.max(...bins.map(({ count }) => count));
  const steps = Math.max(bins.length, LEAST_STEPS);
  return (
    <div class="time-line" role="img" aria-label={timeInWords(time)}>
      <svg viewBox={`0 0 ${steps * STEP} ${HEIGHT}`} preserveAspectRatio="none">
        {bins.map(({ from, to, count }, index) => (
          <g key={from} class="time-bin">
            <title>{sayCount('timeBin', count, saySpan(from, to))}</title>
            <rect class="time-room" x={index * STEP} width={STEP} height={HEIGHT} />
            <rect class="time-bar" x={index * STEP + (STEP - BAR) / 2} y={HEIGHT - heightOf(count, most)} width={BAR} height={heightOf(count, most)} />
          </g>
        ))}
      </svg>
      {yearsOf(bins, steps).map(({ year, at }) => (
        <span key={year} class="time-year" style={{ insetInlineStart: `${at * 100}%` }}>
          {year}
        </span>
      ))}
    </div>
  );
}

function heightOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(3, (count / most) * HEIGHT);
}

/** The years that have room, each at a share of the width; the first bin says its own where the next year begins later. */
function yearsOf(bins: TimeBins['bins'], steps: number): readonly { readonly year: string; readonly at: number }[] {
  const starts = bins.flatMap(({ year }, index) => (year === null ? [] : [{ year: String(year), at: index / steps }]));
  const first = { year: bins[0]?.from.slice(0, 4) ?? '', at: 0 };
  const shown: { readonly year: string; readonly at: number }[] = [];
  for (const one of (starts[0]?.at ?? 1) < YEAR_ROOM ? starts : [first, ...starts]) {
    if (one.at >= (shown.at(-1)?.at ?? -1) + YEAR_ROOM) shown.push(one);
  }
  return shown;
}

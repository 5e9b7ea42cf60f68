import type { TimeBins } from '../lib/card/time-bins.ts';
import { timeInWords } from './time-in-words.ts';

const HEIGHT = 18; // CSS pixels of the tallest bar
const LEAST = 3; // of the lowest
const STEP = 4; // from bar to bar and
const BAR = 3; // its width, in units that stretch
const LEAST_STEPS = 12; // so that a few bars stay slim

/** A name in time, as small as a word: how many articles when, with the first year and the last. */
export function Spark(time: TimeBins) {
  const { bins } = time;
  const most = Math.max(...bins.map(({ count }) => count));
  const width = Math.max(bins.length, LEAST_STEPS) * STEP;
  const [first, last] = [yearOf(bins[0]?.from), yearOf(bins.at(-1)?.to)];
  return (
    <span class="spark" role="img" aria-label={timeInWords(time)} title={timeInWords(time)}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {bins.map(({ from, count }, index) => {
          const height = count === 0 ? 0 : Math.max(LEAST, (count / most) * HEIGHT);
          return <rect key={from} x={index * STEP} y={HEIGHT - height} width={BAR} height={height} />;
        })}
      </svg>
      <span class="spark-years" aria-hidden="true">
        {first === last ? first : `${first}–${last}`}
      </span>
    </span>
  );
}

function yearOf(month: string | undefined): string {
  return month?.slice(0, 4) ?? '';
}

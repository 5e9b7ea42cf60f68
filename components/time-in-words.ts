import type { TimeBins } from '../lib/card/time-bins.ts';
import { say, saySpan } from '../lib/platform/words.ts';

/** What bars in time show, for those who don't see them: from when to when, and when most. */
export function timeInWords({ unit, bins }: TimeBins): string {
  const most = bins.reduce((best, bin) => (bin.count > best.count ? bin : best));
  const [first, last] = [bins[0] ?? most, bins.at(-1) ?? most];
  return say(`timeLine_${unit}`, saySpan(first.from, first.to), saySpan(last.from, last.to), saySpan(most.from, most.to), most.count);
}

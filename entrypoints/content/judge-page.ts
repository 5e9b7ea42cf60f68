import type { PageMatcher } from '../../lib/match/page-matcher.ts';
import { isNear } from './nearby.ts';
import type { Stretch } from './stretches.ts';

/** A page with more mentions is judged window by window. So many take about 3 ms. */
const MOST_TOGETHER = 500;
/** Mentions decided in one window, and those heard on either side of it. */
const DECIDED = 300;
const HEARD = 100;

/** Whether there are mentions whose names are still to be decided. */
export function hasUnjudged(stretches: readonly Stretch[]): boolean {
  return stretches.some(({ isJudged }) => !isJudged);
}

/**
 * Decides whether mentions are shown, and as which name: those of the whole page together, or of a long page
 * those of one window, in the company of the mentions about it; the one near the viewport first.
 */
export function judgeNext(stretches: readonly Stretch[], matcher: PageMatcher): void {
  const holding = stretches.filter(({ found, isJudged }) => found.length > 0 || !isJudged);
  const decided = windowOf(holding);
  const heard = { from: reach(holding, decided.from - 1, -1), to: reach(holding, decided.to, 1) };
  const found = holding.slice(heard.from, heard.to).flatMap((stretch) => stretch.found);
  const verdicts = matcher.judge(found.map(({ mention }) => mention));
  const own = new Set(holding.slice(decided.from, decided.to));
  let at = 0;
  for (const stretch of holding.slice(heard.from, heard.to)) {
    for (const one of stretch.found) {
      const verdict = verdicts[at++];
      if (!own.has(stretch)) continue;
      one.verdict = verdict ?? null;
      one.name = verdict?.shown === true ? verdict.name : null;
    }
    if (own.has(stretch)) stretch.isJudged = true;
  }
}

type Window = { readonly from: number; readonly to: number };

function windowOf(stretches: readonly Stretch[]): Window {
  const total = stretches.reduce((sum, { found }) => sum + found.length, 0);
  if (total <= MOST_TOGETHER) return { from: 0, to: stretches.length };
  const near = stretches.findIndex((stretch) => !stretch.isJudged && isNear(stretch));
  const from = near >= 0 ? near : stretches.findIndex(({ isJudged }) => !isJudged);
  let to = from;
  for (let count = 0; count < DECIDED && stretches[to]?.isJudged === false; to++) count += stretches[to]?.found.length ?? 0;
  return { from, to };
}

/** The index behind the last stretch, or of the first, that is heard beside a window. */
function reach(stretches: readonly Stretch[], at: number, step: 1 | -1): number {
  let count = 0;
  let index = at;
  for (; count < HEARD && index >= 0 && index < stretches.length; index += step) count += stretches[index]?.found.length ?? 0;
  return step === 1 ? index : index + 1;
}

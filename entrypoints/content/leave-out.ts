import type { FoundMention, Stretch } from './stretches.ts';

/** What is wished left out of the mentions that the gate shows. */
export type Leaving = {
  /** All but the first mention of a name under each heading. */
  readonly firstOnly: boolean;
  /** What goes beyond so many mentions in 1,000 words. */
  readonly mostIn1000: number;
};

/** UTF-16 units of a word with what stands behind it; English and Spanish have about so many. */
const WORD_LENGTH = 6;
/** Mentions that a stretch keeps however short it is: so many crowd no screen. */
const FEW = 8;

/** Marks the mentions that are left out. `articlesOf`: how many articles name a name; of the rarer more is kept. */
export function leaveOut(stretches: readonly Stretch[], { firstOnly, mostIn1000 }: Leaving, articlesOf: (name: string) => number): void {
  if (firstOnly) markRepeats(stretches);
  else for (const { found } of stretches) for (const one of found) one.isLeftOut = false;
  if (mostIn1000 < Infinity) thinOut(stretches, mostIn1000, articlesOf);
}

function markRepeats(stretches: readonly Stretch[]): void {
  let seen = new Set<string>();
  for (const { found, sections } of stretches) {
    let section = 0;
    const enter = (next: number): void => {
      if (next > section) seen = new Set();
      section = next;
    };
    for (const one of found) {
      enter(one.section);
      one.isLeftOut = one.name !== null && seen.has(one.name);
      if (one.name !== null && one.isVisible) seen.add(one.name);
    }
    enter(sections);
  }
}

/** Keeps so many of a crowded stretch: the first mentions on the page, of those the rarer names, then the likelier mentions. */
function thinOut(stretches: readonly Stretch[], mostIn1000: number, articlesOf: (name: string) => number): void {
  const seen = new Set<string>();
  for (const { found, length } of stretches) {
    const most = Math.max(FEW, Math.round((length / WORD_LENGTH / 1000) * mostIn1000));
    const shown = found.filter((one) => one.name !== null && one.isVisible && !one.isLeftOut);
    const ranks = new Map<FoundMention, readonly number[]>();
    for (const one of shown) {
      const name = one.name ?? '';
      ranks.set(one, [Number(seen.has(name)), articlesOf(name), -(one.verdict?.score ?? 0)]);
      seen.add(name);
    }
    if (shown.length <= most) continue;
    for (const one of shown.toSorted((a, b) => compare(ranks.get(a) ?? [], ranks.get(b) ?? [])).slice(most)) one.isLeftOut = true;
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

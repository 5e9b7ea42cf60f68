import type { Stretch } from './stretches.ts';

/** Tells the first mention of each name under a heading from the others. */
export function markRepeats(stretches: readonly Stretch[]): void {
  let seen = new Set<string>();
  for (const { found, sections } of stretches) {
    let section = 0;
    const enter = (next: number): void => {
      if (next > section) seen = new Set();
      section = next;
    };
    for (const one of found) {
      enter(one.section);
      one.isRepeat = one.name !== null && seen.has(one.name);
      if (one.name !== null && one.isVisible) seen.add(one.name);
    }
    enter(sections);
  }
}

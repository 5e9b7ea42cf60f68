import type { Snippet } from '../search/results.ts';
import { keyOf } from '../text/words.ts';

/**
 * Those of some names that an article's heading and snippet don't say, in order: neither in whole words, nor by a form that is
 * marked and part of the name. Case and accents don't matter.
 */
export function unsaidNames(names: readonly string[], heading: string, { text, marks }: Snippet): string[] {
  const said = paddedWords(heading) + paddedWords(text);
  const forms = marks.map(({ start, end }) => paddedWords(text.slice(start, end)));
  return names.filter((name) => {
    const words = paddedWords(name);
    return !said.includes(words) && !forms.some((form) => words.includes(form));
  });
}

/** Folded words, each between spaces. */
function paddedWords(text: string): string {
  return ` ${keyOf(text).replaceAll(',', '')} `;
}

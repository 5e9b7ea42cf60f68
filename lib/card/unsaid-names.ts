import { keyOf } from '../text/words.ts';

/** Those of some names that stand, in whole words, in none of the texts; case and accents don't matter. In order. */
export function unsaidNames(names: readonly string[], texts: readonly string[]): string[] {
  const said = texts.map(paddedWords).join('');
  return names.filter((name) => !said.includes(paddedWords(name)));
}

/** Folded words, each between spaces. */
function paddedWords(text: string): string {
  return ` ${keyOf(text).replaceAll(',', '')} `;
}

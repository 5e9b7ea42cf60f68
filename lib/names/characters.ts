/** What a UTF-16 unit is to the tokeniser. */
export const UNIT = {
  other: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  mark: 4,
  uncased: 5,
  /** Of a script without spaces: each letter is a word, as in lib/text/words.ts. */
  unspaced: 6,
} as const;

const CLASSES = classifyUnits();

/** One of `UNIT`. Surrogates are `other`: emoji divide words, and letters beyond the BMP are in no news. */
export function unitClass(code: number): number {
  return CLASSES[code] ?? UNIT.other;
}

function classifyUnits(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const rules: readonly (readonly [RegExp, number])[] = [
    [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u, UNIT.unspaced],
    [/\p{Lu}|\p{Lt}/u, UNIT.upper], [/\p{Ll}/u, UNIT.lower], [/\p{Lo}|\p{Lm}/u, UNIT.uncased], [/\p{Nd}/u, UNIT.digit],
    [/\p{M}|\u00ad|[\u200b-\u200d\u2060]/u, UNIT.mark],
  ];
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCharCode(code);
    classes[code] = rules.find(([pattern]) => pattern.test(character))?.[1] ?? UNIT.other;
  }
  return classes;
}

/**
 * Folding: what makes two spellings the same word. Case, accents (composed or not), width, ligatures
 * and the letters without a Unicode decomposition (ł, ø, ß, ı …) are levelled; soft hyphens, zero-width
 * characters and combining marks vanish. Locale-free: İ, I, ı and i are one letter.
 */

/** The folded text. Offsets do not carry over: use `wordsOf` for folded words with their places. */
export function foldText(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** 32-bit FNV-1a over the UTF-16 units of a folded word, unsigned (Fowler, Noll, Vo 1991). */
export function hashWord(folded: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const IGNORABLE = /[\p{M}\p{Cf}]/gu;

const WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: 'ss', ẞ: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe', ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', đ: 'd', Đ: 'd',
  ð: 'd', Ð: 'd', þ: 'th', Þ: 'th', ı: 'i', İ: 'i', ħ: 'h', Ħ: 'h', ŋ: 'n', Ŋ: 'n', ŧ: 't', Ŧ: 't',
};

const cache = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const folded =
    WITHOUT_DECOMPOSITION[character] ?? character.normalize('NFKD').replace(IGNORABLE, '').toLowerCase();
  cache.set(character, folded);
  return folded;
}

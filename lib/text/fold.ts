/**
 * Folding: what makes two spellings the same word. Case, accents (composed or not), width, ligatures
 * and the letters without a Unicode decomposition (ł, ø, ß, ı …) are levelled; soft hyphens, zero-width
 * characters and the marks that a reader may leave out vanish. Locale-free: İ, I, ı and i are one letter.
 */

/** The folded text. Offsets do not carry over: use `wordsOf` for folded words with their places. */
export function foldText(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

const BEYOND_ASCII = /[^\0-\x7f]/;

/** FNV-1a for 32 bits: where a hash begins. */
export const FNV_OFFSET = 0x811c9dc5;

/** … and what it is multiplied by; both are for loops that hash while they fold. */
export const FNV_PRIME = 0x01000193;

/** 32-bit FNV-1a over the UTF-16 units of a folded word, unsigned (Fowler, Noll, Vo 1991). */
export function hashWord(folded: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

// Marks that are left out in careless or unpointed writing: accents, Hebrew points, Arabic vowel signs and
// the tatweel, variation selectors; and all invisible format characters. Not the vowel signs of Indic and
// Thai scripts nor the voicing marks of kana, which make other words.
const VANISHING = new RegExp(
  '[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640' +
    '\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u1ab0-\\u1aff\\u1dc0-\\u1dff' +
    '\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\p{Cf}]',
  'gu',
);

/** True for a character that folds to nothing. */
export function isVanishing(character: string): boolean {
  return foldCharacter(character) === '';
}

const WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: 'ss', ẞ: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe', ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', đ: 'd', Đ: 'd',
  ð: 'd', Ð: 'd', þ: 'th', Þ: 'th', ı: 'i', İ: 'i', ħ: 'h', Ħ: 'h', ŋ: 'n', Ŋ: 'n', ŧ: 't', Ŧ: 't', ς: 'σ',
};

/**
 * True for letters with a case, of the blocks À–ſ, Ǆ–ɏ and Ḁ–ỿ: all that stands there but × and ÷. They have accents
 * and nothing else to lose, so that what a page is mostly made of is told without Unicode's tables.
 */
export function isCasedLatin(character: string): boolean {
  if (character < 'À' || character > 'ỿ' || character === '×' || character === '÷') return false;
  return character <= 'ſ' || character >= 'Ḁ' || (character >= 'Ǆ' && character <= 'ɏ');
}

const ACCENTS = /[\u0300-\u036f]/g;

const cache = new Map<string, string>();

/** The folded spelling of one character (code point); empty where it vanishes. */
export function foldCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const plain = character.normalize('NFKD').replace(isCasedLatin(character) ? ACCENTS : VANISHING, '').toLowerCase();
  const folded = [...(WITHOUT_DECOMPOSITION[character] ?? plain)].map((c) => WITHOUT_DECOMPOSITION[c] ?? c).join('');
  cache.set(character, folded);
  return folded;
}

import { foldText } from '../../lib/text/fold.ts';
import type { Range } from '../../lib/types.ts';

/** The scan as its contract says it, with regular expressions and no cleverness: every form is tried at every word. */
export function naiveScan(text: string, forms: readonly string[]): (Range & { readonly key: string })[] {
  const words = tokensOf(text);
  const anyCase = forms.some((form) => tokensOf(form).every((word) => !word.mayBegin));
  const patterns = forms.map((form) => ({ words: tokensOf(form), key: naiveKey(form) })).filter((form) => form.words.length > 0);
  const hits: (Range & { key: string })[] = [];
  let free = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || word.start < free || !(word.mayBegin || anyCase)) continue;
    const fits = patterns.flatMap((form) => {
      const back = Math.max(0, form.words.findIndex((w) => w.mayBegin));
      const span = words.slice(i - back, i - back + form.words.length);
      const first = span[0];
      if (i < back || !first || first.start < free || span.length !== form.words.length) return [];
      if (keyOfTokens(text, span) !== form.key) return [];
      if (form.words.some((w, k) => w.mayBegin && !span[k]?.mayBegin)) return [];
      return [{ start: first.start, end: endOf(text, span), key: form.key, back }];
    });
    const best = fits.toSorted((a, b) => b.key.length - a.key.length || a.back - b.back)[0];
    if (!best) continue;
    hits.push({ start: best.start, end: best.end, key: best.key });
    free = best.end;
  }
  return hits;
}

type Token = Range & { readonly folded: string; readonly mayBegin: boolean };

const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const LETTER = '(?![ʹʻʼ\\u0640])[\\p{L}\\p{N}]';
const TRAIL = '[\\p{M}\\p{Cf}\\u0640]*';
const WORD = new RegExp(`(?=[${UNSPACED}])${LETTER}${TRAIL}|(?:(?![${UNSPACED}])${LETTER}${TRAIL})+`, 'gu');

function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map((match) => {
    const raw = match[0].replace(/[\p{Cf}\u0640]+$/u, '');
    return { start: match.index, end: match.index + raw.length, folded: foldText(raw), mayBegin: /(?![ʹʻʼ])[\p{Lu}\p{Lt}\p{Lo}\p{Lm}\p{N}]/u.test(raw) };
  });
}

function isJoinedNaively(gap: string, before: string): boolean {
  const visible = gap.replace(/[\p{Cf}]|(?=\p{M})[\u0300-\u036f]/gu, '');
  if (/[-\u2010-\u2013]/.test(visible) && /\s/.test(visible)) return false;
  const soft = visible.replace(/\s/g, '');
  return soft.length <= 3 && (before.length <= 2 ? /^\.?[-\u2010-\u2013'’‘ʹʻʼ&·]*$/ : /^[-\u2010-\u2013'’‘ʹʻʼ&·]*$/).test(soft);
}

function keyOfTokens(text: string, words: readonly Token[]): string {
  return words
    .map((word, k) => {
      const last = words[k - 1];
      return last ? (isJoinedNaively(text.slice(last.end, word.start), last.folded) ? ' ' : ', ') + word.folded : word.folded;
    })
    .join('');
}

function naiveKey(text: string): string {
  return keyOfTokens(text, tokensOf(text));
}

function endOf(text: string, words: readonly Token[]): number {
  const last = words.at(-1);
  if (!last) return 0;
  return last.folded.length === 1 && text[last.end] === '.' && /\.\s?$/.test(text.slice(0, last.start)) ? last.end + 1 : last.end;
}

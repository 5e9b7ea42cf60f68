import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = ['theme.css', 'base.css'].map((file) => readFileSync(new URL(`../../components/${file}`, import.meta.url), 'utf8')).join('\n');
// A token by its name; a kind's colour, which stands in a rule of its own, as kind-person and so on.
const COLOURS = /(?:\[data-kind='(\w+)'\]\s*\{\s*)?--ap-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g;
const pairs = new Map([...css.matchAll(COLOURS)].map(([, kind, token = '', light = '', dark = '']) => [kind === undefined ? token : `${token}-${kind}`, [light, dark]]));

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(front: string, back: string, scheme: number): number {
  const [dark, light] = [front, back].map((token) => luminance(pairs.get(token)?.[scheme] ?? '')).toSorted((a, b) => a - b);
  return ((light ?? NaN) + 0.05) / ((dark ?? NaN) + 0.05);
}

const texts = ['ink', 'ink-soft', 'accent', 'danger', ...[...pairs.keys()].filter((token) => token.startsWith('kind-'))];
const readable = [
  ...texts.flatMap((text) => ['paper', 'raised', 'sunken'].map((back) => [text, back] as const)),
  ['on-accent', 'accent'], ['mark-ink', 'mark'], ['ink', 'accent-soft'], ['ink-soft', 'accent-soft'], ['accent', 'accent-soft'],
] as const;

describe.each([['light', 0], ['dark', 1]] as const)('%s', (_name, scheme) => {
  test.each(readable)('%s on %s can be read', (text, back) => expect(contrast(text, back, scheme)).toBeGreaterThanOrEqual(4.5));
  test.each(['paper', 'raised'])('strong lines and focus stand out on %s', (back) => {
    expect(contrast('line-strong', back, scheme)).toBeGreaterThanOrEqual(3);
    expect(contrast('focus', back, scheme)).toBeGreaterThanOrEqual(3);
  });
});

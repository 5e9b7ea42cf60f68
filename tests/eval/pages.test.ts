import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as pageRules from '../../lib/match/page-rules.ts';
import { readPage } from '../../lib/read/page.ts';
import { readOwnPages } from './own-pages.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Floors only go up. */
const FLOORS = { precision: 0.98, recall: 0.94 };

type Found = { readonly text: string; readonly occurrence: number };
type Gold = { readonly expected: ReadonlySet<string>; readonly optional: ReadonlySet<string> };

const pages = readOwnPages();
const work = mkdtempSync(join(tmpdir(), 'apropos-pages-'));
let annotations: Record<string, readonly Found[]> = {};

beforeAll(() => {
  const clean = pages.map(({ file, html }) => {
    const path = join(work, file);
    writeFileSync(path, html);
    return path;
  });
  const corpus = join(work, 'seeds.apropos');
  apropos('build', join(ROOT, 'seeds'), '-o', corpus);
  annotations = JSON.parse(apropos('annotate', corpus, ...clean, '--json'));
}, 60_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

test('enough names are shown, and few others', () => {
  let shown = 0;
  let right = 0;
  let expected = 0;
  for (const { file, marked } of pages) {
    const gold = goldOf(marked);
    const found = new Set(annotations[file]?.map(keyOf));
    expected += gold.expected.size;
    right += without(found, wrongIn(found, gold), gold.optional).length;
    shown += without(found, gold.optional).length;
  }
  expect(right / shown, 'precision').toBeGreaterThanOrEqual(FLOORS.precision);
  expect(right / expected, 'recall').toBeGreaterThanOrEqual(FLOORS.recall);
});

describe.each(pages)('$file', ({ file, marked }) => {
  test('differs from what a reader should see at most in one place in twelve', () => {
    const gold = goldOf(marked);
    const found = new Set(annotations[file]?.map(keyOf));
    const missed = without(gold.expected, found).map((key) => `not shown: ${key}`);
    const wrong = [...wrongIn(found, gold)].map((key) => `wrongly shown: ${key}`);
    expect([...missed, ...wrong].slice(Math.floor(gold.expected.size / 12))).toEqual([]);
  });
});

function goldOf(html: string): Gold {
  const marked = readPage(html, pageRules).visibleText;
  const gold = { expected: new Set<string>(), optional: new Set<string>() };
  let visible = '';
  let start = 0;
  const spans: { text: string; start: number; into: Set<string> }[] = [];
  for (const unit of marked) {
    if (unit === '⟦' || unit === '⟨') start = visible.length;
    else if (unit === '⟧' || unit === '⟩') spans.push({ text: visible.slice(start), start, into: unit === '⟧' ? gold.expected : gold.optional });
    else visible += unit;
  }
  for (const span of spans) span.into.add(keyOf({ text: span.text, occurrence: occurrencesBefore(visible, span.text, span.start) }));
  return gold;
}

function wrongIn(found: ReadonlySet<string>, gold: Gold): Set<string> {
  return new Set(without(found, gold.expected, gold.optional));
}

function without(keys: ReadonlySet<string>, ...left: readonly ReadonlySet<string>[]): string[] {
  return [...keys].filter((key) => left.every((set) => !set.has(key)));
}

function keyOf({ text, occurrence }: Found): string {
  return `${text} #${occurrence}`;
}

function isWord(unit: string): boolean {
  return /[\p{L}\p{N}_]/u.test(unit);
}

/** How often a text stands, bounded by what is no letter or digit, before an offset. */
function occurrencesBefore(visible: string, text: string, offset: number): number {
  let count = 0;
  for (let at = visible.indexOf(text); at >= 0 && at < offset; at = visible.indexOf(text, at + 1)) {
    if (!isWord(visible.charAt(at - 1)) && !isWord(visible.charAt(at + text.length))) count++;
  }
  return count;
}

function apropos(...args: readonly string[]): string {
  return execFileSync(process.execPath, [join(ROOT, 'cli/apropos.ts'), ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

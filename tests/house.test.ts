import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAX_LINES = 300;
const BANNED_FOLDERS = new Set(['utils', 'helpers', 'common', 'shared', 'core', 'manager', 'services', 'misc']);

/** Room → the rooms it may import from, besides itself. The house's arrows (ARCHITECTURE.md). */
const ARROWS: Record<string, readonly string[]> = {
  'lib/types.ts': [],
  'lib/bytes': [],
  'lib/text': ['lib/types.ts'],
  'lib/read': ['lib/types.ts', 'lib/text'],
  'lib/segment': ['lib/types.ts', 'lib/text'],
  'lib/names': ['lib/types.ts', 'lib/text', 'lib/bytes'],
  'lib/gazetteer': ['lib/types.ts', 'lib/text', 'lib/bytes'],
  'lib/match': ['lib/types.ts', 'lib/text', 'lib/gazetteer'],
  'lib/search': ['lib/types.ts', 'lib/text', 'lib/bytes'],
  'lib/corpus': ['lib/types.ts', 'lib/text', 'lib/bytes', 'lib/read', 'lib/segment', 'lib/names', 'lib/gazetteer', 'lib/match', 'lib/search'],
  'lib/card': ['lib/types.ts', 'lib/text', 'lib/search', 'lib/corpus'],
  'lib/platform/words.ts': [],
  'lib/platform': ['lib/types.ts', 'lib/text', 'lib/bytes', 'lib/gazetteer', 'lib/search', 'lib/corpus', 'lib/platform/words.ts'],
  components: ['lib/types.ts', 'lib/card', 'lib/search', 'lib/corpus', 'lib/platform/words.ts'],
  entrypoints: ['lib', 'components'],
  modules: ['lib'],
  scripts: ['lib'],
  cli: ['lib'],
  bench: ['lib', 'tests', 'scripts', 'modules'],
  tests: ['lib', 'cli', 'bench', 'modules', 'components', 'entrypoints', 'scripts'],
};

/** Rooms that a type may come from though no value may: what an open corpus answers is described there. */
const TYPES_FROM: Record<string, readonly string[]> = { 'lib/card': ['lib/platform'], 'lib/platform': ['lib/names'], components: ['lib/platform'] };

const PACKAGE_IN_ROOM: readonly (readonly [pkg: RegExp, rooms: readonly string[]])[] = [
  [/^flexsearch$/, ['lib/search', 'bench', 'tests']],
  [/^wxt\/browser$|^webextension-polyfill$/, ['lib/platform', 'lib/platform/words.ts', 'entrypoints']],
  [/^preact/, ['components', 'entrypoints']],
  [/^node:/, ['cli', 'modules', 'bench', 'scripts', 'tests']],
];

type Import = { readonly target: string; readonly isType: boolean };

const files = globSync('{lib,entrypoints,components,modules,cli,bench,scripts,tests}/**/*.{ts,tsx}', { cwd: ROOT }).map((file) => file.split(sep).join('/'));

function roomOf(file: string): string | undefined {
  return Object.keys(ARROWS).filter((room) => file === room || file.startsWith(`${room}/`)).toSorted((a, b) => b.length - a.length)[0];
}

function importsOf(source: string): Import[] {
  const pattern = /^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...source.matchAll(pattern)].map((m) => ({ target: m[2] ?? m[3] ?? m[4] ?? '', isType: m[1] !== undefined }));
}

function isAllowed(from: string, to: string, isType: boolean): boolean {
  if (from === to) return true;
  const reach = [...(ARROWS[from] ?? []), ...(isType ? (TYPES_FROM[from] ?? []) : [])];
  return reach.some((room) => to === room || to.startsWith(`${room}/`));
}

describe('the house', () => {
  test('there are files to check', () => expect(files.length).toBeGreaterThan(5));

  test.each(files)('%s keeps the arrows', (file) => {
    const from = roomOf(file);
    expect(from, `${file} stands in no room`).toBeDefined();
    for (const { target, isType } of importsOf(readFileSync(join(ROOT, file), 'utf8'))) {
      if (target.startsWith('.')) {
        const to = roomOf(normalize(join(dirname(file), target)).split(sep).join('/'));
        if (to === undefined) continue; // a stylesheet, package.json: no room's code
        expect(isAllowed(from ?? '', to, isType), `${file} imports ${target}: no arrow ${from} → ${to}`).toBe(true);
      } else {
        const rule = PACKAGE_IN_ROOM.find(([pkg]) => pkg.test(target));
        if (rule) expect(rule[1].some((room) => from === room), `${file} imports ${target}, which belongs to ${rule[1].join(', ')}`).toBe(true);
      }
    }
  });

  test.each(files)(`%s has at most ${MAX_LINES} lines`, (file) => {
    expect(readFileSync(join(ROOT, file), 'utf8').split('\n').length).toBeLessThanOrEqual(MAX_LINES + 1);
  });

  test('no folder is a drawer', () => {
    const drawers = files.filter((file) => file.split('/').some((part) => BANNED_FOLDERS.has(part)));
    expect(drawers).toEqual([]);
  });

  test('only entrypoints, configs and modules export a default', () => {
    const offenders = files.filter((file) => !/^(entrypoints|modules)\//.test(file) && /^export default/m.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(offenders).toEqual([]);
  });
});

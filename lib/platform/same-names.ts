import { browser } from 'wxt/browser';
import { equateNames, type CorpusPart, type SameNames } from '../corpus/join-names.ts';
import { list, string } from './shape.ts';

const KEY = 'same-names';
const MOST_TEXT = 10_000; // UTF-16 units of an id, or of what names the archives
const MOST_NAMES = 1_000_000;

/**
 * The names that these open archives share: found when the set of archives changes, and kept for every later start of
 * the background, which could not read all names each time.
 */
export async function sameNamesOf(parts: readonly CorpusPart[]): Promise<SameNames> {
  const of = JSON.stringify(parts.map(({ id, corpus: { summary } }) => [id, summary.bytes, summary.names, summary.forms, summary.mentions]));
  const kept = keptFrom((await browser.storage.local.get(KEY))[KEY]);
  if (kept !== null && kept.of === of) return kept.names;
  const names = await equateNames(parts);
  // Where there is no room for it, it is found anew at the next start.
  await browser.storage.local.set({ [KEY]: { of, names } }).catch(() => undefined);
  return names;
}

function keptFrom(stored: unknown): { readonly of: string; readonly names: SameNames } | null {
  try {
    const of = string(MOST_TEXT)(Reflect.get(Object(stored), 'of'), 'of');
    return { of, names: list(sameName, MOST_NAMES)(Reflect.get(Object(stored), 'names'), 'names') };
  } catch {
    return null; // nothing is stored yet, or by another version
  }
}

function sameName(value: unknown, place: string): SameNames[number] {
  const [part = '', name = '', shared = ''] = list(string(MOST_TEXT), 3)(value, place);
  return [part, name, shared];
}

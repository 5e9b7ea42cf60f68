import { browser, type Browser } from 'wxt/browser';
import type { MadeCorrection } from '../corpus/corrections.ts';
import { madeCorrection } from './correction-shape.ts';
import { say } from './words.ts';

/** Most corrections that are kept: more would be a build of its own, and belong into a `names.toml`. */
export const MAX_CORRECTIONS = 5_000;

const KEY = 'corrections';

/** The corrections that were made, the oldest first. What is stored damaged is left out. */
export async function readCorrections(): Promise<readonly MadeCorrection[]> {
  const stored = await browser.storage.local.get(KEY);
  return correctionsFrom(stored[KEY]);
}

/** Replaces all corrections: to take back a copy of them. Throws a sentence where there are too many. */
export async function writeCorrections(made: readonly MadeCorrection[]): Promise<void> {
  if (made.length > MAX_CORRECTIONS) {
    throw new Error(say('faultCorrections', MAX_CORRECTIONS));
  }
  await browser.storage.local.set({ [KEY]: made });
}

/** Keeps corrections behind the others, all in one step; as they are kept, in order. One that is kept already stays as it is. */
export function addCorrections(said: readonly Pick<MadeCorrection, 'correction' | 'name' | 'into'>[]): Promise<readonly MadeCorrection[]> {
  return inTurn(async () => {
    const before = await readCorrections();
    const made = new Map(before.map((one) => [JSON.stringify(one.correction), one]));
    const kept = said.map(({ correction, name, into }) => {
      const what = JSON.stringify(correction);
      const one = made.get(what) ?? { id: crypto.randomUUID(), madeAt: Date.now(), correction, name, into };
      made.set(what, one);
      return one;
    });
    if (made.size > before.length) await writeCorrections([...made.values()]);
    return kept;
  });
}

/** Forgets the correction of this id; nothing happens where there is none. */
export function removeCorrection(id: string): Promise<void> {
  return inTurn(async () => {
    const made = await readCorrections();
    const left = made.filter((one) => one.id !== id);
    if (left.length < made.length) await writeCorrections(left);
  });
}

/** Tells that corrections were made or undone, in whichever page or worker. Returns a function that stops it. */
export function watchCorrections(onChange: () => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>) => {
    if (KEY in changes) onChange();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

function correctionsFrom(stored: unknown): readonly MadeCorrection[] {
  if (!Array.isArray(stored)) return [];
  return stored.slice(0, MAX_CORRECTIONS).flatMap((one: unknown) => {
    try {
      return [madeCorrection(one, 'correction')];
    } catch {
      return []; // of another version, or written by something else: the rest still hold
    }
  });
}

let last: Promise<unknown> = Promise.resolve();

// What reads and then writes goes one after the other, else two calls at once would lose one's correction.
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const turn = last.then(change, change);
  last = turn;
  return turn;
}

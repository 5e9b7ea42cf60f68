import { stat } from 'node:fs/promises';
import { ownHand, type Hand } from '../lib/corpus/hands.ts';
import { startHand } from './thread-hands.ts';

const WORTH_THREADS = 4_000_000; // bytes of files: below that a thread takes longer to start than it spares

/** Runs `work` with so many threads as asked, with none where they would not be worth it, and ends them. */
export async function withHands<T>(paths: readonly string[], threads: number, work: (hands: readonly Hand[]) => Promise<T>): Promise<T> {
  if (threads < 2 || !(await areLarge(paths))) return work([ownHand()]);
  const hands = Array.from({ length: threads }, startHand);
  try {
    return await work(hands);
  } finally {
    for (const hand of hands) await hand.end();
  }
}

async function areLarge(paths: readonly string[]): Promise<boolean> {
  let bytes = 0;
  for (const path of paths) {
    bytes += await stat(path).then(({ size }) => size, () => 0); // who reads it says what is wrong with it
    if (bytes >= WORTH_THREADS) return true;
  }
  return false;
}

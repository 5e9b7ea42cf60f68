import { globSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { type ThreadHand, startHand } from '../../cli/thread-hands.ts';
import { finishBuild } from '../../lib/corpus/finish-build.ts';
import { type Hand, ownHand } from '../../lib/corpus/hands.ts';
import { memoryJournal } from '../../lib/corpus/memory-journal.ts';
import { takeFile } from '../../lib/corpus/take-file.ts';

vi.setConfig({ testTimeout: 120_000 }); // threads that load the whole build, on a busy machine

const ROOT = new URL('../../', import.meta.url);

async function withThreads<T>(count: number, use: (hands: readonly ThreadHand[]) => Promise<T>): Promise<T> {
  const hands = Array.from({ length: count }, startHand);
  try {
    return await use(hands);
  } finally {
    for (const hand of hands) await hand.end();
  }
}

test('threads make the file that is made without them', async () => {
  const journal = memoryJournal();
  for (const path of globSync('seeds/*.txt', { cwd: ROOT })) await takeFile({ path, bytes: readFileSync(new URL(path, ROOT)) }, journal);
  const built = async (hands: readonly Hand[]): Promise<Buffer> => {
    const parts: Uint8Array[] = [];
    await finishBuild(journal, { title: 'Seeds', hands }, (part) => void parts.push(part));
    return Buffer.concat(parts);
  };
  expect(Buffer.compare(await withThreads(3, built), await built([ownHand()]))).toBe(0);
});

test('what goes wrong in a thread is told to who asked, and it goes on', async () => {
  await withThreads(1, async ([hand]) => {
    const part = { number: 0, record: new Uint8Array(0), packed: new Uint8Array(0) };
    await expect(hand?.do('findAll', { ...part, record: Uint8Array.of(255) })).resolves.toMatchObject({ entries: [] });
    await expect(hand?.do('findAll', part)).rejects.toThrow('read past the end');
    await expect(hand?.do('articleWords', null)).resolves.toEqual([]);
  });
});

test('a thread that has ended does nothing more, and says so', async () => {
  await withThreads(1, async ([hand]) => {
    await hand?.end();
    await expect(hand?.do('articleWords', null)).rejects.toThrow('has ended');
  });
});

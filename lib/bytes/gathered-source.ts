import type { ByteSource } from './source.ts';

const MAX_GAP = 131_072; // bytes read for nothing between two wanted pieces: cheaper than another trip

type Waiting = { readonly start: number; readonly end: number; readonly take: (bytes: Uint8Array) => void; readonly fail: (error: unknown) => void };

/**
 * A source whose reads are trips that cost more than their bytes. One read goes at once; those asked for while it is away
 * wait for it and then go together, what lies near each other in one. Each answer is a copy, so that none keeps a long
 * read's memory.
 */
export function gatheredSource(source: ByteSource): ByteSource {
  let waiting: Waiting[] = [];
  let isAway = false;

  async function travel(): Promise<void> {
    isAway = true;
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      await Promise.all(runsOf(together).map((run) => fetchRun(source, run)));
    }
    isAway = false;
  }

  return {
    size: source.size,
    read: (start, end) =>
      new Promise<Uint8Array>((take, fail) => {
        waiting.push({ start, end, take, fail });
        if (!isAway) void travel();
      }),
  };
}

/** Those that lie near each other, in runs by their place. */
function runsOf(waiting: readonly Waiting[]): Waiting[][] {
  const runs: Waiting[][] = [];
  let end = -Infinity;
  for (const each of waiting.toSorted((a, b) => a.start - b.start)) {
    const run = runs.at(-1);
    if (run !== undefined && each.start - end <= MAX_GAP) run.push(each);
    else runs.push([each]);
    end = Math.max(end, each.end);
  }
  return runs;
}

/** Reads a run in one and gives everyone theirs. Never rejects: whoever waits is told. */
async function fetchRun(source: ByteSource, run: readonly Waiting[]): Promise<void> {
  const start = run[0]?.start ?? 0;
  const end = Math.max(...run.map((each) => each.end));
  try {
    const bytes = await source.read(start, end);
    for (const each of run) each.take(run.length === 1 ? bytes : bytes.slice(each.start - start, each.end - start));
  } catch (error) {
    for (const each of run) each.fail(error);
  }
}

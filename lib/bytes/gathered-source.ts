import type { ByteSource } from './source.ts';

const BREATH = 24; // promises settled one behind the other, within which what belongs together is asked for
const MAX_GAP = 65_536; // bytes read for nothing between two wanted pieces: cheaper than another trip

const SETTLED = Promise.resolve();

type Waiting = { readonly start: number; readonly end: number; readonly take: (bytes: Uint8Array) => void; readonly fail: (error: unknown) => void };

/**
 * A source whose reads are trips that cost more than their bytes. Those asked for in one breath go together, what lies near
 * each other in one trip, whatever else is on its way. An answer is a copy, so that it doesn't keep the memory of a read far longer than itself.
 */
export function gatheredSource(source: ByteSource): ByteSource {
  let waiting: Waiting[] = [];
  const send = async (): Promise<void> => {
    for (let step = 0; step < BREATH; step++) await SETTLED;
    const together = waiting;
    waiting = [];
    for (const run of runsOf(together)) void fetchRun(source, run);
  };
  return {
    size: source.size,
    read: (start, end) =>
      new Promise<Uint8Array>((take, fail) => {
        if (waiting.push({ start, end, take, fail }) === 1) void send();
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
    for (const each of run) each.take(isMost(each, bytes.length) ? bytes.subarray(each.start - start, each.end - start) : bytes.slice(each.start - start, each.end - start));
  } catch (error) {
    for (const each of run) each.fail(error);
  }
}

/** Of a read of so many bytes. */
function isMost({ start, end }: Waiting, length: number): boolean {
  return (end - start) * 2 > length;
}

import { Worker } from 'node:worker_threads';
import type { Hand } from '../lib/corpus/hands.ts';
import type { PartTasks } from '../lib/corpus/part-reader.ts';
import type { Reply } from './hand-thread.ts';

/** A hand of a build in a thread of its own. */
export type ThreadHand = Hand & { end(): Promise<void> };

/** Starts a thread. What goes wrong in it rejects the task; when it has ended, all that are waiting or are asked for later. */
export function startHand(): ThreadHand {
  const worker = new Worker(new URL('hand-thread.ts', import.meta.url));
  const waiting: { readonly settle: (reply: Reply) => void; readonly reject: (error: unknown) => void }[] = [];
  worker.on('message', (reply: Reply) => waiting.shift()?.settle(reply));
  let gone: { readonly why: unknown } | null = null;
  const end = (why: unknown): void => {
    gone ??= { why };
    for (const { reject } of waiting.splice(0)) reject(gone.why);
  };
  worker.on('error', end);
  worker.on('exit', () => end(new Error('a thread of the build has ended')));
  return {
    do: (task, input) =>
      new Promise((resolve, reject) => {
        if (gone !== null) return reject(gone.why);
        // Replies come in the order of the tasks, so that this one is of the task's kind.
        const settle = (reply: Reply): void => ('error' in reply ? reject(reply.error) : resolve(reply.output as PartTasks[typeof task]['output']));
        waiting.push({ settle, reject });
        worker.postMessage({ task, input });
      }),
    end: async () => void (await worker.terminate()),
  };
}

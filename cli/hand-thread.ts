import { parentPort } from 'node:worker_threads';
import { PartReader, type PartTask, type PartTasks, type PartWork } from '../lib/corpus/part-reader.ts';

/** A task as it crosses to the thread. */
export type Request = { readonly [K in PartTask]: { readonly task: K; readonly input: PartTasks[K]['input'] } }[PartTask];

/** What came of the tasks, in the order in which they were asked for. */
export type Reply = { readonly output: PartTasks[PartTask]['output'] } | { readonly error: unknown };

const work: PartWork = new PartReader();

function perform<K extends PartTask>(task: K, input: PartTasks[K]['input']): Reply {
  try {
    return { output: work[task](input) };
  } catch (error) {
    return { error };
  }
}

parentPort?.on('message', ({ task, input }: Request) => parentPort?.postMessage(perform(task, input)));

import type { OpenedEngine } from './engine.ts';

/** A worker that holds nothing: what a browser takes to wake one. */
export async function fill(): Promise<void> {}

export async function open(): Promise<OpenedEngine> {
  return { search: () => 0, relate: null, bytesRead: () => 0, marks: () => [] };
}

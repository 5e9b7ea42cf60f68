import { UsageError } from './command.ts';

/** What `--limit` says, a whole number above 0, or `otherwise` where it is not given. */
export function limitFrom(given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (!/^[1-9]\d{0,5}$/.test(given)) throw new UsageError(`--limit is “${given}”: give a whole number above 0`);
  return Number(given);
}

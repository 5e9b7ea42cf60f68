import type { Message } from './words.ts';

/** Why something was not done: a message with its values, or a sentence in English where a library or a reader says it. Plain JSON. */
export type Fault = string | { readonly message: Message; readonly values: readonly (string | number)[] };

/** As browsers name what they could not write; which of them they call so when the disk is full, they don't agree on. */
const UNWRITTEN = new Set(['DataError', 'UnknownError', 'AbortError']);

/** Something that can't be done, told in a message: thrown where no words are known, as in a worker. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly fault: Fault;

  constructor(message: Message, ...values: readonly (string | number)[]) {
    super([message, ...values].join(' '));
    this.fault = { message, values };
  }
}

/** What to tell people about anything thrown while something was stored or built. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Refusal) return error.fault;
  if (error.name === 'QuotaExceededError' || error.message.includes('NO_SPACE')) return { message: 'faultQuota', values: [] };
  if (error.name === 'NotReadableError' || error.name === 'NotFoundError') return { message: 'faultFileGone', values: [] };
  if (UNWRITTEN.has(error.name)) return { message: 'faultUnwritten', values: [error.message] };
  return error.message;
}

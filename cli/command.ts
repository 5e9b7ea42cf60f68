/**
 * One `apropos` command: gets the arguments behind its name, prints its answer on standard output, and
 * resolves to an exit code. Throws UsageError for arguments it can't take; any other error ends the run
 * with its message and `EXIT.failed`.
 */
export type Command = (args: readonly string[]) => Promise<number>;

/** What the exit code of `apropos` says. */
export const EXIT = {
  ok: 0,
  /** It ran, but some input was refused; standard error names each. */
  refused: 1,
  /** The arguments make no sense; nothing was done. */
  usage: 2,
  /** It couldn't do its work: an unreadable corpus, a full disk. Nothing half-written is left. */
  failed: 3,
} as const;

/** Arguments that a command can't take. The message says which and what to give. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

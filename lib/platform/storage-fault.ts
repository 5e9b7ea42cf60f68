/** A sentence for people about anything thrown while something was stored or built. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'QuotaExceededError') return 'The browser has no room left to store this. Make room on the disk, or remove an archive, and try again. What you had before is untouched.';
  if (error.name === 'NotReadableError' || error.name === 'NotFoundError') return 'The browser can no longer read one of the files: it was moved or changed meanwhile. Bring them again.';
  return error.message;
}

/**
 * The same string, no longer a slice of the text it was cut from: engines keep the whole text as long as its slice
 * lives, and a word that is kept would keep its article.
 */
export function ownString(text: string): string {
  return ` ${text}`.slice(1); // a slice again, of a string of its own
}

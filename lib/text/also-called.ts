/**
 * How a reader's text begins a paragraph with the other names of what the article is about, where the file states them: behind
 * it they stand parted by `ALSO_CALLED_BETWEEN`.
 */
export const ALSO_CALLED = 'Also called: ';
export const ALSO_CALLED_BETWEEN = '; ';

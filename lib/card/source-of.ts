import type { ArticleSummary } from '../search/results.ts';

/** Letters that may be followed by a number of their own: `report`, `Letter1989`. Scripts without spaces write words with fewer. */
const WORD = /^(\p{L}\p{M}*){3,}\p{N}{0,4}$|^(?=.*[^\p{ASCII}])[\p{L}\p{M}]+$/u;
const HASH = /^[0-9a-f]{8,}$/i;
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const DAY = /^(1\d|20)\d\d([-_. ]?\d\d){0,2}$/; // or a month, or a year
const HOST = /^(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})$/i;
const BOOK = /([^/]+\.epub)!\//i;

/**
 * Where an article is from, as far as that says something to a person: the site of a web address, the book of a chapter,
 * the file unless a machine made its name up, else the archive where several are on; `null` where nothing does.
 */
export function sourceOf({ file, archive }: Pick<ArticleSummary, 'file' | 'archive'>): string | null {
  const path = archive !== undefined && file.startsWith(`${archive}/`) ? file.slice(archive.length + 1) : file;
  const site = path.includes('/') ? HOST.exec(path.slice(0, path.indexOf('/')))?.[1] : undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return site ?? BOOK.exec(path)?.[1] ?? (isMadeUp(name) ? (archive ?? null) : name);
}

/** Whether a file's name is numbers and hashes: no word in it, and no day. */
function isMadeUp(name: string): boolean {
  const stem = name.replace(/\.[^.]{1,8}$/, '').replace(UUID, '');
  return !DAY.test(stem) && !stem.split(/[^\p{L}\p{M}\p{N}]+/u).some((part) => WORD.test(part) && !HASH.test(part));
}

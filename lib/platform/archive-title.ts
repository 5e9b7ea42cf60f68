/** Titles are the same where the files they are saved as are. */
export function isSameTitle(one: string, other: string): boolean {
  return fileNameFrom(one) === fileNameFrom(other);
}

/** A title without what some file systems refuse in a name. */
export function fileNameFrom(title: string): string {
  return title.replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ').replaceAll(/\s+/g, ' ').trim() || 'archive';
}

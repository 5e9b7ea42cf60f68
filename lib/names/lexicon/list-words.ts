/** The entries of a hand-written table: one a line, or several on a line divided by commas. */
export function listWords(table: string): readonly string[] {
  return table.split(/[\n,]/).map((entry) => entry.trim()).filter((entry) => entry !== '');
}

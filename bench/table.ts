/** Prints rows under a title as a table for people: the first column to the left, numbers to the right. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '));
  console.log([`\n${title}`, lines[0], widths.map((width) => '─'.repeat(width)).join('  '), ...lines.slice(1)].join('\n'));
}

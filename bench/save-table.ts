import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printTable } from './table.ts';

type Cell = string | number;

/** Prints a table, and with `--save` among the options puts it into a page of docs/bench, under its title, in the old one's place. */
export function showTable(title: string, head: readonly string[], rows: readonly (readonly Cell[])[], page: 'search.md' | 'README.md' | 'build.md' = 'search.md'): void {
  printTable(title, head, rows);
  if (!process.argv.includes('--save')) return;
  const path = join(FOLDER, page);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '# Bench\n';
  writeFileSync(path, withSection(before, title, markdownFrom(head, rows)));
}

/** The page with the text of one `###` section replaced, or the section added behind the others. */
export function withSection(page: string, title: string, text: string): string {
  const heading = `### ${title}\n`;
  const start = page.indexOf(heading);
  if (start < 0) return `${page.trimEnd()}\n\n${heading}\n${text}`;
  const rest = page.slice(start + heading.length);
  const end = rest.search(/^#/mu);
  return `${page.slice(0, start)}${heading}\n${text}${end < 0 ? '' : `\n${rest.slice(end)}`}`;
}

function markdownFrom(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]): string => `| ${cells.join(' | ')} |`;
  const rule = `|${head.map((_, column) => (column === 0 ? '---' : '--:')).join('|')}|`;
  return `${[line(head), rule, ...rows.map(line)].join('\n')}\n`;
}

const FOLDER = fileURLToPath(new URL('../docs/bench/', import.meta.url));

// npm run bench traps: what each matcher makes of the named traps; the table of docs/traps.md.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FormTable } from '../lib/match/form-table.ts';
import { scanText } from '../lib/match/scan.ts';
import { TRAPS } from '../tests/cases/traps.ts';
import { installPackages } from './page-packages.ts';
import { printTable } from './table.ts';

/** Finds forms in a text and gives what it found, as the text has it. */
type Matcher = (text: string, forms: readonly string[]) => readonly string[];

type FlashText = { new (): { addKeyword(word: string): void; extractKeywords(text: string): string[] } };
type Monyone = { AhoCorasick: { new (words: string[]): { matchInText(text: string): { begin: number; end: number }[] } } };

const packages = installPackages(join(tmpdir(), 'page-bench'));
const { AhoCorasick } = packages.load('@monyone/aho-corasick/fast') as Monyone;
const FlashTextProcessor = packages.load('flashtext.js') as FlashText;

function expression(forms: readonly string[], before: string, after: string, flags: string): RegExp {
  const byLength = forms.toSorted((a, b) => b.length - a.length).map((form) => form.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`));
  return new RegExp(`${before}(?:${byLength.join('|')})${after}`, flags);
}

const MATCHERS: Readonly<Record<string, Matcher>> = {
  ours(text, forms) {
    const table = new FormTable();
    for (const form of forms) table.add({ text: form, name: form, ambiguity: 0, reasons: [], capitalsOnly: false });
    return scanText(text, table).map(({ start, end }) => text.slice(start, end));
  },
  [String.raw`RegExp \b gi`]: (text, forms) => text.match(expression(forms, String.raw`\b`, String.raw`\b`, 'gi')) ?? [],
  'RegExp giu, lookarounds': (text, forms) => text.match(expression(forms.map((form) => form.replaceAll('-', ' ')), String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{N}])`, 'giu')) ?? [],
  'flashtext.js': (text, forms) => {
    const flash = new FlashTextProcessor();
    for (const form of forms) flash.addKeyword(form);
    return flash.extractKeywords(text);
  },
  '@monyone/aho-corasick': (text, forms) => new AhoCorasick([...forms]).matchInText(text).map(({ begin, end }) => text.slice(begin, end)),
};

/** In one case, because flashtext.js gives names as it was told them, not as the text has them. */
function spelt(found: readonly string[]): string {
  return JSON.stringify(found).toLowerCase();
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function isRight(matcher: Matcher, { text, forms, found }: (typeof TRAPS)[number]): boolean {
  try {
    return spelt(matcher(text, forms)) === spelt(found);
  } catch {
    return false; // a peer that can't take the input is not right about it
  }
}

const rows = TRAPS.map((trap) => [trap.trap, ...Object.values(MATCHERS).map((matcher) => (isRight(matcher, trap) ? 'yes' : '–'))]);
const sums = Object.values(MATCHERS).map((matcher) => `${TRAPS.filter((trap) => isRight(matcher, trap)).length} of ${TRAPS.length}`);
if (process.argv.includes('--markdown')) {
  const head = ['trap', ...Object.keys(MATCHERS)];
  console.log([line(head), line(head.map(() => '---')), ...rows.map(line), line(['**all**', ...sums])].join('\n'));
} else printTable('Named traps: exactly the right spans, in order', ['', ...Object.keys(MATCHERS)], [...rows, ['all', ...sums]]);

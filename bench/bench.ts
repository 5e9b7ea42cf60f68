import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One file per question, in the order they are asked. Each is a script of its own and prints its tables. */
const QUESTIONS = {
  size: 'How many bytes does a browser load?',
  build: 'What does a corpus cost to build, beside MiniSearch?',
  import: 'What does it take to import into Chromium, beside the command line and MiniSearch?',
  search: 'How does search compare: to build, to open cold, to answer?',
  'search-stopped': 'What does a stopped worker take to answer from an archive in its store?',
  relevance: 'How well are articles ranked, beside the usual engines?',
  join: 'Do several archives find what one of all their articles would?',
  'cold-hover': 'How long from the pointer to a card, when the worker was stopped?',
  'card-leak': 'Does a card that was opened and closed leave anything behind?',
  scan: 'How fast are names found, and how big is the gazetteer?',
  'scan-chromium': 'How fast in the browser that does it?',
  peers: 'How fast is the scan beside the fastest matchers on npm?',
  traps: 'Who gets the named traps right?',
  names: 'How fast are names collected at build time, beside compromise?',
  page: 'What do a million names cost a page?',
  'page-designs': 'Does a page ask by its own words, or hold the whole table?',
  'page-firefox': 'What do names cost a page in Firefox?',
  'own-pages': 'Do the extension’s own pages come without a long task, and stand still?',
  'saved-pages': 'Does Apropos leave real pages as they were, with every card in view?',
} as const;

const words = process.argv.slice(2);
const named = words.findIndex((word) => word.startsWith('--')); // from the first option on, all are options
const asked = named < 0 ? words : words.slice(0, named);
const options = named < 0 ? [] : words.slice(named).filter((word) => word !== '--');

const HEAP = '--max-old-space-size=10240'; // MB: matchers on npm hold a million names in 2 GB each

/** Each runs in a process of its own, so that none warms up or fills the heap of the next. Options are passed on. */
function ask(name: string): boolean {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  if (!existsSync(file)) {
    console.error(`There is no bench “${name}”. There are: ${Object.keys(QUESTIONS).join(', ')}.`);
    return false;
  }
  return spawnSync(process.execPath, ['--expose-gc', HEAP, file, ...options], { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

const answers = (asked.length > 0 ? asked : Object.keys(QUESTIONS)).map(ask);
process.exitCode = answers.every(Boolean) ? 0 : 1;

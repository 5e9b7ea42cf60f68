import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One file per question, in the order they are asked. Each is a script of its own and prints its tables. */
const QUESTIONS = {
  size: 'How many bytes does a browser load?',
  'cold-hover': 'How long from the pointer to a card, when the worker was stopped?',
} as const;

/** Each runs in a process of its own, so that none warms up or fills the heap of the next. */
function ask(name: string): boolean {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  if (!existsSync(file)) {
    console.error(`There is no bench “${name}”. There are: ${Object.keys(QUESTIONS).join(', ')}.`);
    return false;
  }
  return spawnSync(process.execPath, ['--expose-gc', file], { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

const asked = process.argv.slice(2);
const answers = (asked.length > 0 ? asked : Object.keys(QUESTIONS)).map(ask);
process.exitCode = answers.every(Boolean) ? 0 : 1;

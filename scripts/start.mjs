// npm start: from a fresh clone to Apropos at work. Plain JavaScript, since nothing is installed yet.
import { install, step } from './steps.mjs';

try {
  await install();
  await step('demo', 'node', 'scripts/demo.ts', ...process.argv.slice(2));
} catch (error) {
  console.error(`\n✗ ${error.message}`);
  process.exitCode = 1;
}

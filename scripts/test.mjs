// npm test: everything, on a machine with only Node and npm. Plain JavaScript, since nothing is installed yet.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { install, ROOT, step } from './steps.mjs';

const tally = { passed: 0, failed: 0 };

try {
  await install();
  await step('browsers', 'node', 'scripts/ensure-browsers.ts');
  await step('types', 'npm', 'run', '--silent', 'types');
  await step('lint', 'npm', 'run', '--silent', 'lint');
  await step('unused code', 'npm', 'run', '--silent', 'knip');
  await vitest('unit');
  await step('build', 'npm', 'run', '--silent', 'build');
  await step('budgets', 'node', 'bench/size.ts');
  await step('add-on rules', 'node', 'scripts/lint-extension.ts');
  await vitest('e2e');
} catch (error) {
  tally.failed = Math.max(tally.failed, 1);
  console.error(`\n✗ ${error.message}`);
}
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;

async function vitest(project) {
  const report = `artifacts/${project}.json`;
  rmSync(ROOT + report, { force: true });
  try {
    await step(project, 'vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  } finally {
    if (existsSync(ROOT + report)) count(report);
  }
}

function count(report) {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(ROOT + report, 'utf8'));
  tally.passed += numPassedTests;
  tally.failed += numFailedTests;
}

import { spawnSync } from 'node:child_process';
import { builtFor } from './browser/open.ts';

type Message = { readonly code: string; readonly message: string; readonly file?: string; readonly line?: number };
type Report = { readonly errors: readonly Message[]; readonly warnings: readonly Message[]; readonly notices: readonly Message[] };

/** Warnings about code that isn't ours: by code, with the reason why they stand. */
const NOT_OURS: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT: 'Preact’s dangerouslySetInnerHTML, which nothing here uses',
};

const { stdout, stderr } = spawnSync('web-ext', ['lint', '--source-dir', builtFor('firefox'), '--output', 'json', '--no-config-discovery'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (!stdout.startsWith('{')) throw new Error(`web-ext lint gave no report:\n${stderr}`);
const { errors, warnings, notices }: Report = JSON.parse(stdout);
const ours = [...errors, ...warnings.filter(({ code }) => !(code in NOT_OURS))];
for (const { code, message, file, line } of ours) console.error(`  ${code} in ${file ?? 'manifest.json'}:${line ?? 0}: ${message}`);
for (const { code, file } of warnings) if (code in NOT_OURS) console.log(`  Left: ${code} in ${file}: ${NOT_OURS[code]}`);
console.log(`  web-ext lint: ${errors.length} errors, ${warnings.length} warnings (${warnings.length + errors.length - ours.length} not ours), ${notices.length} notices`);
process.exitCode = ours.length === 0 ? 0 : 1;

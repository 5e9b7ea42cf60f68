import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a process took, the start of Node in it: seconds of the wall and of the CPU, the peak of its resident set in MB. */
export type Cost = { readonly seconds: number; readonly cpu: number; readonly peak: number };

const METER = fileURLToPath(new URL('cost.ts', import.meta.url));

/** As `npm run apropos` has them: nearly all that a build makes is dead at once. */
export const THRIFT = ['--max-semi-space-size=8'];

/** The command line, as a script. */
export const CLI = fileURLToPath(new URL('../cli/apropos.ts', import.meta.url));

/** MiniSearch over articles in JSON Lines, as a script: with as much memory as it may want. */
export const PEER = ['--max-old-space-size=12288', fileURLToPath(new URL('build-peer.ts', import.meta.url))];

/** Runs a script with its arguments in a process of its own, none for an idle one. `null` where it fails, which is told. */
export function runMeasured(script: readonly string[]): Cost | null {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', METER, ...(script.length > 0 ? script : ['-e', '0'])], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) {
    console.error(`${script.join(' ')} failed: ${/^.*(?:Error|FATAL).*$/m.exec(stderr)?.[0] ?? stderr}`);
    return null;
  }
  const { cpu, peak }: Omit<Cost, 'seconds'> = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  return { seconds: (performance.now() - start) / 1000, cpu, peak };
}

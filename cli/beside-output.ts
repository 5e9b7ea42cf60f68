import { basename, dirname, join, resolve } from 'node:path';

/** A hidden file beside a build's output, for what the build needs while it runs. */
export function besideOutput(output: string, ending: string): string {
  return join(dirname(output), `.${basename(output)}.${ending}`);
}

/** Whether a path is the output or such a file. */
export function isOfOutput(path: string, output: string): boolean {
  return dirname(resolve(path)) === dirname(resolve(output)) && (basename(path) === basename(output) || basename(path).startsWith(`.${basename(output)}.`));
}

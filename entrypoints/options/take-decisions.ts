import { correctionsFromCuration } from '../../lib/corpus/correct-curation.ts';
import type { Curation } from '../../lib/names/curation.ts';
import { readCorrections } from '../../lib/platform/corrections.ts';
import { decisions } from '../../lib/platform/decisions-shape.ts';
import { makeCorrections } from '../background/make-corrections.ts';
import type { OpenArchives } from '../background/open-archives.ts';

/** Makes the corrections that the decisions of a `names.toml` come to: how many, and the forms that no archive knows. */
export async function takeDecisions(archives: OpenArchives, curation: Curation): Promise<{ readonly made: number; readonly unknown: readonly string[] }> {
  const said = decisions({ ...curation, rename: [...curation.rename], kind: [...curation.kind] }, 'names.toml');
  const { corrections, unknown } = await correctionsFromCuration(await archives.built(), { ...said, rename: new Map(said.rename), kind: new Map(said.kind) });
  const before = (await readCorrections()).length;
  await makeCorrections(archives, corrections);
  return { made: (await readCorrections()).length - before, unknown };
}

import type { Corpus } from '../../lib/corpus/corpus.ts';
import type { CorrectedName, Correction, MadeCorrection } from '../../lib/corpus/corrections.ts';
import { addCorrections } from '../../lib/platform/corrections.ts';
import { say } from '../../lib/platform/words.ts';
import type { OpenArchives } from './open-archives.ts';

/** Keeps corrections, each with its name as it was built, which a later build may still know. Throws a sentence where a name is gone. */
export async function makeCorrections({ corpusFor, built, forget }: OpenArchives, corrections: readonly Correction[]): Promise<readonly MadeCorrection[]> {
  const corpora = await Promise.all([built(), corpusFor({ isOwnPage: true, site: null })]);
  const said = corrections.map(async (correction) => ({ correction, name: await nameCorrected(corpora, correction), into: await nameMerged(corpora, correction) }));
  const made = await addCorrections(await Promise.all(said));
  forget();
  return made;
}

type Corpora = readonly [built: Corpus, corrected: Corpus];

async function nameCorrected(corpora: Corpora, correction: Correction): Promise<CorrectedName | null> {
  return correction.is === 'addName' ? null : knownName(corpora, correction.name);
}

async function nameMerged(corpora: Corpora, correction: Correction): Promise<CorrectedName | null> {
  if (correction.is !== 'merge') return null;
  if (correction.into === correction.name) throw new Error(say('faultMergeSelf'));
  return knownName(corpora, correction.into);
}

/** An added or split name is known to the corrections alone. */
async function knownName([built, corrected]: Corpora, id: string): Promise<CorrectedName> {
  const view = (await built.readName(id)) ?? (await corrected.readName(id));
  if (view === null) throw new Error(say('faultNameGone'));
  return { id: view.id, canonical: view.canonical, kind: view.kind };
}

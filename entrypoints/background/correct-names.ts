import { correctionsFromCuration } from '../../lib/corpus/correct-curation.ts';
import type { Corpus } from '../../lib/corpus/corpus.ts';
import type { CorrectedName, Correction, MadeCorrection } from '../../lib/corpus/corrections.ts';
import type { Answers, Asker } from '../../lib/platform/answer.ts';
import { addCorrections, readCorrections, removeCorrection } from '../../lib/platform/corrections.ts';
import type { BackgroundCalls } from '../../lib/platform/protocol.ts';
import type { OpenArchives } from './open-archives.ts';
import { say } from '../../lib/platform/words.ts';

type CorrectionCalls = Pick<Answers<BackgroundCalls>, 'correct' | 'undoCorrection' | 'listCorrections' | 'importCorrections'>;

/** Makes and undoes corrections. A name is kept as it was built, which a later build may still know. */
export function correctNames({ corpusFor, built, forget }: OpenArchives): CorrectionCalls {
  const make = async (corrections: readonly Correction[]): Promise<readonly MadeCorrection[]> => {
    const corpora = await Promise.all([built(), corpusFor({ isOwnPage: true, site: null })]);
    const said = corrections.map(async (correction) => ({ correction, name: await nameCorrected(corpora, correction), into: await nameMerged(corpora, correction) }));
    const made = await addCorrections(await Promise.all(said));
    forget();
    return made;
  };
  return {
    correct: async ({ correction }, asker) => {
      if (!mayMake(correction, asker)) throw new Error('a web page may only mute a name, everywhere or on its own site');
      const [made] = await make([correction]);
      return { undo: made?.id ?? '' };
    },
    undoCorrection: async ({ id }, asker) => {
      const undone = (await readCorrections()).find((made) => made.id === id);
      if (undone === undefined) return null;
      if (!mayMake(undone.correction, asker)) throw new Error('a web page may undo only what it muted');
      await removeCorrection(id);
      forget();
      return null;
    },
    listCorrections: async () => (await readCorrections()).toReversed(),
    importCorrections: async ({ decisions }) => {
      const { corrections, unknown } = await correctionsFromCuration(await built(), { ...decisions, rename: new Map(decisions.rename), kind: new Map(decisions.kind) });
      const before = (await readCorrections()).length;
      await make(corrections);
      return { made: (await readCorrections()).length - before, unknown };
    },
  };
}

// A page can't send messages; its content script can, and shares a process with it. What it may do is harmless
// (nothing is shown that was hidden, nothing is lost) and bounded by the names of the archive.
function mayMake(correction: Correction, { isOwnPage, site }: Asker): boolean {
  return isOwnPage || (correction.is === 'mute' && (correction.site === null || correction.site === site));
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

import type { Corpus } from '../../lib/corpus/corpus.ts';
import type { CorrectedName, Correction } from '../../lib/corpus/corrections.ts';
import type { Answers, Asker } from '../../lib/platform/answer.ts';
import { addCorrection, readCorrections, removeCorrection } from '../../lib/platform/corrections.ts';
import type { BackgroundCalls } from '../../lib/platform/protocol.ts';

type CorrectionCalls = Pick<Answers<BackgroundCalls>, 'correct' | 'undoCorrection' | 'listCorrections'>;

/** Makes and undoes corrections. `forget`: what was opened before is stale. */
export function correctNames(corpus: () => Promise<Corpus>, forget: () => void): CorrectionCalls {
  return {
    correct: async ({ correction }, asker) => {
      if (!mayMake(correction, asker)) throw new Error('a web page may only mute a name, everywhere or on its own site');
      const [name, into] = await Promise.all([nameCorrected(await corpus(), correction), nameMerged(await corpus(), correction)]);
      const { id } = await addCorrection(correction, name, into);
      forget();
      return { undo: id };
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
  };
}

// A page can't send messages; its content script can, and shares a process with it. What it may do is harmless
// (nothing is shown that was hidden, nothing is lost) and bounded by the names of the archive.
function mayMake(correction: Correction, { isOwnPage, site }: Asker): boolean {
  return isOwnPage || (correction.is === 'mute' && (correction.site === null || correction.site === site));
}

async function nameCorrected(corpus: Corpus, correction: Correction): Promise<CorrectedName | null> {
  return correction.is === 'addName' ? null : knownName(corpus, correction.name);
}

async function nameMerged(corpus: Corpus, correction: Correction): Promise<CorrectedName | null> {
  if (correction.is !== 'merge') return null;
  if (correction.into === correction.name) throw new Error('A name can’t be merged with itself. Choose another one.');
  return knownName(corpus, correction.into);
}

async function knownName(corpus: Corpus, id: string): Promise<CorrectedName> {
  const view = await corpus.readName(id);
  if (view === null) throw new Error('The archive no longer holds this name. Reload this page.');
  return { id: view.id, canonical: view.canonical, kind: view.kind };
}

import type { Correction } from '../../lib/corpus/corrections.ts';
import type { Answers, Asker } from '../../lib/platform/answer.ts';
import { readCorrections, removeCorrection } from '../../lib/platform/corrections.ts';
import type { BackgroundCalls } from '../../lib/platform/protocol.ts';
import { makeCorrections } from './make-corrections.ts';
import type { OpenArchives } from './open-archives.ts';

type CorrectionCalls = Pick<Answers<BackgroundCalls>, 'correct' | 'undoCorrection' | 'listCorrections'>;

/** Makes and undoes corrections. */
export function correctNames(archives: OpenArchives): CorrectionCalls {
  return {
    correct: async ({ correction }, asker) => {
      if (!mayMake(correction, asker)) throw new Error('a web page may only mute a name, everywhere or on its own site');
      const [made] = await makeCorrections(archives, [correction]);
      return { undo: made?.id ?? '' };
    },
    undoCorrection: async ({ id }, asker) => {
      const undone = (await readCorrections()).find((made) => made.id === id);
      if (undone === undefined) return null;
      if (!mayMake(undone.correction, asker)) throw new Error('a web page may undo only what it muted');
      await removeCorrection(id);
      archives.forget();
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

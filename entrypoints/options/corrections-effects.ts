import { tomlFromCorrections } from '../../lib/corpus/correct-curation.ts';
import type { MadeCorrection } from '../../lib/corpus/corrections.ts';
import { readCuration } from '../../lib/names/read-curation.ts';
import { callBackground } from '../../lib/platform/call.ts';
import { readCorrections, watchCorrections } from '../../lib/platform/corrections.ts';
import { say, sayCount, sayList } from '../../lib/platform/words.ts';
import { openArchives } from '../background/open-archives.ts';
import { save } from './save-file.ts';
import { takeDecisions } from './take-decisions.ts';

/** The corrections that a person made, with what came of the last thing done to them. */
export type CorrectionsState = {
  /** The latest first; `null`: not read yet. */
  readonly made: readonly MadeCorrection[] | null;
  readonly said: string | null;
  readonly fault: string | null;
};

export const NO_CORRECTIONS: CorrectionsState = { made: null, said: null, fault: null };

export type CorrectionsEffects = {
  /** Lists them, and follows what other pages change. */
  start(): void;
  undo(id: string): void;
  /** Saves them as a `names.toml`. */
  save(): void;
  /** Makes the corrections of a `names.toml`. */
  take(file: File): void;
};

const NAMED = 10; // unknown names told: a person looks at the file for the others

/** The effects; `tell` changes parts of the state. */
export function correctionsEffects(tell: (change: Partial<CorrectionsState>) => void): CorrectionsEffects {
  const attempt = (work: () => Promise<string | null>) => {
    work().then(
      (said) => tell({ said, fault: null }),
      (error: unknown) => tell({ said: null, fault: error instanceof Error ? error.message : String(error) }),
    );
  };
  const list = async (): Promise<void> => tell({ made: await callBackground('listCorrections', null) });
  return {
    start() {
      watchCorrections(() => void list().catch(() => undefined)); // the next thing done says what is wrong
      attempt(() => list().then(() => null));
    },
    undo: (id) => attempt(() => callBackground('undoCorrection', { id })),
    save: () => attempt(async () => {
      const { toml, left } = tomlFromCorrections(await readCorrections());
      save(new Blob([toml], { type: 'application/toml' }), 'names.toml');
      return left.length === 0 ? null : sayCount('correctionsLeft', left.length);
    }),
    take: (file) => attempt(async () => takeFrom(await file.text())),
  };
}

async function takeFrom(toml: string): Promise<string> {
  const { curation, errors } = readCuration(toml);
  if (curation === null) throw new Error(errors.map(({ line, message }) => say('correctionsLine', line, message)).join(' '));
  const { made, unknown } = await takeDecisions(openArchives(), curation);
  const taken = sayCount('correctionsTaken', made);
  return unknown.length === 0 ? taken : `${taken} ${say('correctionsUnknown', sayList(unknown.slice(0, NAMED)))}`;
}

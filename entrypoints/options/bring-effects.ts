import { readTables } from '../../lib/platform/archive-changes.ts';
import { say } from '../../lib/platform/words.ts';
import type { TableColumns } from '../../lib/types.ts';
import type { Attempt, Read, Send } from './archives-effects.ts';
import type { ImportRunner, Into } from './import-runner.ts';
import type { Picked } from './picked-files.ts';
import { findUnclearTables } from './table-choice.ts';

/** How a person brings files, and says what tables among them hold. */
export type BringEffects = {
  bring(picked: Picked | Promise<Picked>, into: Into | null): void;
  onFound(files: number): void;
  chooseColumns(columns: TableColumns): void;
  /** What was chosen holds for this table and all with its first row. */
  useColumns(): void;
  /** The table is left out: the report will say so. */
  leaveTable(): void;
};

export function bringEffects(imports: ImportRunner, read: Read, send: Send, attempt: Attempt): BringEffects {
  const begin = (picked: Picked, into: Into | null, said: readonly TableColumns[]) => imports.bring(picked, into, say('archiveUntitled'), said);
  const answer = (columns: TableColumns | null): void => {
    const state = read().import;
    if (state.is !== 'mapping') return;
    const { picked, into, unclear } = state;
    const said = columns === null ? state.said : [...state.said, columns];
    if (unclear.length > 1) send({ is: 'imported', event: { is: 'tablesMet', picked, into, unclear: unclear.slice(1), said } });
    else attempt(() => begin(picked, into, said));
  };
  return {
    bring: (given, into) =>
      attempt(async () => {
        const picked = await given;
        const unclear = await findUnclearTables(picked.files, into === null ? [] : await readTables(into.archive));
        if (unclear.length > 0) send({ is: 'imported', event: { is: 'tablesMet', picked, into, unclear, said: [] } });
        else await begin(picked, into, []);
      }),
    onFound: (files) => send({ is: 'imported', event: { is: 'filesListed', files } }),
    chooseColumns: (columns) => send({ is: 'imported', event: { is: 'columnsChosen', columns } }),
    useColumns() {
      const state = read().import;
      if (state.is === 'mapping') answer(state.columns);
    },
    leaveTable: () => answer(null),
  };
}

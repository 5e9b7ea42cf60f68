import { Choice } from '../../components/Choice.tsx';
import { ARCHIVE_LINES } from '../../lib/platform/archives.ts';
import { say } from '../../lib/platform/words.ts';
import type { ArchiveLine } from '../../lib/types.ts';
import { Sample } from './Sample.tsx';

const USUAL = 'usual';

type LineChoiceProps = { readonly line: ArchiveLine | null; readonly onChoose: (line: ArchiveLine | null) => void };

/** The line under an archive's names: one of its own, or as under all. */
export function LineChoice({ line, onChoose }: LineChoiceProps) {
  const own = ARCHIVE_LINES.map((value) => ({ value, label: say(`archiveLine_${value}`), hint: <Sample paint={value} /> }));
  return (
    <div class="archive-panel">
      <Choice
        title={say('archiveLineTitle')}
        name="archive-line"
        value={line ?? USUAL}
        options={[{ value: USUAL, label: say('archiveLine_usual'), hint: say('archiveLineNote_usual') }, ...own]}
        onChoose={(value) => onChoose(ARCHIVE_LINES.find((one) => one === value) ?? null)}
      />
      <p class="note">{say('archiveLineNote')}</p>
    </div>
  );
}

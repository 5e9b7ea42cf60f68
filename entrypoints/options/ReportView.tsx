import type { RefusedFile } from '../../lib/corpus/build-report.ts';
import type { ImportReport } from '../../lib/platform/import-job.ts';
import { say, sayCount } from '../../lib/platform/words.ts';

const SHOWN = 100; // lines of a list: what is wrong with thousands is wrong with the first hundred

/** What was read, merged and left out, with the reasons. */
export function ReportView({ report: { files, passedOver, build } }: { readonly report: ImportReport }) {
  const merged = build.segments - build.articles;
  const lines = [
    sayCount('reportFiles', files),
    sayCount('reportDocuments', build.documents),
    ...(merged > 0 ? [sayCount('reportMerged', merged)] : []),
    ...(passedOver > 0 ? [sayCount('reportPassedOver', passedOver)] : []),
  ];
  return (
    <div class="report">
      <h4>{say('reportTitle')}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {build.refused.length > 0 && <List title={sayCount('reportRefused', build.refused.length)} lines={build.refused.map(lineOf)} />}
      {build.warnings.length > 0 && <List title={sayCount('reportWarnings', build.warnings.length)} lines={build.warnings} />}
    </div>
  );
}

function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <details open={lines.length <= 5 || undefined}>
      <summary>{title}</summary>
      <ul class="report-lines">
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > SHOWN && <p class="note">{sayCount('reportMore', lines.length - SHOWN)}</p>}
    </details>
  );
}

function lineOf({ file, line, message }: RefusedFile): string {
  return `${line === null ? file : `${file}:${line}`}: ${message}`;
}

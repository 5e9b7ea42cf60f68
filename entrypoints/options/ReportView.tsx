import type { RefusedFile } from '../../lib/corpus/build-report.ts';
import type { ImportReport } from '../../lib/platform/import-job.ts';
import { say, sayCount } from '../../lib/platform/words.ts';

const ALIKE = 3; // files with one fault, from which on they stand under it
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
      {build.refused.length > 0 && <Refused refused={build.refused} />}
      {build.warnings.length > 0 && <List title={sayCount('reportWarnings', build.warnings.length)} lines={build.warnings} />}
    </div>
  );
}

/** What was left out: the fault that most files have comes first. */
function Refused({ refused }: { readonly refused: readonly RefusedFile[] }) {
  const byFault = [...Map.groupBy(refused, ({ message }) => message)].toSorted(([, a], [, b]) => b.length - a.length);
  const often = byFault.filter(([, files]) => files.length >= ALIKE);
  const seldom = byFault.filter(([, files]) => files.length < ALIKE).flatMap(([, files]) => files);
  return (
    <details open={refused.length <= 5 || undefined}>
      <summary>{sayCount('reportRefused', refused.length)}</summary>
      {often.slice(0, SHOWN).map(([fault, files]) => (
        <List key={fault} title={`${sayCount('reportTimes', files.length)}: ${fault}`} lines={files.map(placeOf)} />
      ))}
      <Lines lines={seldom.map((one) => `${placeOf(one)}: ${one.message}`)} />
    </details>
  );
}

function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <details open={lines.length <= 5 || undefined}>
      <summary>{title}</summary>
      <Lines lines={lines} />
    </details>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      <ul class="report-lines">
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > SHOWN && <p class="note">{sayCount('reportMore', lines.length - SHOWN)}</p>}
    </>
  );
}

function placeOf({ file, line }: RefusedFile): string {
  return line === null ? file : `${file}:${line}`;
}

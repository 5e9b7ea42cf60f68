import { Marked } from '../../components/Marked.tsx';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { say, sayCount } from '../../lib/platform/words.ts';
import type { ReaderView } from './load-view.ts';

/** An article where it stands in its file. */
export function FilePage({ article, file, excerpt }: Extract<ReaderView, { is: 'file' }>) {
  const { firstLine, lastLine, lines, linesBefore, linesAfter } = excerpt;
  return (
    <main class="file">
      <header class="file-head">
        <h1 tabIndex={-1}>{file}</h1>
        <p class="byline">
          <span>{firstLine === lastLine ? say('readerLine', firstLine, lines) : say('readerLines', firstLine, lastLine, lines)}</span>
          <a href={readerAddress({ article: article.id })}>{say('readerBack')}</a>
        </p>
      </header>
      {linesBefore > 0 && <p class="left-out">{sayCount('readerLinesBefore', linesBefore)}</p>}
      <pre class="file-text" dir="auto">
        <Marked text={excerpt.text} marks={excerpt.marks} />
      </pre>
      {linesAfter > 0 && <p class="left-out">{sayCount('readerLinesAfter', linesAfter)}</p>}
    </main>
  );
}

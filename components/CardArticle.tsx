import { useState } from 'preact/hooks';
import { CITATION_FORMATS, type CitationFormat } from '../lib/card/citation.ts';
import { sourceOf } from '../lib/card/source-of.ts';
import { say, sayCount } from '../lib/platform/words.ts';
import type { LinkedName, RelatedArticle } from '../lib/search/results.ts';
import { CardSnippet, type CardSnippetDoings } from './CardSnippet.tsx';
import { Day } from './Day.tsx';
import { moreWhyInWords } from './why-in-words.ts';

export type CardArticleDoings = CardSnippetDoings & {
  hrefOf(article: string): string;
  onOpen(article: string): void;
  /** False: the browser did not let it be copied. */
  onCite(related: RelatedArticle, format: CitationFormat): boolean;
};

/** An article in the card: a click anywhere on it opens it in the reader, but for what cites it. */
export function CardArticle({ related, linked, hrefOf, onOpen, onCite, ...doings }: CardArticleDoings & { readonly related: RelatedArticle; readonly linked: readonly LinkedName[] }) {
  const { article, snippet } = related;
  const { id, heading, headingIsDerived, date, author, file, versions = null } = article;
  const source = sourceOf(article);
  const shared = moreWhyInWords(related, true);
  // A web page may not lead to an extension's page: whatever the button, the reader is opened from here.
  const open = (event: MouseEvent) => {
    event.preventDefault();
    if (event.isTrusted) onOpen(id);
  };
  return (
    <article class="article">
      <a class="heading" href={hrefOf(id)} dir="auto" data-derived={headingIsDerived} title={headingIsDerived ? say('cardDerived') : undefined} onClick={open} onAuxClick={open}>
        {heading}
      </a>
      {(date ?? author ?? source ?? versions) !== null && (
        <p class="source">
          {date !== null && <Day date={date} />}
          {author !== null && <span dir="auto">{author}</span>}
          {source !== null && (
            <span class="file" dir="auto" title={file}>
              {source}
            </span>
          )}
          {versions !== null && <span>{sayCount('versions', versions)}</span>}
        </p>
      )}
      {snippet.text !== heading && (
        <p class="snippet" dir="auto">
          <CardSnippet snippet={snippet} linked={linked} {...doings} />
        </p>
      )}
      {shared !== '' && <p class="why">{shared}</p>}
      <Cite heading={heading} onCite={(format) => onCite(related, format)} />
    </article>
  );
}

type CiteProps = { readonly heading: string; onCite(format: CitationFormat): boolean };

function Cite({ heading, onCite }: CiteProps) {
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<string | null>(null);
  const cite = (format: CitationFormat) => setOutcome(onCite(format) ? say('citeCopied') : say('citeRefused'));
  return (
    <div class="cite" data-open={isOpen}>
      <button type="button" class="small" aria-expanded={isOpen} aria-label={say('citeArticle', heading)} onClick={(event) => event.isTrusted && setOpen(!isOpen)}>
        {say('cite')}
      </button>
      {isOpen &&
        CITATION_FORMATS.map((format) => (
          <button key={format} type="button" class="small" aria-label={say('citeAs', say(`cite_${format}`))} onClick={(event) => event.isTrusted && cite(format)}>
            {say(`cite_${format}`)}
          </button>
        ))}
      <span class="outcome" role="status">
        {isOpen && outcome}
      </span>
    </div>
  );
}

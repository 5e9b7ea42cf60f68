import { citationOf, type CitationFormat } from '../../lib/card/citation.ts';
import { sayDate } from '../../lib/platform/words.ts';
import type { RelatedArticle } from '../../lib/search/results.ts';

/** What goes to the clipboard: as HTML both forms, so that it can be pasted anywhere. */
export function citedAs({ article, snippet }: RelatedArticle, format: CitationFormat): { readonly text: string; readonly html: string | null } {
  const cite = (as: CitationFormat): string => citationOf(article, snippet, as, sayDate);
  return format === 'html' ? { text: cite('plain'), html: cite('html') } : { text: cite(format), html: null };
}

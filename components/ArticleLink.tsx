import type { RelatedArticle } from '../lib/search/results.ts';
import { Day } from './Day.tsx';
import { Marked } from './Marked.tsx';

type ArticleLinkProps = { readonly href: string; readonly related: Omit<RelatedArticle, 'score'> };

/** An article in a list, with the part of it that matters here. */
export function ArticleLink({ href, related: { article, snippet, why } }: ArticleLinkProps) {
  return (
    <li class="article-link">
      <a href={href} dir="auto" class={article.headingIsDerived ? 'derived' : undefined}>
        {article.heading}
      </a>
      {snippet.text !== article.heading && (
        <p class="article-snippet" dir="auto">
          <Marked {...snippet} />
        </p>
      )}
      <p class="article-why">
        {article.date && <Day date={article.date} />}
        {why && <span>{why}</span>}
      </p>
    </li>
  );
}

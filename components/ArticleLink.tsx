import type { Hit } from '../lib/search/results.ts';
import { sayCount } from '../lib/platform/words.ts';
import { Day } from './Day.tsx';
import { Marked } from './Marked.tsx';

type ArticleLinkProps = Omit<Hit, 'score'> & {
  readonly href: string;
  /** What else there is to say of it; empty: nothing. */
  readonly note: string;
};

/** An article in a list, with the part of it that matters here. */
export function ArticleLink({ href, article, snippet, note }: ArticleLinkProps) {
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
        {note && <span>{note}</span>}
        {article.versions && <span>{sayCount('versions', article.versions)}</span>}
        {article.archive && <span>{article.archive}</span>}
      </p>
    </li>
  );
}

import type { ArticleSummary } from '../lib/search/results.ts';
import { say } from '../lib/platform/words.ts';
import { Day } from './Day.tsx';

/** An article's heading and byline. */
export function ArticleHead({ article: { heading, headingIsDerived, date, author, archive } }: { readonly article: ArticleSummary }) {
  return (
    <header class="article-head">
      <h1 tabIndex={-1} dir="auto" class={headingIsDerived ? 'derived' : undefined}>
        {heading}
      </h1>
      {(date || author || archive || headingIsDerived) && (
        <p class="byline">
          {author && <span dir="auto">{say('bylineAuthor', author)}</span>}
          {date && <Day date={date} />}
          {archive && <span>{archive}</span>}
          {headingIsDerived && <span>{say('bylineDerived')}</span>}
        </p>
      )}
    </header>
  );
}

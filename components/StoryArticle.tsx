import type { RelatedArticle } from '../lib/search/results.ts';
import { sayCount } from '../lib/platform/words.ts';
import { Day } from './Day.tsx';
import { whyInWords } from './why-in-words.ts';

/** An article on the page's story: its heading, its day, and what it shares with the page. */
export function StoryArticle({ related: { article, why } }: { readonly related: RelatedArticle }) {
  const { heading, headingIsDerived, date, archive, versions } = article;
  const shared = whyInWords({ ...why, date: null }, false);
  return (
    <>
      <span dir="auto" class={headingIsDerived ? 'story-heading derived' : 'story-heading'}>
        {heading}
      </span>
      <span class="story-why">
        {date && (
          <span>
            <Day date={date} />
          </span>
        )}
        {shared && (
          <span>
            <bdi>{shared}</bdi>
          </span>
        )}
        {versions && <span>{sayCount('versions', versions)}</span>}
        {archive && (
          <span>
            <bdi>{archive}</bdi>
          </span>
        )}
      </span>
    </>
  );
}

import { ArticleLink } from '../../components/ArticleLink.tsx';
import { Kind } from '../../components/Kind.tsx';
import { Notice } from '../../components/Notice.tsx';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import type { NameHit } from '../../lib/search/results.ts';
import type { ReaderView } from './load-view.ts';

/** What the archive answers to a query. */
export function SearchPage({ query, answer: { names, hits } }: Extract<ReaderView, { is: 'search' }>) {
  return (
    <main class="alone">
      <search>
        <form class="search" action="reader.html">
          <h1 tabIndex={-1}>
            <label for="query">Search your archive</label>
          </h1>
          <input id="query" name="query" type="search" maxLength={500} spellcheck={false} defaultValue={query} key={query} />
          <button type="submit">Search</button>
        </form>
      </search>
      {names.length + hits.length === 0 && <Notice title={`Nothing on “${query}”`}>One typo is forgiven and accents don’t matter. Fewer words find more.</Notice>}
      {names.length > 0 && <Names names={names} />}
      {hits.length > 0 && (
        <section>
          <h2>{hits.length === 1 ? '1 article' : `${hits.length} articles`}, best first</h2>
          <ul class="article-list wide">
            {hits.map((hit) => (
              <ArticleLink key={hit.article.id} href={readerAddress({ article: hit.article.id })} related={{ ...hit, why: hit.article.author === null ? '' : `by ${hit.article.author}` }} />
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function Names({ names }: { readonly names: readonly NameHit[] }) {
  return (
    <section class="names-found">
      <h2>Names</h2>
      <ul class="names-here">
        {names.map(({ id, canonical, kind, articleCount }) => (
          <li key={id} data-kind={kind}>
            <a class="name" dir="auto" href={readerAddress({ name: id })}>
              {canonical}
            </a>{' '}
            <span class="times">
              <Kind kind={kind} /> {articleCount === 1 ? '1 article' : `${articleCount} articles`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

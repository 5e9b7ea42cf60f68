import { ArticleLink } from '../../components/ArticleLink.tsx';
import { Kind } from '../../components/Kind.tsx';
import { Notice } from '../../components/Notice.tsx';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { say, sayCount } from '../../lib/platform/words.ts';
import type { NameHit } from '../../lib/search/results.ts';
import type { ReaderView } from './load-view.ts';

/** What the archive answers to a query. */
export function SearchPage({ query, answer: { names, hits, corrected } }: Extract<ReaderView, { is: 'search' }>) {
  return (
    <main class="alone">
      <search>
        <form class="search" action="reader.html">
          <h1 tabIndex={-1}>
            <label for="query">{say('searchArchive')}</label>
          </h1>
          <input id="query" name="query" type="search" maxLength={500} spellcheck={false} defaultValue={query} key={query} />
          <button type="submit">{say('searchButton')}</button>
        </form>
      </search>
      {corrected !== null && <p class="read-as">{say('popupReadAs', corrected)}</p>}
      {names.length + hits.length === 0 && <Notice title={say('popupNothing', query)}>{say('popupNothingNote')}</Notice>}
      {names.length > 0 && <Names names={names} />}
      {hits.length > 0 && (
        <section>
          <h2>{sayCount('searchBest', hits.length)}</h2>
          <ul class="article-list wide">
            {hits.map((hit) => (
              <ArticleLink key={hit.article.id} href={readerAddress({ article: hit.article.id })} article={hit.article} snippet={hit.snippet} note={hit.article.author === null ? '' : say('articleBy', hit.article.author)} />
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
      <h2>{say('searchNames')}</h2>
      <ul class="names-here">
        {names.map(({ id, canonical, kind, articleCount }) => (
          <li key={id} data-kind={kind}>
            <a class="name" dir="auto" href={readerAddress({ name: id })}>
              {canonical}
            </a>{' '}
            <span class="times">
              <Kind kind={kind} /> {sayCount('articles', articleCount)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

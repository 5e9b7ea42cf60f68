import { ArticleLink } from '../../components/ArticleLink.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import type { Hit } from '../../lib/search/results.ts';
import { ArticlePage } from './ArticlePage.tsx';
import { FilePage } from './FilePage.tsx';
import type { ReaderView } from './load-view.ts';
import { NamePage } from './NamePage.tsx';
import type { Shown } from './reader-state.ts';
import { SearchPage } from './SearchPage.tsx';

/** The reader: an article, a file, a name, or why there is none. */
export function Reader({ shown, onRetry }: { readonly shown: Shown; readonly onRetry: () => void }) {
  switch (shown.is) {
    case 'nothing':
      return (
        <main class="alone">
          <Waiting label="Opening the archive" />
        </main>
      );
    case 'failed':
      return (
        <main class="alone">
          <Notice title="The archive can’t be read" isFailure rank={1}>
            <p>{shown.why}</p>
            <p>
              <button type="button" class="plain" onClick={onRetry}>
                Try again
              </button>
            </p>
          </Notice>
        </main>
      );
    case 'view':
      return <View view={shown.view} />;
  }
}

function View({ view }: { readonly view: ReaderView }) {
  switch (view.is) {
    case 'article':
      return <ArticlePage {...view} />;
    case 'file':
      return <FilePage {...view} />;
    case 'name':
      return <NamePage {...view} />;
    case 'search':
      return <SearchPage {...view} />;
    case 'missing':
      return <Missing near={view.near} />;
    case 'nowhere':
      return (
        <main class="alone">
          <Notice title="Nothing opened yet" rank={1}>Search your archive from the Apropos button in the toolbar, or follow a card on a page.</Notice>
        </main>
      );
  }
}

function Missing({ near }: { readonly near: readonly Hit[] }) {
  return (
    <main class="alone">
      <Notice title="This is not in your archive" rank={1}>
        <p>The archive has changed since this address was made, or the address is not whole.</p>
      </Notice>
      {near.length > 0 && (
        <section>
          <h2>Perhaps one of these</h2>
          <ul class="article-list">
            {near.map((hit) => (
              <ArticleLink key={hit.article.id} href={readerAddress({ article: hit.article.id })} related={{ ...hit, why: '' }} />
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

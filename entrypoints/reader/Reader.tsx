import { ArticleLink } from '../../components/ArticleLink.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { say } from '../../lib/platform/words.ts';
import type { Hit } from '../../lib/search/results.ts';
import { AddNamePage } from './AddNamePage.tsx';
import { ArticlePage } from './ArticlePage.tsx';
import type { CorrectActions } from './CorrectName.tsx';
import { FilePage } from './FilePage.tsx';
import type { ReaderView } from './load-view.ts';
import { NamePage } from './NamePage.tsx';
import type { Correcting, Shown } from './reader-state.ts';
import { SearchPage } from './SearchPage.tsx';

type ReaderProps = { readonly shown: Shown; readonly correcting: Correcting; readonly correct: CorrectActions; readonly onRetry: () => void };

/** The reader: an article, a file, a name, or why there is none. */
export function Reader({ shown, correcting, correct, onRetry }: ReaderProps) {
  switch (shown.is) {
    case 'nothing':
      return (
        <main class="alone">
          <Waiting label={say('readerOpening')} />
        </main>
      );
    case 'failed':
      return (
        <main class="alone">
          <Notice title={say('readerFailed')} isFailure rank={1}>
            <p>{shown.why}</p>
            <p>
              <button type="button" class="plain" onClick={onRetry}>
                {say('tryAgain')}
              </button>
            </p>
          </Notice>
        </main>
      );
    case 'view':
      return <View key={shown.place.name} view={shown.view} correcting={correcting} correct={correct} />;
  }
}

function View({ view, correcting, correct }: { readonly view: ReaderView } & Pick<ReaderProps, 'correcting' | 'correct'>) {
  switch (view.is) {
    case 'article':
      return <ArticlePage {...view} />;
    case 'file':
      return <FilePage {...view} />;
    case 'name':
      return <NamePage {...view} correcting={correcting} correct={correct} />;
    case 'search':
      return <SearchPage {...view} />;
    case 'add':
      return <AddNamePage {...view} correcting={correcting} onCorrect={correct.onCorrect} />;
    case 'missing':
      return <Missing near={view.near} />;
    case 'nowhere':
      return (
        <main class="alone">
          <Notice title={say('readerNowhere')} rank={1}>
            {say('readerNowhereNote')}
          </Notice>
        </main>
      );
  }
}

function Missing({ near }: { readonly near: readonly Hit[] }) {
  return (
    <main class="alone">
      <Notice title={say('readerMissing')} rank={1}>
        <p>{say('readerMissingNote')}</p>
      </Notice>
      {near.length > 0 && (
        <section>
          <h2>{say('readerNear')}</h2>
          <ul class="article-list">
            {near.map((hit) => (
              <ArticleLink key={hit.article.id} href={readerAddress({ article: hit.article.id })} article={hit.article} snippet={hit.snippet} note="" />
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

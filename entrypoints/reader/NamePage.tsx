import { ArticleLink } from '../../components/ArticleLink.tsx';
import { NameHead } from '../../components/NameHead.tsx';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import type { ReaderView } from './load-view.ts';

/** A name with the articles that mention it. */
export function NamePage({ card: { name, articles } }: Extract<ReaderView, { is: 'name' }>) {
  return (
    <main class="alone">
      <header class="article-head" data-kind={name.kind}>
        <h1 tabIndex={-1} dir="auto">
          {name.canonical}
        </h1>
        <NameHead name={name} />
      </header>
      <ul class="article-list wide">
        {articles.map((related) => (
          <ArticleLink key={related.article.id} href={readerAddress({ article: related.article.id, name: name.id })} related={related} />
        ))}
      </ul>
    </main>
  );
}

import { ArticleHead } from '../../components/ArticleHead.tsx';
import { ArticleLink } from '../../components/ArticleLink.tsx';
import { ArticleText, headingId } from '../../components/ArticleText.tsx';
import { NameHead } from '../../components/NameHead.tsx';
import { Sources } from '../../components/Sources.tsx';
import { moreWhyInWords } from '../../components/why-in-words.ts';
import { Day } from '../../components/Day.tsx';
import type { ArticleView, TimeNeighbours } from '../../lib/corpus/corpus.ts';
import type { RelatedCard } from '../../lib/platform/protocol.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { say } from '../../lib/platform/words.ts';
import type { ArticleSummary, RelatedArticle } from '../../lib/search/results.ts';
import type { ReaderView } from './load-view.ts';
import { headingsOf } from './headings.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { CountedName } from './counted-names.ts';

type ArticlePageProps = Extract<ReaderView, { is: 'article' }>;

/** An article with its names and its neighbours. */
export function ArticlePage({ article, names, related, focus, neighbours }: ArticlePageProps) {
  const kinds = new Map(names.map(({ name }) => [name.id, name.kind]));
  const paragraphs = paragraphsOf(article.text, article.names);
  const headings = headingsOf(paragraphs);
  return (
    <div class="spread">
      <main>
        <article>
          <ArticleHead article={article} />
          {headings.size > 0 && <Contents headings={headings} />}
          <ArticleText
            paragraphs={paragraphs}
            headings={headings}
            kindOf={(name) => kinds.get(name) ?? 'other'}
            hrefOf={(name) => readerAddress({ article: article.id, name })}
            focus={focus?.name.id ?? null}
          />
        </article>
        {neighbours && <InTime {...neighbours} />}
        <Provenance article={article} />
      </main>
      <aside>
        {focus && <Focus focus={focus} article={article.id} />}
        {!focus && related.length > 0 && <Related articles={related} />}
        {names.length > 0 && <NamesHere names={names} article={article.id} />}
      </aside>
    </div>
  );
}

function Contents({ headings }: { readonly headings: ReadonlyMap<number, string> }) {
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{say('readerContents')}</h2>
      <ol>
        {[...headings].map(([start, text]) => (
          <li key={start} dir="auto">
            <a href={`#${headingId(start)}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function InTime({ earlier, later }: TimeNeighbours) {
  if (earlier === null && later === null) return null;
  return (
    <nav class="in-time" aria-label={say('readerInTime')}>
      {earlier && <Neighbour article={earlier} direction="earlier" />}
      {later && <Neighbour article={later} direction="later" />}
    </nav>
  );
}

function Neighbour({ article: { id, heading, date }, direction }: { readonly article: ArticleSummary; readonly direction: 'earlier' | 'later' }) {
  return (
    <a class={direction} href={readerAddress({ article: id })}>
      <span class="direction">
        {direction === 'earlier' ? say('readerEarlier') : say('readerLater')}
        {date && <Day date={date} />}
      </span>
      <span dir="auto">{heading}</span>
    </a>
  );
}

function Provenance({ article }: { readonly article: ArticleView }) {
  const files = [...new Set(article.sources.map((source) => source.file))];
  return (
    <footer class="provenance">
      <h2>{files.length > 1 ? say('readerFoundInFiles') : say('readerFoundIn')}</h2>
      <Sources files={files} hrefOf={(file) => readerAddress({ article: article.id, file })} />
    </footer>
  );
}

function Focus({ focus: { name, articles }, article }: { readonly focus: RelatedCard; readonly article: string }) {
  return (
    <section class="focus" data-kind={name.kind} aria-live="polite">
      <h2>
        <a href={readerAddress({ name: name.id })} dir="auto">
          {name.canonical}
        </a>
        <a class="close" href={readerAddress({ article })} aria-label={say('readerClose')}>
          ×
        </a>
      </h2>
      <NameHead name={name} />
      {articles.length > 0 ? <Links articles={articles} name={name.id} /> : <p class="nothing-else">{say('readerOnlyHere')}</p>}
    </section>
  );
}

function Related({ articles }: { readonly articles: readonly RelatedArticle[] }) {
  return (
    <section>
      <h2>{say('readerRelated')}</h2>
      <Links articles={articles} name={null} />
    </section>
  );
}

function Links({ articles, name }: { readonly articles: readonly RelatedArticle[]; readonly name: string | null }) {
  return (
    <ul class="article-list">
      {articles.map((related) => (
        <ArticleLink key={related.article.id} href={readerAddress({ article: related.article.id, name })} {...related} note={moreWhyInWords(related, name !== null)} />
      ))}
    </ul>
  );
}

function NamesHere({ names, article }: { readonly names: readonly CountedName[]; readonly article: string }) {
  return (
    <section>
      <h2>{say('readerNamesHere')}</h2>
      <ul class="names-here">
        {names.map(({ name, count }) => (
          <li key={name.id}>
            <a class="name" dir="auto" data-kind={name.kind} href={readerAddress({ article, name: name.id })}>
              {name.canonical}
            </a>
            {count > 1 && <span class="times"> {count}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

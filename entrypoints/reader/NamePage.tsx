import { ArticleLink } from '../../components/ArticleLink.tsx';
import { Companions } from '../../components/Companions.tsx';
import { CompanyGraph } from '../../components/CompanyGraph.tsx';
import { Kind } from '../../components/Kind.tsx';
import { HERE, Sentence } from '../../components/Sentence.tsx';
import { TimeLine } from '../../components/TimeLine.tsx';
import { timeBinsOf } from '../../lib/card/time-bins.ts';
import type { NameProfile, ProfiledArticle } from '../../lib/corpus/corpus.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { say, sayCount } from '../../lib/platform/words.ts';
import { CorrectName, type CorrectActions } from './CorrectName.tsx';
import type { ReaderView } from './load-view.ts';
import type { Correcting } from './reader-state.ts';
import { byYear } from './years.ts';

type NamePageProps = Extract<ReaderView, { is: 'name' }> & { readonly correcting: Correcting; readonly correct: CorrectActions };

/** All about a name: its articles in time, its companions, its forms. */
export function NamePage({ profile, snippets, corrections, both, correcting, correct }: NamePageProps) {
  const { id, companions, forms } = profile;
  const at = companions.findIndex((companion) => companion.id === both);
  const companion = companions[at] ?? null;
  const articles = companion === null ? profile.articles : profile.articles.filter((article) => article.companions.includes(at));
  const bins = timeBinsOf(articles.flatMap(({ date }) => date ?? []));
  return (
    <div class="spread">
      <main data-kind={profile.kind}>
        <Head profile={profile} />
        <CorrectName profile={profile} corrections={corrections} correcting={correcting} {...correct} />
        {companion === null && <CompanyGraph profile={profile} hrefOf={(name) => readerAddress({ name })} />}
        {companion && <BothNote id={id} articles={articles.length} companion={companion.canonical} />}
        {bins && bins.bins.length > 1 && <TimeLine {...bins} />}
        {byYear(articles).map(({ year, articles: ofYear }) => (
          <section key={year} class="year">
            <h2>{year ?? say('nameNoDate')}</h2>
            <Articles articles={ofYear} snippets={snippets} name={id} />
          </section>
        ))}
        {profile.articleCount > profile.articles.length && (
          <p class="left-out">{say('nameShownOf', profile.articles.length, profile.articleCount)}</p>
        )}
      </main>
      <aside>
        {companions.length > 0 && (
          <section>
            <h2>{say('nameCompany')}</h2>
            <Companions companions={companions} hrefOf={(name) => readerAddress({ name })} bothHrefOf={(other) => readerAddress({ name: id, both: other })} chosen={both} />
          </section>
        )}
        {forms.length > 1 && <Forms forms={forms} />}
      </aside>
    </div>
  );
}

function BothNote({ id, articles, companion }: { readonly id: string; readonly articles: number; readonly companion: string }) {
  return (
    <p class="both-note" role="status">
      <Sentence text={sayCount('nameBoth', articles, HERE)}>
        <bdi>{companion}</bdi>
      </Sentence>{' '}
      <a href={readerAddress({ name: id })}>{say('nameShowAll')}</a>
    </p>
  );
}

function Head({ profile: { canonical, kind, articleCount, articles } }: { readonly profile: NameProfile }) {
  const undated = articles.filter(({ date }) => date === null).length;
  return (
    <header class="article-head">
      <h1 tabIndex={-1} dir="auto">
        {canonical}
      </h1>
      <p class="byline">
        <Kind kind={kind} />
        <span>{sayCount('articles', articleCount)}</span>
        {undated > 0 && undated < articles.length && <span>{sayCount('nameUndated', undated)}</span>}
      </p>
    </header>
  );
}

type ArticlesProps = { readonly articles: readonly ProfiledArticle[]; readonly snippets: NamePageProps['snippets']; readonly name: string };

function Articles({ articles, snippets, name }: ArticlesProps) {
  return (
    <ul class="article-list wide">
      {articles.map((article) => (
        <ArticleLink
          key={article.id}
          href={readerAddress({ article: article.id, name })}
          article={article}
          snippet={snippets.get(article.id) ?? { text: article.heading, marks: [] }}
          note={article.author === null ? '' : say('articleBy', article.author)}
        />
      ))}
    </ul>
  );
}

function Forms({ forms }: { readonly forms: NameProfile['forms'] }) {
  return (
    <section>
      <h2>{say('nameWrittenAs')}</h2>
      <ul class="forms">
        {forms.map(({ text, count }) => (
          <li key={text}>
            <bdi>{text}</bdi> <span class="times">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

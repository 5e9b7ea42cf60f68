import type { CardBody, CardModel } from '../lib/card/card-model.ts';
import { language, say, sayCount } from '../lib/platform/words.ts';
import type { RelatedArticle } from '../lib/search/results.ts';
import { Day } from './Day.tsx';
import { Kind } from './Kind.tsx';
import { Marked } from './Marked.tsx';
import { reasonInWords } from './reason-in-words.ts';
import { HERE, Sentence } from './Sentence.tsx';
import { whyInWords } from './why-in-words.ts';

type CardProps = { readonly model: CardModel; hrefOf(article: string): string; onOpen(article: string): void; onRetry(): void };

/** What opens over a highlight: the name and the articles related to it. */
export function Card({ model, ...doings }: CardProps) {
  const { canonical, kind, body, reason } = model;
  return (
    <section class="card" role="dialog" lang={language()} aria-labelledby="name" aria-busy={body.kind === 'loading'} data-kind={kind}>
      <header class="head">
        <Kind kind={kind} />
        <h2 id="name" class="name" dir="auto">
          {canonical}
        </h2>
        <p class="facts">
          <Facts {...model} />
        </p>
      </header>
      <div class="body">
        <Body body={body} canonical={canonical} {...doings} />
      </div>
      <Because reason={reason} />
    </section>
  );
}

/** There from the start, so that nothing moves when the reason comes. */
function Because({ reason }: Pick<CardModel, 'reason'>) {
  return (
    <details class="because">
      <summary>{reason !== null && reason.possible > 1 ? say('cardWhyAmong', reason.possible) : say('cardWhy')}</summary>
      <p>{reason && reasonInWords(reason)}</p>
    </details>
  );
}

function Facts({ articleCount, otherForms }: CardModel) {
  return (
    <>
      <span class="count">{sayCount('cardCount', articleCount)}</span>
      {otherForms.length > 0 && (
        <span class="forms">
          <Sentence text={say('cardForms', HERE)}>
            <bdi>{otherForms.join(', ')}</bdi>
          </Sentence>
        </span>
      )}
    </>
  );
}

type BodyProps = Omit<CardProps, 'model'> & { readonly body: CardBody; readonly canonical: string };

function Body({ body, canonical, hrefOf, onOpen, onRetry }: BodyProps) {
  switch (body.kind) {
    case 'loading':
      return <Skeleton rows={body.rows} />;
    case 'articles':
      return (
        <ol class="articles">
          {body.articles.map((article) => (
            <li key={article.article.id}>
              <Article {...article} hrefOf={hrefOf} onOpen={onOpen} />
            </li>
          ))}
        </ol>
      );
    case 'empty':
      return (
        <p class="note">
          <Sentence text={say('cardEmpty', HERE)}>
            <bdi>{canonical}</bdi>
          </Sentence>
        </p>
      );
    case 'failed':
      return (
        <div class="note" role="alert">
          <p>{say('cardFailed')}</p>
          <p class="reason">{body.reason}</p>
          <button type="button" class="retry" onClick={(event) => event.isTrusted && onRetry()}>
            {say('tryAgain')}
          </button>
        </div>
      );
  }
}

function Article({ article, snippet, why, hrefOf, onOpen }: RelatedArticle & Pick<CardProps, 'hrefOf' | 'onOpen'>) {
  const { id, heading, headingIsDerived, date, author, file } = article;
  const shared = whyInWords(why, true);
  // A web page may not lead to an extension's page: whatever the button, the reader is opened from here.
  const open = (event: MouseEvent) => {
    event.preventDefault();
    if (event.isTrusted) onOpen(id);
  };
  return (
    <article class="article">
      <a class="heading" href={hrefOf(id)} dir="auto" data-derived={headingIsDerived} title={headingIsDerived ? say('cardDerived') : undefined} onClick={open} onAuxClick={open}>
        {heading}
      </a>
      <p class="source">
        {date !== null && <Day date={date} />}
        {author !== null && <span dir="auto">{author}</span>}
        <span class="file" title={file}>
          {file.slice(file.lastIndexOf('/') + 1)}
        </span>
      </p>
      {snippet.text !== heading && (
        <p class="snippet" dir="auto">
          <Marked {...snippet} />
        </p>
      )}
      {shared !== '' && <p class="why">{shared}</p>}
    </article>
  );
}

function Skeleton({ rows }: { readonly rows: number }) {
  return (
    <ol class="articles" aria-label={say('cardLoading')}>
      {Array.from({ length: rows }, (_, row) => (
        <li key={row} class="row" aria-hidden="true">
          <span class="bar heading-bar" />
          <span class="bar source-bar" />
          <span class="bar" />
        </li>
      ))}
    </ol>
  );
}

import type { CardBody, CardModel } from '../lib/card/card-model.ts';
import { language, say, sayCount } from '../lib/platform/words.ts';
import type { LinkedName } from '../lib/search/results.ts';
import { CardArticle, type CardArticleDoings } from './CardArticle.tsx';
import { CardGlance } from './CardGlance.tsx';
import { CardTools, type CardToolDoings } from './CardTools.tsx';
import { CardWhy, type CardWhyDoings } from './CardWhy.tsx';
import { Kind } from './Kind.tsx';
import { HERE, Sentence } from './Sentence.tsx';

/** What a person does in the card. */
export type CardDoings = CardArticleDoings & CardToolDoings & CardWhyDoings & { onRetry(): void };

type CardProps = CardDoings & { readonly model: CardModel };

/** What opens over a highlight: the name and the articles related to it. Another name in it is another card to read. */
export function Card({ model, ...doings }: CardProps) {
  const { id, canonical, kind, body, reason } = model;
  return (
    <section class="card" role="dialog" tabIndex={-1} lang={language()} aria-labelledby="name" aria-busy={body.kind === 'loading'} data-kind={kind}>
      <header class="head">
        <CardTools model={model} {...doings} />
        <Kind kind={kind} />
        <h2 id="name" class="name" dir="auto">
          {canonical}
        </h2>
        <p class="facts">
          <Facts {...model} />
        </p>
      </header>
      <CardGlance glance={model.glance} onFollow={doings.onFollow} />
      <div class="body" key={`body ${id}`}>
        <Body body={body} canonical={canonical} linked={model.glance?.linked ?? []} {...doings} />
      </div>
      <CardWhy key={`why ${id}`} reason={reason} canonical={canonical} onMute={doings.onMute} />
    </section>
  );
}

function Facts({ articleCount, otherForms }: CardModel) {
  return (
    <>
      <span class="count">{sayCount('cardCount', articleCount)}</span>
      {otherForms.length > 0 && (
        <span class="forms" title={otherForms.join(', ')}>
          <Sentence text={say('cardForms', HERE)}>
            <bdi>{otherForms.join(', ')}</bdi>
          </Sentence>
        </span>
      )}
    </>
  );
}

type BodyProps = CardArticleDoings & Pick<CardDoings, 'onRetry'> & {
  readonly body: CardBody;
  readonly canonical: string;
  readonly linked: readonly (readonly LinkedName[])[];
};

function Body({ body, canonical, linked, onRetry, ...doings }: BodyProps) {
  switch (body.kind) {
    case 'loading':
      return <Skeleton rows={body.rows} />;
    case 'articles':
      return (
        <ol class="articles">
          {body.articles.map((related, i) => (
            <li key={related.article.id}>
              <CardArticle related={related} linked={linked[i] ?? []} {...doings} />
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

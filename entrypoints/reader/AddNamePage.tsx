import type { TargetedSubmitEvent } from 'preact';
import { ArticleLink } from '../../components/ArticleLink.tsx';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { say, sayCount } from '../../lib/platform/words.ts';
import type { NameHit } from '../../lib/search/results.ts';
import type { NameKind } from '../../lib/types.ts';
import { chosenKind, KindField, type CorrectActions } from './CorrectName.tsx';
import type { ReaderView } from './load-view.ts';
import type { Correcting } from './reader-state.ts';

type AddNamePageProps = Extract<ReaderView, { is: 'add' }> & { readonly correcting: Correcting } & Pick<CorrectActions, 'onCorrect'>;

/** Makes a text a name of the archive, of a kind that the person says; or says that it is one. */
export function AddNamePage({ text, known, hits, correcting, onCorrect }: AddNamePageProps) {
  return (
    <main class="alone">
      <h1 tabIndex={-1} dir="auto">
        {known ? say('addKnown', known.canonical) : say('addTitle', text)}
      </h1>
      {known ? <Known name={known} /> : <AddForm text={text} failure={correcting.failure} onAdd={(canonical, kind) => onCorrect({ is: 'addName', canonical, kind, forms: canonical === text ? [] : [text] })} />}
      {hits.length > 0 && (
        <section>
          <h2>{say('addHeldBy')}</h2>
          <ul class="article-list">
            {hits.map((hit) => (
              <ArticleLink key={hit.article.id} href={readerAddress({ article: hit.article.id })} article={hit.article} snippet={hit.snippet} note="" />
            ))}
          </ul>
        </section>
      )}
      {hits.length === 0 && !known && <p class="correct-hint">{say('addHeldByNone')}</p>}
    </main>
  );
}

function Known({ name: { id, articleCount } }: { readonly name: NameHit }) {
  return (
    <p class="add-known">
      <a href={readerAddress({ name: id })}>{sayCount('addOpen', articleCount)}</a>
    </p>
  );
}

type AddFormProps = { readonly text: string; readonly failure: string | null; readonly onAdd: (canonical: string, kind: NameKind) => void };

function AddForm({ text, failure, onAdd }: AddFormProps) {
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const canonical = data.get('name');
    if (typeof canonical === 'string' && canonical.trim() !== '') onAdd(canonical.trim(), chosenKind(data));
  };
  return (
    <form class="correct add-name" onSubmit={submit}>
      {failure !== null && (
        <p class="correct-failure" role="alert">
          {say('correctFailed')}: {failure}
        </p>
      )}
      <div class="correct-field">
        <label>
          {say('correctName')}
          <input name="name" dir="auto" autocomplete="off" spellcheck={false} required maxLength={200} defaultValue={text} />
        </label>
        <KindField kind="person" />
        <button type="submit">{say('addButton')}</button>
      </div>
      <p class="correct-hint">{say('addHint')}</p>
    </form>
  );
}

import type { NameView } from '../lib/corpus/corpus.ts';
import { say, sayCount } from '../lib/platform/words.ts';
import { Kind } from './Kind.tsx';
import { HERE, Sentence } from './Sentence.tsx';

const FORMS_SHOWN = 8; // more are spelling variants that help nobody

/** What is known of a name: its kind, how many articles mention it, how else it is written. */
export function NameHead({ name: { canonical, kind, forms, articleCount } }: { readonly name: NameView }) {
  const others = forms.filter((form) => form !== canonical).slice(0, FORMS_SHOWN);
  return (
    <div class="name-head">
      <p>
        <Kind kind={kind} /> {sayCount('inArticles', articleCount)}
      </p>
      {others.length > 0 && (
        <p>
          <Sentence text={say('nameForms', HERE)}>
            <bdi>{others.join(', ')}</bdi>
          </Sentence>
        </p>
      )}
    </div>
  );
}

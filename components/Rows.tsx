import type { ComponentChildren } from 'preact';
import { sourceOf } from '../lib/card/source-of.ts';
import { say, sayCount } from '../lib/platform/words.ts';
import type { Hit, NameHit, RelatedArticle } from '../lib/search/results.ts';
import type { NameKind } from '../lib/types.ts';
import { Day } from './Day.tsx';
import { Kind } from './Kind.tsx';
import { Marked } from './Marked.tsx';
import { StoryArticle } from './StoryArticle.tsx';

/** `id` is what the search field points to; `href` is where a click with a modifier leads. */
type RowProps = { readonly id: string; readonly isActive: boolean; readonly onChoose: () => void };
type LinkRowProps = RowProps & { readonly href: string };

/** Rows under a heading. */
export function RowGroup({ title, note, children }: { readonly title: string; readonly note?: string | null; readonly children: ComponentChildren }) {
  return (
    <div role="group" aria-label={title} class="rows">
      <div class="rows-title" role="presentation">
        <span>{title}</span>
        {note && <span class="rows-note">{note}</span>}
      </div>
      {children}
    </div>
  );
}

/** An article that a query found. */
export function HitRow({ hit, ...row }: LinkRowProps & { readonly hit: Hit }) {
  const { heading, headingIsDerived, date, author, file, versions } = hit.article;
  const source = sourceOf(hit.article);
  return (
    <LinkRow {...row} class="row hit">
      <span dir="auto" class={headingIsDerived ? 'hit-heading derived' : 'hit-heading'}>
        {heading}
      </span>
      <span dir="auto" class="hit-snippet">
        <Marked {...hit.snippet} />
      </span>
      <span class="hit-source">
        {date && <Day date={date} />}
        {author && <span dir="auto">{author}</span>}
        {source && (
          <span class="hit-file" dir="auto" title={file}>
            {source}
          </span>
        )}
        {versions && <span>{sayCount('versions', versions)}</span>}
      </span>
    </LinkRow>
  );
}

/** An article on the story that the page tells. */
export function StoryRow({ related, ...row }: LinkRowProps & { readonly related: RelatedArticle }) {
  return (
    <LinkRow {...row} class="row">
      <StoryArticle related={related} />
    </LinkRow>
  );
}

/** A row that does something to the list. */
export function OptionButton({ id, isActive, onChoose, children }: RowProps & { readonly children: ComponentChildren }) {
  return (
    <button type="button" role="option" id={id} aria-selected={isActive} tabIndex={-1} class="row row-doing" onMouseDown={keepFocus} onClick={onChoose}>
      {children}
    </button>
  );
}

/** A name of the archive that a query found. */
export function NameRow({ hit, ...row }: LinkRowProps & { readonly hit: NameHit }) {
  return (
    <LinkRow {...row} class="row name-row">
      <span class="name-dot" data-kind={hit.kind} />
      <span dir="auto" class="name-canonical">
        {hit.canonical}
      </span>
      <Kind kind={hit.kind} />
      <span class="count">{sayCount('articles', hit.articleCount)}</span>
    </LinkRow>
  );
}

type PageNameRowProps = RowProps & {
  readonly name: { readonly canonical: string; readonly kind: NameKind; readonly count: number };
  /** The highlight last jumped to, 1-based. */
  readonly reached: { readonly place: number; readonly of: number } | null;
};

/** A name on the page. */
export function PageNameRow({ id, isActive, onChoose, name, reached }: PageNameRowProps) {
  return (
    <button type="button" role="option" id={id} aria-selected={isActive} tabIndex={-1} class="row name-row" title={say('pageNameNext')} onMouseDown={keepFocus} onClick={onChoose}>
      <span class="name-dot" data-kind={name.kind} />
      <span dir="auto" class="name-canonical">
        {name.canonical}
      </span>
      <Kind kind={name.kind} />
      <span class="count">{reached ? say('placeOf', reached.place, reached.of) : name.count}</span>
    </button>
  );
}

function LinkRow({ id, isActive, onChoose, href, class: className, children }: LinkRowProps & { readonly class: string; readonly children: ComponentChildren }) {
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onChoose();
  };
  return (
    <a role="option" id={id} aria-selected={isActive} tabIndex={-1} class={className} href={href} target="_blank" onMouseDown={keepFocus} onClick={onClick}>
      {children}
    </a>
  );
}

// The caret stays in the search field, where the arrow keys are answered.
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

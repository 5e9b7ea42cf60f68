import type { NameKind } from '../lib/types.ts';
import { say } from '../lib/platform/words.ts';
import { Icon } from './Icon.tsx';
import { Kind } from './Kind.tsx';

type Way = 'next' | 'previous';

type PageNameItemProps = {
  readonly name: { readonly canonical: string; readonly kind: NameKind; readonly count: number };
  /** To what the archive has on it. */
  readonly href: string;
  /** The highlight last jumped to, 1-based. */
  readonly reached: { readonly place: number; readonly of: number } | null;
  readonly onJump: (to: Way) => void;
  readonly onOpen: () => void;
};

/** A name on the page: its mentions one after the other, and the way to its articles. */
export function PageNameItem({ name: { canonical, kind, count }, href, reached, onJump, onOpen }: PageNameItemProps) {
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <li data-kind={kind}>
      <button type="button" class="page-name" title={say('pageNameNext')} onClick={() => onJump('next')}>
        <span dir="auto" class="name-canonical">
          {canonical}
        </span>
        <Kind kind={kind} />
        <span class="count">{reached ? say('placeOf', reached.place, reached.of) : count}</span>
      </button>
      {reached && reached.of > 1 && (
        <span class="page-name-steps">
          <button type="button" aria-label={say('pageNamePreviousOf', canonical)} onClick={() => onJump('previous')}>
            <Icon name="back" />
          </button>
          <button type="button" aria-label={say('pageNameNextOf', canonical)} onClick={() => onJump('next')}>
            <Icon name="forward" />
          </button>
        </span>
      )}
      <a href={href} target="_blank" aria-label={say('pageNameArticlesOn', canonical)} onClick={open}>
        {say('pageNameArticles')}
      </a>
    </li>
  );
}

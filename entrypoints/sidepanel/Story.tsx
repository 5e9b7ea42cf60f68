import { useState } from 'preact/hooks';
import { StoryArticle } from '../../components/StoryArticle.tsx';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { sayCount } from '../../lib/platform/words.ts';
import type { RelatedArticle } from '../../lib/search/results.ts';
import { STORY_SHOWN } from '../popup/page-state.ts';

type StoryProps = { readonly story: readonly RelatedArticle[]; readonly onOpen: (address: string) => void };

/** The archive's articles on the story that the page tells; nothing where there are none. */
export function Story({ story, onOpen }: StoryProps) {
  const [isWhole, setWhole] = useState(false);
  if (story.length === 0) return null;
  const isCut = !isWhole && story.length > STORY_SHOWN;
  return (
    <section class="story" aria-labelledby="story">
      <h2 id="story">{sayCount('storyTitle', story.length)}</h2>
      <ul>
        {(isCut ? story.slice(0, STORY_SHOWN) : story).map((related) => (
          <li key={related.article.id}>
            <StoryLink related={related} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {isCut && (
        <button type="button" class="plain" onClick={() => setWhole(true)}>
          {sayCount('storyAll', story.length)}
        </button>
      )}
    </section>
  );
}

function StoryLink({ related, onOpen }: { readonly related: RelatedArticle; readonly onOpen: (address: string) => void }) {
  const address = readerAddress({ article: related.article.id });
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(address);
  };
  return (
    <a href={address} target="_blank" onClick={open}>
      <StoryArticle related={related} />
    </a>
  );
}

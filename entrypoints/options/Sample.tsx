import type { Paint } from '../../lib/platform/settings.ts';
import type { ArchiveLine } from '../../lib/types.ts';
import { say } from '../../lib/platform/words.ts';

/** A line of text as it looks on a page. */
export function Sample({ paint }: { readonly paint: Paint | ArchiveLine }) {
  const parts = say('optionsSample').split(/[[\]]/); // text, name, text, name, text
  return (
    <span class="sample" data-paint={paint}>
      {parts.map((part, index) => (index % 2 === 0 ? part : <span key={part}>{part}</span>))}
    </span>
  );
}

import { say } from '../../lib/platform/words.ts';

type RecentProps = { readonly recent: readonly string[]; readonly onChoose: (query: string) => void; readonly onForget: () => void };

/** The last searches, to search again. */
export function Recent({ recent, onChoose, onForget }: RecentProps) {
  return (
    <section class="recent" aria-label={say('popupRecent')}>
      {recent.map((query) => (
        <button key={query} type="button" dir="auto" onClick={() => onChoose(query)}>
          {query}
        </button>
      ))}
      <button type="button" class="recent-forget" aria-label={say('popupForget')} title={say('popupForget')} onClick={onForget}>
        ×
      </button>
    </section>
  );
}

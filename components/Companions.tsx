import type { NameProfile } from '../lib/corpus/corpus.ts';
import { sayCount } from '../lib/platform/words.ts';

type CompanionsProps = {
  readonly companions: NameProfile['companions'];
  readonly hrefOf: (name: string) => string;
  /** To the articles that name both. */
  readonly bothHrefOf: (name: string) => string;
  /** The companion whose articles are shown. */
  readonly chosen: string | null;
};

/** The names that stand in the same articles, each with a bar for how many, the most first. */
export function Companions({ companions, hrefOf, bothHrefOf, chosen }: CompanionsProps) {
  const sorted = companions.toSorted((a, b) => b.shared - a.shared);
  const most = sorted[0]?.shared ?? 1;
  return (
    <ul class="companions">
      {sorted.map(({ id, canonical, kind, shared }) => (
        <li key={id} data-kind={kind}>
          <a class="name" dir="auto" href={hrefOf(id)}>
            {canonical}
          </a>
          <a class="both" href={bothHrefOf(id)} aria-current={id === chosen ? 'true' : undefined} aria-label={sayCount('companionBoth', shared, canonical)}>
            {sayCount('articles', shared)}
          </a>
          <span class="share" aria-hidden="true">
            <svg viewBox="0 0 100 4" preserveAspectRatio="none">
              <rect width={(shared / most) * 100} height="4" />
            </svg>
          </span>
        </li>
      ))}
    </ul>
  );
}

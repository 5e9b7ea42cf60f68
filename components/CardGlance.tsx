import type { CardModel } from '../lib/card/card-model.ts';
import { say } from '../lib/platform/words.ts';
import type { NameHit } from '../lib/search/results.ts';
import { Spark } from './Spark.tsx';

type CardGlanceProps = Pick<CardModel, 'glance'> & { onFollow(name: NameHit): void };

/** The names that one keeps company with, and its articles in time. Its room is there before them, so that nothing moves. */
export function CardGlance({ glance, onFollow }: CardGlanceProps) {
  if (glance !== null && glance.companions.length === 0 && glance.time === null) return null;
  return (
    <div class="glance">
      <ul class="company" aria-label={say('cardCompany')}>
        {glance?.companions.map((name) => (
          <li key={name.id} data-kind={name.kind}>
            <button type="button" class="companion" dir="auto" onClick={(event) => event.isTrusted && onFollow(name)}>
              {name.canonical}
            </button>
          </li>
        ))}
      </ul>
      {glance?.time && <Spark {...glance.time} />}
    </div>
  );
}

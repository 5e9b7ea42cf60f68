import { sayDate } from '../lib/platform/words.ts';

/** A day, from YYYY-MM-DD; as written where it is no date. */
export function Day({ date }: { readonly date: string }) {
  return (
    <time datetime={date} dir="auto">
      {sayDate(date)}
    </time>
  );
}

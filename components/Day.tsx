const LONG = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A day, from YYYY-MM-DD; as written where it is no date. */
export function Day({ date }: { readonly date: string }) {
  const time = Date.parse(date);
  return <time datetime={date}>{Number.isNaN(time) ? date : LONG.format(time)}</time>;
}

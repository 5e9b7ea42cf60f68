let format: Intl.DateTimeFormat | null = null; // made at the first day shown: it takes 12 ms, which no page should pay for

function write(time: number): string {
  format ??= new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(time);
}

/** A day, from YYYY-MM-DD; as written where it is no date. */
export function Day({ date }: { readonly date: string }) {
  const time = Date.parse(date);
  return <time datetime={date}>{Number.isNaN(time) ? date : write(time)}</time>;
}

import type { Byline, Range, Segment } from '../types.ts';
import { findDate } from '../text/calendar-date.ts';
import type { Unit } from './units.ts';

const MAX_HEAD_UNITS = 4; // a headline, a standfirst, an author, a date

/** The segment that a piece's units make: its heading if the first is one, what its bylines state, its body. */
export function segmentFrom(units: readonly Unit[], document: number): Segment {
  const start = units[0]?.start ?? 0;
  const end = units.at(-1)?.end ?? start;
  const title = titleOf(units);
  const head = units.slice(0, MAX_HEAD_UNITS).filter((unit) => unit.byline !== null);
  const body = units.find((unit) => unit.start !== title?.range.start && unit.shape !== 'byline');
  return {
    document,
    title: title?.text ?? null,
    date: head.find((unit) => unit.byline?.date)?.byline?.date ?? title?.date ?? null,
    author: head.find((unit) => unit.byline?.author)?.byline?.author ?? null,
    range: { start, end },
    titleRange: title?.range ?? null,
    bodyRange: { start: body?.start ?? end, end },
  };
}

type Title = { readonly text: string; readonly range: Range; readonly date: Byline['date'] };

/** The first unit that isn't a byline, if it is a heading and no verse. A date behind it is taken off. */
function titleOf(units: readonly Unit[]): Title | null {
  const index = units.findIndex((unit) => unit.shape !== 'byline');
  const unit = units[index];
  const below = units[index + 1];
  if (unit?.shape !== 'heading' || (below?.shape === 'heading' && below.gap === 0)) return null;
  const found = findDate(unit.text);
  const dated = found !== null && found.start > 0 && found.end === unit.text.length && /\p{L}day/iu.test(unit.text.slice(found.start));
  const text = dated ? unit.text.slice(0, found.start).replace(/[\s,|–—-]+$/u, '') : unit.text;
  return {
    text: text.replace(/\s+/gu, ' '),
    range: { start: unit.start, end: unit.start + text.length },
    date: dated ? found.date : null,
  };
}

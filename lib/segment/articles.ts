import { foldText, hashWord } from '../text/fold.ts';
import { ownString } from '../text/own-string.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Article, Byline, Segment } from '../types.ts';
import type { PieceHead } from './merge-duplicates.ts';

/** Articles in the order of their shown segments, with what the build should tell about them. */
export type ArticlesFound = { readonly articles: readonly Article[]; readonly warnings: readonly string[] };

const HEADING_WINDOW = 1200; // UTF-16 units of the body looked at for its first sentence
const MAX_HEADING = 200; // UTF-16 units of a derived heading; then “…”
const MAX_SLUG = 48; // UTF-16 units of the heading in an id
const OPENING = 400; // UTF-16 units of the body that go into an id

/** What is kept of a segment when its text is gone. `isItsOwn`: its format gave it an id. */
export type SegmentHead = Byline & PieceHead & {
  readonly file: string;
  readonly givenId: string | null;
  /** Hash of the body's beginning. */
  readonly opening: number;
};

export function headSegment({ title, date, author, bodyRange }: Segment, { file, text, givenId }: { readonly file: string; readonly text: string; readonly givenId: string | null }): SegmentHead {
  const body = text.slice(bodyRange.start, Math.min(bodyRange.end, bodyRange.start + HEADING_WINDOW));
  const opening = hashWord(body.slice(0, OPENING).replace(/\s+/gu, ' ').trim());
  return { title, date, author, heading: title ?? ownString(firstSentence(body)), isItsOwn: givenId !== null, file, givenId, opening };
}

/** The articles that groups of segments make, each with its heading and its id. `groups`: by index, the fullest first. */
export function articlesFrom(heads: readonly SegmentHead[], groups: readonly (readonly number[])[]): ArticlesFound {
  const ids = new Ids(groups.map(([shown = -1]) => heads[shown]?.heading ?? ''));
  const warnings: string[] = [];
  const articles = groups.map((group) => articleFrom(group, group.flatMap((index) => heads[index] ?? []), ids, warnings));
  return { articles, warnings };
}

function firstSentence(body: string): string {
  const [first] = sentencesOf(body);
  const sentence = (first ? body.slice(first.start, first.end) : body).replace(/\s+/gu, ' ').trim();
  if (sentence.length <= MAX_HEADING) return sentence;
  return `${sentence.slice(0, MAX_HEADING).replace(/\s+\S*$/u, '').toWellFormed()}…`;
}

/** `heads`: the group's segments, the fullest first. */
function articleFrom(group: readonly number[], heads: readonly SegmentHead[], ids: Ids, warnings: string[]): Article {
  const [shown] = heads;
  const given = heads.find((each) => each.givenId !== null)?.givenId ?? null;
  const id = ids.next(shown?.heading ?? '', shown?.opening ?? 0, given);
  if (given !== null && id !== given) warnings.push(`${shown?.file}: the id ${given} is given to another record too; here it is ${id}`);
  const title = shown?.title ?? null;
  return {
    id,
    title,
    heading: shown?.heading ?? '',
    headingIsDerived: title === null,
    date: heads.find((each) => each.date !== null)?.date ?? null,
    author: heads.find((each) => each.author !== null)?.author ?? null,
    segments: group,
  };
}

/**
 * Gives out ids: the one that a record gives; else the heading in letters, digits and hyphens, and behind it a hash of
 * the heading, and of the opening where several articles have that heading. So an id says nothing of where its article
 * stands, and a link never leads to another one.
 */
class Ids {
  readonly #headings = new Map<string, number>();
  /** Each id given out so far, with how often it was wanted. */
  readonly #taken = new Map<string, number>();

  constructor(headings: readonly string[]) {
    for (const heading of headings) this.#headings.set(heading, (this.#headings.get(heading) ?? 0) + 1);
  }

  next(heading: string, opening: number, given: string | null): string {
    const isShared = (this.#headings.get(heading) ?? 0) > 1;
    return this.#free(given ?? `${slugOf(heading)}-${hashWord(isShared ? `${opening}\n${heading}` : heading).toString(36)}`);
  }

  #free(wanted: string): string {
    let times = this.#taken.get(wanted) ?? 0;
    let id = wanted;
    while (this.#taken.has(id)) id = `${wanted}-${++times + 1}`;
    this.#taken.set(wanted, times);
    if (id !== wanted) this.#taken.set(id, 0);
    return id;
  }
}

function slugOf(heading: string): string {
  const slug = foldText(heading).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '');
  const short = slug.length <= MAX_SLUG ? slug : slug.slice(0, MAX_SLUG).replace(/-[^-]*$/u, '').toWellFormed();
  return short === '' ? 'article' : short;
}

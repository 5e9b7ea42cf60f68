import { foldText, hashWord } from '../text/fold.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Article, Document, Segment } from '../types.ts';
import { mergeDuplicates } from './merge-duplicates.ts';

/** Articles in the order of their first segment, with what the build should tell about them. */
export type ArticlesFound = { readonly articles: readonly Article[]; readonly warnings: readonly string[] };

const HEADING_WINDOW = 1200; // UTF-16 units of the body looked at for its first sentence
const MAX_HEADING = 200; // UTF-16 units of a derived heading; then “…”
const MAX_SLUG = 48; // UTF-16 units of the heading in an id

type Headed = { readonly segment: Segment; readonly heading: string; readonly file: string; readonly givenId: string | null };

/** The articles that segments make: duplicates merged, each with its heading and its id. */
export function articlesFrom(segments: readonly Segment[], documents: readonly Document[]): ArticlesFound {
  const headed = segments.map((segment) => headSegment(segment, documents[segment.document]));
  const groups = mergeDuplicates(
    headed.map(({ segment, heading, givenId }) => ({
      heading,
      body: documents[segment.document]?.text.slice(segment.bodyRange.start, segment.bodyRange.end) ?? '',
      isItsOwn: givenId !== null,
    })),
  );
  const taken = new Map<string, number>();
  const warnings: string[] = [];
  const articles = groups.map((group) => articleFrom(group, group.flatMap((index) => headed[index] ?? []), taken, warnings));
  return { articles, warnings };
}

function headSegment(segment: Segment, document: Document | undefined): Headed {
  const body = document?.text.slice(segment.bodyRange.start, Math.min(segment.bodyRange.end, segment.bodyRange.start + HEADING_WINDOW)) ?? '';
  return { segment, heading: segment.title ?? firstSentence(body), file: document?.file ?? '', givenId: document?.record?.id ?? null };
}

function firstSentence(body: string): string {
  const [first] = sentencesOf(body);
  const sentence = (first ? body.slice(first.start, first.end) : body).replace(/\s+/gu, ' ').trim();
  if (sentence.length <= MAX_HEADING) return sentence;
  return `${sentence.slice(0, MAX_HEADING).replace(/\s+\S*$/u, '').toWellFormed()}…`;
}

/** `headed`: the group's segments, the fullest first. */
function articleFrom(group: readonly number[], headed: readonly Headed[], taken: Map<string, number>, warnings: string[]): Article {
  const [shown] = headed;
  const given = headed.find((each) => each.givenId !== null)?.givenId ?? null;
  const wanted = given ?? idFrom(shown?.heading ?? '', shown?.file ?? '');
  const id = freeId(wanted, taken);
  if (given !== null && id !== given) warnings.push(`${shown?.file}: the id ${given} is given to another record too; here it is ${id}`);
  const title = shown?.segment.title ?? null;
  return {
    id,
    title,
    heading: shown?.heading ?? '',
    headingIsDerived: title === null,
    date: headed.find((each) => each.segment.date !== null)?.segment.date ?? null,
    author: headed.find((each) => each.segment.author !== null)?.segment.author ?? null,
    segments: group,
  };
}

/** The heading in letters, digits and hyphens, and behind it a hash of heading and file. */
function idFrom(heading: string, file: string): string {
  const slug = foldText(heading).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '');
  const short = slug.length <= MAX_SLUG ? slug : slug.slice(0, MAX_SLUG).replace(/-[^-]*$/u, '').toWellFormed();
  return `${short === '' ? 'article' : short}-${hashWord(`${file}\n${heading}`).toString(36)}`;
}

/** `taken`: each id given out so far, with how often it was wanted. */
function freeId(wanted: string, taken: Map<string, number>): string {
  let times = taken.get(wanted) ?? 0;
  let id = wanted;
  while (taken.has(id)) id = `${wanted}-${++times + 1}`;
  taken.set(wanted, times);
  if (id !== wanted) taken.set(id, 0);
  return id;
}

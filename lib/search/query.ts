import { foldText } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import type { NameKind } from '../types.ts';

/**
 * What people type: words, "phrases", -not, -"not this", name:…, kind:…, from: and to: dates, in:archive.
 * A value with spaces is quoted. What does not parse is read as words; and so are the quotes and dashes of a
 * whole sentence, which cites and interrupts itself.
 */
export type Query = {
  /** The words that stand free, as typed, in order. */
  readonly words: readonly string[];
  /** True where the last of them may still be typed: nothing follows it. */
  readonly isOpen: boolean;
  /** Texts that must stand so. */
  readonly phrases: readonly string[];
  /** Words and phrases that must not stand. */
  readonly excluded: readonly string[];
  readonly names: readonly string[];
  readonly kinds: readonly NameKind[];
  /** YYYYMMDD, both within. */
  readonly from: number | null;
  readonly to: number | null;
  readonly archives: readonly string[];
};

/** Reads a query. Never fails. */
export function parseQuery(text: string): Query {
  const query = { words: [] as string[], phrases: [] as string[], excluded: [] as string[], names: [] as string[], kinds: [] as NameKind[], archives: [] as string[], from: null as number | null, to: null as number | null };
  const typed = wordsOf(text);
  if (!MARKED.test(text)) return { ...query, words: typed.map((word) => word.folded), isOpen: typed.at(-1)?.end === text.length };
  const isSentence = typed.length > SENTENCE_WORDS;
  let isOpen = false;
  for (const { groups = {}, 0: whole } of text.matchAll(PART)) {
    const { not, key = '', quoted, value: bare } = groups;
    const value = quoted ?? bare ?? '';
    isOpen = false;
    if (wordsOf(value).length === 0) continue;
    if (key !== '' && readFilter(query, foldText(key), value)) continue;
    if (key === '' && !isSentence && not !== undefined) query.excluded.push(value);
    else if (key === '' && !isSentence && quoted !== undefined) query.phrases.push(value);
    else {
      query.words.push(...wordsOf(whole).map((word) => word.folded));
      isOpen = true;
    }
  }
  return { ...query, isOpen: isOpen && typed.at(-1)?.end === text.length };
}

const SENTENCE_WORDS = 10; // more words than people search for with operators

const MARKED = /["\-:]/; // what makes more of a part than words: most queries have none, and a waking worker spares the pattern below

// -key:"quoted value" or any part of it; a quote that is never closed is punctuation.
// Without Unicode's tables, which take a waking worker 4 ms to build.
const PART = /(?<![^\s"])(?<not>-)?(?:(?<key>[A-Za-z\u00c0-\u024f]+):)?(?:"(?<quoted>[^"]*)"|(?<value>\S+))/g;

type Filters = { readonly names: string[]; readonly kinds: NameKind[]; readonly archives: string[]; from: number | null; to: number | null };

/** Takes a `key:value` as a filter; false where it is none. */
function readFilter(filters: Filters, key: string, value: string): boolean {
  if (key === 'name') return filters.names.push(value) > 0;
  if (key === 'in') return filters.archives.push(value) > 0;
  if (key === 'kind') {
    const kind = KINDS[foldText(value)];
    return kind !== undefined && filters.kinds.push(kind) > 0;
  }
  if (key !== 'from' && key !== 'to') return false;
  const day = dayOf(value, key === 'to');
  if (day === null) return false;
  filters[key] = day;
  return true;
}

/** 2019, 2019-01 or 2019-01-23 as YYYYMMDD: its first day, or its last (day 99 stands behind any). */
function dayOf(value: string, isLast: boolean): number | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value) ?? [];
  if (year === undefined) return null;
  const rest = isLast ? 99 : 0;
  return Number(year) * 10_000 + Number(month ?? rest) * 100 + Number(day ?? rest);
}

const KINDS: Readonly<Record<string, NameKind>> = {
  person: 'person', people: 'person', org: 'org', organisation: 'org', organization: 'org', place: 'place',
  event: 'event', work: 'work', law: 'law', other: 'other',
};

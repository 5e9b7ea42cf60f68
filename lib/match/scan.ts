import { characterBefore, entryAt, WORD } from '../text/units.ts';
import type { CandidateForm } from '../gazetteer/candidates.ts';
import { isJoined, WordCursor } from '../text/word-cursor.ts';
import type { Range } from '../types.ts';
import { goesBefore, hashBehind } from './form-table.ts';
import type { FormGroup, FormTable } from './form-table.ts';
import { NameStarts, startOfWord } from './name-starts.ts';
import { SpanReader } from './span-reader.ts';

/** A span of a text that is a form; `forms` are those whose capitals it keeps, never empty. `back`: see `FormStart`. */
export type Hit = Range & { readonly key: string; readonly back: number; readonly forms: readonly CandidateForm[] };

/**
 * Finds the forms in a text, in order, disjoint: from each word that a form is looked up at, from the left,
 * the longest form that lies behind the last one found.
 */
export function scanText(text: string, table: FormTable): Hit[] {
  const hits: Hit[] = [];
  const starts = new NameStarts(text, table.hasAnyCase);
  let finder: HitFinder | null = null;
  while (starts.next()) {
    const found = table.find(starts.word.hash);
    if (found === 0) continue;
    finder ??= new HitFinder(starts, table);
    const hit = finder.hitAt(found);
    if (!hit) continue;
    hits.push(hit);
    starts.skipTo(hit.end);
  }
  return hits;
}

/** Goes on from a word that some form begins with, as far as a form may reach, and takes the longest that stands there. */
class HitFinder {
  private readonly starts: NameStarts;
  private readonly table: FormTable;
  private readonly reader: SpanReader;
  /** The word read last, from the third on: the first two are those of `starts`. */
  private readonly ahead: WordCursor;
  /** What was stepped back last: from where, how many words, to where; see `stepBack`. */
  private readonly stepped = { at: -1, count: 0, to: -1 };

  constructor(starts: NameStarts, table: FormTable) {
    this.starts = starts;
    this.table = table;
    this.reader = new SpanReader(starts.text);
    this.ahead = new WordCursor(starts.text);
  }

  hitAt(found: number): Hit | null {
    const { starts, table, reader } = this;
    const longer = table.goesOn(found) && starts.readFollowing() ? this.hitBehind(starts.word.hash, starts.following, starts.isFollowingJoined) : null;
    const hit = this.longer(found, longer);
    if (hit) reader.free = hit.end;
    return hit;
  }

  /** As `stepBack`, which is asked the same for each of the many forms that end in one number. */
  private startBefore(at: number, count: number): number {
    const { reader, stepped } = this;
    if (stepped.at !== at || stepped.count !== count) {
      stepped.at = at;
      stepped.count = count;
      stepped.to = stepBack(reader.text, at, count, reader.free);
    }
    return stepped.to;
  }

  /** The longest form through words with this hash and the word behind them. */
  private hitBehind(before: number, { hash: word, end, size }: WordCursor, joined: boolean): Hit | null {
    const { table, ahead } = this;
    const hash = hashBehind(before, word, joined);
    const found = table.find(hash);
    if (found === 0) return null;
    if (!table.goesOn(found)) return this.longer(found, null);
    ahead.end = end;
    const longer = ahead.next() ? this.hitBehind(hash, ahead, isJoined(ahead.text, end, ahead.start, size)) : null;
    return this.longer(found, longer);
  }

  /** The first of the groups found that stands in the text and goes before `best`, else that. */
  private longer(found: number, best: Hit | null): Hit | null {
    const { reader } = this;
    const at = this.starts.word.start;
    for (let group = this.table.groupsOf(found); group; group = group.next) {
      if (best && !goesBefore(group, best)) return best;
      const start = group.back === 0 ? at : this.startBefore(at, group.back);
      if (start < 0 || !reader.read(start, group.key)) continue;
      const forms = fittingForms(group, reader);
      if (forms.length > 0) return { start, end: reader.end, key: group.key, back: group.back, forms };
    }
    return best;
  }
}

/** The group's forms whose capitals the text keeps: mostly all, and then its own list. */
function fittingForms({ forms, capitals, allCapitals, hasCapitalsOnly }: FormGroup, reader: SpanReader): readonly CandidateForm[] {
  if (reader.keeps(allCapitals, hasCapitalsOnly)) return forms;
  return forms.filter((form, i) => reader.keeps(capitals[i] ?? 0, form.capitalsOnly));
}

/** The start of the word that stands `count` words before the one at `at`; −1 where it would begin before `free`. */
function stepBack(text: string, at: number, count: number, free: number): number {
  let start = at;
  for (let n = count; n > 0; n--) {
    let last = start;
    do {
      if (last <= free) return -1;
      last = characterBefore(text, last);
    } while ((entryAt(text, last) & WORD) === 0);
    start = startOfWord(text, last, free);
  }
  return start;
}

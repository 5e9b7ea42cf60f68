import { ALSO_CALLED, ALSO_CALLED_BETWEEN } from '../text/also-called.ts';
import { ownString } from '../text/own-string.ts';
import type { CurationKeys } from './curation.ts';
import type { Span, TextWords } from './text-words.ts';

const PARAGRAPH = `\n\n${ALSO_CALLED}`;
const MOST_WORDS = 6; // of a listed name: more are a sentence, as notes have them too

/** What an article says that the name in its title is also called (`ALSO_CALLED`): the name's key, as it is written, the others' keys. */
export type Claim = { readonly key: string; readonly title: string; readonly others: readonly string[] };

/** The names of a text, in order: where its whole first line is one, what it is also called are names too, and that is its claim. */
export function readAlsoCalled(words: TextWords, spans: readonly Span[]): { readonly spans: readonly Span[]; readonly claim: Claim | null } {
  const [title] = spans;
  const at = words.text.indexOf(PARAGRAPH);
  if (at < 0 || title === undefined || !isFirstLine(words, title)) return { spans, claim: null };
  const from = at + PARAGRAPH.length;
  const end = words.text.indexOf('\n', from);
  const to = end < 0 ? words.text.length : end;
  const listed = listedIn(words, from, to);
  const key = words.key(title);
  const others = listed.map((span) => words.key(span)).filter((other) => other !== key);
  if (others.length === 0) return { spans, claim: null };
  const claim = { key, title: ownString(words.text.slice(words.start(title.from), words.end(title.to - 1))), others };
  return { claim, spans: [...spans.filter((span) => words.end(span.to - 1) <= from), ...listed, ...spans.filter((span) => words.start(span.from) >= to)] };
}

/** The claims of all articles. */
export class AlsoCalled {
  readonly #groups: (readonly [title: string, ...others: string[]])[] = [];
  readonly #titles = new Map<string, string>();

  /** Adds those of the next articles. */
  add(claims: readonly Claim[]): void {
    for (const { key, title, others } of claims) {
      if (/\p{Ll}/u.test(title)) this.#titles.set(key, title); // not one that is shouted
      this.#groups.push([key, ...others]);
    }
  }

  /** The decisions with what the articles say, which a decision goes before: a name is called as its article is. */
  under(decided: CurationKeys): CurationKeys {
    if (this.#groups.length === 0) return decided;
    return { ...decided, groups: [...this.#united(), ...decided.groups], canonical: new Map([...this.#titles, ...decided.canonical]) };
  }

  /** What two articles claim is nobody's, and what has an article of its own stays by itself. */
  #united(): readonly (readonly string[])[] {
    const claims = new Map<string, Set<string>>();
    for (const [title, ...others] of this.#groups) for (const other of others) claims.set(other, (claims.get(other) ?? new Set()).add(title));
    for (const [title] of this.#groups) claims.delete(title);
    return this.#groups.map(([title, ...others]) => [title, ...others.filter((other) => claims.get(other)?.size === 1)]);
  }
}

/** An article before it ("The Royal Society") is none of it. */
function isFirstLine(words: TextWords, { from, to }: Span): boolean {
  const [line = ''] = words.text.split('\n', 1);
  return /^\s*(?:the\s)?\s*$/i.test(line.slice(0, words.start(from))) && line.slice(words.end(to - 1)).trim() === '';
}

/** What stands between two offsets, part by part; without what no name is written like. */
function listedIn(words: TextWords, from: number, to: number): readonly Span[] {
  const listed: Span[] = [];
  let at = from, word = 0;
  for (const part of words.text.slice(from, to).split(ALSO_CALLED_BETWEEN)) {
    while (word < words.length && words.start(word) < at) word++;
    const first = word;
    at += part.length;
    while (word < words.length && words.end(word) <= at) word++;
    const isWritten = Array.from({ length: word - first }, (_, i) => words.isCapitalised(first + i)).includes(true);
    if (isWritten && word - first <= MOST_WORDS) listed.push({ from: first, to: word });
    at += ALSO_CALLED_BETWEEN.length;
  }
  return listed;
}

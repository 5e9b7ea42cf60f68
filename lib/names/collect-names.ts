import type { Mention, Name, Range } from '../types.ts';
import { uniteAcronyms } from './acronyms.ts';
import { unitePersons, uniteSpellings } from './aliases.ts';
import { buildNames } from './build-names.ts';
import { gatherEntries } from './entries.ts';
import { readContexts } from './contexts.ts';
import type { Curation } from './curation.ts';
import { findAll, findReliable, type KnownForms } from './find-spans.ts';
import { lexicon } from './lexicon.ts';
import { resolveShortForms } from './resolve.ts';
import { Statistics } from './statistics.ts';
import { readNearby } from './nearby.ts';
import { type Span, TextWords } from './text-words.ts';
import { tokenise } from './tokenise.ts';
import { UnionFind } from './union-find.ts';
import { Vocabulary } from './vocabulary.ts';

/** One piece of text to look for names in. `title` and `byline` are offsets in `text`, null where it has none. */
export type NamedText = {
  /** A segment's slice of its document, unchanged: headline, byline and body. */
  readonly text: string;
  readonly title: Range | null;
  readonly byline: Range | null;
};

/** What `collectNames` found in the whole corpus. */
export type NamesFound = {
  readonly names: readonly Name[];
  /** By text: sorted, disjoint, offsets in that text. */
  readonly mentions: readonly (readonly Mention[])[];
  /** Sentences for the person who builds: what could not be done, and what to do about it. */
  readonly warnings: readonly string[];
};

/** Finds the names of a corpus, their kinds and aliases, and where they stand. Same input, same output. */
export function collectNames(texts: readonly NamedText[], _curation: Curation | null): NamesFound {
  const vocabulary = new Vocabulary(lexicon());
  const statistics = new Statistics();
  const read = texts.map(({ text, title }) => {
    const tokens = tokenise(text, vocabulary);
    const contexts = readContexts(tokens, vocabulary, title);
    statistics.add(tokens, contexts, vocabulary);
    return new TextWords(text, tokens, contexts, vocabulary);
  });
  const certain = read.map((words) => findReliable(words, statistics));
  const known = knownForms(read, certain);
  const entries = gatherEntries(read, read.map((words, text) => findAll(words, statistics, known, readNearby(words, certain[text] ?? []))), lexicon());
  const sets = new UnionFind(entries.list.length);
  uniteSpellings(entries, lexicon(), sets);
  unitePersons(entries, sets);
  uniteAcronyms(read, entries, sets);
  const targets = resolveShortForms(read, entries, sets);
  const built = buildNames(read, entries, (text, sighting) => sets.find(targets[text]?.[sighting] ?? 0));
  return { ...built, warnings: [] };
}

function knownForms(read: readonly TextWords[], certain: readonly (readonly Span[])[]): KnownForms {
  const counts = new Map<string, number>();
  const longest = new Map<number, number>();
  for (const [text, words] of read.entries()) {
    for (const span of certain[text] ?? []) {
      const key = words.key(span), first = words.foldId(span.from);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      longest.set(first, Math.max(longest.get(first) ?? 0, span.to - span.from));
    }
  }
  return { counts, longest };
}

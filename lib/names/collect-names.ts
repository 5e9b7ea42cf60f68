import type { Mention, Name, NameKind, Range, SurfaceForm } from '../types.ts';
import { readContexts } from './contexts.ts';
import type { Curation } from './curation.ts';
import { findAll, findReliable, type KnownForms } from './find-spans.ts';
import { lexicon } from './lexicon.ts';
import { Statistics } from './statistics.ts';
import { TextWords } from './text-words.ts';
import { tokenise } from './tokenise.ts';
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
  const known = knownForms(read, statistics);
  const found = read.map((words) => findAll(words, statistics, known).map((span) => ({ start: words.start(span.from), end: words.end(span.to - 1), key: words.key(span) })));
  const byKey = new Map<string, Map<string, number>>();
  found.forEach((spans, index) => {
    for (const { start, end, key } of spans) {
      const form = texts[index]?.text.slice(start, end) ?? '';
      const forms = byKey.get(key) ?? new Map<string, number>();
      byKey.set(key, forms.set(form, (forms.get(form) ?? 0) + 1));
    }
  });
  const names = [...byKey].map(([key, forms]) => nameFrom(key, forms));
  const indexOf = new Map([...byKey.keys()].map((key, index) => [key, index]));
  const mentions = found.map((spans, index) =>
    spans.map(({ start, end, key }): Mention => {
      const form = texts[index]?.text.slice(start, end) ?? '';
      const name = indexOf.get(key) ?? 0;
      return { start, end, name, form: names[name]?.forms.findIndex((f) => f.text === form) ?? 0 };
    }),
  );
  return { names, mentions, warnings: [] };
}

function knownForms(read: readonly TextWords[], statistics: Statistics): KnownForms {
  const counts = new Map<string, number>();
  const longest = new Map<number, number>();
  for (const words of read) {
    for (const span of findReliable(words, statistics)) {
      const key = words.key(span), first = words.foldId(span.from);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      longest.set(first, Math.max(longest.get(first) ?? 0, span.to - span.from));
    }
  }
  return { counts, longest };
}

function nameFrom(key: string, counts: ReadonlyMap<string, number>): Name {
  const kind: NameKind = 'other';
  const forms = [...counts].map(([text, count]): SurfaceForm => ({ text, count, ambiguity: key.includes(' ') ? 0.1 : 0.5, reasons: key.includes(' ') ? [] : ['single-word'], capitalsOnly: !/\p{Ll}/u.test(text) && text.length <= 5 }));
  return { id: key.replaceAll(' ', '-'), canonical: forms[0]?.text ?? key, kind, forms };
}

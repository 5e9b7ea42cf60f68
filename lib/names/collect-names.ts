import type { Mention, Name, Range } from '../types.ts';
import { uniteAcronyms } from './acronyms.ts';
import { unitePersons, uniteSpellings } from './aliases.ts';
import { buildNames } from './build-names.ts';
import { readContexts } from './contexts.ts';
import { type Curation, type CurationKeys, keyCuration, NO_CURATION } from './curation.ts';
import { withDerivedForms } from './derived-forms.ts';
import { type Entries, gatherEntries } from './entries.ts';
import { findAll, findReliable } from './find-spans.ts';
import { knownForms } from './known-forms.ts';
import { type Lexicon, lexicon } from './lexicon.ts';
import { WITHOUT_NONE, type Without } from './rules.ts';
import { readNearby } from './nearby.ts';
import { resolveShortForms } from './resolve.ts';
import { Statistics } from './statistics.ts';
import { type Span, TextWords } from './text-words.ts';
import { tokenise } from './tokenise.ts';
import { UnionFind } from './union-find.ts';
import { Vocabulary } from './vocabulary.ts';
import { warningsAbout } from './warnings.ts';

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

/**
 * Finds the names of a corpus, their kinds and aliases, and where they stand. Same input, same output. Linear in the length of
 * the texts. `without` leaves rules out, to measure them.
 */
export function collectNames(texts: readonly NamedText[], curation: Curation | null, without: Without = WITHOUT_NONE): NamesFound {
  const known = lexicon();
  const vocabulary = new Vocabulary(known);
  const statistics = new Statistics(without);
  const read = texts.map((text) => {
    const words = readText(text, vocabulary, without);
    statistics.add(words.tokens, words.contexts, vocabulary);
    return words;
  });
  const decided = keyCuration(curation ?? NO_CURATION, (form) => keyIn(readForm(form, vocabulary)));
  // Curated forms are read as texts of their own behind the corpus: known, but with no mention.
  const curated = decided.forms.map((form) => readForm(form, vocabulary));
  const found = findNames(read, curated, statistics, decided);
  const all = [...read, ...curated];
  const entries = gatherEntries(all, [...found, ...curated.map((words) => [{ from: 0, to: words.length }])], known, without);
  const targets = resolveNames(all, entries, decided, known, without);
  const { names, mentions } = buildNames(all, read.length, entries, decided, (text, sighting) => targets[text]?.[sighting] ?? 0);
  return { names: without.has('derived-forms') ? names : withDerivedForms(names, decided.mute, known), mentions, warnings: warningsAbout(read, vocabulary, curation, decided, entries) };
}

function readText({ text, title, byline }: NamedText, vocabulary: Vocabulary, without: Without): TextWords {
  const tokens = tokenise(text, vocabulary);
  return new TextWords(text, tokens, readContexts(text, tokens, vocabulary, title, byline, without), vocabulary, without);
}

function readForm(text: string, vocabulary: Vocabulary): TextWords {
  return readText({ text, title: null, byline: null }, vocabulary, WITHOUT_NONE);
}

function keyIn(words: TextWords): string {
  return words.key({ from: 0, to: words.length });
}

function findNames(read: readonly TextWords[], curated: readonly TextWords[], statistics: Statistics, decided: CurationKeys): readonly (readonly Span[])[] {
  const certain = read.map((words) => findReliable(words, statistics));
  const known = knownForms(read, certain);
  const added = knownForms(curated, curated.map((words) => (decided.added.has(keyIn(words)) ? [{ from: 0, to: words.length }] : [])));
  return read.map((words, text) => {
    const nearby = readNearby(words, certain[text] ?? []);
    const spans = words.applies('second-pass') ? findAll(words, { statistics, known, added, nearby }) : (certain[text] ?? []);
    return decided.mute.size === 0 ? spans : spans.filter((span) => !decided.mute.has(words.key(span)));
  });
}

/** By text and sighting: which set of entries it belongs to. A form that was split off is a set of its own, below zero. */
function resolveNames(texts: readonly TextWords[], entries: Entries, decided: CurationKeys, known: Lexicon, without: Without): readonly (readonly number[])[] {
  const sets = new UnionFind(entries.list.length);
  uniteSpellings(entries, known, sets, without);
  if (!without.has('full-names')) unitePersons(entries, sets);
  if (!without.has('acronyms')) uniteAcronyms(texts, entries, sets);
  const targets = resolveShortForms(texts, entries, sets, without);
  const indexes = new Map(entries.list.map((entry, index) => [entry.key, index]));
  for (const group of decided.groups) {
    const members = group.flatMap((key) => indexes.get(key) ?? []);
    for (const member of members) sets.union(members[0] ?? member, member);
  }
  return entries.sightings.map((sightings, text) => sightings.map((sighting, at) => {
    const isSplit = decided.split.has(entries.list[sighting.entry]?.key ?? '');
    return isSplit ? -1 - sighting.entry : sets.find(targets[text]?.[at] ?? sighting.entry);
  }));
}

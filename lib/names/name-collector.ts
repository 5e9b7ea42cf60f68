import { ByteReader } from '../bytes/reader.ts';
import { ByteWriter } from '../bytes/writer.ts';
import type { Name, Range } from '../types.ts';
import { uniteAcronyms } from './acronyms.ts';
import { AlsoCalled } from './also-called.ts';
import { unitePersons, uniteSpellings } from './aliases.ts';
import { buildNames, type Mentions } from './build-names.ts';
import { readContexts } from './contexts.ts';
import { type Curation, type CurationKeys, keyCuration, NO_CURATION } from './curation.ts';
import { withDerivedForms } from './derived-forms.ts';
import { type Entries, EntryGatherer } from './entries.ts';
import { findAll, findReliable } from './find-spans.ts';
import { FormCounter, type KnownForms } from './known-forms.ts';
import { type Lexicon, lexicon } from './lexicon.ts';
import { readNearby } from './nearby.ts';
import { packWords, WordUnpacker } from './packed-words.ts';
import { resolveShortForms } from './resolve.ts';
import { WITHOUT_NONE, type Without } from './rules.ts';
import { Statistics } from './statistics.ts';
import { readingOf, type Span, TextWords } from './text-words.ts';
import { tokenise } from './tokenise.ts';
import { UnionFind } from './union-find.ts';
import { Vocabulary } from './vocabulary.ts';
import { aboutDecisions, aboutScripts, isWithoutCapitals } from './warnings.ts';

/** One piece of text to look for names in. `title` and `byline` are offsets in `text`, null where it has none. */
export type NamedText = {
  /** A segment's slice of its document, unchanged: headline, byline and body. */
  readonly text: string;
  readonly title: Range | null;
  readonly byline: Range | null;
};

/** What was found in the whole corpus. */
export type CollectedNames = { readonly names: readonly Name[]; readonly mentions: Mentions; readonly warnings: readonly string[] };

/**
 * Finds the names of a corpus in three passes over its texts, which it doesn't keep. Every pass takes all texts in the same
 * order, and one ends before the next begins:
 *
 *     readText      how each word is written over the whole corpus; what it reads it packs, for the other passes
 *     findCertain   names whose capitals can only mean a name
 *     findAll       all names, by what the passes before know
 *     finish        names with their forms, and the mentions
 */
export class NameCollector {
  readonly #lexicon: Lexicon = lexicon();
  readonly #vocabulary = new Vocabulary(this.#lexicon);
  readonly #statistics: Statistics;
  readonly #unpacker: WordUnpacker;
  readonly #curation: Curation | null;
  readonly #without: Without;
  readonly #counter = new FormCounter();
  readonly #alsoCalled = new AlsoCalled();
  /** The certain names of all texts: how many, then of each its words since the one before, and its words. */
  readonly #certain = new ByteWriter();
  #second: SecondPass | null = null;
  #texts = 0;
  #withoutCapitals = 0;

  constructor(curation: Curation | null, without: Without = WITHOUT_NONE) {
    this.#curation = curation;
    this.#without = without;
    this.#statistics = new Statistics(without);
    this.#unpacker = new WordUnpacker(this.#vocabulary, without);
  }

  /** First pass. Appends the text's words to `packed`. */
  readText(text: NamedText, packed: ByteWriter): void {
    const words = this.#read(text, this.#without);
    this.#statistics.add(words);
    this.#texts++;
    if (isWithoutCapitals(words, this.#vocabulary)) this.#withoutCapitals++;
    packWords(words, packed);
  }

  /** Second pass. `packed` stands at the text's words, and then behind them. */
  findCertain(text: string, packed: ByteReader): void {
    const words = this.#unpacker.read(packed, text);
    const spans = findReliable(words, this.#statistics);
    this.#certain.varint(spans.length);
    let before = 0;
    for (const { from, to } of spans) {
      this.#certain.varint(from - before);
      this.#certain.varint(to - from);
      before = from;
    }
    this.#counter.add(words, spans);
  }

  /** Third pass. `packed` as in the second. */
  findAll(text: string, packed: ByteReader): void {
    const { certain, decided, known, added, gatherer } = this.#beginThird();
    const words = this.#unpacker.read(packed, text);
    const reliable = readSpans(certain);
    const nearby = readNearby(words, reliable);
    const found = words.applies('second-pass') ? findAll(words, { statistics: this.#statistics, known, added, nearby }) : reliable;
    const spans = this.#alsoCalled.read(words, found);
    gatherer.addText(words, decided.mute.size === 0 ? spans : spans.filter((span) => !decided.mute.has(words.key(span))));
  }

  finish(): CollectedNames {
    const { decided, curated, gatherer } = this.#beginThird();
    // Curated forms are texts of their own behind the corpus: known, but with no mention.
    for (const words of curated) gatherer.addText(words, [wholeOf(words)]);
    const entries = gatherer.finish();
    const told = this.#alsoCalled.under(decided);
    const roots = resolveNames(entries, told, this.#lexicon, this.#without);
    const { names, mentions } = buildNames(entries, this.#texts, told, roots);
    const derived = this.#without.has('derived-forms') ? names : withDerivedForms(names, decided.mute, this.#lexicon);
    const warnings = [...aboutScripts(this.#withoutCapitals, this.#texts), ...(this.#curation === null ? [] : aboutDecisions(this.#texts, this.#curation, decided, entries))];
    return { names: derived, mentions, warnings };
  }

  #read({ text, title, byline }: NamedText, without: Without): TextWords {
    const tokens = tokenise(text, this.#vocabulary);
    const reading = readingOf(tokens, this.#vocabulary);
    return new TextWords(text, tokens, readContexts(text, tokens, this.#vocabulary, reading.language, title, byline, without), this.#vocabulary, reading, without);
  }

  #beginThird(): SecondPass {
    if (this.#second) return this.#second;
    const readForm = (text: string): TextWords => this.#read({ text, title: null, byline: null }, WITHOUT_NONE);
    const decided = keyCuration(this.#curation ?? NO_CURATION, (form) => keyIn(readForm(form)));
    const curated = decided.forms.map(readForm);
    const added = new FormCounter();
    for (const words of curated) if (decided.added.has(keyIn(words))) added.add(words, [wholeOf(words)]);
    const gatherer = new EntryGatherer(this.#lexicon, this.#without);
    this.#second = { certain: new ByteReader(this.#certain.bytes), decided, curated, known: this.#counter, added, gatherer };
    return this.#second;
  }
}

/** What the third pass has of the passes before it and of the decisions. */
type SecondPass = {
  readonly certain: ByteReader;
  readonly decided: CurationKeys;
  readonly curated: readonly TextWords[];
  readonly known: KnownForms;
  readonly added: KnownForms;
  readonly gatherer: EntryGatherer;
};

function keyIn(words: TextWords): string {
  return words.key(wholeOf(words));
}

function wholeOf(words: TextWords): Span {
  return { from: 0, to: words.length };
}

function readSpans(certain: ByteReader): Span[] {
  let from = 0;
  return Array.from({ length: certain.varint() }, () => {
    from += certain.varint();
    return { from, to: from + certain.varint() };
  });
}

/** By sighting: the set of entries it belongs to. A form that was split off is a set of its own, behind those. */
function resolveNames(entries: Entries, decided: CurationKeys, known: Lexicon, without: Without): Int32Array {
  const { list, sightings } = entries;
  const sets = new UnionFind(list.length);
  uniteSpellings(entries, known, sets, without);
  if (!without.has('full-names')) unitePersons(entries, sets);
  if (!without.has('acronyms')) uniteAcronyms(entries, sets);
  const roots = resolveShortForms(entries, sets, without);
  if (decided.groups.length > 0) uniteGroups(entries, decided, sets);
  for (let at = 0; at < roots.length; at++) {
    const entry = sightings.entries.at(at);
    const isSplit = decided.split.size > 0 && decided.split.has(list[entry]?.key ?? '');
    roots[at] = isSplit ? list.length + entry : sets.find(roots[at] ?? entry);
  }
  return roots;
}

function uniteGroups({ list }: Entries, decided: CurationKeys, sets: UnionFind): void {
  const indexes = new Map(list.map((entry, index) => [entry.key, index]));
  for (const group of decided.groups) {
    const members = group.flatMap((key) => indexes.get(key) ?? []);
    for (const member of members) sets.union(members[0] ?? member, member);
  }
}

import type { Name } from '../types.ts';
import { uniteAcronyms } from './acronyms.ts';
import { AlsoCalled } from './also-called.ts';
import { unitePersons, uniteSpellings } from './aliases.ts';
import { buildNames, type Mentions } from './build-names.ts';
import { readCuratedForms, wholeOf } from './curated-forms.ts';
import type { Curation, CurationKeys } from './curation.ts';
import { withDerivedForms } from './derived-forms.ts';
import { type Entries, EntryPool } from './entries.ts';
import { type EntryCounts, EntryGatherer } from './gather-entries.ts';
import { type Lexicon, lexicon } from './lexicon.ts';
import { resolveShortForms } from './resolve.ts';
import { WITHOUT_NONE, type Without } from './rules.ts';
import type { Found } from './text-reader.ts';
import { UnionFind } from './union-find.ts';
import { Vocabulary } from './vocabulary.ts';
import { aboutDecisions, aboutScripts } from './warnings.ts';

/** What was found in the whole corpus. */
export type CollectedNames = { readonly names: readonly Name[]; readonly mentions: Mentions; readonly warnings: readonly string[] };

const CURATION = -1; // the number of the reader of the decisions

/** Makes names of what readers gathered in the texts of a corpus (`TextReader`). */
export class NameCollector {
  readonly #lexicon: Lexicon = lexicon();
  readonly #curation: Curation | null;
  readonly #without: Without;
  readonly #alsoCalled = new AlsoCalled();
  readonly #pool: EntryPool;

  constructor(curation: Curation | null, without: Without = WITHOUT_NONE) {
    this.#curation = curation;
    this.#without = without;
    this.#pool = new EntryPool(without);
  }

  /** Adds what a reader gathered in the next texts, in the order of the texts. */
  add(reader: number, gathered: Found): void {
    this.#pool.add(reader, gathered);
    this.#alsoCalled.add(gathered.claims);
  }

  /** Adds what a reader counted in all its texts, when all are gathered. */
  addCounts(reader: number, counts: EntryCounts): void {
    this.#pool.addCounts(reader, counts);
  }

  /** Names with their forms, and the mentions. `withoutCapitals`: texts whose script has none. */
  finish(withoutCapitals: number): CollectedNames {
    const { texts } = this.#pool;
    const { decided, forms } = readCuratedForms(this.#curation, new Vocabulary(this.#lexicon));
    // Curated forms are texts of their own behind the corpus: known, but with no mention.
    const gatherer = new EntryGatherer(this.#lexicon);
    for (const words of forms) gatherer.addText(words, [wholeOf(words)]);
    this.#pool.add(CURATION, gatherer.take());
    this.#pool.addCounts(CURATION, gatherer.counted());
    const entries = this.#pool.finish();
    const told = this.#alsoCalled.under(decided);
    const roots = resolveNames(entries, told, this.#lexicon, this.#without);
    const { names, mentions } = buildNames(entries, texts, told, roots);
    const derived = this.#without.has('derived-forms') ? names : withDerivedForms(names, decided.mute, this.#lexicon);
    const warnings = [...aboutScripts(withoutCapitals, texts), ...(this.#curation === null ? [] : aboutDecisions(texts, this.#curation, decided, entries))];
    return { names: derived, mentions, warnings };
  }
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

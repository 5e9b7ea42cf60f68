import { ByteReader } from '../bytes/reader.ts';
import { ByteWriter } from '../bytes/writer.ts';
import { type Claim, readAlsoCalled } from './also-called.ts';
import type { CurationKeys, Curation } from './curation.ts';
import { readCuratedForms } from './curated-forms.ts';
import { type EntryCounts, EntryGatherer, type Gathered } from './gather-entries.ts';
import { findAll, findReliable } from './find-spans.ts';
import { type FoundForms, KnownForms } from './known-forms.ts';
import { lexicon } from './lexicon.ts';
import { readNearby } from './nearby.ts';
import { packWords, WordUnpacker } from './packed-words.ts';
import { WITHOUT_NONE, type Without } from './rules.ts';
import type { LearntWords, SeenWords } from './shared-words.ts';
import { Statistics } from './statistics.ts';
import { type NamedText, readTextWords, type Span } from './text-words.ts';
import { Vocabulary } from './vocabulary.ts';
import { isWithoutCapitals } from './warnings.ts';

/** What the third pass found in some texts. */
export type Found = Gathered & { readonly claims: readonly Claim[] };

/**
 * Looks for names in texts, in three passes. Several readers may divide the texts of a corpus: each goes through its own in
 * the same order every time, and learns between the passes what all of them found (`SharedWords`). What it takes and gives
 * may cross threads.
 *
 *     readText      how each word is written; what it reads it packs, for the other passes
 *     findCertain   names whose capitals can only mean a name
 *     findAll       all names, by what the passes before know
 */
export class TextReader {
  readonly #vocabulary = new Vocabulary(lexicon());
  readonly #gatherer = new EntryGatherer(lexicon());
  readonly #statistics: Statistics;
  readonly #unpacker: WordUnpacker;
  readonly #without: Without;
  /** The certain names of all texts: how many, then of each its words since the one before, and its words. */
  readonly #certain = new ByteWriter();
  #forms = new KnownForms();
  #third: ThirdPass | null = null;
  #claims: Claim[] = [];
  #withoutCapitals = 0;

  constructor(without: Without = WITHOUT_NONE) {
    this.#without = without;
    this.#statistics = new Statistics(without);
    this.#unpacker = new WordUnpacker(this.#vocabulary, without);
  }

  /** Texts from here on are of that part of the corpus, parts being numbered in its order. */
  beginPart(part: number): void {
    this.#statistics.nouns.before.beginPart(part);
  }

  /** First pass. Appends the text's words to `packed`. */
  readText(text: NamedText, packed: ByteWriter): void {
    const words = readTextWords(text, this.#vocabulary, this.#without);
    this.#statistics.add(words);
    if (isWithoutCapitals(words, this.#vocabulary)) this.#withoutCapitals++;
    packWords(words, packed);
  }

  /** What the first pass saw. */
  seen(): SeenWords {
    const { nouns, tallies } = this.#statistics;
    const before = { parts: nouns.before.parts.values, kept: nouns.before.kept.values };
    return { folds: this.#vocabulary.folds, counts: tallies.map(({ values }) => values), before, withoutCapitals: this.#withoutCapitals };
  }

  learnWords({ others, counts, varied }: LearntWords): void {
    for (const fold of others) this.#vocabulary.internFold(fold);
    this.#statistics.tallies.forEach((tally, column) => tally.load(counts[column] ?? new Int32Array(0)));
    this.#statistics.nouns.varied.load(varied);
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
    this.#forms.count(words, spans);
  }

  /** What the second pass found. */
  forms(): FoundForms {
    return this.#forms.found;
  }

  /** `longest`: by this reader's fold ids. `curation`: what a person decided. */
  learnForms(forms: FoundForms, curation: Curation | null): void {
    const known = KnownForms.from(forms);
    this.#forms = new KnownForms();
    const { decided, added } = readCuratedForms(curation, this.#vocabulary);
    this.#third = { certain: new ByteReader(this.#certain.bytes), decided, known, added };
  }

  /** Third pass. `packed` as in the second. */
  findAll(text: string, packed: ByteReader): void {
    if (this.#third === null) throw new Error('The third pass begins before the second has ended.');
    const { certain, decided, known, added } = this.#third;
    const words = this.#unpacker.read(packed, text);
    const reliable = readSpans(certain);
    const nearby = readNearby(words, reliable);
    const found = words.applies('second-pass') ? findAll(words, { statistics: this.#statistics, known, added, nearby }) : reliable;
    const { spans, claim } = readAlsoCalled(words, found);
    if (claim !== null) this.#claims.push(claim);
    this.#gatherer.addText(words, decided.mute.size === 0 ? spans : spans.filter((span) => !decided.mute.has(words.key(span))));
  }

  /** What the third pass found since this was last asked. */
  take(): Found {
    const claims = this.#claims;
    this.#claims = [];
    return { ...this.#gatherer.take(), claims };
  }

  /** What the third pass counted, when all is taken. */
  counted(): EntryCounts {
    return this.#gatherer.counted();
  }
}

/** What the third pass has of the passes before it and of the decisions. */
type ThirdPass = { readonly certain: ByteReader; readonly decided: CurationKeys; readonly known: KnownForms; readonly added: KnownForms };

function readSpans(certain: ByteReader): Span[] {
  let from = 0;
  return Array.from({ length: certain.varint() }, () => {
    from += certain.varint();
    return { from, to: from + certain.varint() };
  });
}

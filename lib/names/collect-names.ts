import { ByteReader } from '../bytes/reader.ts';
import { ByteWriter } from '../bytes/writer.ts';
import type { Mention, Name } from '../types.ts';
import type { Curation } from './curation.ts';
import { NameCollector } from './name-collector.ts';
import { WITHOUT_NONE, type Without } from './rules.ts';
import { SharedWords } from './shared-words.ts';
import { TextReader } from './text-reader.ts';
import type { NamedText } from './text-words.ts';

/** What `collectNames` found in the whole corpus. */
export type NamesFound = {
  readonly names: readonly Name[];
  /** By text: sorted, disjoint, offsets in that text. */
  readonly mentions: readonly (readonly Mention[])[];
  /** Sentences for the person who builds: what could not be done, and what to do about it. */
  readonly warnings: readonly string[];
};

/**
 * Finds the names of texts held in memory, their kinds and aliases, and where they stand. Same input, same output. Linear in
 * the length of the texts. `without` leaves rules out, to measure them.
 */
export function collectNames(texts: readonly NamedText[], curation: Curation | null, without: Without = WITHOUT_NONE): NamesFound {
  const reader = new TextReader(without);
  const packed = new ByteWriter();
  for (const text of texts) reader.readText(text, packed);
  const seen = reader.seen(), shared = new SharedWords([seen]);
  reader.learnWords(shared.learntBy(0));
  const again = (pass: (text: string, packed: ByteReader) => void): void => {
    const words = new ByteReader(packed.bytes);
    for (const { text } of texts) pass.call(reader, text, words);
  };
  again(reader.findCertain);
  for (const forms of shared.formsFor([reader.forms()])) reader.learnForms(forms, curation);
  again(reader.findAll);
  const collector = new NameCollector(curation, without);
  collector.add(0, reader.take());
  collector.addCounts(0, reader.counted());
  const { names, mentions, warnings } = collector.finish(seen.withoutCapitals);
  return { names, mentions: texts.map((_, text) => mentions.of(text)), warnings };
}

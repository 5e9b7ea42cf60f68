import { ByteReader } from '../bytes/reader.ts';
import { ByteWriter } from '../bytes/writer.ts';
import type { Mention, Name } from '../types.ts';
import type { Curation } from './curation.ts';
import { NameCollector, type NamedText } from './name-collector.ts';
import { WITHOUT_NONE, type Without } from './rules.ts';

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
  const collector = new NameCollector(curation, without);
  const packed = new ByteWriter();
  for (const text of texts) collector.readText(text, packed);
  for (const pass of [collector.findCertain, collector.findAll]) {
    const reader = new ByteReader(packed.bytes);
    for (const { text } of texts) pass.call(collector, text, reader);
  }
  const { names, mentions, warnings } = collector.finish();
  return { names, mentions: texts.map((_, text) => mentions.of(text)), warnings };
}

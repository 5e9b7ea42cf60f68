import type { ByteSource } from '../bytes/source.ts';
import { openContainer } from './container.ts';
import type { CorpusSummary } from './corpus.ts';
import { openCorpus } from './open.ts';
import { SECTIONS } from './sections.ts';

const AT_ONCE = 4_194_304; // bytes in memory

/**
 * Checks every byte of a corpus file against its checksums, and tells what it holds. Throws a CorpusError with a
 * sentence for people.
 */
export async function verifyCorpus(source: ByteSource): Promise<CorpusSummary> {
  const container = await openContainer(source);
  for (const kind of Object.values(SECTIONS)) {
    const section = container.sourceOf(kind);
    for (let at = 0; at < section.size; at += AT_ONCE) await section.read(at, Math.min(section.size, at + AT_ONCE));
  }
  return (await openCorpus(source)).summary;
}

import { ByteWriter } from '../bytes/writer.ts';
import type { NameKind } from '../types.ts';
import type { ByteSource } from '../bytes/source.ts';
import type { Region } from './packed-index.ts';
import type { SearchableName } from './searchable.ts';

const FACT_BYTES = 4;
const KIND_RANGE = 8; // kinds share a word with the count of articles

// By their number in the file: new ones are added behind.
const KINDS: readonly NameKind[] = ['person', 'org', 'place', 'event', 'work', 'law', 'other'];

export type NameFacts = { readonly kind: NameKind; readonly articleCount: number };

/** A u32 a name: the number of its articles × 8 + its kind. */
export function packNameFacts(names: readonly SearchableName[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(names.length * FACT_BYTES);
  for (const name of names) writer.u32(name.articleCount * KIND_RANGE + KINDS.indexOf(name.kind));
  return writer.bytes;
}

/** What the ranking of names needs to know of one. */
export async function readNameFacts(chunks: ByteSource, region: Region, name: number): Promise<NameFacts> {
  const start = region.start + name * FACT_BYTES;
  const bytes = await chunks.read(start, start + FACT_BYTES);
  const value = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  return { kind: KINDS[value % KIND_RANGE] ?? 'other', articleCount: Math.floor(value / KIND_RANGE) };
}

import { ByteReader } from '../bytes/reader.ts';
import type { CandidateForm, CandidateName, Candidates } from './candidates.ts';
import { formStartOf } from './form-start.ts';
import { BLOCK_NAMES, HEADER_WORDS, layoutOf, restOf, spreadHash } from './layout.ts';
import type { Layout } from './layout.ts';
import { CanonicalForm, passRecord, readRecord } from './records.ts';
import type { PackedName } from './records.ts';

/** An open gazetteer: views over the bytes; a name is decoded when a page asks for it. */
export type Gazetteer = {
  readonly nameCount: number;
  readonly formCount: number;
  /** Bytes of the tables that a page's words are looked up in, without forms and names. */
  readonly detectionBytes: number;
  /** See `Corpus.findCandidates`. */
  findCandidates(words: Uint32Array): Candidates;
};

/** Opens what `encodeGazetteer` wrote. Throws a RangeError on bytes whose tables do not fit. */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  const tables = openTables(bytes);
  return {
    nameCount: tables.nameCount,
    formCount: tables.formCount,
    detectionBytes: tables.buckets.byteLength + tables.owners.byteLength + tables.rests.byteLength,
    findCandidates: (words) => findCandidates(tables, words),
  };
}

type Tables = {
  readonly nameCount: number;
  readonly formCount: number;
  readonly bucketBits: number;
  readonly anyCase: boolean;
  readonly buckets: Uint32Array;
  readonly owners: Uint32Array;
  readonly rests: Uint16Array;
  readonly blocks: Uint32Array;
  readonly records: Uint8Array;
};

function openTables(unaligned: Uint8Array): Tables {
  const bytes = unaligned.byteOffset % 4 === 0 ? unaligned : unaligned.slice(); // typed-array views need it
  if (bytes.length < HEADER_WORDS * 4) throw new RangeError(`a gazetteer of ${bytes.length} bytes has no header`);
  const [nameCount = 0, formCount = 0, startCount = 0, bucketBits = 0, anyCase = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS);
  if (bucketBits < 1 || bucketBits > 31) throw new RangeError(`a gazetteer has no ${bucketBits} bucket bits`);
  const layout: Layout = layoutOf(nameCount, startCount, bucketBits);
  if (layout.records > bytes.length) throw new RangeError(`the gazetteer's tables end at byte ${layout.records} of ${bytes.length}`);
  const words = (from: number, to: number): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset + from, (to - from) / 4);
  return {
    nameCount,
    formCount,
    bucketBits,
    anyCase: anyCase !== 0,
    buckets: words(layout.buckets, layout.owners),
    owners: words(layout.owners, layout.blocks),
    blocks: words(layout.blocks, layout.rests),
    rests: new Uint16Array(bytes.buffer, bytes.byteOffset + layout.rests, startCount),
    records: bytes.subarray(layout.records),
  };
}

function findCandidates(tables: Tables, hashes: Uint32Array): Candidates {
  const owners = new Map<number, number[]>();
  for (const hash of hashes) {
    forEachOwner(tables, hash, (owner) => {
      const asked = owners.get(owner);
      if (asked === undefined) owners.set(owner, [hash]);
      else asked.push(hash);
    });
  }
  const forms: CandidateForm[] = [];
  const names: CandidateName[] = [];
  const readName = createNameReader(tables);
  for (const [owner, asked] of owners) {
    const { forms: all, companions, ...name } = readName(owner);
    const answered = all.filter((form) => asked.includes(formStartOf(form.text)?.hash ?? -1));
    if (answered.length === 0) continue; // another hash with the same bits in the table
    for (const { text, ambiguity, reasons, capitalsOnly } of answered) forms.push({ text, name: name.id, ambiguity, reasons, capitalsOnly });
    const company = companions.map(([companion, weight]) => ({ companion: readName(companion), weight }));
    const home = company.find(({ companion }) => companion.kind === 'place')?.companion.id ?? null;
    names.push({ ...name, home, companions: company.map(({ companion, weight }) => [companion.id, weight] as const) });
  }
  return { forms, names, ...(tables.anyCase && { anyCase: true }) };
}

function forEachOwner({ buckets, rests, owners, bucketBits }: Tables, hash: number, visit: (owner: number) => void): void {
  const spread = spreadHash(hash);
  const bucket = spread >>> (32 - bucketBits);
  const rest = restOf(spread, bucketBits);
  const end = buckets[bucket + 1] ?? 0;
  for (let i = buckets[bucket] ?? 0; i < end; i++) if (rests[i] === rest) visit(owners[i] ?? 0);
}

/** Decodes names, each once: companions are often the companions of many. */
function createNameReader({ blocks, records, nameCount }: Tables): (name: number) => PackedName {
  const known = new Map<number, PackedName>();
  const canonical = new CanonicalForm();
  return (name) => {
    const cached = known.get(name);
    if (cached) return cached;
    if (name >= nameCount) throw new RangeError(`the gazetteer has no name ${name} among ${nameCount}`);
    const first = name - (name % BLOCK_NAMES);
    const reader = new ByteReader(records, blocks[first / BLOCK_NAMES] ?? 0);
    for (let i = first; i < name; i++) passRecord(reader, canonical);
    const found = readRecord(reader, canonical);
    known.set(name, found);
    return found;
  };
}

import { checksumOf } from '../bytes/checksum.ts';
import { ByteReader } from '../bytes/reader.ts';
import type { CandidateForm, CandidateName, Candidates } from './candidates.ts';
import type { PackedGazetteer } from './encode.ts';
import { formStartOf } from './form-start.ts';
import { BLOCK_CHECKSUM_BYTES, BLOCK_NAMES, HEADER_WORDS, layoutOf, MOST_ANY_CASE, restOf, spreadHash } from './layout.ts';
import { CanonicalForm, passRecord, readIdentity, readRecord } from './records.ts';
import type { PackedIdentity, PackedName } from './records.ts';

/** An open gazetteer: views over the bytes; a name is checked and decoded when a page asks for it. */
export type Gazetteer = {
  /** See `Corpus.findCandidates`. Throws where a name that it wants is damaged. */
  findCandidates(words: Uint32Array): Candidates;
};

/**
 * Opens what `encodeGazetteer` wrote. `damaged`: thrown where the parts do not fit, and by a question that wants records
 * which do not fit their checksum.
 */
export function openGazetteer(packed: Readonly<Record<keyof PackedGazetteer, Uint8Array>>, damaged: () => Error): Gazetteer {
  const { tables: bytes, records } = packed;
  const tables = viewTables(bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()); // typed-array views need it
  if (tables?.blocks.at(-1) !== records.length) throw damaged();
  const blocks = openBlocks(records, tables, damaged);
  return { findCandidates: (words) => findCandidates(tables, blocks, words) };
}

type Tables = {
  readonly bucketBits: number;
  readonly buckets: Uint32Array;
  readonly owners: Uint32Array;
  readonly rests: Uint16Array;
  readonly blocks: Uint32Array;
  /** The names with a form without any capital, where they are few. */
  readonly anyCase: Uint32Array;
  readonly hasManyInAnyCase: boolean;
};

/** `null`: their header does not fit their length. */
function viewTables(bytes: Uint8Array): Tables | null {
  if (bytes.length < HEADER_WORDS * 4) return null;
  const words = (from: number, to: number): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset + from, (to - from) / 4);
  const [names = 0, starts = 0, bucketBits = 0, anyCase = 0] = words(0, HEADER_WORDS * 4);
  const layout = layoutOf(names, starts, bucketBits, anyCase);
  if (layout.end !== bytes.length) return null;
  return {
    bucketBits,
    buckets: words(layout.buckets, layout.owners),
    owners: words(layout.owners, layout.blocks),
    rests: new Uint16Array(bytes.buffer, bytes.byteOffset + layout.rests, starts),
    blocks: words(layout.blocks, layout.anyCase),
    anyCase: words(layout.anyCase, layout.rests),
    hasManyInAnyCase: anyCase > MOST_ANY_CASE,
  };
}

/** Gives a reader at the beginning of a block of records, which is checked when it is first wanted. */
type Blocks = (block: number) => ByteReader;

function openBlocks(records: Uint8Array, { blocks }: Tables, damaged: () => Error): Blocks {
  const checked = new Uint8Array(blocks.length);
  return (block) => {
    const start = blocks[block] ?? 0;
    const end = (blocks[block + 1] ?? 0) - BLOCK_CHECKSUM_BYTES; // of a block that there is not: before its start
    if (checked[block] === 0 && (end < start || checksumOf(records.subarray(start, end)) !== new ByteReader(records, end).u32())) throw damaged();
    checked[block] = 1;
    return new ByteReader(records, start);
  };
}

const WHOLE_HASH_BITS = 16; // of a bucket, from which on the rests hold all others: an only form was asked for then

function findCandidates(tables: Tables, blocks: Blocks, hashes: Uint32Array): Candidates {
  const owners = new Set<number>(tables.anyCase);
  for (const hash of hashes) addOwners(tables, hash, owners);
  const asked = new Set(hashes);
  const isAsked = (form: string): boolean => {
    const start = formStartOf(form);
    return start !== null && (asked.has(start.hash) || (start.anyCase && !tables.hasManyInAnyCase));
  };
  const forms: CandidateForm[] = [];
  const names: CandidateName[] = [];
  const { read, identify } = createNameReader(blocks);
  for (const owner of owners) {
    const { forms: all, companions: packed, ...name } = read(owner);
    let isAnswered = false;
    for (const form of all) {
      if ((all.length > 1 || tables.bucketBits < WHOLE_HASH_BITS) && !isAsked(form.text)) continue;
      forms.push({ ...form, name: name.id });
      isAnswered = true;
    }
    if (!isAnswered) continue; // another hash with the same bits in the table
    let home: string | null = null;
    const companions: (readonly [string, number])[] = [];
    for (const [companion, weight] of packed) {
      const { id, kind } = identify(companion);
      if (kind === 'place') home ??= id;
      companions.push([id, weight]);
    }
    names.push({ ...name, home, companions });
  }
  return { forms, names, ...(tables.hasManyInAnyCase && { anyCase: true }) };
}

/** Adds the names that the table has under a hash. */
function addOwners({ buckets, rests, owners, bucketBits }: Tables, hash: number, found: Set<number>): void {
  const spread = spreadHash(hash);
  const bucket = spread >>> (32 - bucketBits);
  const rest = restOf(spread, bucketBits);
  const end = buckets[bucket + 1] ?? 0;
  for (let i = buckets[bucket] ?? 0; i < end; i++) if (rests[i] === rest) found.add(owners[i] ?? 0);
}

type NameReader = { read(name: number): PackedName; identify(name: number): PackedIdentity };

/** Decodes names. What identifies one is kept: companions are often the companions of many. */
function createNameReader(blocks: Blocks): NameReader {
  const known = new Map<number, PackedIdentity>();
  const canonical = new CanonicalForm();
  const goTo = (name: number): ByteReader => {
    const reader = blocks(Math.floor(name / BLOCK_NAMES));
    for (let i = name % BLOCK_NAMES; i > 0; i--) passRecord(reader, canonical);
    return reader;
  };
  return {
    read: (name) => readRecord(goTo(name), canonical),
    identify(name) {
      const found = known.get(name) ?? readIdentity(goTo(name), canonical);
      known.set(name, found);
      return found;
    },
  };
}

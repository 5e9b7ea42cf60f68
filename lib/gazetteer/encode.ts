import { ByteWriter } from '../bytes/writer.ts';
import type { Name, SurfaceForm } from '../types.ts';
import { companionsOf } from './companions.ts';
import { formStartOf } from './form-start.ts';
import { BLOCK_NAMES, BUCKET_STARTS, layoutOf, restOf, spreadHash } from './layout.ts';
import type { Layout } from './layout.ts';
import { writeRecord } from './records.ts';
import { spellingsOf } from './spellings.ts';

/**
 * The packed gazetteer (layout.ts): every form of every name, its companions and how many articles mention
 * it. `articlesOf[i]` holds the indexes of the articles that mention `names[i]`, without duplicates.
 */
export function encodeGazetteer(names: readonly Name[], articlesOf: readonly (readonly number[])[]): Uint8Array {
  const order = orderByCanonical(names);
  const formsOf = order.map((name) => distinctSpellings(names[name]?.forms ?? []));
  const starts = collectStarts(formsOf);
  const bucketBits = Math.max(1, Math.ceil(Math.log2(starts.count / BUCKET_STARTS + 1)));
  const records = encodeRecords(names, order, formsOf, articlesOf);
  const forms = formsOf.reduce((sum, { length }) => sum + length, 0);
  const layout = layoutOf(names.length, starts.count, bucketBits);
  const words = new Uint32Array(layout.records / 4);
  words.set([names.length, forms, starts.count, bucketBits, starts.anyCase ? 1 : 0]);
  placeStarts(words, layout, starts, bucketBits);
  words.set(records.blocks, layout.blocks / 4);
  const bytes = new Uint8Array(layout.records + records.bytes.length);
  bytes.set(new Uint8Array(words.buffer));
  bytes.set(records.bytes, layout.records);
  return bytes;
}

/** Indexes of the names in order of their canonical forms, so that neighbours share their beginnings. */
function orderByCanonical(names: readonly Name[]): number[] {
  const canonical = (name: number): string => names[name]?.canonical ?? '';
  return names.map((_, i) => i).toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : canonical(a) > canonical(b) ? 1 : a - b));
}

/** The forms to look for: each spelling once, and one without any capital only where the name has no other. */
function distinctSpellings(forms: readonly SurfaceForm[]): readonly SurfaceForm[] {
  const capitalised = forms.filter((form) => formStartOf(form.text)?.anyCase === false);
  const all = (capitalised.length > 0 ? capitalised : forms).flatMap(spellingsOf);
  if (all.length < 2) return all;
  const byText = new Map(all.toReversed().map((form) => [form.text, form]));
  return [...byText.values()].toReversed();
}

type Starts = { readonly count: number; readonly hashes: Uint32Array; readonly owners: Uint32Array; readonly anyCase: boolean };

/** The distinct starts of each name's forms, spread, in order of names. */
function collectStarts(formsOf: readonly (readonly SurfaceForm[])[]): Starts {
  const most = formsOf.reduce((sum, { length }) => sum + length, 0);
  const hashes = new Uint32Array(most);
  const owners = new Uint32Array(most);
  let count = 0;
  let anyCase = false;
  formsOf.forEach((forms, name) => {
    const first = count;
    for (const form of forms) {
      const start = formStartOf(form.text);
      if (!start) continue;
      anyCase ||= start.anyCase;
      const hash = spreadHash(start.hash);
      if (hashes.subarray(first, count).includes(hash)) continue;
      hashes[count] = hash;
      owners[count++] = name;
    }
  });
  return { count, hashes, owners, anyCase };
}

/** Fills buckets, owners and rests by counting: within a bucket, starts keep the order of names. */
function placeStarts(words: Uint32Array, layout: Layout, starts: Starts, bucketBits: number): void {
  const buckets = words.subarray(layout.buckets / 4, layout.owners / 4);
  const owners = words.subarray(layout.owners / 4, layout.blocks / 4);
  const rests = new Uint16Array(words.buffer, layout.rests, starts.count);
  const shift = 32 - bucketBits;
  for (let i = 0; i < starts.count; i++) {
    const after = ((starts.hashes[i] ?? 0) >>> shift) + 1;
    buckets[after] = (buckets[after] ?? 0) + 1;
  }
  for (let b = 1; b < buckets.length; b++) buckets[b] = (buckets[b] ?? 0) + (buckets[b - 1] ?? 0);
  const next = buckets.slice();
  for (let i = 0; i < starts.count; i++) {
    const hash = starts.hashes[i] ?? 0;
    const at = next[hash >>> shift] ?? 0;
    next[hash >>> shift] = at + 1;
    owners[at] = starts.owners[i] ?? 0;
    rests[at] = restOf(hash, bucketBits);
  }
}

function encodeRecords(
  names: readonly Name[],
  order: readonly number[],
  formsOf: readonly (readonly SurfaceForm[])[],
  articlesOf: readonly (readonly number[])[],
): { readonly bytes: Uint8Array; readonly blocks: readonly number[] } {
  const writer = new ByteWriter();
  const companions = companionsOf(order.map((name) => articlesOf[name] ?? []));
  const blocks: number[] = [];
  let previous: Uint8Array = new Uint8Array();
  order.forEach((index, i) => {
    const name = names[index];
    if (!name) return;
    if (i % BLOCK_NAMES === 0) {
      blocks.push(writer.length);
      previous = new Uint8Array();
    }
    const packed = { ...name, forms: formsOf[i] ?? [], articleCount: articlesOf[index]?.length ?? 0, companions: companions[i] ?? [] };
    previous = writeRecord(writer, packed, previous);
  });
  return { bytes: writer.bytes, blocks: [...blocks, writer.length] };
}

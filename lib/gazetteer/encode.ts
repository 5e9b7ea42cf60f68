import type { Name, SurfaceForm } from '../types.ts';
import { type ArticleLists, companionsFinder } from './companions.ts';
import { formStartOf } from './form-start.ts';
import { BUCKET_STARTS, layoutOf, MOST_ANY_CASE, restOf, spreadHash } from './layout.ts';
import type { Layout } from './layout.ts';
import { orderByBeginning } from './order.ts';
import { RecordWriter } from './records.ts';
import { hasSpellings, spellingsOf } from './spellings.ts';

/** A gazetteer as it is stored, in two parts. */
export type PackedGazetteer = { readonly tables: Uint8Array<ArrayBuffer>; readonly records: Uint8Array<ArrayBuffer> };

/**
 * The packed gazetteer (layout.ts): every form of every name, its companions and how many articles mention
 * it. `articlesOf[i]` holds the indexes of the articles that mention `names[i]`, without duplicates.
 */
export function encodeGazetteer(names: readonly Name[], articlesOf: ArticleLists): PackedGazetteer {
  const order = orderByBeginning(names.map((name) => name.canonical));
  const ranks = new Uint32Array(names.length); // a name's place in the file
  order.forEach((name, rank) => (ranks[name] = rank));
  const formsOf = names.map((name) => distinctSpellings(name.forms));
  const starts = collectStarts(formsOf, ranks);
  const bucketBits = Math.max(1, Math.ceil(Math.log2(starts.count / BUCKET_STARTS + 1)));
  const records = encodeRecords({ names, order, ranks, formsOf, articlesOf });
  const layout = layoutOf(names.length, starts.count, bucketBits, starts.anyCase.length);
  const words = new Uint32Array(layout.end / 4);
  words.set([names.length, starts.count, bucketBits, starts.anyCase.length]);
  placeStarts(words, layout, starts, bucketBits);
  words.set(records.blocks, layout.blocks / 4);
  if (starts.anyCase.length <= MOST_ANY_CASE) words.set(starts.anyCase, layout.anyCase / 4);
  return { tables: new Uint8Array(words.buffer), records: records.bytes };
}

/** The forms to look for: each spelling once, and one without any capital only where the name has no other. */
function distinctSpellings(forms: readonly SurfaceForm[]): readonly SurfaceForm[] {
  const [only] = forms;
  if (forms.length === 1 && only && !hasSpellings(only)) return forms;
  const capitalised = forms.filter((form) => formStartOf(form.text)?.anyCase === false);
  const all = (capitalised.length > 0 ? capitalised : forms).flatMap(spellingsOf);
  const byText = new Map(all.toReversed().map((form) => [form.text, form]));
  return [...byText.values()].toReversed();
}

type Starts = { readonly count: number; readonly hashes: Uint32Array; readonly owners: Uint32Array; readonly anyCase: readonly number[] };

/** The distinct starts of each name's forms, spread; their owners are places in the file, as are the names with a form in any case. */
function collectStarts(formsOf: readonly (readonly SurfaceForm[])[], ranks: Uint32Array): Starts {
  const most = formsOf.reduce((sum, { length }) => sum + length, 0);
  const hashes = new Uint32Array(most);
  const owners = new Uint32Array(most);
  let count = 0;
  const anyCase: number[] = [];
  formsOf.forEach((forms, name) => {
    const first = count;
    for (const form of forms) {
      const start = formStartOf(form.text);
      if (!start) continue;
      const rank = ranks[name] ?? 0;
      if (start.anyCase && anyCase.at(-1) !== rank) anyCase.push(rank);
      const hash = spreadHash(start.hash);
      if (count > first && hashes.subarray(first, count).includes(hash)) continue;
      hashes[count] = hash;
      owners[count++] = rank;
    }
  });
  return { count, hashes, owners, anyCase };
}

/** Fills buckets, owners and rests by counting: within a bucket, starts keep their order. */
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

const NONE: readonly never[] = [];

type Contents = {
  readonly names: readonly Name[];
  readonly order: Uint32Array;
  readonly ranks: Uint32Array;
  readonly formsOf: readonly (readonly SurfaceForm[])[];
  readonly articlesOf: ArticleLists;
};

function encodeRecords({ names, order, ranks, formsOf, articlesOf }: Contents): { readonly bytes: Uint8Array<ArrayBuffer>; readonly blocks: readonly number[] } {
  const records = new RecordWriter();
  const companionsOf = companionsFinder(articlesOf);
  names.forEach((name, index) => records.add(name, formsOf[index] ?? NONE, articlesOf.at(index)?.length ?? 0, companionsOf(index), ranks));
  return records.lay(order);
}

import { hashWord } from '../text/fold.ts';
import type { Candidates } from './candidates.ts';

/** An open gazetteer: nothing is parsed before it is asked for. */
export type Gazetteer = {
  readonly nameCount: number;
  readonly formCount: number;
  /** See `Corpus.findCandidates`. */
  findCandidates(words: Uint32Array, from: number): Candidates;
};

/** Opens what `encodeGazetteer` wrote. Throws a RangeError on bytes that it did not write. */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  const all = JSON.parse(new TextDecoder().decode(bytes)) as Candidates;
  return {
    nameCount: all.names.length,
    formCount: all.forms.length,
    findCandidates(words, from) {
      const known = new Set(words);
      const fresh = new Set(words.subarray(from));
      const forms = all.forms.filter((form) => {
        const hashes = form.key.split(' ').map(hashWord);
        return hashes.every((hash) => known.has(hash)) && hashes.some((hash) => fresh.has(hash));
      });
      const ids = new Set(forms.map((form) => form.name));
      return { forms, names: all.names.filter((name) => ids.has(name.id)) };
    },
  };
}

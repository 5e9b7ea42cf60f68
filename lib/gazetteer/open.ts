import type { Candidates } from './candidates.ts';
import { formStartOf } from './form-start.ts';

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
      const known = new Set(words.subarray(from));
      const forms = all.forms.filter((form) => known.has(formStartOf(form.text)?.hash ?? -1));
      const ids = new Set(forms.map((form) => form.name));
      const anyCase = all.forms.some((form) => formStartOf(form.text)?.anyCase);
      return { forms, ...(anyCase && { anyCase }), names: all.names.filter((name) => ids.has(name.id)) };
    },
  };
}

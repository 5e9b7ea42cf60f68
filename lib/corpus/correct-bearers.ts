import type { CandidateName } from '../gazetteer/candidates.ts';
import { formStartOf } from '../gazetteer/form-start.ts';
import { keyOf } from '../text/words.ts';
import { isSame, type NameCorrections } from './correct-names.ts';
import type { CorrectedName } from './corrections.ts';
import type { Corpus, NameView } from './corpus.ts';

/** Who stands behind a name as corrections have it. */
export type Bearers = {
  /** Whom it stands for; an own name where no build knows it. */
  readonly target: CorrectedName;
  /** The built names that are one now, the target first. */
  readonly built: readonly NameView[];
  /** The forms that a person gave them, as written. */
  readonly forms: readonly string[];
};

/** The bearers of the name with this id; `null` where there are none. */
export async function bearersOf(corpus: Corpus, corrections: NameCorrections, id: string): Promise<Bearers | null> {
  const { own, targetOf, mergedInto, spoken } = corrections;
  const asked = own.get(id) ?? (await corpus.readName(id));
  if (asked === null) return null;
  const target = targetOf(asked);
  const all = [target, ...mergedInto(target)];
  const built = (await Promise.all(all.map((name) => (own.get(name.id)?.from ? null : locateName(corpus, name))))).filter((view) => view !== null);
  if (built.length === 0 && !own.has(target.id)) return null;
  const forms = spoken.filter(({ name }) => all.some((one) => isSame(one, name))).map(({ text }) => text);
  return { target: own.has(target.id) ? target : (built[0] ?? target), built, forms };
}

/**
 * The built name that was corrected: by its id, or where a later build numbered it anew by its canonical form and kind.
 * An added name is found where a later build holds it too.
 */
export async function locateName(corpus: Corpus, name: CorrectedName): Promise<NameView | null> {
  const view = await corpus.readName(name.id);
  if (view !== null && isSame(view, name)) return view;
  const found = (await candidatesOf(corpus, name.canonical)).find(({ canonical, kind }) => kind === name.kind && keyOf(canonical) === keyOf(name.canonical));
  return found === undefined ? null : corpus.readName(found.id);
}

/** The names that a page with this text might mean. */
export async function candidatesOf(corpus: Corpus, text: string): Promise<readonly CandidateName[]> {
  const start = formStartOf(text);
  return start === null ? [] : (await corpus.findCandidates(Uint32Array.of(start.hash))).names;
}

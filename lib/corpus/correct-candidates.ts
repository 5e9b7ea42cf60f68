import type { CandidateForm, CandidateName, Candidates } from '../gazetteer/candidates.ts';
import { keyOf } from '../text/words.ts';
import type { NameCorrections } from './correct-names.ts';
import type { CorrectedName } from './corrections.ts';

/** What is not among a page's candidates, and has to be looked up. `null` of a name that no build knows any more. */
export type ReadCandidate = (name: CorrectedName) => Promise<CandidateName | null>;

/** The candidates for a page's words as corrections have them: see `correctCorpus`. */
export async function correctCandidates(corrections: NameCorrections, words: Uint32Array, built: Candidates, read: ReadCandidate): Promise<Candidates> {
  const known = new Map(built.names.map((name) => [name.id, name]));
  const twins = new Map(built.names.map((name) => [`${keyOf(name.canonical)}\n${name.kind}`, name]));
  const meant = [...built.forms.flatMap((form) => correctForm(corrections, form, known.get(form.name))), ...spokenForms(corrections, words)];
  const names = new Map<string, CandidateName>();
  const forms = new Map<string, CandidateForm>();
  for (const { form, name } of meant) {
    const target = corrections.targetOf(isAdded(corrections, name) ? (twins.get(`${keyOf(name.canonical)}\n${name.kind}`) ?? name) : name);
    if (corrections.changeOf(target)?.isMuted === true) continue;
    const candidate = names.get(target.id) ?? correctName(corrections, known.get(target.id) ?? (await read(target)));
    if (candidate === null) continue;
    names.set(candidate.id, candidate);
    const place = `${candidate.id}\n${form.text}`;
    if (!forms.has(place)) forms.set(place, { ...form, name: candidate.id });
  }
  return { ...built, forms: [...forms.values()], names: [...names.values()] };
}

/** A name that a person added, and that a later build may have found too. */
function isAdded({ own }: NameCorrections, { id }: CorrectedName): boolean {
  return own.get(id)?.from === null;
}

type Meant = { readonly form: CandidateForm; readonly name: CorrectedName };

/** Whom a built form means now; nobody where it is muted. */
function correctForm({ changeOf, own }: NameCorrections, form: CandidateForm, name: CandidateName | undefined): readonly Meant[] {
  if (name === undefined) return [];
  const change = changeOf(name);
  if (change === null) return [{ form, name }];
  const key = keyOf(form.text);
  if (change.isMuted || change.mutedForms.has(key)) return [];
  return [{ form, name: own.get(change.splitForms.get(key) ?? '') ?? name }];
}

/**
 * The forms that a person gave, among those that start with one of the words or without any capital, which pages don't ask
 * for. Whoever wrote it knows: it is not ambiguous.
 */
function spokenForms({ spoken, changeOf }: NameCorrections, words: Uint32Array): readonly Meant[] {
  const asked = new Set(words);
  return spoken.flatMap(({ text, name, start }) => {
    if (start === null || !(start.anyCase || asked.has(start.hash))) return [];
    const change = changeOf(name);
    if (change?.isMuted === true || change?.mutedForms.has(keyOf(text)) === true) return [];
    return [{ form: { text, name: name.id, ambiguity: 0, reasons: [], capitalsOnly: ACRONYM.test(text) }, name }];
  });
}

const ACRONYM = /^\p{Lu}{2,5}$/u; // matches only in capitals: us is not US

function correctName({ changeOf, mergedIds }: NameCorrections, name: CandidateName | null): CandidateName | null {
  if (name === null) return null;
  const change = changeOf(name);
  const company = new Map<string, number>();
  for (const [id, weight] of name.companions) {
    const companion = mergedIds.get(id) ?? id;
    if (companion !== name.id) company.set(companion, Math.max(weight, company.get(companion) ?? 0));
  }
  return { ...name, canonical: change?.canonical ?? name.canonical, kind: change?.kind ?? name.kind, companions: [...company] };
}

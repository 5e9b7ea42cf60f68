import type { CandidateForm, CandidateName, Candidates } from '../gazetteer/candidates.ts';
import { keyOf } from '../text/words.ts';

// Least ambiguity of a form that names of two corpora share: what a build gives to one that two of its names share.
const SHARED_FORM = 0.6;

/** The candidates of several corpora as those of one. Ids are joined already: an id is one name. */
export function joinCandidates(answers: readonly Candidates[]): Candidates {
  const names = [...Map.groupBy(answers.flatMap((answer) => answer.names), ({ id }) => id).values()].map(joinNames);
  const forms = [...Map.groupBy(answers.flatMap((answer) => answer.forms), ({ name, text }) => `${name}\n${text}`).values()].map((bearers) => bearers.reduce(joinForms));
  const anyCase = answers.some((answer) => answer.anyCase === true);
  return { forms: markShared(forms), names, ...(anyCase && { anyCase }) };
}

/** The first says who it is; articles and company are those of all. */
function joinNames(bearers: readonly CandidateName[]): CandidateName {
  const [first] = bearers;
  if (first === undefined) throw new Error('a name without a bearer');
  if (bearers.length === 1) return first;
  const articleCount = bearers.reduce((sum, name) => sum + name.articleCount, 0);
  return { ...first, articleCount, home: bearers.find(({ home }) => home !== null)?.home ?? null, companions: joinCompanions(bearers, articleCount) };
}

/**
 * The closest first. Weights are cosines of sets of articles: of a companion that all corpora know as well it stays, of
 * one that a single corpus knows it falls with the root of that corpus's share. The quadratic mean does both.
 */
function joinCompanions(bearers: readonly CandidateName[], articleCount: number): CandidateName['companions'] {
  const weights = new Map<string, number>();
  for (const name of bearers) {
    const share = articleCount > 0 ? name.articleCount / articleCount : 1 / bearers.length;
    for (const [companion, weight] of name.companions) weights.set(companion, (weights.get(companion) ?? 0) + share * weight ** 2);
  }
  return [...weights].map(([companion, square]) => [companion, Math.sqrt(square)] as const).toSorted((a, b) => b[1] - a[1]);
}

/** A form is as ambiguous as the corpus says that has most reason to. */
function joinForms(one: CandidateForm, other: CandidateForm): CandidateForm {
  return {
    ...one,
    ambiguity: Math.max(one.ambiguity, other.ambiguity),
    reasons: [...new Set([...one.reasons, ...other.reasons])],
    capitalsOnly: one.capitalsOnly || other.capitalsOnly,
  };
}

/** A form of two names says less than each corpus knew by itself. */
function markShared(forms: readonly CandidateForm[]): CandidateForm[] {
  const bearers = Map.groupBy(forms, ({ text }) => keyOf(text));
  return forms.map((form) => {
    const isShared = new Set(bearers.get(keyOf(form.text))?.map(({ name }) => name)).size > 1;
    if (!isShared || form.reasons.includes('shared-form')) return form;
    return { ...form, ambiguity: Math.max(form.ambiguity, SHARED_FORM), reasons: [...form.reasons, 'shared-form'] };
  });
}

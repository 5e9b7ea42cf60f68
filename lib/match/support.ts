import type { CandidateForm, CandidateName } from '../gazetteer/candidates.ts';
import { foldText } from '../text/fold.ts';

/** The places, in the order of mentions, where a page surely names a name. */
export type SurePlaces = ReadonlyMap<string, readonly number[]>;

/** What the page's other names say for a candidate. */
export type Support = {
  /** In [0, 1). */
  readonly strength: number;
  /** Ids of the names that speak for it, the strongest first. */
  readonly names: readonly string[];
};

/** A name that a mention may mean, by one of its forms. */
export type Candidate = { readonly form: CandidateForm; readonly name: CandidateName };

const NEAR = 8; // mentions on either side: about a paragraph
const FAR_SHARE = 0.5; // what a companion that stands further off counts
const UNANCHORED_SHARE = 0.55; // what all companions count without the place that an institution belongs to
const HALF_STRENGTH = 1; // evidence that gives a strength of one half: two or three companions nearby …
const HALF_OF_COMPANY = 0.6; // … or this share of all that the name's company could give …
const LEAST_HALF_STRENGTH = 0.4; // … but never less

/** Weighs the companions of a name that the page surely mentions: near ones heavier, widely known ones lighter. */
export function companionSupport(at: number, { form, name }: Candidate, names: ReadonlyMap<string, CandidateName>, sure: SurePlaces): Support {
  const trust = name.articleCount / (name.articleCount + 1); // the company of a single article may be chance
  const company = name.companions.map(([id, share]) => {
    const most = (trust * share) / Math.sqrt(names.get(id)?.articleCount ?? 1);
    return { id, most, evidence: most * presenceOf(sure.get(id), at) };
  });
  const anchor = isInstitution(form, name) ? name.home : null;
  const anchored = anchor === null || sure.has(anchor) ? 1 : UNANCHORED_SHARE;
  const evidence = anchored * company.reduce((sum, one) => sum + one.evidence, 0);
  const possible = company.reduce((sum, one) => sum + one.most, 0);
  const half = Math.max(LEAST_HALF_STRENGTH, Math.min(HALF_STRENGTH, HALF_OF_COMPANY * possible));
  const present = company.filter((one) => one.evidence > 0).toSorted((a, b) => b.evidence - a.evidence);
  return { strength: evidence / (evidence + half), names: present.map(({ id }) => id) };
}

/** 1 for a name that stands near, less for one that stands further off, 0 for one that the page has not. */
function presenceOf(places: readonly number[] | undefined, at: number): number {
  if (!places) return 0;
  return places.some((place) => Math.abs(place - at) <= NEAR) ? 1 : FAR_SHARE;
}

/** True where a form means nothing by itself but belongs to some country, town or body: Congress, Supreme Court. */
function isInstitution(form: CandidateForm, name: CandidateName): boolean {
  return name.kind !== 'person' && name.kind !== 'place' && form.reasons.includes('generic-phrase');
}

const STEM = 5; // letters that a country and its adjective share: Venezuela, Venezuelan

/** Whether a folded word is, or is derived from, a word of the name or of the names it keeps company with. */
export function kinshipOf(name: CandidateName, names: ReadonlyMap<string, CandidateName>): (word: string) => boolean {
  let words: readonly string[] | null = null; // folded when first asked for: most candidates never are
  return (word) => {
    words ??= [name, ...name.companions.map(([id]) => names.get(id))].flatMap((kin) => foldText(kin?.canonical ?? '').split(/[^\p{L}\p{N}]+/u));
    return words.some((kin) => kin.length > 2 && (kin === word || (kin.length > 3 && word.startsWith(kin.slice(0, STEM)))));
  };
}

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

const NEAR = 8; // mentions on either side: about a paragraph
const FAR_SHARE = 0.4; // what a companion that stands further off counts
const HALF_STRENGTH = 0.8; // evidence that gives a strength of one half: two or three companions nearby

/** Weighs the companions of a name that the page surely mentions, near ones heavier. */
export function companionSupport(at: number, name: CandidateName, names: ReadonlyMap<string, CandidateName>, sure: SurePlaces): Support {
  const found = name.companions.flatMap(([id, share]) => {
    const places = sure.get(id);
    if (!places) return [];
    const isNear = places.some((place) => Math.abs(place - at) <= NEAR);
    const rarity = 1 / Math.log2(2 + (names.get(id)?.articleCount ?? 1));
    return [{ id, evidence: share * rarity * (isNear ? 1 : FAR_SHARE) }];
  });
  const evidence = found.reduce((sum, one) => sum + one.evidence, 0);
  const strongest = found.toSorted((a, b) => b.evidence - a.evidence);
  return { strength: evidence / (evidence + HALF_STRENGTH), names: strongest.map(({ id }) => id) };
}

/** True where a form means nothing by itself but belongs to some country, town or body: Congress, Supreme Court. */
export function needsAnchor(form: CandidateForm, name: CandidateName): boolean {
  return name.kind !== 'person' && name.kind !== 'place' && form.reasons.includes('generic-phrase');
}

/** The place that a name's company says it belongs to, if any; `null` without one. */
export function anchorOf(name: CandidateName, names: ReadonlyMap<string, CandidateName>): string | null {
  return name.companions.find(([id]) => names.get(id)?.kind === 'place')?.[0] ?? null;
}

const STEM = 5; // letters that a country and its adjective share: Venezuela, Venezuelan

/** Whether a folded word is, or is derived from, a word of the name or of the names it keeps company with. */
export function kinshipOf(name: CandidateName, names: ReadonlyMap<string, CandidateName>): (word: string) => boolean {
  const words = [name, ...name.companions.map(([id]) => names.get(id))].flatMap((kin) => foldText(kin?.canonical ?? '').split(/[^\p{L}\p{N}]+/u));
  return (word) => words.some((kin) => kin.length >= 3 && (kin === word || (kin.length >= 4 && word.startsWith(kin.slice(0, STEM)))));
}

import type { CandidateName } from '../gazetteer/candidates.ts';
import { AMBIGUOUS, vetoOf } from './local-veto.ts';
import type { Veto } from './local-veto.ts';
import type { PageMention } from './mention.ts';
import { companionSupport, kinshipOf } from './support.ts';
import type { Candidate, SurePlaces } from './support.ts';

/** Why a mention is shown: the first three; or held back. */
export type Rule = 'unambiguous' | 'longer-form' | 'companions' | 'unsupported' | Exclude<Veto, null>;

/** What the gate says of one mention. Names are ids. */
export type Verdict = {
  readonly shown: boolean;
  /** The best candidate. */
  readonly name: string;
  readonly rule: Rule;
  /** In [0, 1]: how sure the gate is that the mention means this name; shown above 0.5. */
  readonly score: number;
  /** The names on the page that speak for it, the strongest first. */
  readonly support: readonly string[];
  /** The other names the mention may mean, the likeliest first; empty where one is well ahead. */
  readonly others: readonly string[];
};

/** One candidate of one mention. */
type Option = Candidate & { readonly veto: Veto; readonly ambiguity: number };

const SHOWN = 0.5; // score
const CLOSE = 0.15; // difference of score below which the runner-up is told as well
const LONGER_FORM = 0.9; // strength of a longer form of the same name on the page
const PLACED = 0.7; // what is left of a place's ambiguity behind a preposition of place

/** One verdict per mention, in order. `mentions` are all of the page: a page that grew is judged again. */
export function judge(mentions: readonly PageMention[], names: ReadonlyMap<string, CandidateName>): Verdict[] {
  const kinship = createKinship(names);
  const options = mentions.map((mention) => optionsOf(mention, names, kinship));
  const page = readPage(options);
  return mentions.map((_, at) => chooseAmong((options[at] ?? []).map((option) => ({ option, verdict: weigh(option, at, names, page) }))));
}

function optionsOf(mention: PageMention, names: ReadonlyMap<string, CandidateName>, kinship: (name: CandidateName) => (word: string) => boolean): Option[] {
  return mention.forms.flatMap((form) => {
    const name = names.get(form.name);
    if (!name) return [];
    const isPlaced = name.kind === 'place' && mention.surroundings.isPlaced;
    return [{ form, name, veto: vetoOf(mention, form, name, kinship(name)), ambiguity: form.ambiguity * (isPlaced ? PLACED : 1) }];
  });
}

function createKinship(names: ReadonlyMap<string, CandidateName>): (name: CandidateName) => (word: string) => boolean {
  const known = new Map<string, (word: string) => boolean>();
  return (name) => {
    const kin = known.get(name.id) ?? kinshipOf(name, names);
    known.set(name.id, kin);
    return kin;
  };
}

type Page = {
  /** Where a name stands in a form that needs no support. */
  readonly sure: SurePlaces;
  /** Where a form of the name was seen as part of another name. */
  readonly rivals: SurePlaces;
};

function readPage(options: readonly (readonly Option[])[]): Page {
  const page = { sure: new Map<string, number[]>(), rivals: new Map<string, number[]>() };
  options.forEach((choices, at) => {
    for (const { veto, ambiguity, name } of choices) {
      if (veto === 'other-name') note(page.rivals, name.id, at);
      else if (veto === null && ambiguity < AMBIGUOUS && !followsRival(page, name.id, at)) note(page.sure, name.id, at);
    }
  });
  return page;
}

function note(places: Map<string, number[]>, id: string, at: number): void {
  const known = places.get(id);
  if (known) known.push(at);
  else places.set(id, [at]);
}

/** True where the last long form before `at` was of another name: Lopez, after Jennifer Lopez. */
function followsRival({ sure, rivals }: Page, id: string, at: number): boolean {
  const rival = lastBefore(rivals.get(id), at);
  return rival >= 0 && lastBefore(sure.get(id), at) < rival;
}

function weigh(option: Option, at: number, names: ReadonlyMap<string, CandidateName>, page: Page): Verdict {
  const { name, veto, ambiguity } = option;
  const say = (rule: Rule, score: number, support: readonly string[]): Verdict => ({ shown: score > SHOWN, name: name.id, rule, score, support, others: [] });
  if (veto) return say(veto, 0, []);
  if (followsRival(page, name.id, at)) return say('other-name', 0, []);
  const own = page.sure.get(name.id);
  if (ambiguity < AMBIGUOUS) return say('unambiguous', 1 - ambiguity, []);
  if (own) return say('longer-form', 1 - ambiguity * (1 - LONGER_FORM), [name.id]);
  const support = companionSupport(at, option, names, page.sure);
  const score = 1 - ambiguity * (1 - support.strength);
  return say(score > SHOWN ? 'companions' : 'unsupported', score, support.names);
}

/** The last place before `at`; −1 for none. */
function lastBefore(places: readonly number[] | undefined, at: number): number {
  return places?.findLast((place) => place < at) ?? -1;
}

function chooseAmong(weighed: readonly { readonly option: Option; readonly verdict: Verdict }[]): Verdict {
  const byScore = weighed.toSorted((a, b) => b.verdict.score - a.verdict.score || b.option.name.articleCount - a.option.name.articleCount);
  const best = byScore[0]?.verdict;
  if (!best) return { shown: false, name: '', rule: 'unsupported', score: 0, support: [], others: [] };
  const others = byScore.slice(1).filter(({ verdict }) => best.score - verdict.score < CLOSE && verdict.shown);
  return { ...best, others: others.map(({ verdict }) => verdict.name) };
}

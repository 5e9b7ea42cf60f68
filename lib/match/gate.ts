import type { CandidateForm, CandidateName } from '../gazetteer/candidates.ts';
import { AMBIGUOUS, isClaimedBy, mayBeNamesake, vetoOf } from './local-veto.ts';
import type { Kinship, Veto } from './local-veto.ts';
import type { PageMention } from './mention.ts';
import { companionSupport, kinshipOf } from './support.ts';
import type { Candidate, SurePlaces } from './support.ts';
import { NOTHING_AROUND } from './surroundings.ts';

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
type Option = Candidate & { readonly veto: Veto; readonly ambiguity: number; readonly isClaimed: boolean; readonly isSingle: boolean };

const SHOWN = 0.5; // score
const CLOSE = 0.15; // difference of score below which the runner-up is told as well
const LONGER_FORM = 0.9; // strength of a longer form of the same name on the page
const CLAIMED = 0.7; // what is left of the ambiguity where a word beside says that it is a place, or whose it is
const SURE = 0.3; // ambiguity below which a form speaks for others
const NAMESAKE = 0.65; // least ambiguity of a surname behind a word that no article puts there
const RIVAL_REACH = 8; // mentions for which another bearer of a name that the page is about keeps it
const CONTESTED = 0.8; // least ambiguity of a surname that the page gives to somebody else as well

/** One verdict per mention, in order. `mentions` are all of the page: a page that grew is judged again. */
export function judge(mentions: readonly PageMention[], names: ReadonlyMap<string, CandidateName>, known: KnownOptions = new KnownOptions(names)): Verdict[] {
  const options = known.optionsOf(mentions);
  const page = readPage(options);
  const verdicts = options.map((choices, at) => choose(choices, at, names, page));
  verdicts.forEach(({ shown, name }, at) => {
    if (shown && options[at]?.some((option) => option.isClaimed && option.name.id === name)) page.claimed.add(name);
  });
  if (page.claimed.size === 0) return verdicts;
  return verdicts.map((verdict, at) => {
    const choices = options[at] ?? [];
    return choices.some(({ ambiguity }) => ambiguity >= AMBIGUOUS) ? choose(choices, at, names, page) : verdict; // of the others no claim is heard
  });
}

/** What the mentions judged last may mean, while the names stay the same: the next window overlaps with theirs. */
export class KnownOptions {
  private readonly names: ReadonlyMap<string, CandidateName>;
  private readonly kinship: (name: CandidateName) => Kinship;
  private mentions: readonly PageMention[] = [];
  private options: readonly (readonly Option[])[] = [];

  constructor(names: ReadonlyMap<string, CandidateName>) {
    this.names = names;
    this.kinship = createKinship(names);
  }

  /** The options of each mention, in order. */
  optionsOf(mentions: readonly PageMention[]): readonly (readonly Option[])[] {
    const [first] = mentions;
    const shift = first === undefined ? -1 : this.mentions.indexOf(first);
    const options = mentions.map((mention, at) => (shift >= 0 && this.mentions[shift + at] === mention && this.options[shift + at]) || optionsOf(mention, this.names, this.kinship));
    this.mentions = mentions;
    this.options = options;
    return options;
  }
}

function optionsOf(mention: PageMention, names: ReadonlyMap<string, CandidateName>, kinship: (name: CandidateName) => Kinship): Option[] {
  const options: Option[] = [];
  const isSingle = !mention.key.includes(' ');
  for (const form of mention.forms) {
    const name = names.get(form.name);
    if (name === undefined) continue;
    options.push(mention.surroundings === NOTHING_AROUND ? plainOption(form, name, isSingle) : optionOf(mention, form, name, isSingle, kinship(name)));
  }
  return options;
}

function optionOf(mention: PageMention, form: CandidateForm, name: CandidateName, isSingle: boolean, isKin: Kinship): Option {
  const isClaimed = isClaimedBy(mention, form, name, isKin);
  const ambiguity = mayBeNamesake(mention, name) ? Math.max(NAMESAKE, form.ambiguity) : form.ambiguity * (isClaimed ? CLAIMED : 1);
  return { form, name, veto: vetoOf(mention, form, name, isKin), ambiguity, isClaimed, isSingle };
}

/** `optionOf` where nothing is told of what stands around: as most mentions are. */
function plainOption(form: CandidateForm, name: CandidateName, isSingle: boolean): Option {
  const isClaimed = name.kind === 'place' && form.capitalsOnly;
  return { form, name, veto: null, ambiguity: form.ambiguity * (isClaimed ? CLAIMED : 1), isClaimed, isSingle };
}

function createKinship(names: ReadonlyMap<string, CandidateName>): (name: CandidateName) => Kinship {
  const known = new Map<string, Kinship>();
  return (name) => (word) => {
    const kin = known.get(name.id) ?? kinshipOf(name, names);
    known.set(name.id, kin);
    return kin(word);
  };
}

type Page = {
  /** Where a name stands in a form that needs no support. */
  readonly sure: SurePlaces;
  /** Where a form of the name was seen as part of another name. */
  readonly rivals: SurePlaces;
  /** The persons that it surely names by more than a surname. */
  readonly full: ReadonlySet<string>;
  /** The names shown where a word beside claimed them: what is President Trump once is Trump elsewhere. */
  readonly claimed: Set<string>;
};

function readPage(options: readonly (readonly Option[])[]): Page {
  const page = { sure: new Map<string, number[]>(), rivals: new Map<string, number[]>(), full: new Set<string>(), claimed: new Set<string>() };
  options.forEach((choices, at) => {
    for (const option of choices) {
      const { veto, ambiguity, name, isSingle } = option;
      if (veto === 'other-name') note(page.rivals, name.id, at);
      if (veto !== null || ambiguity >= SURE || followsRival(page, option, at)) continue;
      note(page.sure, name.id, at);
      if (!isSingle) page.full.add(name.id);
    }
  });
  return page;
}

function note(places: Map<string, number[]>, id: string, at: number): void {
  const known = places.get(id);
  if (known) known.push(at);
  else places.set(id, [at]);
}

/** True for a short form where the last long form before was of another name: Lopez, after Jennifer Lopez. */
function followsRival({ sure, rivals }: Pick<Page, 'sure' | 'rivals'>, { name: { id }, ambiguity, isSingle, isClaimed }: Option, at: number): boolean {
  if (isClaimed || (!isSingle && ambiguity < AMBIGUOUS)) return false;
  const rival = lastBefore(rivals.get(id), at);
  if (rival < 0) return false;
  const own = lastBefore(sure.get(id), rival);
  return lastBefore(sure.get(id), at) < rival && (own < 0 || at - rival <= RIVAL_REACH);
}

function weigh(option: Option, at: number, names: ReadonlyMap<string, CandidateName>, page: Page): Verdict {
  const { name, veto } = option;
  if (veto) return verdictOf(name, veto, 0, NONE);
  if (followsRival(page, option, at)) return verdictOf(name, 'other-name', 0, NONE);
  const isContested = name.kind === 'person' && option.isSingle && page.rivals.has(name.id) && !page.full.has(name.id);
  const ambiguity = isContested ? Math.max(CONTESTED, option.ambiguity) : option.ambiguity;
  if (ambiguity < AMBIGUOUS) return verdictOf(name, 'unambiguous', 1 - ambiguity, NONE);
  const isSupported = page.sure.has(name.id) || page.claimed.has(name.id);
  if (isSupported && !isContested) return verdictOf(name, 'longer-form', 1 - ambiguity * (1 - LONGER_FORM), [name.id]);
  const support = companionSupport(at, option, names, page.sure);
  const score = 1 - ambiguity * (1 - support.strength);
  return verdictOf(name, score > SHOWN ? 'companions' : 'unsupported', score, support.names);
}

function verdictOf({ id }: CandidateName, rule: Rule, score: number, support: readonly string[]): Verdict {
  return { shown: score > SHOWN, name: id, rule, score, support, others: NONE };
}

const NONE: readonly string[] = [];

/** The last place before `at`; −1 for none. */
function lastBefore(places: readonly number[] | undefined, at: number): number {
  return places?.findLast((place) => place < at) ?? -1;
}

function choose(choices: readonly Option[], at: number, names: ReadonlyMap<string, CandidateName>, page: Page): Verdict {
  const [only] = choices;
  if (only === undefined) return { shown: false, name: '', rule: 'unsupported', score: 0, support: NONE, others: NONE };
  if (choices.length === 1) return weigh(only, at, names, page);
  const byScore = choices
    .map((option) => ({ option, verdict: weigh(option, at, names, page) }))
    .toSorted((a, b) => b.verdict.score - a.verdict.score || b.option.name.articleCount - a.option.name.articleCount);
  const best = byScore[0]?.verdict ?? weigh(only, at, names, page);
  const close = byScore.filter(({ verdict }) => best.score - verdict.score < CLOSE && verdict.shown).map(({ verdict }) => verdict.name);
  return { ...best, others: [...new Set(close)].filter((name) => name !== best.name) }; // one name may have the form in several spellings
}

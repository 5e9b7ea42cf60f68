import type { CandidateName } from '../gazetteer/candidates.ts';
import type { Hit, PageSketch, RelatedArticle } from '../search/results.ts';
import { keyOf } from '../text/words.ts';
import { bearersOf, candidatesOf, locateName, type Bearers } from './correct-bearers.ts';
import type { NameCorrections } from './correct-names.ts';
import type { CorrectedName } from './corrections.ts';
import type { Corpus, NameProfile, NameView } from './corpus.ts';
import { joinProfiles } from './join-names-told.ts';
import { compareInTime } from './profile-name.ts';

/** Most articles that are looked at for a form that no build knows. */
const MOST_FOUND = 200;

/** A name with what a card shows of it: see `correctCorpus`. */
export async function tellName(corpus: Corpus, corrections: NameCorrections, id: string): Promise<NameView | null> {
  const bearers = await bearersOf(corpus, corrections, id);
  if (bearers === null) return null;
  const [only, ...others] = bearers.built;
  const isOne = only !== undefined && others.length === 0 && bearers.forms.length === 0 && splitForms(corrections, bearers).size === 0;
  if (isOne) return correctStated(corrections, bearers.target, { ...only, forms: only.forms.filter((form) => !isMutedForm(corrections, bearers.target, form)) });
  const { id: own, canonical, kind, articleCount, forms } = await profileOf(corpus, corrections, bearers); // counts no article twice
  return { id: own, canonical, kind, articleCount, forms: forms.map(({ text }) => text) };
}

/** All about a name: see `correctCorpus`. */
export async function tellProfile(corpus: Corpus, corrections: NameCorrections, id: string): Promise<NameProfile | null> {
  const bearers = await bearersOf(corpus, corrections, id);
  return bearers && profileOf(corpus, corrections, bearers);
}

/** The articles of all bearers, best first; then those that write a given form. */
export async function tellRelated(corpus: Corpus, corrections: NameCorrections, id: string, page: PageSketch, limit: number): Promise<readonly RelatedArticle[]> {
  const bearers = await bearersOf(corpus, corrections, id);
  if (bearers === null) return [];
  const names = page.names.map(([name, count]) => [corrections.own.get(name)?.from?.id ?? name, count] as const);
  const found = await Promise.all(bearers.built.map((view) => corpus.relate(view.id, { ...page, names }, limit)));
  const gone = await splitOff(corpus, corrections, bearers, found.flat().map(({ article }) => article.id));
  const best = found.flat().filter(({ article }) => !gone.has(article.id)).toSorted((a, b) => b.score - a.score);
  const least = best.at(-1)?.score ?? 1;
  const written = (await findWritten(corpus, bearers.forms, limit)).map(({ article, score, snippet }) => ({ article, score: score * least, snippet, why: { names: [], date: null } }));
  return uniqueBy([...best, ...written], ({ article }) => article.id).slice(0, limit);
}

/** A name among a page's candidates that the page's words did not find: see `ReadCandidate`. */
export async function tellCandidate(corpus: Corpus, corrections: NameCorrections, name: CorrectedName): Promise<CandidateName | null> {
  const own = corrections.own.get(name.id);
  const view = await locateName(corpus, own?.from ?? name);
  if (view === null && own === undefined) return null;
  const company = view && (await candidatesOf(corpus, view.canonical)).find(({ id }) => id === view.id);
  const { home = null, companions = [] } = company ?? {};
  if (own === undefined && view !== null) return { id: view.id, canonical: view.canonical, kind: view.kind, articleCount: view.articleCount, home, companions };
  const articleCount = (await tellName(corpus, corrections, name.id))?.articleCount ?? 0;
  return { id: name.id, canonical: name.canonical, kind: name.kind, articleCount, home, companions };
}

async function profileOf(corpus: Corpus, corrections: NameCorrections, bearers: Bearers): Promise<NameProfile> {
  const { target, built, forms } = bearers;
  const profiles = await Promise.all(built.map((view) => corpus.profileName(view.id)));
  const articles = (await findWritten(corpus, forms, MOST_FOUND)).map(({ article }) => Object.assign({ companions: [] }, article)).toSorted(compareInTime);
  const { id, canonical, kind } = target;
  const written: NameProfile = { id, canonical, kind, articleCount: articles.length, forms: forms.map((text) => ({ text, count: 0 })), articles, companions: [] };
  const all = joinProfiles([...profiles.filter((profile) => profile !== null), ...(forms.length > 0 ? [written] : [])]) ?? written;
  const gone = await splitOff(corpus, corrections, bearers, all.articles.map((article) => article.id));
  const split = splitForms(corrections, bearers);
  const kept = all.articles.filter((article) => !gone.has(article.id));
  return correctStated(corrections, target, {
    ...all,
    articleCount: all.articleCount - (all.articles.length - kept.length),
    forms: formsTold(all.forms).filter(({ text }) => !split.has(keyOf(text)) && !isMutedForm(corrections, target, text)),
    articles: kept,
    companions: all.companions.map((companion) => correctStated(corrections, companion, companion)),
  });
}

/** Every spelling that articles have; of forms that none has, those that differ from these by more than a spelling. */
function formsTold(forms: NameProfile['forms']): NameProfile['forms'] {
  const written = forms.filter(({ count }) => count > 0);
  const keys = new Set(written.map(({ text }) => keyOf(text)));
  const others = forms.filter(({ text, count }) => count === 0 && !keys.has(keyOf(text)));
  return [...written, ...uniqueBy(others, ({ text }) => keyOf(text))];
}

/** Told under the name that it goes by now. */
function correctStated<T extends CorrectedName>({ changeOf }: NameCorrections, target: CorrectedName, told: T): T {
  const change = changeOf(target);
  return { ...told, id: target.id, canonical: change?.canonical ?? target.canonical, kind: change?.kind ?? target.kind };
}

function isMutedForm({ changeOf }: NameCorrections, name: CorrectedName, form: string): boolean {
  return changeOf(name)?.mutedForms.has(keyOf(form)) ?? false;
}

function splitForms({ changeOf }: NameCorrections, { built }: Bearers): ReadonlySet<string> {
  return new Set(built.flatMap((view) => [...(changeOf(view)?.splitForms.keys() ?? [])]));
}

/** Those of the articles that name the bearers by forms alone that were split off. */
async function splitOff(corpus: Corpus, corrections: NameCorrections, bearers: Bearers, articles: readonly string[]): Promise<ReadonlySet<string>> {
  const split = splitForms(corrections, bearers);
  if (split.size === 0) return new Set();
  const own = new Set(bearers.built.map(({ id }) => id));
  const gone = articles.map(async (article) => {
    const view = await corpus.readArticle(article);
    const written = view?.names.filter(({ name }) => own.has(name)).map(({ start, end }) => keyOf(view.text.slice(start, end))) ?? [];
    return written.length > 0 && written.every((key) => split.has(key)) ? [article] : [];
  });
  return new Set((await Promise.all(gone)).flat());
}

/** The articles where one of the forms is written. */
async function findWritten(corpus: Corpus, forms: readonly string[], limit: number): Promise<readonly Hit[]> {
  const found = await Promise.all(forms.map((form) => corpus.search(`"${form.replaceAll('"', ' ')}"`, limit)));
  return uniqueBy(found.flatMap(({ hits }) => hits), ({ article }) => article.id);
}

function uniqueBy<T>(all: readonly T[], idOf: (one: T) => string): readonly T[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(idOf(one)) && seen.add(idOf(one)));
}

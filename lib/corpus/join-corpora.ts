import type { CandidateName, Candidates } from '../gazetteer/candidates.ts';
import { parseQuery } from '../search/query.ts';
import type { ArticleSummary, Hit, NameHit, PageSketch, RelatedArticle } from '../search/results.ts';
import { tellingWords } from '../search/telling-words.ts';
import { foldText } from '../text/fold.ts';
import type { ArticleEntry, ArticleView, Corpus, CorpusSummary, NamedPlace, NameProfile, NameView, SearchAnswer, Source } from './corpus.ts';
import { joinCandidates } from './join-candidates.ts';
import { joinIds, type JoinedIds, type Located } from './join-ids.ts';
import type { CorpusPart, SameNames } from './join-names.ts';
import { joinProfiles, joinViews } from './join-names-told.ts';

/**
 * Several corpora as one, in the person's order: what two of them say, the first is heard first. Nothing is read that a
 * call does not need. `same`: `null` of a corpus that is the only one there is, which keeps its ids and costs nothing; of
 * one that is only asked alone, those of all, so that its ids mean the same among the others. No corpus finds nothing.
 */
export function joinCorpora(parts: readonly CorpusPart[], same: SameNames | null): Corpus {
  const [only] = parts;
  if (only !== undefined && same === null) return { ...only.corpus, ...alone(only) };
  const ids = joinIds(parts, same ?? []);
  return {
    summary: joinSummaries(parts),
    findCandidates: async (words) => joinCandidates(await Promise.all(parts.map((part) => findIn(ids, part, words)))),
    search: (query, limit) => searchAll(ids, partsMeant(parts, query), query, limit),
    relate: async (name, page, limit) => {
      const found = await Promise.all((await knownAs(ids, name)).map(({ part, id }) => relateIn(ids, part, id, page, limit)));
      return bestOf(found.flat(), limit);
    },
    relatePage: async (page, limit) => bestOf((await Promise.all(parts.map((part) => relatePageIn(ids, part, page, limit)))).flat(), limit),
    relateArticle: async (id, limit) => (await first(ids.locateArticle(id), (located) => relateToArticle(ids, parts, located, limit))) ?? [],
    readArticle: (id) => first(ids.locateArticle(id), async ({ part, id: own }) => viewFrom(ids, part, await part.corpus.readArticle(own))),
    readName: async (id) => joinViews((await knownAs(ids, id)).map(({ view }) => view)),
    profileName: async (id) => joinProfiles(await Promise.all((await knownAs(ids, id)).map((known) => profileFrom(ids, known)))),
    readNeighbours: (id) => first(ids.locateArticle(id), async ({ part, id: own }) => {
      const found = await part.corpus.readNeighbours(own);
      return found && { earlier: found.earlier && summaryFrom(ids, part, found.earlier), later: found.later && summaryFrom(ids, part, found.later) };
    }),
    readFile: (file) => first(ids.locateFile(file), ({ part, id }) => part.corpus.readFile(id)),
    listArticles: () => listAll(parts, async (part) => (await part.corpus.listArticles()).map((entry) => entryFrom(ids, part, entry))),
    listNames: () => listAll(parts, async (part) => (await part.corpus.listNames()).map((name) => withId(name, ids.nameFrom(part, name.id)))),
    listMentions: () => listAll(parts, async (part) => (await part.corpus.listMentions()).map((place) => placeFrom(ids, part, place))),
  };
}

/** What a corpus answers otherwise for being one of several: `in:` may mean another; ids may come from when there were more. */
function alone(part: CorpusPart): Pick<Corpus, 'search' | 'readArticle'> {
  const { corpus, id: own } = part;
  return {
    search: async (query, limit) => (partsMeant([part], query).length > 0 ? corpus.search(query, limit) : NOTHING),
    readArticle: async (id) => (await corpus.readArticle(id)) ?? (id.startsWith(`${own}/`) ? corpus.readArticle(id.slice(own.length + 1)) : null),
  };
}

const NOTHING: SearchAnswer = { hits: [], names: [], corrected: null };

/** The corpora that `in:` means by a part of their titles; all of them without it. */
function partsMeant(parts: readonly CorpusPart[], query: string): readonly CorpusPart[] {
  if (!/in:/iu.test(query)) return parts;
  const { archives } = parseQuery(query);
  const isMeant = ({ id, title }: CorpusPart) => archives.some((asked) => foldText(title).includes(foldText(asked)) || id === asked);
  return archives.length === 0 ? parts : parts.filter(isMeant);
}

async function findIn(ids: JoinedIds, part: CorpusPart, words: Uint32Array): Promise<Candidates> {
  const found = await part.corpus.findCandidates(words);
  const all = (id: string) => ids.nameFrom(part, id);
  const nameFrom = (name: CandidateName): CandidateName => {
    const companions = name.companions.map(([id, weight]) => [all(id), weight] as const);
    return { ...name, id: all(name.id), home: name.home && all(name.home), companions };
  };
  return {
    ...found,
    forms: found.forms.map((form) => ({ ...form, name: all(form.name) })),
    names: found.names.map(nameFrom),
  };
}

async function searchAll(ids: JoinedIds, parts: readonly CorpusPart[], query: string, limit: number): Promise<SearchAnswer> {
  const answers = await Promise.all(parts.map(async (part) => ({ part, answer: await part.corpus.search(query, limit) })));
  const hits = answers.flatMap(({ part, answer }) => answer.hits.map((hit) => hitFrom(ids, part, hit)));
  const names = answers.map(({ part, answer }) => answer.names.map((name) => ids.nameFrom(part, name.id)));
  const corrected = answers.some(({ answer }) => answer.corrected === null && answer.hits.length > 0) ? null : (answers.find(({ answer }) => answer.corrected !== null)?.answer.corrected ?? null);
  return { hits: bestOf(hits, limit), names: await namesInTurn(ids, names, limit), corrected };
}

/** Names in turn: the best of every corpus, then the second of every one. */
async function namesInTurn(ids: JoinedIds, lists: readonly (readonly string[])[], limit: number): Promise<readonly NameHit[]> {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const inTurn = new Set(Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? [])).flat());
  const views = await Promise.all([...inTurn].slice(0, limit).map(async (id) => joinViews((await knownAs(ids, id)).map(({ view }) => view))));
  return views.flatMap((view) => (view === null ? [] : [{ id: view.id, canonical: view.canonical, kind: view.kind, articleCount: view.articleCount }]));
}

/** Scores are parts of what is possible in each corpus, so they compare; of equal ones the first corpus's come first. */
function bestOf<T extends Hit>(hits: readonly T[], limit: number): readonly T[] {
  return hits.toSorted((a, b) => b.score - a.score).slice(0, limit);
}

async function relateIn(ids: JoinedIds, part: CorpusPart, name: string, page: PageSketch, limit: number): Promise<readonly RelatedArticle[]> {
  const found = await part.corpus.relate(name, sketchIn(ids, part, page), limit);
  return found.map((hit) => hitFrom(ids, part, hit));
}

async function relatePageIn(ids: JoinedIds, part: CorpusPart, page: PageSketch, limit: number): Promise<readonly RelatedArticle[]> {
  const found = await part.corpus.relatePage(sketchIn(ids, part, page), limit);
  return found.map((hit) => hitFrom(ids, part, hit));
}

/** What its own corpus relates to an article, and what the others have on its story, as if it were a page; `null` for an unknown one. */
async function relateToArticle(ids: JoinedIds, parts: readonly CorpusPart[], { part, id }: Located, limit: number): Promise<readonly RelatedArticle[] | null> {
  const view = viewFrom(ids, part, await part.corpus.readArticle(id));
  if (view === null) return null;
  const counts = [...Map.groupBy(view.names, ({ name }) => name)].map(([name, ranges]) => [name, ranges.length] as const);
  const page = { words: tellingWords(`${view.heading}\n${view.text}`, null), names: counts, dates: view.date === null ? [] : [view.date] };
  const own = (await part.corpus.relateArticle(id, limit)).map((hit) => hitFrom(ids, part, hit));
  const others = await Promise.all(parts.filter((other) => other !== part).map((other) => relatePageIn(ids, other, page, limit)));
  return bestOf([...own, ...others.flat()], limit);
}

/** A page's sketch with the names that one of the corpora knows, by their ids there. */
function sketchIn(ids: JoinedIds, part: CorpusPart, page: PageSketch): PageSketch {
  const names = page.names.flatMap(([id, count]) => ids.locateName(id).filter((located) => located.part === part).map((located) => [located.id, count] as const));
  return { ...page, names };
}

/** A name as one of the corpora knows it; the view goes by the shared id. */
type Known = Located & { readonly view: NameView };

/** Who knows a name, in the order of the corpora. */
async function knownAs(ids: JoinedIds, id: string): Promise<readonly Known[]> {
  const views = await Promise.all(ids.locateName(id).map(async (located) => ({ located, view: await located.part.corpus.readName(located.id) })));
  const known = views.flatMap(({ located, view }) => (view === null ? [] : [{ ...located, view: withId(view, id) }]));
  const later = known.length === 0 ? ids.sharedName(id) : null;
  return later === null ? known : knownAs(ids, later);
}

async function profileFrom(ids: JoinedIds, { part, id, view }: Known): Promise<NameProfile> {
  const profile = (await part.corpus.profileName(id)) ?? { ...view, forms: [], articles: [], companions: [] };
  return {
    ...profile,
    id: view.id,
    articles: profile.articles.map((article) => Object.assign(summaryFrom(ids, part, article), { companions: article.companions })),
    companions: profile.companions.map((companion) => withId(companion, ids.nameFrom(part, companion.id))),
  };
}

function viewFrom(ids: JoinedIds, part: CorpusPart, view: ArticleView | null): ArticleView | null {
  return view && {
    ...view,
    ...summaryFrom(ids, part, view),
    names: view.names.map(({ start, end, name }) => ({ start, end, name: ids.nameFrom(part, name) })),
    sources: view.sources.map((source) => sourceFrom(ids, part, source)),
  };
}

function withId<T extends { readonly id: string }>(told: T, id: string): T {
  return { ...told, id };
}

function hitFrom<T extends Hit>(ids: JoinedIds, part: CorpusPart, hit: T): T {
  return { ...hit, article: summaryFrom(ids, part, hit.article) };
}

function entryFrom(ids: JoinedIds, part: CorpusPart, entry: ArticleEntry): ArticleEntry {
  return { ...entry, id: ids.articleFrom(part, entry.id), sources: entry.sources.map((source) => sourceFrom(ids, part, source)) };
}

function placeFrom(ids: JoinedIds, part: CorpusPart, place: NamedPlace): NamedPlace {
  return { ...sourceFrom(ids, part, place), name: ids.nameFrom(part, place.name), article: ids.articleFrom(part, place.article) };
}

function summaryFrom(ids: JoinedIds, part: CorpusPart, { id, heading, headingIsDerived, date, author, file, versions }: ArticleSummary): ArticleSummary {
  return { id: ids.articleFrom(part, id), heading, headingIsDerived, date, author, file: ids.fileFrom(part, file), ...(versions !== undefined && { versions }), archive: part.title };
}

function sourceFrom(ids: JoinedIds, part: CorpusPart, { file, start, end }: Source): Source {
  return { file: ids.fileFrom(part, file), start, end };
}

function joinSummaries(parts: readonly CorpusPart[]): CorpusSummary {
  const sum = (count: (summary: CorpusSummary) => number) => parts.reduce((total, { corpus }) => total + count(corpus.summary), 0);
  return {
    title: parts.map(({ title }) => title).join(', '),
    formatVersion: Math.max(0, ...parts.map(({ corpus }) => corpus.summary.formatVersion)),
    articles: sum(({ articles }) => articles),
    names: sum(({ names }) => names),
    forms: sum(({ forms }) => forms),
    mentions: sum(({ mentions }) => mentions),
    bytes: sum(({ bytes }) => bytes),
  };
}

/** The first that is found. */
async function first<T>(places: readonly Located[], read: (located: Located) => Promise<T | null>): Promise<T | null> {
  for (const located of places) {
    const found = await read(located);
    if (found !== null) return found;
  }
  return null;
}

async function listAll<T>(parts: readonly CorpusPart[], list: (part: CorpusPart) => Promise<readonly T[]>): Promise<readonly T[]> {
  return (await Promise.all(parts.map(list))).flat();
}

import type { ArticleView, NameProfile, SearchAnswer, TimeNeighbours } from '../../lib/corpus/corpus.ts';
import { isAbout } from '../../lib/corpus/correct-names.ts';
import type { MadeCorrection } from '../../lib/corpus/corrections.ts';
import { callBackground } from '../../lib/platform/call.ts';
import type { RelatedCard } from '../../lib/platform/protocol.ts';
import type { ReaderPlace } from '../../lib/platform/reader-address.ts';
import { say } from '../../lib/platform/words.ts';
import type { Hit, NameHit, PageSketch, RelatedArticle, Snippet } from '../../lib/search/results.ts';
import { sketchPage } from '../../lib/search/sketch.ts';
import { foldText } from '../../lib/text/fold.ts';
import { excerptOf, type FileExcerpt } from './file-excerpt.ts';
import { countNames, type CountedName } from './counted-names.ts';

/** All that the reader shows of a place. */
export type ReaderView =
  | {
      readonly is: 'article';
      readonly article: ArticleView;
      readonly names: readonly CountedName[];
      readonly related: readonly RelatedArticle[];
      /** The name in focus with the other articles that mention it. */
      readonly focus: RelatedCard | null;
      readonly neighbours: TimeNeighbours | null;
    }
  | { readonly is: 'file'; readonly article: ArticleView; readonly file: string; readonly excerpt: FileExcerpt }
  | {
      readonly is: 'name';
      readonly profile: NameProfile;
      /** By article, for those that the name matters most to. */
      readonly snippets: ReadonlyMap<string, Snippet>;
      /** What was corrected about it, the latest first. */
      readonly corrections: readonly MadeCorrection[];
      /** A companion, to show only the articles that name it too. */
      readonly both: string | null;
    }
  | { readonly is: 'search'; readonly query: string; readonly answer: SearchAnswer }
  /** A text to make a name; `known`: the name that it is already; `hits`: articles that hold its words. */
  | { readonly is: 'add'; readonly text: string; readonly known: NameHit | null; readonly hits: readonly Hit[] }
  /** The archive does not hold it; `near` are articles that may be meant. */
  | { readonly is: 'missing'; readonly near: readonly Hit[] }
  | { readonly is: 'nowhere' };

const RELATED = 6; // articles beside an article
const SNIPPETS = 100; // the most that one call gives; a name's further articles show their heading alone
const HITS = 50; // whoever finds nothing among them says more
const NAMES_READ = 300; // a message each, under 1 ms; a book's rarer names stay links without a kind

/** Reads all that a place shows. Throws an Error with a sentence for people. */
export async function loadView(place: ReaderPlace): Promise<ReaderView> {
  if (place.article === null && place.name !== null) return loadName(place.name, place.both);
  if (place.article === null && place.add !== null) return loadAdd(place.add);
  if (place.article === null) return place.query === null ? { is: 'nowhere' } : loadSearch(place.query);
  const article = await callBackground('readArticle', { id: place.article });
  if (article === null) return loadMissing(place.article);
  return place.file === null ? loadArticle(article, place.name) : loadFile(article, place.file);
}

async function loadArticle(article: ArticleView, focusId: string | null): Promise<ReaderView> {
  const names = await readNames(article);
  const page = sketchOf(article, names);
  const [neighbours, related, focus] = await Promise.all([
    callBackground('readNeighbours', { id: article.id }),
    callBackground('relateArticle', { id: article.id, limit: RELATED }),
    focusId === null ? null : callBackground('relate', { name: focusId, page, evidence: null, limit: RELATED + 1 }),
  ]);
  return { is: 'article', article, names, related, focus: focus && withoutArticle(focus, article.id), neighbours };
}

async function readNames(article: ArticleView): Promise<readonly CountedName[]> {
  const counts = countNames(article).slice(0, NAMES_READ);
  const names = await Promise.all(counts.map(([id]) => callBackground('readName', { id })));
  return names.flatMap((name, index) => (name ? [{ name, count: counts[index]?.[1] ?? 1 }] : []));
}

async function loadFile(article: ArticleView, wanted: string): Promise<ReaderView> {
  const file = article.sources.some((source) => source.file === wanted) ? wanted : article.file;
  const text = await callBackground('readFile', { file });
  if (text === null) throw new Error(say('faultNoText', file));
  const ranges = article.sources.filter((source) => source.file === file).toSorted((a, b) => a.start - b.start);
  return { is: 'file', article, file, excerpt: excerptOf(text, ranges) };
}

async function loadName(id: string, both: string | null): Promise<ReaderView> {
  const [profile, card, made] = await Promise.all([
    callBackground('profileName', { id }),
    callBackground('relate', { name: id, page: NO_PAGE, evidence: null, limit: SNIPPETS }),
    callBackground('listCorrections', null),
  ]);
  if (profile === null) return loadMissing(id);
  const corrections = made.filter((one) => isAbout(one, profile.id) || isAbout(one, id));
  return { is: 'name', profile, snippets: new Map(card?.articles.map(({ article, snippet }) => [article.id, snippet])), corrections, both };
}

async function loadSearch(query: string): Promise<ReaderView> {
  return { is: 'search', query, answer: await callBackground('search', { query, limit: HITS }) };
}

async function loadAdd(text: string): Promise<ReaderView> {
  const { names, hits } = await callBackground('search', { query: `"${text.replaceAll('"', ' ')}"`, limit: RELATED });
  const { names: near } = await callBackground('search', { query: text, limit: RELATED });
  const known = [...names, ...near].find(({ canonical }) => foldText(canonical) === foldText(text)) ?? null;
  return { is: 'add', text, known, hits };
}

// Ids are made of headings and names: their words are the best guess at what was meant.
async function loadMissing(id: string): Promise<ReaderView> {
  const { hits } = await callBackground('search', { query: id.replaceAll('-', ' '), limit: RELATED });
  return { is: 'missing', near: hits };
}

const NO_PAGE: PageSketch = { words: [], names: [], dates: [] };

function sketchOf(article: ArticleView, names: readonly CountedName[]): PageSketch {
  const sketch = sketchPage(`${article.heading}\n${article.text}`, null, names.map(({ name, count }) => [name.id, count]));
  return { ...sketch, dates: article.date === null ? [] : [article.date] };
}

function withoutArticle(card: RelatedCard, article: string): RelatedCard {
  return { ...card, articles: card.articles.filter((related) => related.article.id !== article) };
}

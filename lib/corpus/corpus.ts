import type { Candidates } from '../gazetteer/candidates.ts';
import type { ArticleSummary, Hit, NameHit, PageSketch, RelatedArticle } from '../search/results.ts';
import type { Article, Name, Range } from '../types.ts';

/** What a corpus holds, in numbers. */
export type CorpusSummary = {
  readonly title: string;
  readonly formatVersion: number;
  readonly articles: number;
  readonly names: number;
  readonly forms: number;
  readonly mentions: number;
  /** Of the whole file. */
  readonly bytes: number;
};

/** A name found in an article's text, by the id of the name; offsets into `ArticleView.text`. */
export type NamedRange = Range & { readonly name: string };

/** A place in a source file's text. */
export type Source = Range & { readonly file: string };

/** An article and every place it was found, the shown one first. Plain JSON. */
export type ArticleEntry = Omit<Article, 'segments'> & { readonly sources: readonly Source[] };

/** A place where a source file mentions a name, by the name's id. */
export type NamedPlace = Source & { readonly name: string; readonly article: string };

/** An article to read. Plain JSON. */
export type ArticleView = ArticleSummary & {
  /** The body, without heading and byline. */
  readonly text: string;
  readonly names: readonly NamedRange[];
  /** Every place it was found, the shown one first; offsets into the file's text. */
  readonly sources: readonly Source[];
};

/** A name with what a card shows of it. Plain JSON. */
export type NameView = Omit<Name, 'forms'> & {
  readonly forms: readonly string[];
  readonly articleCount: number;
};

/** An article that a profile lists, with indexes into the profile's companions: those it names too. */
export type ProfiledArticle = ArticleSummary & { readonly companions: readonly number[] };

/** All about a name. Plain JSON. */
export type NameProfile = NameHit & {
  /** As written in the articles, with how many mentions are written so. */
  readonly forms: readonly { readonly text: string; readonly count: number }[];
  /** The dated by date, then the undated. Of a name of thousands those it matters most to: `articleCount` counts all. */
  readonly articles: readonly ProfiledArticle[];
  /** The names it shares articles with, the closest first; `shared`: in how many of `articles`. */
  readonly companions: readonly (NameHit & { readonly shared: number })[];
};

/** The dated articles next to a dated article. */
export type TimeNeighbours = { readonly earlier: ArticleSummary | null; readonly later: ArticleSummary | null };

export type SearchAnswer = {
  readonly hits: readonly Hit[];
  readonly names: readonly NameHit[];
  /** The query with the words it was read as in place of typos; `null` where all words are known. */
  readonly corrected: string | null;
};

/** An open corpus. Sections are read when first needed; "not found" is `null`. */
export type Corpus = {
  readonly summary: CorpusSummary;
  /**
   * Forms that start with one of `words`: hashes of words and of pairs of words that a page has newly read
   (`FormStart.hash`). The start alone is compared: the page compares the whole.
   */
  findCandidates(words: Uint32Array): Promise<Candidates>;
  search(query: string, limit: number): Promise<SearchAnswer>;
  /** Articles related to a name on a page, best first, near-duplicates folded. Empty for an unknown name. */
  relate(name: string, page: PageSketch, limit: number): Promise<readonly RelatedArticle[]>;
  /** Articles on the story that a page tells as a whole, best first. Empty where the corpus has none. */
  relatePage(page: PageSketch, limit: number): Promise<readonly RelatedArticle[]>;
  /** Articles related to an article, best first. Empty for an unknown one. */
  relateArticle(id: string, limit: number): Promise<readonly RelatedArticle[]>;
  readArticle(id: string): Promise<ArticleView | null>;
  readName(id: string): Promise<NameView | null>;
  /** `mostArticles`: a hint that fewer will do, those that the name matters most to. */
  profileName(id: string, mostArticles?: number): Promise<NameProfile | null>;
  /** `null` for an unknown article; two `null`s for one without a date. */
  readNeighbours(id: string): Promise<TimeNeighbours | null>;
  /** The text of a source file, whole. */
  readFile(file: string): Promise<string | null>;
  /** Everything, for `apropos inspect`: read whole, in the order of the build. */
  listArticles(): Promise<readonly ArticleEntry[]>;
  listNames(): Promise<readonly Name[]>;
  listMentions(): Promise<readonly NamedPlace[]>;
};

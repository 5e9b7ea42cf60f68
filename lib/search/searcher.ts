import type { Alternative, Clause } from './clause.ts';
import { askEngine } from './engine.ts';
import type { IndexReader } from './index-reader.ts';
import { isStopWord, languageOfWords, type Language } from './languages.ts';
import { Ranker, type LoadedClause, type Ranked } from './rank.ts';
import { resolveWord, type IsRight } from './resolve-word.ts';
import type { SnippetTerm } from './search-index.ts';

/** What words were read as, with what they found. */
export type Answered = {
  readonly articles: readonly Ranked[];
  /** Clauses there were, known words and further ones. */
  readonly clauses: number;
  /** The most that an article can score: with all clauses, and with words that the index does not know. */
  readonly ceiling: number;
  readonly terms: readonly SnippetTerm[];
  /** Unknown words and the likeliest one each was read as. */
  readonly corrections: ReadonlyMap<string, string>;
};

export type WordsToFind = {
  /** Folded words joined by spaces. */
  readonly text: string;
  /** True where the last word may still be typed. */
  readonly isOpen: boolean;
  /** Further clauses: of phrases and names. */
  readonly clauses: readonly Clause[];
  readonly allowed: Uint8Array | null;
  readonly limit: number;
  /** Of which words no typo is forgiven. */
  readonly isRight: IsRight;
  /** See `SearchIndex.search`. */
  readonly whileReading?: (() => void) | undefined;
};

/** Finds words in one packed index. */
export class Searcher {
  readonly reader: IndexReader;
  private ranker: Promise<Ranker> | null = null;

  constructor(reader: IndexReader) {
    this.reader = reader;
  }

  /** Ranks the articles by the words, through FlexSearch, and the further clauses. */
  async find(wanted: WordsToFind): Promise<Answered> {
    let answered: Answered = { articles: [], clauses: 0, ceiling: 0, terms: [], corrections: new Map() };
    await askEngine(wanted.text, async (words) => {
      answered = await this.answer(words, wanted);
      return answered.articles.map((hit) => hit.article);
    });
    return answered;
  }

  /** The best articles for clauses. */
  async rank(clauses: readonly Clause[], limit: number, allowed: Uint8Array | null): Promise<Ranked[]> {
    const loaded = await Promise.all(clauses.map((clause) => this.load(clause)));
    return (await this.openRanker()).rank(loaded, limit, allowed);
  }

  private async answer(words: readonly string[], wanted: WordsToFind): Promise<Answered> {
    void this.openRanker().catch(() => null); // on its way while words are looked up; whoever ranks is told
    const counts = countWords(words, languageOfWords(words, this.reader.head.languages));
    const last = wanted.isOpen ? words.at(-1) : undefined;
    const resolved = await Promise.all(
      [...counts].map(async ([word, weight]) => {
        const { alternatives, corrections } = await resolveWord(this.reader, word, word === last, wanted.isRight);
        return { word, weight, alternatives, corrections };
      }),
    );
    const known = resolved.filter(({ alternatives }) => alternatives.length > 0);
    const corrections = known.flatMap(({ word, corrections: [best] }) => (best === undefined ? [] : [[word, best] as const]));
    const clauses = [...known, ...wanted.clauses];
    const ranking = this.rank(clauses, wanted.limit, wanted.allowed);
    wanted.whileReading?.();
    const articles = await ranking;
    const unknown = resolved.filter(({ alternatives }) => alternatives.length === 0);
    const ceiling = await this.ceilingOf([...clauses, ...unknown]);
    const terms = known.flatMap(({ alternatives, word }) => snippetTermsOf(alternatives, word === last ? word : null));
    return { articles, clauses: clauses.length, ceiling, terms, corrections: new Map(corrections) };
  }

  private async ceilingOf(clauses: readonly Clause[]): Promise<number> {
    const ranker = await this.openRanker();
    const counted = clauses.map(({ alternatives, weight }) => ({ lists: alternatives.map((one) => ({ postings: one.term, weight: one.weight })), weight }));
    return counted.reduce((sum, clause) => sum + ranker.mostOf(clause), 0);
  }

  /** True of a word that the index knows, or that one it knows begins with. */
  readonly knows: IsRight = async (folded, isOpen) => {
    if ((await this.reader.findWord(folded)).length > 0) return true;
    return isOpen && (await this.reader.termsBegunBy(folded)).length > 0;
  };

  private async load(clause: Clause): Promise<LoadedClause> {
    const lists = clause.alternatives.map(async ({ term, weight }) => ({ postings: await this.reader.postingsOf(term), weight }));
    return { lists: await Promise.all(lists), weight: clause.weight };
  }

  private openRanker(): Promise<Ranker> {
    this.ranker ??= this.reader.lengthCodes().then((codes) => new Ranker(this.reader.head, codes));
    this.ranker.catch(() => (this.ranker = null));
    return this.ranker;
  }
}

/** Words with how often they are said; stop words only where there is nothing else. */
function countWords(words: readonly string[], language: Language): Map<string, number> {
  const telling = words.filter((word) => !isStopWord(word, language));
  const counts = new Map<string, number>();
  for (const word of telling.length > 0 ? telling : words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function snippetTermsOf(alternatives: readonly Alternative[], begun: string | null): SnippetTerm[] {
  const terms = alternatives.map(({ term, weight }) => ({ words: [term.text], isPrefix: false, weight: weight / Math.log2(2 + term.count) }));
  return begun === null ? terms : [...terms, { words: [begun], isPrefix: true, weight: 0.01 }];
}

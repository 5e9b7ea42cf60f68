import { isStopWord } from '../lib/search/stop-words.ts';
import { randomFrom, type SyntheticArticle } from './archive.ts';

const SHORTEST_WITH_TYPO = 5; // letters

export type Queries = ReturnType<typeof makeQueries>;

/** Queries of words that the articles hold and that say something, the same for the same archive. */
export function makeQueries(articles: readonly SyntheticArticle[], known: ReadonlySet<string>) {
  const random = randomFrom(articles.length + 1);
  const article = (): SyntheticArticle => articles[Math.floor(random() * articles.length)] ?? { heading: '', text: '', date: '' };
  const run = (count: number): string => {
    const words = article().text.split(' ');
    const start = Math.floor(random() * (words.length - count));
    return words.slice(start, start + count).join(' ');
  };
  const word = (): string => {
    for (;;) {
      const [found] = /^[a-z]+/.exec(run(1).toLowerCase()) ?? [];
      if (found !== undefined && found.length >= SHORTEST_WITH_TYPO && !isStopWord(found)) return found;
    }
  };
  /** One letter left out, put in, changed, or two swapped; never another word of the archive. */
  const typo = (right: string): string => {
    for (;;) {
      const at = Math.floor(random() * (right.length - 1));
      const letter = String.fromCharCode(97 + Math.floor(random() * 26));
      const [left, rest] = [right.slice(0, at), right.slice(at)];
      const wrong = [left + rest.slice(1), left + letter + rest, left + letter + rest.slice(1), left + rest.charAt(1) + rest.charAt(0) + rest.slice(2)];
      const made = wrong[Math.floor(random() * wrong.length)] ?? right;
      if (!known.has(made) && made !== right) return made;
    }
  };
  return { article, run, typo, words: (count: number): string => `${Array.from({ length: count }, word).join(' ')} ` };
}

/** What people type, by kind. */
export const QUERY_KINDS: readonly (readonly [name: string, make: (ask: Queries) => string])[] = [
  ['one word', (ask) => ask.words(1)],
  ['two words', (ask) => ask.words(2)],
  ['three words', (ask) => ask.words(3)],
  ['a sentence', (ask) => ask.words(9)],
  ['typing: 1 letter', (ask) => ask.words(1).slice(0, 1)],
  ['typing: 3 letters', (ask) => ask.words(1).slice(0, 3)],
  ['typing a second word', (ask) => ask.words(2).replace(/(\s\S{3})\S*\s$/, '$1')],
  ['a phrase', (ask) => `"${ask.run(2)}"`],
  ['a typo', (ask) => `${ask.typo(ask.words(1).trim())} `],
];

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

/** News-length articles of made-up words, the same for the same number: what searches are timed on. */
export type SyntheticArticle = { readonly heading: string; readonly text: string; readonly date: string };

const FUNCTION_WORDS = 'the of and to in a is that for it was on as with he be by at from his an were are which this had or has not but their they have who its been will more would about after also said when one up out'.split(' ');
const SYLLABLES = 'ba be bi bo bu ca ce co da de di do fa fe fi ga go ha he hi ja ka ke ki la le li lo lu ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we za ran tor mel dan lin sor ver tal con ter mar ger pol nes dor ten bal'.split(' ');
const ENDINGS = ['', '', '', '', 's', 'ed', 'ing', 'er', 'ers', 'ation', 'al', 'ly'];
const FUNCTION_SHARE = 0.42; // of the running words of English news
const REPEAT_SHARE = 0.35; // words said again in the same article
const MEAN_WORDS = 400;
const HEAPS_K = 44;
const HEAPS_BETA = 0.49; // words that n running words bring: about 290,000 for 40 million

/** Random numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Different made-up words, the common ones first and shorter. */
export function makeVocabulary(size: number, random: () => number): string[] {
  const words = new Set<string>();
  while (words.size < size) {
    const syllables = 2 + Math.floor(random() * 2 + Math.log10(1 + words.size) / 3);
    const stem = Array.from({ length: syllables }, () => pick(SYLLABLES, random)).join('');
    words.add(stem + pick(ENDINGS, random));
  }
  return [...words];
}

/** The articles, and the vocabulary they are made of by falling frequency (Zipf's law, exponent near 1). */
export function makeArchive(count: number): { readonly articles: SyntheticArticle[]; readonly vocabulary: readonly string[] } {
  const random = randomFrom(count);
  const vocabulary = makeVocabulary(Math.round(HEAPS_K * (count * MEAN_WORDS) ** HEAPS_BETA), random);
  const articles = Array.from({ length: count }, () => makeArticle(vocabulary, random));
  return { articles, vocabulary };
}

function makeArticle(vocabulary: readonly string[], random: () => number): SyntheticArticle {
  const length = Math.round(MEAN_WORDS * (0.3 + random() + (random() < 0.1 ? 2 * random() : 0)));
  const told: string[] = [];
  const sentences: string[] = [];
  for (let written = 0; written < length; ) {
    const words = Array.from({ length: 8 + Math.floor(random() * 20) }, () => nextWord(vocabulary, told, random));
    written += words.length;
    sentences.push(`${capitalised(words.join(' '))}.`);
  }
  const heading = capitalised(Array.from({ length: 5 + Math.floor(random() * 5) }, () => pick(told, random)).join(' '));
  const date = new Date(Date.UTC(1990, 0, 1 + Math.floor(random() * 12_000))).toISOString().slice(0, 10);
  return { heading, text: sentences.join(' '), date };
}

function nextWord(vocabulary: readonly string[], told: string[], random: () => number): string {
  if (random() < FUNCTION_SHARE) return FUNCTION_WORDS[Math.floor(FUNCTION_WORDS.length * random() ** 2)] ?? '';
  if (told.length > 5 && random() < REPEAT_SHARE) return pick(told, random);
  const rank = Math.floor(Math.exp(random() * Math.log(vocabulary.length + 20)) - 1 + random() * 20);
  const word = vocabulary[Math.min(rank, vocabulary.length - 1)] ?? '';
  told.push(word);
  return word;
}

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

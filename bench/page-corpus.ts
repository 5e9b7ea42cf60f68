import { Crew, ownHand } from '../lib/corpus/hands.ts';
import { encodePart, type TakenDocument } from '../lib/corpus/journal-records.ts';
import { memoryJournal } from '../lib/corpus/memory-journal.ts';
import { packCorpus } from '../lib/corpus/pack.ts';
import { readArticles } from '../lib/corpus/read-articles.ts';
import { Texts } from '../lib/corpus/texts.ts';
import { keyOf } from '../lib/text/words.ts';
import type { Article, Mention, Name } from '../lib/types.ts';
import type { BenchName } from './page-names.ts';

const ARTICLES = 200;
const NAMES_IN_ARTICLE = 25; // so that the foremost names have articles and companions, as those of an archive do

/** The bytes of a corpus file that knows these names, each by one form, and has a few articles. */
export async function corpusOf(names: readonly BenchName[]): Promise<Uint8Array> {
  const pieces = Array.from({ length: ARTICLES }, (_, article) => piece(article, names));
  const journal = memoryJournal();
  await journal.append(encodePart({ path: 'reports', part: 0 }, pieces.map(({ document }) => document)));
  const texts = new Texts(journal, [0], {}), crew = new Crew([ownHand()]), articles = pieces.map(({ article }) => article);
  const parts: Uint8Array[] = [];
  await packCorpus(
    {
      title: `${names.length} names`,
      texts,
      crew,
      reading: readArticles(texts, crew, articles, [ARTICLES]),
      articles,
      names: namesFrom(names),
      mentions: { count: ARTICLES * NAMES_IN_ARTICLE, of: (text) => [...(pieces[text]?.mentions ?? [])] },
    },
    (part) => void parts.push(part),
  );
  return Buffer.concat(parts);
}

/** Names as a build has them, each by one form that nothing is doubtful about. */
export function namesFrom(names: readonly BenchName[]): Name[] {
  const taken = new Set<string>();
  return names.map(({ text, kind }, index) => {
    const own = keyOf(text).replaceAll(/,? /g, '-');
    const id = taken.has(own) ? `${own}-${index}` : own;
    taken.add(id);
    return { id, canonical: text, kind, forms: [{ text, count: 1, ambiguity: 0, reasons: [], capitalsOnly: false }] };
  });
}

type Piece = { readonly document: TakenDocument; readonly article: Article; readonly mentions: readonly Mention[] };

function piece(index: number, names: readonly BenchName[]): Piece {
  const heading = `Report ${index}`;
  const mentions: Mention[] = [];
  let text = `${heading}\n\n`;
  for (let i = 0; i < NAMES_IN_ARTICLE; i++) {
    const name = (index * (NAMES_IN_ARTICLE - 5) + i) % names.length; // neighbours share five
    const start = text.length + 'They met '.length;
    const form = names[name]?.text ?? '';
    text += `They met ${form} there. `;
    mentions.push({ start, end: start + form.length, name, form: 0 });
  }
  const byline = { title: heading, date: '2020-01-01', author: null };
  const range = { start: 0, end: text.length };
  const titleRange = { start: 0, end: heading.length };
  return {
    document: { file: `reports/${index}.txt`, text, givenId: null, segments: [{ ...byline, document: index, range, titleRange, bodyRange: { start: heading.length + 2, end: text.length } }] },
    article: { ...byline, id: `report-${index}`, heading, headingIsDerived: false, segments: [index] },
    mentions,
  };
}

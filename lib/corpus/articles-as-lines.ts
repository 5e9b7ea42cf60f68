import type { Corpus } from './corpus.ts';

const PIECE = 500; // articles in a part of the Blob

/** All articles as JSON Lines (id, title, date, author, text), which a build reads again. */
export async function articlesAsLines(corpus: Corpus): Promise<Blob> {
  const pieces: Blob[] = [];
  let lines: string[] = [];
  for (const { id, title, date, author } of await corpus.listArticles()) {
    const article = await corpus.readArticle(id);
    lines.push(`${JSON.stringify({ id, title, date, author, text: article?.text ?? '' })}\n`);
    if (lines.length < PIECE) continue;
    pieces.push(new Blob(lines));
    lines = [];
  }
  return new Blob([...pieces, ...lines], { type: 'application/jsonl' });
}

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { buildCorpus } from '../../lib/corpus/build.ts';
import type { ArticleView, Corpus } from '../../lib/corpus/corpus.ts';
import { joinCorpora } from '../../lib/corpus/join-corpora.ts';
import { equateNames, type CorpusPart } from '../../lib/corpus/join-names.ts';
import { openCorpus } from '../../lib/corpus/open.ts';
import { formStartOf } from '../../lib/gazetteer/form-start.ts';
import type { InputFile } from '../../lib/read/decode-text.ts';
import { sketchPage } from '../../lib/search/sketch.ts';

const ROOT = new URL('../../', import.meta.url);
const seeds: readonly InputFile[] = globSync('seeds/*.txt', { cwd: ROOT }).map((path) => ({ path, bytes: readFileSync(new URL(path, ROOT)) }));

async function build(files: readonly InputFile[]): Promise<Corpus> {
  return openCorpus(sourceFromBytes((await buildCorpus(files, { title: 'Test' })).bytes));
}

const lines = (path: string, records: readonly object[]): InputFile => ({ path, bytes: new TextEncoder().encode(records.map((record) => JSON.stringify(record)).join('\n')) });
const ofRecords = (records: readonly object[]): Promise<Corpus> => build([lines('all.jsonl', records)]);

async function join(...parts: readonly (readonly [id: string, corpus: Corpus])[]): Promise<Corpus> {
  const titled: readonly CorpusPart[] = parts.map(([id, corpus]) => ({ id, title: `The ${id}`, corpus }));
  return joinCorpora(titled, await equateNames(titled));
}

const whole = await build(seeds);
const views = (await Promise.all((await whole.listArticles()).map(({ id }) => whole.readArticle(id)))).filter((view): view is ArticleView => view !== null);
const records = views.map(({ id, heading, headingIsDerived, text, date, author }) => ({ id, title: headingIsDerived ? null : heading, text, date, author }));
const same = await ofRecords(records);
const [odd, even] = [await ofRecords(records.filter((_, index) => index % 2 === 1)), await ofRecords(records.filter((_, index) => index % 2 === 0))];
const halves = await join(['odd', odd], ['even', even]);
/** The names that both halves know by one id. */
const ofEven = new Set((await even.listNames()).map(({ id }) => id));
const both = new Set((await odd.listNames()).map(({ id }) => id).filter((id) => ofEven.has(id)));
const plain = (id: string) => id.replace(/^(?:odd|even)\//, '');

/** How much of the best five two rankings share, over all questions that the first answers. */
async function overlap<T>(questions: readonly T[], ask: (corpus: Corpus, question: T) => Promise<readonly string[]>): Promise<number> {
  const shares = await Promise.all(questions.map(async (question) => {
    const [expected, got] = [(await ask(same, question)).slice(0, 5), new Set((await ask(halves, question)).map(plain))];
    return expected.length === 0 ? [] : [expected.filter((id) => got.has(id)).length / expected.length];
  }));
  const all = shares.flat();
  return all.reduce((sum, share) => sum + share, 0) / all.length;
}

const half = (id: string) => id.split('/')[0];

describe('the two halves of a corpus, joined', () => {
  test('find nearly what the whole finds', { timeout: 60_000 }, async () => {
    const questions = [...views.map(({ heading }) => heading), ...(await same.listNames()).map(({ canonical }) => canonical)];
    const share = await overlap(questions, async (corpus, question) => (await corpus.search(question, 5)).hits.map(({ article }) => article.id));
    expect(share, 'shared of the best five').toBeGreaterThan(0.9);
  });

  test('relate nearly what the whole relates', { timeout: 60_000 }, async () => {
    const names = (await same.listNames()).filter(({ id }) => both.has(id));
    const questions = names.map((name, index) => ({ name: name.id, page: sketchPage(views[index % views.length]?.text ?? '', null, []) }));
    const share = await overlap(questions, async (corpus, { name, page }) => (await corpus.relate(name, page, 5)).map(({ article }) => article.id));
    expect(share, 'shared of the best five').toBeGreaterThan(0.85);
  });

  test('relate an article to those of the other half, too', { timeout: 60_000 }, async () => {
    const found = await Promise.all((await halves.listArticles()).map(async ({ id }) => ({ id, related: (await halves.relateArticle(id, 5)).map(({ article }) => article.id) })));
    for (const { id, related } of found) expect([new Set(related).size, related.includes(id)]).toEqual([related.length, false]);
    expect(found.filter(({ id, related }) => related.some((other) => half(other) !== half(id))).length, 'articles with one of the other half').toBeGreaterThan(views.length / 8);
    expect(await halves.relateArticle('odd/none', 5)).toEqual([]);
  });

  test('hold the same articles, each once', async () => {
    const ids = (await halves.listArticles()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.map(plain).toSorted()).toEqual(views.map(({ id }) => id).toSorted());
    for (const id of ids) expect(await halves.readArticle(id)).toMatchObject({ id, text: views.find((view) => view.id === plain(id))?.text });
    for (const { sources } of await halves.listArticles()) for (const { file } of sources) expect(await halves.readFile(file)).not.toBeNull();
  });

  test('are one about a name: each id once among candidates, a card, a search, a profile', async () => {
    for (const id of both) {
      const [one, other, joined] = await Promise.all([odd.profileName(id), even.profileName(id), halves.profileName(id)]);
      if (one === null || other === null || joined === null || one.kind !== other.kind) continue;
      expect(joined.articles.map((article) => plain(article.id)).toSorted()).toEqual([...one.articles, ...other.articles].map((article) => article.id).toSorted());
      expect(await halves.readName(id)).toMatchObject({ id, articleCount: joined.articleCount });
      const words = Uint32Array.of(formStartOf(one.canonical)?.hash ?? 0);
      expect((await halves.findCandidates(words)).names.filter((name) => name.id === id)).toHaveLength(1);
      expect((await halves.search(one.canonical, 50)).names.filter((name) => name.id === id)).toHaveLength(1);
    }
  });
});

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceFromBytes, type ByteSource } from '../../lib/bytes/source.ts';
import { buildCorpus } from '../../lib/corpus/build.ts';
import { openCorpus } from '../../lib/corpus/open.ts';
import type { InputFile } from '../../lib/read/decode-text.ts';
import { hashWord } from '../../lib/text/fold.ts';
import { wordsOf } from '../../lib/text/words.ts';
import { SEED_ARTICLES } from '../cases/articles.seeds.ts';

const ROOT = new URL('../../', import.meta.url);
const seeds: readonly InputFile[] = globSync('seeds/*.txt', { cwd: ROOT }).map((path) => ({ path, bytes: readFileSync(new URL(path, ROOT)) }));
const textOf = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8');
const file = (path: string, text: string): InputFile => ({ path, bytes: new TextEncoder().encode(text) });

const built = await buildCorpus(seeds, { title: 'Seeds' });
const open = () => openCorpus(sourceFromBytes(built.bytes));

describe('a build', () => {
  test('counts what it packed', async () => {
    const { summary } = await open();
    expect(built.report).toMatchObject({ documents: 5, segments: 34, articles: SEED_ARTICLES, refused: [], warnings: [] });
    expect(summary).toMatchObject({ title: 'Seeds', articles: SEED_ARTICLES, names: built.report.names, mentions: built.report.mentions, bytes: built.bytes.length });
  });

  test('gives the same bytes for the same files in any order', async () => {
    expect((await buildCorpus(seeds.toReversed(), { title: 'Seeds' })).bytes).toEqual(built.bytes);
  });

  test('leaves out what it can’t read, says so, and builds the rest', async () => {
    const { bytes, report } = await buildCorpus(
      [file('a.txt', ''), file('b.txt', 'Ann Lee rowed to Oslo.'), file('c.jsonl', '{"text":"Bo Ek stayed."}\n{'), file('d.txt', 'Join us!\n\nSubscribe to our newsletter')],
      { title: 'Odd' },
    );
    expect(report.refused.map(({ file: path, line }) => [path, line])).toEqual([['a.txt', null], ['c.jsonl', 2]]);
    expect(report.warnings).toEqual([expect.stringContaining('d.txt')]);
    const corpus = await openCorpus(sourceFromBytes(bytes));
    expect((await corpus.listArticles()).map(({ heading }) => heading)).toEqual(['Ann Lee rowed to Oslo.', 'Bo Ek stayed.']);
  });

  test('of nothing is a corpus of nothing', async () => {
    const corpus = await openCorpus(sourceFromBytes((await buildCorpus([], { title: '' })).bytes));
    expect([await corpus.listArticles(), await corpus.listNames(), await corpus.readArticle('x'), await corpus.readFile('x')]).toEqual([[], [], null, null]);
    expect(await corpus.search('tea', 5)).toEqual({ hits: [], names: [], corrected: null });
    expect(await corpus.findCandidates(Uint32Array.of(hashWord('tea')))).toMatchObject({ forms: [], names: [] });
  });

  test('keeps the ids that records give', async () => {
    const corpus = await openCorpus(sourceFromBytes((await buildCorpus([file('a.jsonl', '{"id":12,"title":"Tea","text":"Green."}\n{"id":"x/9","text":"Black."}')], { title: '' })).bytes));
    expect((await corpus.listArticles()).map(({ id }) => id)).toEqual(['12', 'x/9']);
    expect(await corpus.readArticle('x/9')).toMatchObject({ heading: 'Black.', headingIsDerived: true, text: 'Black.', file: 'a.jsonl:2' });
  });
});

describe('an open corpus', () => {
  test('shows every article in its files', async () => {
    const corpus = await open();
    for (const entry of await corpus.listArticles()) {
      const view = await corpus.readArticle(entry.id);
      expect(view).toMatchObject({ id: entry.id, heading: entry.heading, sources: entry.sources, file: entry.sources[0]?.file });
      const [source] = entry.sources;
      expect(source && textOf(source.file).slice(source.start, source.end).endsWith(view?.text ?? '?')).toBe(true);
      if (entry.title !== null) expect(source && textOf(source.file).slice(source.start).startsWith(entry.title)).toBe(true);
    }
  });

  test('finds every mention where it stands', async () => {
    const corpus = await open();
    const forms = new Map((await corpus.listNames()).map(({ id, forms: written }) => [id, new Set(written.map(({ text }) => text))]));
    const mentions = await corpus.listMentions();
    expect(mentions).toHaveLength(built.report.mentions);
    for (const { file: path, start, end, name } of mentions) expect(forms.get(name)).toContain(textOf(path).slice(start, end));
    for (const { id } of await corpus.listArticles()) {
      const view = await corpus.readArticle(id);
      for (const { start, end, name } of view?.names ?? []) expect(forms.get(name)).toContain(view?.text.slice(start, end));
    }
  });

  test('gives back files whole', async () => {
    const corpus = await open();
    for (const { path } of seeds) expect(await corpus.readFile(path)).toBe(textOf(path));
    expect(await corpus.readFile('seeds')).toBeNull();
  });

  test('knows its names by id, and which a page may mean', async () => {
    const corpus = await open();
    const [name] = (await corpus.listNames()).toSorted((a, b) => b.forms.length - a.forms.length);
    const view = await corpus.readName(name?.id ?? '');
    expect(view).toMatchObject({ canonical: name?.canonical, forms: name?.forms.filter(({ count }) => count > 0).map(({ text }) => text) });
    expect(view?.articleCount).toBeGreaterThan(0);
    expect(await corpus.readName('nobody')).toBeNull();
    const words = Uint32Array.from(wordsOf(`${name?.canonical}`).map(({ folded }) => hashWord(folded)));
    expect((await corpus.findCandidates(words)).names.map(({ id }) => id)).toContain(name?.id);
  });

  test('finds an article by its heading, and others by a name on a page', async () => {
    const corpus = await open();
    const { hits } = await corpus.search('Lessons of Chile 1973', 3);
    expect(hits[0]?.article.heading).toBe('Lessons of Chile 1973');
    const [name] = (await corpus.search('Chile', 3)).names;
    const related = await corpus.relate(name?.id ?? '', { words: [], names: [['nobody', 1]], dates: [] }, 5);
    expect(related.map(({ article }) => article.heading)).toContain('Lessons of Chile 1973');
    expect(await corpus.relate('nobody', { words: [], names: [], dates: [] }, 5)).toEqual([]);
  });

  test('reads its sections only when they are needed', async () => {
    let read = 0;
    const source: ByteSource = { size: built.bytes.length, read: (start, end) => ((read += end - start), Promise.resolve(built.bytes.subarray(start, end))) };
    await openCorpus(source);
    expect(read).toBeLessThan(2000);
  });
});

/** Everything that can be asked of it, as one value. */
async function readEverything(bytes: Uint8Array): Promise<unknown> {
  const corpus = await openCorpus(sourceFromBytes(bytes));
  const articles = await corpus.listArticles();
  const words = Uint32Array.from(wordsOf(textOf('seeds/002_a07a3156bf8e9e6e.txt')).map(({ folded }) => hashWord(folded)));
  return [
    corpus.summary, articles, await corpus.listNames(), await corpus.listMentions(), await corpus.findCandidates(words),
    await Promise.all(articles.map(({ id }) => corpus.readArticle(id))),
    await corpus.search('coup in Venezuela', 40),
    await Promise.all(seeds.map(({ path }) => corpus.readFile(path))),
  ];
}

describe('a damaged corpus', () => {
  test('is refused with a sentence, or answers as the whole one', async () => {
    const whole = await readEverything(built.bytes);
    const step = 1511; // a prime, so that flips fall on every kind of byte; 100 or so in all
    for (let at = 3; at < built.bytes.length; at += step) {
      const bytes = built.bytes.slice();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << at % 8);
      const answer = await readEverything(bytes).catch((error: Error) => error.message);
      if (typeof answer === 'string') expect(answer, `byte ${at}`).toMatch(/damaged|not an Apropos corpus|version|cut off/);
      else expect(answer, `byte ${at}`).toEqual(whole);
    }
  });
});

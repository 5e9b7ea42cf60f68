import { describe, expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { encodeSearch } from '../../lib/search/encode.ts';
import { openSearch } from '../../lib/search/open.ts';
import type { NamedIn, SearchableArticle, SearchableName } from '../../lib/search/searchable.ts';
import { sketchPage } from '../../lib/search/sketch.ts';

const NAMES = ['Ada Bird', 'Lake Vale', 'Union of Bakers', 'Tom Reed'];
const names: SearchableName[] = NAMES.map((canonical) => ({ canonical, forms: [canonical], kind: 'other', articleCount: 1 }));

function article(heading: string, text: string, date: string | null = null): SearchableArticle {
  const named = NAMES.flatMap((name, i): NamedIn[] => {
    const inHeading = heading.includes(name);
    const count = text.split(name).length - 1 + Number(inHeading);
    return count === 0 ? [] : [{ name: i, count, first: text.includes(name) ? text.indexOf(name) : null, inHeading }];
  });
  return { heading, text, date, names: named };
}

const FILLER = Array.from({ length: 12 }, (_, i) => article(`Garden notes ${i}`, `Roses, soil number ${i} and rain fall on quiet lawns.`));

async function relatedTo(articles: readonly SearchableArticle[], page: string, limit = 5) {
  const index = await openSearch(sourceFromBytes(encodeSearch([...articles, ...FILLER], names)));
  const start = page.indexOf('Ada Bird');
  const sketch = sketchPage(page, { start, end: start + 8 }, []);
  const shown = NAMES.flatMap((name, i) => (page.includes(name) ? [[i, 1] as const] : []));
  return index.relate(0, { ...sketch, names: shown }, limit);
}

const named = (text: string) => NAMES.flatMap((name, i) => (text.includes(name) ? [[i, 1] as const] : []));
const openWith = (articles: readonly SearchableArticle[]) => openSearch(sourceFromBytes(encodeSearch([...articles, ...FILLER], names)));

describe('related articles', () => {
  const PAGE = 'The bakers of the valley went on strike on 3 March 2021. Ada Bird spoke for them at Lake Vale, where ovens stood cold.';
  const about = article('Ada Bird leads the strike', 'Ada Bird spoke to striking bakers by the cold ovens of Lake Vale.', '2021-03-04');
  const other = article('Ada Bird paints a barn', 'On a quiet afternoon Ada Bird bought red paint for her barn.', '2015-06-01');
  const passing = article('A market in June', 'Cheese, wool, fish and pots were sold. Many came by bus, some on foot. Late in the day Ada Bird was seen.', '2018-06-09');
  const unnamed = article('Ovens cold on 3 March 2021', 'Bakers in the valley stayed on strike at Lake Vale.', '2021-03-03');

  test('fall in order: the story, the same story without the name, another about the name, a passing mention', async () => {
    const found = await relatedTo([passing, other, about, unnamed], PAGE);
    expect(found.map((hit) => hit.article)).toEqual([2, 3, 1, 0]);
  });

  test('say why: shared names, and the date', async () => {
    const [first, second] = await relatedTo([about, unnamed], PAGE);
    expect(first?.why).toEqual({ names: [NAMES.indexOf('Lake Vale')], date: '2021-03' });
    expect(second?.why).toEqual({ names: [NAMES.indexOf('Lake Vale')], date: '2021-03-03' });
  });

  test('leave out what merely shares a word', async () => {
    const found = await relatedTo([about, article('Cold soup', 'A cold soup of cucumber and mint for hot days.')], PAGE);
    expect(found.map((hit) => hit.article)).toEqual([0]);
  });

  test('an unknown page still gives what is about the name', async () => {
    const found = await relatedTo([passing, other], 'Quarks and gluons bind: Ada Bird, hadron physicist.');
    expect(found.map((hit) => hit.article)).toEqual([1, 0]);
  });

  const STORY = 'Bakers of the valley struck again on 3 March 2021. Tom Reed and Ada Bird of the Union of Bakers spoke at Lake Vale, where striking bakers stood by cold ovens.';

  test('to a page as a whole are those on its story, and often none', async () => {
    const index = await openWith([about, other]);
    expect((await index.relatePage({ ...sketchPage(STORY, null, []), names: named(STORY) }, 5)).map((hit) => hit.article)).toEqual([0]);
    const elsewhere = 'Ada Bird wrote about the sea. Waves came in, salt stood on the glass, and gulls cried until a ship was seen at noon.';
    expect(await index.relatePage({ ...sketchPage(elsewhere, null, []), names: named(elsewhere) }, 5)).toEqual([]);
    const nameless = 'Striking bakers stood by cold ovens.';
    expect(await index.relatePage({ ...sketchPage(nameless, null, []), names: [] }, 5)).toEqual([]);
  });

  test('to an article leave it out', async () => {
    const index = await openWith([about, unnamed, other]);
    const page = { ...sketchPage(`${about.heading}\n${about.text}`, null, []), names: named(about.text), dates: ['2021-03-04'] };
    expect((await index.relateArticle(0, page, 5)).map((hit) => hit.article)[0]).toBe(1);
    expect((await index.relateArticle(0, page, 5)).map((hit) => hit.article)).not.toContain(0);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { encodeSearch } from '../../lib/search/encode.ts';
import { LANGUAGES, languageOf, type Language } from '../../lib/search/languages.ts';
import { openSearch } from '../../lib/search/open.ts';
import type { SearchableArticle } from '../../lib/search/searchable.ts';
import type { SearchIndex } from '../../lib/search/search-index.ts';
import { sketchPage } from '../../lib/search/sketch.ts';
import { snippetOf } from '../../lib/search/snippet.ts';
import { termOf } from '../../lib/search/stems.ts';
import { foldText } from '../../lib/text/fold.ts';

describe('the language of a text is told by its stop words', () => {
  const texts: readonly (readonly [language: Language, text: string])[] = [
    ['en', 'The mayor of the town said that bread was dear, and nobody listened.'],
    ['es', 'El alcalde del pueblo dijo que el pan estaba caro y nadie lo escuchó.'],
    ['pt', 'O prefeito da cidade disse que o pão não estava barato e ninguém ouviu.'],
    ['fr', 'Le maire de la ville a dit que le pain était cher, et personne ne l’a écouté.'],
    ['en', 'Guaidó, Caracas, 2019'],
    ['en', ''],
  ];
  test.each(texts)('%s: %s', (language, text) => expect(languageOf(text)).toBe(language));
});

describe('endings fall together, written with accents or without', () => {
  const words: readonly (readonly [language: Language, words: string])[] = [
    ['es', 'elección elecciones eleccion'],
    ['es', 'educación educacion educaciones'],
    ['es', 'trabajador trabajadores trabajadora'],
    ['es', 'gobierno gobiernos'],
    ['es', 'moderna moderno modernos'],
    ['es', 'político políticas politicas'],
    ['es', 'nacional nacionales'],
    ['es', 'país países paises'],
    ['pt', 'eleição eleições eleicoes'],
    ['pt', 'educação educações educacao'],
    ['pt', 'trabalhador trabalhadores'],
    ['fr', 'élection élections elections'],
    ['fr', 'travailleur travailleurs'],
    ['en', 'election elections'],
  ];
  test.each(words)('%s: %s', (language, forms) => {
    expect(new Set(forms.split(' ').map((form) => termOf(foldText(form), language))).size).toBe(1);
  });
});

const ARTICLES = [
  article('El gobierno convoca a elecciones', 'El presidente anunció ayer que los trabajadores de la educación votarán en mayo, según dijo en la ciudad de Quito.'),
  article('La huelga de los panaderos', 'Los panaderos del valle dejaron los hornos fríos por una semana. No hubo pan en los pueblos, ni en la ciudad.'),
  article('Elections in the valley', 'The government of the valley has called an election, and the son of the mayor stands for it.'),
  article('Bread for all', 'Bakers of the town went back to work on Monday. There was bread again, and it was cheap.'),
];

function article(heading: string, text: string): SearchableArticle {
  return { heading, text, date: null, names: [] };
}

describe('an archive in Spanish and English', () => {
  let index: SearchIndex;
  beforeAll(async () => {
    index = await openSearch(sourceFromBytes(encodeSearch(ARTICLES, [])));
  });

  const cases: readonly (readonly [what: string, query: string, articles: readonly number[]])[] = [
    ['another ending of a Spanish word', 'gobiernos ', [0]],
    ['a Spanish word without its accents', 'eleccion ', [0]],
    ['an ending no article has', 'panadera ', [1]],
    ['an English word by another ending', 'governments ', [2]],
    ['the words of a question, not its stop words', 'qué dijo el presidente de la educación ', [0]],
    ['a word that only another language passes over', 'the son ', [2]],
    ['a phrase with stop words', '"trabajadores de la educación"', [0]],
    ['a phrase by other endings', '"trabajador de la educacion"', [0]],
    ['a word without another', 'ciudad -panadero', [0]],
    ['a typo', 'panadreos ', [1]],
    ['a word being typed', 'panad', [1]],
  ];
  test.each(cases)('finds %s: %s', async (_, query, articles) => {
    expect((await index.search(query, 10)).articles.map((hit) => hit.article)).toEqual(articles);
  });

  test('marks another ending in the article’s language', async () => {
    const { terms } = await index.search('trabajador ', 1);
    const snippet = snippetOf(ARTICLES[0]?.text ?? '', terms, LANGUAGES);
    expect(snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['trabajadores']);
  });

  test('relates a Spanish page, whose stop words say nothing', async () => {
    const page = sketchPage('La huelga en el valle: los panaderos y los hornos de la ciudad.', null, []);
    expect((await index.relate(0, { ...page, names: [] }, 1)).map((hit) => hit.article)).toEqual([1]);
  });
});

test('an archive in one language knows no other', async () => {
  const index = await openSearch(sourceFromBytes(encodeSearch(ARTICLES.slice(2), [])));
  expect((await index.search('son ', 5)).articles.map((hit) => hit.article)).toEqual([0]);
});

test('a word of two languages is found in both, wherever it stands in the table of words', async () => {
  const stems = Array.from({ length: 600 }, (_, i) => `${'bcdfg'[i % 5]}${'aeiou'[Math.floor(i / 5) % 5]}${'lmnprstvz'[Math.floor(i / 25) % 9]}${'aeiou'[Math.floor(i / 225)]}nt`);
  const words = stems.map((stem) => `${stem}amiento`).join(' ');
  const index = await openSearch(sourceFromBytes(encodeSearch([article('Uno', `El pan de la casa no es para los que no lo quieren. ${words}`), article('One', `It is not for the one that the others were with. ${words}`)], [])));
  for (const stem of stems) expect((await index.search(`${stem}amiento `, 5)).articles.map((hit) => hit.article).toSorted(), stem).toEqual([0, 1]);
});

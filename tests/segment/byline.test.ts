import { describe, expect, test } from 'vitest';
import { parseByline } from '../../lib/segment/byline.ts';
import { findDate } from '../../lib/text/calendar-date.ts';

const BYLINES: readonly (readonly [line: string, author: string | null, date: string | null])[] = [
  ['By Ana de Souza, published on 3 March 2011', 'Ana de Souza', '2011-03-03'],
  ['by Lee O’Hara', 'Lee O’Hara', null],
  ['BY LEE O’HARA', 'LEE O’HARA', null],
  ['Written by Lee Park and Mo Farouk | Jan. 23rd, 2019', 'Lee Park and Mo Farouk', '2019-01-23'],
  ['Posted by The River Society on Tuesday, 1 September 1998 at 10:45 pm', 'The River Society', '1998-09-01'],
  ['Lee Park · 2020-02-29', 'Lee Park', '2020-02-29'],
  ['Lee Park — 29 February 2020', 'Lee Park', '2020-02-29'],
  ['Published: 4th July, 1999', null, '1999-07-04'],
  ['Last updated on May 1, 2001, 09:30 GMT', null, '2001-05-01'],
  ['Author: Lee Park', 'Lee Park', null],
  ['Oslo, 12 December 2012', null, '2012-12-12'],
  ['Monday, May 18, 2015', null, '2015-05-18'],
  ['(19 August 1984)', null, '1984-08-19'],
  ['By Ana de Souza, staff writer', 'Ana de Souza', null],
  ['By Ana de Souza in Porto Alegre', 'Ana de Souza', null],
  ['By Ana de Souza (@ana) | 3 March 2011 | 4 min read', 'Ana de Souza', '2011-03-03'],
  ['Por Ana de Souza', 'Ana de Souza', null],
  ['Por Ana de Souza | 3 de marzo de 2011', 'Ana de Souza', '2011-03-03'],
  ['Publicado el 3 de marzo de 2011', null, '2011-03-03'],
  ['Miércoles, 23 de enero de 2019', null, '2019-01-23'],
  ['Von Lena Ortiz, veröffentlicht am 23. Januar 2019', 'Lena Ortiz', '2019-01-23'],
  ['Stand: 23.01.2019, 10:45 Uhr', null, '2019-01-23'],
  ['Lena Ortiz · 3. März 2011', 'Lena Ortiz', '2011-03-03'],
  ['Par Léa Dupont, publié le 1er août 2011 à 10h45', 'Léa Dupont', '2011-08-01'],
  ['Mis à jour le 3 décembre 2011', null, '2011-12-03'],
  ['Di Ana Ricci | 3 marzo 2011', 'Ana Ricci', '2011-03-03'],
  ['Por Ana Ricci, 3 de março de 2011', 'Ana Ricci', '2011-03-03'],
  ['Door Ana Visser, 3 maart 2011', 'Ana Visser', '2011-03-03'],
  ['Autor: Ana Ruiz', 'Ana Ruiz', null],
  ['3 March 2011 | Ana de Souza | 3 comments', 'Ana de Souza', '2011-03-03'],
];

const NO_BYLINES: readonly string[] = [
  'By 1859, the mill had become the largest on the river.',
  'By the river',
  'By hook or by crook',
  'By Friday, the council had agreed that',
  'The dam broke on 3 March 2011.',
  'Born 23 January 1928 Paris, France',
  'Lee Park',
  'Por Cuba',
  'Von Lerwick nach Bergen',
  'Por la ciudad',
  'Di notte',
  'Published weekly',
  'The flood of 3 March 2011: what we know',
  'On 30 February 2011',
];

describe('bylines', () => {
  test.each(BYLINES)('“%s” states its author and date', (line, author, date) => {
    expect(parseByline(line)).toEqual({ author, date });
  });

  test.each(NO_BYLINES)('“%s” is none', (line) => expect(parseByline(line)).toBeNull());
});

describe('dates', () => {
  test('the first with day, month and year, where it stands', () => {
    expect(findDate('May 2011 or 3rd of March 2011, or 4 April 2012')).toEqual({ date: '2011-03-03', start: 12, end: 29 });
  });

  test.each(['31 April 2011', '2011-13-01', '99 May 2011', 'March 2011', '3 March', '13 Marching 2011', '31.02.2011', '13.13.2011', '3/4/2011', '3 de marzo'])('%s is none', (text) => {
    expect(findDate(text)).toBeNull();
  });
});

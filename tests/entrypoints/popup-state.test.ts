import { describe, expect, test } from 'vitest';
import { storyKeyOf } from '../../entrypoints/popup/page-state.ts';
import { INITIAL, next, questionOf, rowsOf, type PopupEvent, type PopupState } from '../../entrypoints/popup/popup-state.ts';
import type { SearchAnswer } from '../../lib/corpus/corpus.ts';
import type { PageNames } from '../../lib/platform/protocol.ts';
import { DEFAULT_SETTINGS } from '../../lib/platform/settings.ts';

const hit = (id: string) => ({
  article: { id, heading: id, headingIsDerived: false, date: null, author: null, file: 'a.txt' },
  score: 1,
  snippet: { text: id, marks: [] },
});
const related = (id: string) => ({ ...hit(id), why: { names: ['Caracas'], date: null } });
const hitFrom = (id: string, archive: string) => ({ ...hit(id), article: { ...hit(id).article, archive } });
const answer: SearchAnswer = { hits: [hit('one'), hit('two')], names: [{ id: 'caracas', canonical: 'Caracas', kind: 'place', articleCount: 2 }], corrected: null };
const nothing: SearchAnswer = { hits: [], names: [], corrected: null };
const told: PageNames = {
  site: 'a.example',
  isOn: true,
  opened: 7,
  milliseconds: 3,
  names: [
    { id: 'caracas', canonical: 'Caracas', kind: 'place', count: 2 },
    { id: 'lima', canonical: 'Lima', kind: 'place', count: 1 },
  ],
};

const after = (events: readonly PopupEvent[], from: PopupState = INITIAL) => events.reduce(next, from);
const typed = (query: string): PopupEvent => ({ is: 'queryTyped', query });
const down: PopupEvent = { is: 'arrowPressed', step: 1 };
const up: PopupEvent = { is: 'arrowPressed', step: -1 };
const enter: PopupEvent = { is: 'enterPressed' };
const page: PopupEvent = { is: 'pageTold', tabId: 1, told };
const found = after([typed('gua'), { is: 'searchAnswered', token: 1, answer }]);
const idsOf = (state: PopupState) => rowsOf(state).map((row) => (row.is === 'here' ? row.name.id : row.is === 'name' ? row.hit.id : row.is === 'restOfStory' ? 'the rest' : row.hit.article.id));

describe('a query', () => {
  test('waits for its answer', () => {
    expect(after([typed('gua')])).toMatchObject({ query: 'gua', token: 1, results: { is: 'waiting', answer: null } });
  });

  test('shows its answer, names first, the first row active', () => {
    expect(found.results).toEqual({ is: 'found', answer });
    expect(idsOf(found)).toEqual(['caracas', 'one', 'two']);
    expect(found.active).toBe(0);
  });

  test('without an answer has no active row', () => {
    expect(after([typed('x'), { is: 'searchAnswered', token: 1, answer: nothing }]).active).toBe(-1);
  });

  test('typed further keeps the last answer on show', () => {
    expect(after([typed('guai')], found).results).toEqual({ is: 'waiting', answer, isEntered: false });
  });

  test.each<PopupEvent>([
    { is: 'searchAnswered', token: 1, answer: nothing },
    { is: 'searchFailed', token: 1, why: 'late' },
  ])('an old token changes nothing: %j', (late) => {
    const state = after([typed('guai')], found);
    expect(next(state, late)).toBe(state);
  });

  test('emptied shows the page again, and its late answer changes nothing', () => {
    const state = after([page, typed('gua'), typed('  ')]);
    expect(state.results).toEqual({ is: 'none' });
    expect(state.active).toBe(-1);
    expect(idsOf(state)).toEqual(['caracas', 'lima']);
    expect(next(state, { is: 'searchAnswered', token: 1, answer })).toBe(state);
  });

  test('that failed says why, and is tried again under a new token', () => {
    const failed = next(after([typed('gua')]), { is: 'searchFailed', token: 1, why: 'The archive is damaged.' });
    expect(failed).toMatchObject({ results: { is: 'failed', why: 'The archive is damaged.' }, active: -1 });
    expect(rowsOf(failed)).toEqual([]);
    expect(next(failed, { is: 'searchRetried' })).toMatchObject({ query: 'gua', token: 2, results: { is: 'waiting' } });
  });
});

describe('the keys', () => {
  test.each([
    [[down], 1],
    [[down, down], 2],
    [[down, down, down], -1],
    [[down, down, down, down], 0],
    [[up], -1],
    [[up, up], 2],
  ])('arrows go round through the field: %j', (keys, active) => expect(after(keys, found).active).toBe(active));

  test('arrows have nowhere to go in an empty list', () => expect(after([down], INITIAL).active).toBe(-1));

  test('Enter chooses the active row, each time anew', () => {
    const once = next(found, enter);
    const twice = next(once, enter);
    expect(once.chosen).toEqual({ is: 'name', hit: answer.names[0] });
    expect(twice.chosen).toEqual(once.chosen);
    expect(twice.chosen).not.toBe(once.chosen);
  });

  test('Enter on no row changes nothing', () => {
    const state = after([up], found);
    expect(next(state, enter)).toBe(state);
  });

  test('Enter before the answer chooses its first row when it comes', () => {
    const state = after([typed('guai'), enter], found);
    expect(state.chosen).toBeNull();
    expect(next(state, { is: 'searchAnswered', token: 2, answer: { ...answer, names: [] } }).chosen).toEqual({ is: 'article', hit: hit('one') });
  });

  test('Enter is forgotten when the query changes', () => {
    expect(after([typed('g'), enter, typed('gu'), { is: 'searchAnswered', token: 2, answer }]).chosen).toBeNull();
  });

  test('a click chooses its row', () => {
    const row = { is: 'article', hit: hit('two') } as const;
    expect(next(found, { is: 'rowClicked', row }).chosen).toEqual(row);
  });
});

describe('the page', () => {
  test('tells its names', () => expect(idsOf(after([page]))).toEqual(['caracas', 'lima']));

  test('keeps the place of a jump while it tells again', () => {
    const jump = { name: 'caracas', place: 2, of: 7 };
    expect(after([page, { is: 'jumped', jump }, page]).page).toEqual({ is: 'open', tabId: 1, told, jump, story: [], isStoryKnown: false });
  });

  test('that closed has no names, and a late jump changes nothing', () => {
    const closed = after([page, { is: 'pageClosed', tabId: 1 }]);
    expect(rowsOf(closed)).toEqual([]);
    expect(next(closed, { is: 'jumped', jump: null })).toBe(closed);
  });

  test('is another after a move to another tab: the jump is forgotten', () => {
    const jump = { name: 'caracas', place: 2, of: 7 };
    expect(after([page, { is: 'jumped', jump }, { is: 'pageTold', tabId: 2, told }]).page).toEqual({ is: 'open', tabId: 2, told, jump: null, story: [], isStoryKnown: false });
  });
});

test('settings and the archive’s size are kept', () => {
  const settings = { ...DEFAULT_SETTINGS, enabled: false };
  expect(after([{ is: 'settingsRead', settings }, { is: 'archiveCounted', articles: 34 }])).toMatchObject({ settings, articles: 34 });
});

describe('filters', () => {
  const dated = (id: string, date: string) => ({ ...hit(id), article: { ...hit(id).article, date } });
  const years: SearchAnswer = { ...answer, hits: [dated('one', '2019-01-02'), dated('two', '2021-05-05'), hit('three'), dated('four', '2019-03-03')] };
  const open = after([typed('gua'), { is: 'searchAnswered', token: 1, answer: years }]);
  const chosen = next(open, { is: 'filtersChosen', filters: { kind: 'person', year: '2019', archive: null } });

  test('offer the years of what was found, also once one is chosen', () => {
    expect(open.years).toEqual(['2021', '2019']);
    expect(next(chosen, { is: 'searchAnswered', token: 2, answer }).years).toEqual(['2021', '2019']);
  });

  test('search again, the filters first', () => {
    expect(chosen).toMatchObject({ token: 2, results: { is: 'waiting', answer: years } });
    expect(questionOf(chosen)).toBe('kind:person from:2019 to:2019 gua');
    expect(questionOf(open)).toBe('gua');
  });

  test('offer the archives of what was found, where there are several', () => {
    const answered = (...hits: SearchAnswer['hits']) => after([typed('gua'), { is: 'searchAnswered', token: 1, answer: { ...answer, hits } }]);
    expect(answered(hitFrom('one', 'Letters'), hitFrom('two', 'Letters')).archives).toEqual([]);
    const both = answered(hitFrom('one', 'Notes'), hitFrom('two', 'My “old” "Letters"'));
    expect(both.archives).toEqual(['My “old” "Letters"', 'Notes']);
    const narrowed = next(both, { is: 'filtersChosen', filters: { kind: 'person', year: null, archive: 'My “old” "Letters"' } });
    expect(questionOf(narrowed)).toBe('in:"My “old”" kind:person gua');
    expect(next(narrowed, { is: 'searchAnswered', token: 2, answer }).archives).toEqual(both.archives);
  });

  test('stay while the query is typed on, and go with it', () => {
    expect(next(chosen, typed('guai')).filters).toEqual(chosen.filters);
    expect(next(chosen, typed(' '))).toMatchObject({ filters: INITIAL.filters, years: [], archives: [] });
  });
});

describe('the story of the page', () => {
  const key = storyKeyOf(after([page]).page) ?? '';
  const few: PopupEvent = { is: 'storyTold', key, articles: ['a', 'b', 'c'].map(related) };
  const many: PopupEvent = { is: 'storyTold', key, articles: ['a', 'b', 'c', 'd', 'e'].map(related) };

  test('stands above its names', () => expect(idsOf(after([page, few]))).toEqual(['a', 'b', 'c', 'caracas', 'lima']));

  test('shows its first articles, and the others once they are wished', () => {
    const state = after([page, many]);
    expect(idsOf(state)).toEqual(['a', 'b', 'c', 'the rest', 'caracas', 'lima']);
    const whole = next(state, { is: 'rowClicked', row: { is: 'restOfStory' } });
    expect(idsOf(whole)).toEqual(['a', 'b', 'c', 'd', 'e', 'caracas', 'lima']);
    expect(whole.chosen).toBeNull();
  });

  test('moves the active row down with it', () => expect(after([page, down, many]).active).toBe(4));

  test('stays while the page tells again', () => expect(idsOf(after([page, few, page]))).toContain('a'));

  test.each<readonly [string, PageNames, number]>([
    ['another page', { ...told, opened: 8 }, 1],
    ['another tab', told, 2],
    ['a page without names', { ...told, names: [] }, 1],
  ])('is not that of %s, nor is a late answer', (_, other, tabId) => {
    const moved = after([page, few, { is: 'pageTold', tabId, told: other }]);
    expect(idsOf(moved)).not.toContain('a');
    expect(idsOf(next(moved, few))).not.toContain('a');
  });

  test('is another once the page has other names', () => {
    const grown = after([{ is: 'pageTold', tabId: 1, told: { ...told, names: told.names.slice(1) } }]);
    expect(storyKeyOf(grown.page)).not.toBe(key);
    expect(storyKeyOf(after([{ is: 'pageTold', tabId: 1, told: { ...told, names: [] } }]).page)).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { wireFromHashes } from '../../lib/platform/candidates-wire.ts';
import { BACKGROUND_REQUESTS, MAX_LIMIT, MAX_QUERY, MAX_SKETCH_WORDS, MAX_WORDS, PAGE_REQUESTS } from '../../lib/platform/requests.ts';

const page = { words: [[7, 0.5]], names: [['caracas', 2]], dates: ['2019-03'] };

describe('a request is taken', () => {
  test.each([
    ['findCandidates', { words: '' }],
    ['findCandidates', { words: wireFromHashes(Uint32Array.of(0, 0xffffffff)) }],
    ['relate', { name: 'caracas', page, evidence: null, limit: 5 }],
    ['relate', { name: 'caracas', page, evidence: { form: 'Caracas', rule: 'companions', score: 0.5, support: ['a'], others: [] }, limit: 5 }],
    ['search', { query: 'gua', limit: MAX_LIMIT }],
    ['readArticle', { id: 'a-title' }],
    ['readFile', { file: 'news.txt' }],
    ['summariseCorpus', null],
    ['openReader', { article: 'a', name: null }],
    ['correct', { correction: { is: 'mute', name: 'a', form: null, site: 'a.example' } }],
    ['correct', { correction: { is: 'addName', canonical: 'Ann Lee', kind: 'person', forms: ['Ann'] } }],
    ['undoCorrection', { id: 'u' }],
    ['listCorrections', null],
    ['glanceName', { id: 'caracas', snippets: [{ article: 'a', text: 'In Caracas' }] }],
  ] as const)('%s %j', (call, request) => expect(BACKGROUND_REQUESTS[call](request, 'request')).toEqual(request));

  test('without the properties that it does not have', () => {
    expect(BACKGROUND_REQUESTS.readArticle({ id: 'a', __proto__: { x: 1 }, more: 2 }, 'request')).toEqual({ id: 'a' });
  });
});

describe('a request is refused, and the place named', () => {
  test.each([
    ['findCandidates', undefined, 'request must be an object'],
    ['findCandidates', { words: [1] }, 'request.words must be a string'],
    ['findCandidates', { words: wireFromHashes(new Uint32Array(MAX_WORDS + 1)) }, 'request.words is longer than'],
    ['relate', { name: 'a', page, evidence: { form: 'A', rule: 'unsupported', score: 0.5, support: [], others: [] }, limit: 5 }, 'request.evidence.rule must be one of'],
    ['relate', { name: 'a'.repeat(501), page, evidence: null, limit: 5 }, 'request.name is longer than 500'],
    ['relate', { name: 'a', page: { ...page, words: [[1, Number.NaN]] }, evidence: null, limit: 5 }, 'request.page.words[0][1] must be a number'],
    ['relate', { name: 'a', page: { ...page, words: [[1]] }, evidence: null, limit: 5 }, 'request.page.words[0] must be a pair'],
    ['relate', { name: 'a', page: { ...page, words: Array.from({ length: MAX_SKETCH_WORDS + 1 }, () => [1, 1]) }, evidence: null, limit: 5 }, 'request.page.words has more than'],
    ['relate', { name: 'a', page: { ...page, dates: ['2019-03-04T00'] }, evidence: null, limit: 5 }, 'request.page.dates[0] is longer than 10'],
    ['search', { query: 'a'.repeat(MAX_QUERY + 1), limit: 5 }, 'request.query is longer than 500'],
    ['search', { query: 'a', limit: MAX_LIMIT + 1 }, 'request.limit must be a whole number from 1 to 100'],
    ['search', { query: 'a', limit: '5' }, 'request.limit must be'],
    ['summariseCorpus', {}, 'request must be null'],
    ['correct', { correction: { is: 'forget', name: 'a' } }, 'request.correction.is must be one of mute, rename'],
    ['correct', { correction: null }, 'request.correction.is must be one of'],
    ['correct', { correction: { is: 'rename', name: 'a', to: ' – ' } }, 'request.correction.to must hold a letter or a digit'],
    ['correct', { correction: { is: 'kind', name: 'a', kind: 'dog' } }, 'request.correction.kind must be one of person'],
    ['glanceName', { id: 'a', snippets: [{ article: 'a', text: 'a'.repeat(1_001) }] }, 'request.snippets[0].text is longer than 1000'],
    ['openReader', { article: 'a', name: 3 }, 'request.name must be a string'],
  ] as const)('%s %j', (call, request, message) => expect(() => BACKGROUND_REQUESTS[call](request, 'request')).toThrow(message));
});

describe('so is one to a page', () => {
  test.each([
    ['listNames', {}, 'request must be null'],
    ['jumpTo', null, 'request must be an object'],
    ['jumpTo', { name: 3, to: 'next' }, 'request.name must be a string'],
    ['jumpTo', { name: 'a', to: 'there' }, 'request.to must be one of next, previous'],
    ['stepName', { to: 'there' }, 'request.to must be one of next, previous'],
  ] as const)('%s %j', (call, request, message) => expect(() => PAGE_REQUESTS[call](request, 'request')).toThrow(message));
});

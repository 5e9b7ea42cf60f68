import { expect, test } from 'vitest';
import { collectNames } from '../../lib/names/collect-names.ts';
import { NO_CURATION } from '../../lib/names/curation.ts';
import { ALSO_CALLED, ALSO_CALLED_BETWEEN } from '../../lib/text/also-called.ts';

const note = (title: string, body: string, others: readonly string[]) => ({
  text: `${title}\n\n${body}\n\n${ALSO_CALLED}${others.join(ALSO_CALLED_BETWEEN)}\n\nTags: one`,
  title: { start: 0, end: title.length },
  byline: null,
});
const ADA = note('Ada Lovelace', 'She wrote notes on the Analytical Engine.', ['Augusta Ada King', 'Countess of Lovelace', 'Ada', 'the enchantress', 'A long line of words About Her']);
const other = { text: 'In 1842 Augusta Ada King met Charles Babbage. Then the Countess of Lovelace left.', title: null, byline: null };
const formsOf = (texts: Parameters<typeof collectNames>[0], canonical: string, curation = NO_CURATION) =>
  collectNames(texts, curation).names.find((name) => name.canonical === canonical)?.forms.map(({ text }) => text).toSorted();

test('what an article says the name in its title is also called is that name, called as the article is', () => {
  expect(formsOf([ADA, other], 'Ada Lovelace')).toEqual(['Ada', 'Ada Lovelace', 'Augusta Ada King', 'Countess of Lovelace', 'Lovelace']);
  const { names, mentions } = collectNames([ADA, other], null);
  const said = mentions[1]?.map(({ start, end, name }) => [other.text.slice(start, end), names[name]?.canonical]);
  expect(said).toEqual([['Augusta Ada King', 'Ada Lovelace'], ['Charles Babbage', 'Charles Babbage'], ['Countess of Lovelace', 'Ada Lovelace']]);
});

test('where the title is no name, or more than one, nothing is united', () => {
  const rice = note('How to cook rice', 'The rice of India.', ['Basmati', 'Rice']);
  expect(formsOf([rice], 'India')).toEqual(['India']);
  expect(formsOf([rice], 'Basmati')).toEqual(['Basmati']);
  const letter = note('A letter from Ada Lovelace', 'She wrote notes.', ['Augusta Ada King']);
  expect(formsOf([letter, other], 'Augusta Ada King')).toEqual(['Augusta Ada King']);
});

test('what two articles claim unites nobody, nor does what has its own article', () => {
  const twin = note('Ada Yonath', 'She works in Rehovot.', ['Ada', 'Charles Babbage']);
  const babbage = note('Charles Babbage', 'He drew plans.', ['CB']);
  const names = collectNames([ADA, twin, babbage, other], null).names.map(({ canonical }) => canonical);
  expect(names).toEqual(expect.arrayContaining(['Ada Lovelace', 'Ada Yonath', 'Charles Babbage']));
  expect(formsOf([ADA, twin, babbage, other], 'Charles Babbage')).toContain('CB');
});

test('a title that is shouted, or called as it is already, changes nothing of what the name is called', () => {
  expect(formsOf([note('ADA LOVELACE', 'She wrote notes.', ['Augusta Ada King']), other], 'Augusta Ada King')).toContain('ADA LOVELACE');
  const same = note('Ada Lovelace', 'She wrote notes.', ['Ada Lovelace']);
  expect(formsOf([same, other], 'Ada Lovelace')).toEqual(['Ada Lovelace']);
});

test('a decision goes before it', () => {
  const curation = { ...NO_CURATION, split: ['Countess of Lovelace'], mute: ['Ada'] };
  expect(formsOf([ADA, other], 'Ada Lovelace', curation)).toEqual(['Ada Lovelace', 'Augusta Ada King']);
  expect(formsOf([ADA, other], 'Countess of Lovelace', curation)).toEqual(['Countess of Lovelace']);
});

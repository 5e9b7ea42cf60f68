import { describe, expect, test } from 'vitest';
import { collectNames } from '../../lib/names/collect-names.ts';
import type { Curation } from '../../lib/names/curation.ts';
import { readCuration } from '../../lib/names/read-curation.ts';

const text = 'At Quay House they met Nadia Petrenko. Later Petrenko spoke of the Lime Cartel, and the Harbour Party clapped.';

function curated(toml: string, ...texts: readonly string[]): ReturnType<typeof collectNames> {
  return collectNames(texts.map((each) => ({ text: each, title: null, byline: null })), read(toml));
}

function read(toml: string): Curation {
  const { curation, errors } = readCuration(toml);
  if (curation === null) throw new Error(JSON.stringify(errors));
  return curation;
}

function canonicalsOf(found: ReturnType<typeof collectNames>): readonly string[] {
  return found.names.map(({ canonical }) => canonical);
}

function kindsIn(toml: string): Record<string, string> {
  return Object.fromEntries(curated(toml, text).names.map(({ canonical, kind }) => [canonical, kind]));
}

describe('names.toml', () => {
  test('an empty file decides nothing', () => {
    expect(curated('', text)).toEqual(collectNames([{ text, title: null, byline: null }], null));
  });

  test('mute: a form is no name any more', () => {
    expect(canonicalsOf(curated('mute = ["quay house"]', text))).toEqual(['Nadia Petrenko', 'Lime Cartel', 'Harbour Party']);
  });

  test('rename: another canonical form, which pages know as well', () => {
    const found = curated('[rename]\n"Petrenko" = "Nadia O. Petrenko"', text);
    const name = found.names.find(({ canonical }) => canonical === 'Nadia O. Petrenko');
    expect(name?.forms.map((form) => [form.text, form.count])).toEqual([['Nadia Petrenko', 1], ['Petrenko', 1], ['Nadia O. Petrenko', 0]]);
  });

  test('merge: the first name takes in the others', () => {
    const found = curated('merge = [["Harbour Party", "Lime Cartel"]]', text);
    expect(canonicalsOf(found)).toEqual(['Quay House', 'Nadia Petrenko', 'Harbour Party']);
  });

  test('split: a form becomes a name of its own', () => {
    expect(canonicalsOf(curated('split = ["Petrenko"]', text))).toEqual(['Quay House', 'Nadia Petrenko', 'Petrenko', 'Lime Cartel', 'Harbour Party']);
  });

  test('kind: what a name is, by any of its forms', () => {
    expect(kindsIn('')['Quay House']).not.toBe('work');
    expect(kindsIn('[kind]\n"quay house" = "work"\n"Petrenko" = "law"')).toMatchObject({ 'Quay House': 'work', 'Nadia Petrenko': 'law' });
  });

  test('add: known in any case and script, with kind and aliases, even where nothing mentions it', () => {
    const toml = '[[add]]\nname = "Tokyo Electric"\nkind = "org"\naliases = ["東京電力", "القدس"]\n[[add]]\nname = "Nobody Here"\nkind = "person"';
    const found = curated(toml, text, '東京電力の会社は東京にあります。', 'ذهبوا إلى القدس في الصباح الباكر', 'they like tokyo electric.');
    const added = found.names.findIndex(({ canonical }) => canonical === 'Tokyo Electric');
    expect(found.names[added]?.kind).toBe('org');
    expect(found.mentions.map((mentions) => mentions.filter(({ name }) => name === added).length)).toEqual([0, 1, 1, 1]);
    expect(found.names.find(({ canonical }) => canonical === 'Nobody Here')).toMatchObject({ kind: 'person', forms: [{ text: 'Nobody Here', count: 0 }] });
  });

  test('a decision that nothing answers to is a warning with the name and what to do', () => {
    const { warnings } = curated('split = ["Petrenka"]\nmerge = [["Kept", "Quai House"]]\n[rename]\n"Nadja" = "Nadia"', text);
    expect(warnings.map((warning) => warning.replace(/ is no name.*/, ''))).toEqual(['names.toml: “Nadja” under “rename”', 'names.toml: “Quai House” under “merge”', 'names.toml: “Petrenka” under “split”']);
  });

  test.each([
    ['mute = [', '1: no valid TOML'],
    ['\nmute = "Quay House"', '2: “mute” is a list of names'],
    ['mute = [""]', '1: “mute” is a list of names'],
    ['\n\nmuted = ["a"]', '3: “muted” is not known here. Use one of: rename, merge, split, mute, add, kind.'],
    ['merge = [["one"]]', '1: “merge” is a list of lists'],
    ['[rename]\nA = 1', '1: “rename” is a table'],
    ['[[add]]\nname = "A"\nkind = "org"\n[[add]]\nkind = "org"', '4: Every [[add]] needs a name'],
    ['[[add]]\nname = "A"\nkind = "planet"', '1: “A” needs a kind'],
    ['[[add]]\nname = "A"\nkind = "org"\naliases = "B"', '1: The aliases of “A” are a list'],
    ['[kind]\n"A" = "planet"', '1: “kind” is a table of names'],
    ['kind = "person"', '1: “kind” is a table of names'],
    ['add = 3', '1: A name is added by a table'],
  ])('%j is refused', (toml, message) => {
    const { curation, errors } = readCuration(toml);
    expect(curation).toBeNull();
    expect(`${errors[0]?.line}: ${errors[0]?.message}`).toContain(message);
  });
});

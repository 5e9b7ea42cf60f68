import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeGazetteer } from '../../lib/gazetteer/encode.ts';
import { formStartOf } from '../../lib/gazetteer/form-start.ts';
import { openGazetteer } from '../../lib/gazetteer/open.ts';
import type { Name } from '../../lib/types.ts';

function nameOf(canonical: string, ...others: readonly string[]): Name {
  const forms = [canonical, ...others].map((text) => ({ text, count: 1, ambiguity: 0.35, reasons: ['common-name' as const, 'single-word' as const], capitalsOnly: text === 'US' }));
  return { id: canonical.toLowerCase().replaceAll(' ', '-'), canonical, kind: 'person', forms };
}

function ask(names: readonly Name[], texts: readonly string[], articlesOf: readonly (readonly number[])[] = names.map(() => [])) {
  const hashes = texts.flatMap((text) => formStartOf(text)?.hash ?? []);
  return openGazetteer(encodeGazetteer(names, articlesOf)).findCandidates(Uint32Array.from(hashes));
}

describe('the packed gazetteer', () => {
  test('answers with the forms that start with what the page asks, and their names', () => {
    const names = [nameOf('Ana Lima', 'Lima'), nameOf('Ana Lisboa'), nameOf('Lima')];
    expect(ask(names, ['Lima']).forms.map(({ text, name }) => `${text} ${name}`).toSorted()).toEqual(['Lima ana-lima', 'Lima lima']);
    expect(ask(names, ['Ana Lima']).names.map(({ id }) => id)).toEqual(['ana-lima']);
    expect(ask(names, ['Ana'])).toEqual({ forms: [], names: [] });
  });

  test('keeps what it was given', () => {
    const [name] = ask([{ ...nameOf('Łódź'), id: 'its-own', kind: 'law' }], ['Lodz'], [[3, 5]]).names;
    expect(name).toEqual({ id: 'its-own', canonical: 'Łódź', kind: 'law', articleCount: 2, home: null, companions: [] });
    expect(ask([nameOf('US')], ['US']).forms).toEqual([{ text: 'US', name: 'us', ambiguity: 0.35, reasons: ['common-name', 'single-word'], capitalsOnly: true }]);
  });

  test('lists companions, the closest first', () => {
    const names = [nameOf('Ana'), nameOf('Bo'), nameOf('Cy'), nameOf('Di')];
    const [ana] = ask(names, ['Ana'], [[0, 1], [0, 1], [1, 2, 3], [9]]).names;
    expect(ana?.companions.map(([id]) => id)).toEqual(['bo', 'cy']);
    expect(ana?.companions[0]?.[1]).toBe(1);
  });

  test('names the place it is at home in, though it is not on the page', () => {
    const names = [nameOf('Congress'), nameOf('Bo'), { ...nameOf('Norland'), kind: 'place' as const }];
    expect(ask(names, ['Congress'], [[0], [0], [0]]).names[0]?.home).toBe('norland');
  });

  test.each([
    ['Müller', 'Mueller'],
    ['US', 'U.S.'],
    ['N.A.T.O.', 'NATO'],
    ['مادورو', 'ومادورو'],
  ])('%s is found as %s as well', (form, written) => {
    expect(ask([nameOf(form)], [written]).names).toHaveLength(1);
  });

  test('names written in any case are announced', () => {
    expect(ask([nameOf('pink tide')], [])).toEqual({ forms: [], names: [], anyCase: true });
  });

  test('finds every name by each of its forms, however many there are', () => {
    const word = fc.constantFrom('Ana', 'Bo', 'de', 'Łódź', 'Lodz', 'U.S.', 'São', 'x', '東', 'Müller', "O'Brien", 'é', '');
    const canonical = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(fc.array(canonical, { minLength: 1, maxLength: 3 }), { maxLength: 60 }), (list) => {
        const names = list.map(([first = '', ...others], i) => ({ ...nameOf(first, ...others), id: `n${i}` }));
        const bytes = encodeGazetteer(names, names.map(() => []));
        const open = openGazetteer(bytes);
        for (const name of names) {
          const starts = name.forms.map(({ text }) => ({ text, start: formStartOf(text) }));
          const isCapitalised = starts.some(({ start }) => start?.anyCase === false);
          for (const { text, start } of starts) {
            if (!start || (isCapitalised && start.anyCase)) continue; // written with capitals elsewhere
            const { hash } = start;
            const { forms } = open.findCandidates(Uint32Array.of(hash));
            expect(forms.map((form) => `${form.name} ${form.text}`)).toContain(`${name.id} ${text}`);
            expect(forms.every((form) => formStartOf(form.text)?.hash === hash)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an empty gazetteer is one', () => expect(ask([], ['Ana'])).toEqual({ forms: [], names: [] }));

  test('opens at any offset of a larger buffer', () => {
    const bytes = encodeGazetteer([nameOf('Ana')], [[1]]);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(openGazetteer(shifted.subarray(3)).nameCount).toBe(1);
  });

  test.each([
    ['nothing', 0, 'has no header'],
    ['a header alone', 20, 'tables end at byte'],
  ])('%s is refused', (_, length, message) => {
    expect(() => openGazetteer(encodeGazetteer([nameOf('Ana')], [[1]]).subarray(0, length))).toThrow(message);
  });

  test('the same names give the same bytes', () => {
    const names = [nameOf('Ana', 'A'), nameOf('Bo')];
    expect(encodeGazetteer(names, [[1], [2]])).toEqual(encodeGazetteer(names, [[1], [2]]));
  });
});

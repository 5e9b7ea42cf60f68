import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeGazetteer, type PackedGazetteer } from '../../lib/gazetteer/encode.ts';
import { formStartOf } from '../../lib/gazetteer/form-start.ts';
import { BLOCK_NAMES, MOST_ANY_CASE } from '../../lib/gazetteer/layout.ts';
import { openGazetteer } from '../../lib/gazetteer/open.ts';
import type { Name } from '../../lib/types.ts';

function nameOf(canonical: string, ...others: readonly string[]): Name {
  const forms = [canonical, ...others].map((text) => ({ text, count: 1, ambiguity: 0.35, reasons: ['common-name' as const, 'single-word' as const], capitalsOnly: text === 'US' }));
  return { id: canonical.toLowerCase().replaceAll(' ', '-'), canonical, kind: 'person', forms };
}

const open = (packed: PackedGazetteer) => openGazetteer(packed, () => new Error('damaged'));

const hashOf = (text: string) => formStartOf(text)?.hash ?? 0;

/** The same bytes at an odd address. */
function shifted(bytes: Uint8Array): Uint8Array {
  const larger = new Uint8Array(bytes.length + 3);
  larger.set(bytes, 3);
  return larger.subarray(3);
}

function ask(names: readonly Name[], texts: readonly string[], articlesOf: readonly (readonly number[])[] = names.map(() => [])) {
  const hashes = texts.flatMap((text) => formStartOf(text)?.hash ?? []);
  return open(encodeGazetteer(names, articlesOf)).findCandidates(Uint32Array.from(hashes));
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

  test('a few names written without any capital are told unasked, in those forms alone', () => {
    const { forms, anyCase } = ask([nameOf('Ana'), nameOf('pink tide', 'tide'), nameOf('tide'), nameOf('bell hooks', 'Hooks')], []);
    expect(forms.map(({ text, name }) => `${text} ${name}`).toSorted()).toEqual(['pink tide pink-tide', 'tide pink-tide', 'tide tide']);
    expect(anyCase).toBeUndefined();
  });

  test('many are announced', () => {
    const names = Array.from({ length: MOST_ANY_CASE + 1 }, (_, i) => nameOf('a'.repeat(i + 1), `tide of ${'a'.repeat(i + 1)}`));
    expect(ask(names, [])).toEqual({ forms: [], names: [], anyCase: true });
    expect(ask(names, [names[3]?.canonical ?? '']).forms).toHaveLength(1);
    expect(ask(names.slice(1), []).forms).toHaveLength(2 * MOST_ANY_CASE);
  });

  test('finds every name by each of its forms, however many there are', () => {
    const word = fc.constantFrom('Ana', 'Bo', 'de', 'Łódź', 'Lodz', 'U.S.', 'São', 'x', '東', 'Müller', "O'Brien", 'é', '');
    const canonical = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(fc.array(canonical, { minLength: 1, maxLength: 3 }), { maxLength: 60 }), (list) => {
        const names = list.map(([first = '', ...others], i) => ({ ...nameOf(first, ...others), id: `n${i}` }));
        const gazetteer = open(encodeGazetteer(names, names.map(() => [])));
        for (const name of names) {
          const starts = name.forms.map(({ text }) => ({ text, start: formStartOf(text) }));
          const isCapitalised = starts.some(({ start }) => start?.anyCase === false);
          for (const { text, start } of starts) {
            if (!start || (isCapitalised && start.anyCase)) continue; // written with capitals elsewhere
            const { hash } = start;
            const { forms } = gazetteer.findCandidates(Uint32Array.of(hash));
            expect(forms.map((form) => `${form.name} ${form.text}`)).toContain(`${name.id} ${text}`);
            expect(forms.map((form) => formStartOf(form.text)).every((each) => each?.hash === hash || each?.anyCase)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an empty gazetteer is one', () => expect(ask([], ['Ana'])).toEqual({ forms: [], names: [] }));

  test('opens at any offset of a larger buffer', () => {
    const { tables, records } = encodeGazetteer([nameOf('Ana')], [[1]]);
    const gazetteer = openGazetteer({ tables: shifted(tables), records: shifted(records) }, () => new Error('damaged'));
    expect(gazetteer.findCandidates(Uint32Array.of(hashOf('Ana'))).names).toHaveLength(1);
  });

  test.each([
    ['tables of nothing', 0, 0],
    ['tables of a header alone', 16, 0],
    ['tables that are cut off', -4, 0],
    ['records that are cut off', Infinity, 1],
  ])('%s are refused', (_, tablesEnd, recordsStart) => {
    const { tables, records } = encodeGazetteer([nameOf('Ana')], [[1]]);
    expect(() => open({ tables: tables.slice(0, tablesEnd), records: records.slice(recordsStart) })).toThrow('damaged');
  });

  test('with any byte of a record changed refuses who wants that name, and answers whoever wants others', () => {
    const names = Array.from({ length: 100 }, (_, i) => nameOf(`Ana${i}`, `Bo${i}`));
    const packed = encodeGazetteer(names, names.map(() => []));
    const whole = open(packed);
    fc.assert(
      fc.property(fc.nat(packed.records.length - 1), fc.integer({ min: 1, max: 255 }), fc.shuffledSubarray(names), (at, change, asked) => {
        const records = packed.records.slice();
        records[at] = (records[at] ?? 0) ^ change;
        const damaged = open({ ...packed, records });
        const answers = asked.map(({ canonical }) => {
          try {
            expect(damaged.findCandidates(Uint32Array.of(hashOf(canonical)))).toEqual(whole.findCandidates(Uint32Array.of(hashOf(canonical))));
            return true;
          } catch (error) {
            expect(error).toEqual(new Error('damaged'));
            return false;
          }
        });
        expect(answers.filter((answered) => !answered).length).toBeLessThanOrEqual(BLOCK_NAMES);
        expect(() => damaged.findCandidates(Uint32Array.from(names, ({ canonical }) => hashOf(canonical)))).toThrow('damaged');
      }),
    );
  });

  test('the same names give the same bytes', () => {
    const names = [nameOf('Ana', 'A'), nameOf('Bo')];
    expect(encodeGazetteer(names, [[1], [2]])).toEqual(encodeGazetteer(names, [[1], [2]]));
  });
});

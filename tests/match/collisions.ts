import * as fc from 'fast-check';

/** Spellings in one row fold alike. */
const SPELLINGS = [
  ['New', 'NEW', 'Ｎｅｗ'], ['new'], ['York', '\u200bYork', 'Yo\u00adrk', '𝐘ork'], ['Times'], ['of'], ['de', 'De', 'DE'],
  ['Gaulle', 'GAULLE', 'Gaulle\u0301'], ['Ángel', 'A\u0301ngel', 'Angel', 'ÁNGEL'], ['Straße', 'STRASSE', 'Strasse'], ['U', 'Ü'], ['S'], ['s'],
  ['J'], ['iPhone', 'IPHONE'], ['x'], ['ﬁn', 'fin', 'Fin'], ['東'], ['京'], ['東京'], ['カ\u3099', 'ガ'], ['ß', 'ss'], ['20', '２０'], ['مُحمد', 'محمد'],
  ['İzmir', 'Izmir', 'ızmir'], ['한국', '한국'.normalize('NFD')], ['हिन्दी'], ['ไทย'], ['O'], ['Brien'],
];
const JOINING = [' ', ' ', ' ', '-', '’', "'", '\u00a0', ' \n ', ' & ', '\u00ad ', '·'];
const PARTING = [', ', '. ', '.', '/', ' - ', ' – ', '“', ' 😀 ', '\ud83d ', '—', '', '\u00ad', '\u0301 ', "''''", ' | '];

const spelling = fc.constantFrom(...SPELLINGS).chain((row) => fc.constantFrom(...row));
const gap = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...JOINING) }, { weight: 1, arbitrary: fc.constantFrom(...PARTING) });
const part = fc.tuple(spelling, gap);

/** A text and forms cut from it and spelt anew, so that they collide: shared starts, nested and overlapping names. */
export const collidingCase: fc.Arbitrary<{ text: string; forms: string[] }> = fc
  .tuple(
    fc.array(part, { minLength: 1, maxLength: 24, size: 'max' }),
    fc.array(fc.tuple(fc.nat(23), fc.integer({ min: 1, max: 4 }), fc.nat(), gap), { minLength: 1, maxLength: 10, size: 'max' }),
    fc.array(part.map(([word, space]) => word + space), { maxLength: 2 }),
  )
  .map(([parts, cuts, strangers]) => ({
    text: parts.map(([word, space]) => word + space).join(''),
    forms: [...cuts.map(([from, length, variant, other]) => cutForm(parts, from % parts.length, length, variant, other)), ...strangers],
  }));

function cutForm(parts: readonly [string, string][], from: number, length: number, variant: number, other: string): string {
  return parts
    .slice(from, from + length)
    .map(([word, space], i) => respell(word, variant + i) + (variant % 3 === 0 ? space : variant % 3 === 1 ? ' ' : other))
    .join('');
}

function respell(word: string, variant: number): string {
  const row = SPELLINGS.find((spellings) => spellings.includes(word)) ?? [word];
  return row[variant % row.length] ?? word;
}

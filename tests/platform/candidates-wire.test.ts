import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidates } from '../../lib/gazetteer/candidates.ts';
import { KINDS, REASONS } from '../../lib/gazetteer/layout.ts';
import { ARCHIVE_LINES } from '../../lib/platform/archives.ts';
import { candidatesFromWire, hashesFromWire, wireFromCandidates, wireFromHashes, wireLength } from '../../lib/platform/candidates-wire.ts';

const id = fc.constantFrom('ann', 'bo', 'cy', 'dee');
const weight = fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }).map((value) => value || 0); // JSON has no -0
const ownLine = fc.record({ line: fc.constantFrom(...ARCHIVE_LINES) }, { requiredKeys: [] });
const plainName = fc.record({
  id,
  canonical: fc.string(),
  kind: fc.constantFrom(...KINDS),
  articleCount: fc.nat(),
  home: fc.option(fc.constantFrom('ann', 'Lima')),
  companions: fc.array(fc.tuple(fc.constantFrom('ann', 'bo', 'Quito', 'Lima'), weight)),
});
const name = fc.tuple(plainName, ownLine).map(([plain, own]) => Object.assign({}, plain, own));
const candidates: fc.Arbitrary<Candidates> = fc
  .record({ names: fc.uniqueArray(name, { selector: ({ id: own }) => own }), anyCase: fc.boolean() })
  .chain(({ names, anyCase }) => {
    const form = fc.record({
      text: fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom(...names.map(({ canonical }) => canonical), 'Ann').filter((text) => text !== '')),
      name: id,
      ambiguity: weight,
      reasons: fc.subarray([...REASONS]),
      capitalsOnly: fc.boolean(),
    });
    return fc.array(form).map((forms) => ({ names, forms, anyCase }));
  });

describe('candidates on the wire', () => {
  test('come out as they went in, in parts of any size, through JSON', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 5 }), (told, most) => {
        const parts = [...candidatesFromWire(JSON.parse(JSON.stringify(wireFromCandidates(told))), most)];
        expect(parts.flatMap(({ names }) => names)).toEqual(told.names);
        expect(parts.flatMap(({ forms }) => forms)).toEqual(told.forms);
        expect(parts.every(({ names, forms, anyCase }) => names.length <= most && forms.length <= most && anyCase === told.anyCase)).toBe(true);
      }),
    );
  });

  test('of none there is one part, which tells whether any case is wanted', () => {
    expect([...candidatesFromWire(wireFromCandidates({ names: [], forms: [], anyCase: true }), 5)]).toEqual([{ names: [], forms: [], anyCase: true }]);
  });
});

describe('hashes on the wire', () => {
  test('come out as they went in', () => {
    fc.assert(
      fc.property(fc.uint32Array(), (hashes) => {
        expect(hashesFromWire(wireFromHashes(hashes))).toEqual(new Uint32Array(hashes));
      }),
    );
    const many = Uint32Array.from({ length: 5_000 }, (_, i) => i * 858_993);
    expect(hashesFromWire(wireFromHashes(many))).toEqual(many);
    expect(wireFromHashes(many)).toHaveLength(wireLength(many.length));
  });

  test.each(['AAAA', 'AAAAA', '£££=', 'AA=A', 'AAAAAA='])('%j is refused', (wire) => expect(() => hashesFromWire(wire)).toThrow());
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader } from '../../lib/bytes/reader.ts';
import { ByteWriter, varintLength } from '../../lib/bytes/writer.ts';

const value = fc.oneof(
  fc.record({ kind: fc.constant('u8' as const), value: fc.nat(0xff) }),
  fc.record({ kind: fc.constant('u32' as const), value: fc.nat(0xffff_ffff) }),
  fc.record({ kind: fc.constant('varint' as const), value: fc.maxSafeNat() }),
  fc.record({ kind: fc.constant('text' as const), value: fc.string({ unit: 'grapheme' }) }),
);

describe('bytes written', () => {
  test('read back the same', () => {
    fc.assert(
      fc.property(fc.array(value), fc.nat(64), (values, capacity) => {
        const writer = new ByteWriter(capacity);
        for (const each of values) {
          if (each.kind === 'text') writer.text(each.value);
          else writer[each.kind](each.value);
        }
        const reader = new ByteReader(writer.bytes);
        expect(values.map(({ kind }) => reader[kind]())).toEqual(values.map((each) => each.value));
        expect(reader.isAtEnd).toBe(true);
      }),
    );
  });

  test('copies a range of other bytes, growing as it must', () => {
    const bytes = Uint8Array.from({ length: 100 }, (_, i) => i);
    const writer = new ByteWriter(4);
    writer.u8(7);
    writer.copy(bytes, 90, 100);
    writer.copy(bytes, 5, 5);
    expect([...writer.bytes]).toEqual([7, ...bytes.subarray(90)]);
  });

  test('are little-endian, and seven bits a byte where the length varies', () => {
    const writer = new ByteWriter();
    writer.u32(0x0102_0304);
    writer.varint(300);
    writer.text('é');
    writer.align(4);
    expect([...writer.bytes]).toEqual([4, 3, 2, 1, 0xac, 2, 2, 0xc3, 0xa9, 0, 0, 0]);
  });

  test.each([0, 1, 127, 128, 16_383, 16_384, 2 ** 32, Number.MAX_SAFE_INTEGER])('the bytes of %i as a varint are known before', (number) => {
    const writer = new ByteWriter();
    writer.varint(number);
    expect(varintLength(number)).toBe(writer.length);
  });

  test.each([-1, 0.5, 2 ** 53, Number.NaN])('no varint is %s', (number) => {
    expect(() => new ByteWriter().varint(number)).toThrow(RangeError);
  });

  test('end with an error, not with zeros', () => {
    const reader = new ByteReader(Uint8Array.of(0x80));
    expect(() => reader.varint()).toThrow(RangeError);
    expect(() => new ByteReader(Uint8Array.of(9, 65)).text()).toThrow(RangeError);
    expect(() => new ByteReader(Uint8Array.of(1, 2, 3)).u32()).toThrow(RangeError);
  });
});

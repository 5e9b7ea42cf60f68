import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '../../lib/bytes/checksum.ts';

test('is the checksum of zip, from any address, of any length, in one piece or in two', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(8), fc.nat(40), (bytes, start, cut) => {
      const part = bytes.subarray(Math.min(start, bytes.length));
      expect(crc32(part)).toBe(zlibCrc32(part));
      expect(crc32(part.subarray(cut), crc32(part.subarray(0, cut)))).toBe(zlibCrc32(part));
    }),
  );
});

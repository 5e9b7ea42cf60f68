import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { test } from 'vitest';
import { crc32 } from '../../lib/bytes/crc32.ts';

test('is the checksum of zip', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => crc32(bytes) === zlibCrc32(bytes)));
});

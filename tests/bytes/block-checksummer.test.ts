import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockChecksummer } from '../../lib/bytes/block-checksummer.ts';
import { checksumOf } from '../../lib/bytes/checksum.ts';

test('blocks have their checksums, wherever the parts end', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 20 }), fc.integer({ min: 1, max: 30 }), (parts, block) => {
      const checksummer = new BlockChecksummer(block);
      for (const part of parts) checksummer.add(part);
      const bytes = Buffer.concat(parts);
      const blocks = Array.from({ length: Math.ceil(bytes.length / block) }, (_, index) => bytes.subarray(index * block, (index + 1) * block));
      expect([...checksummer.finish()]).toEqual(blocks.map((each) => checksumOf(each)));
    }),
  );
});

import { expect, test } from 'vitest';
import { faultOf, Refusal } from '../../lib/platform/fault.ts';

test.each([
  ['a refusal', new Refusal('faultRoom', 4, 1), { message: 'faultRoom', values: [4, 1] }],
  ['a quota that is used up', new DOMException('x', 'QuotaExceededError'), { message: 'faultQuota', values: [] }],
  ['settings on a full disk', new Error('IO error: .../000003.log: FILE_ERROR_NO_SPACE'), { message: 'faultQuota', values: [] }],
  ['an archive on a full disk', new DOMException('Failed to write blobs (IOError)', 'DataError'), { message: 'faultUnwritten', values: ['Failed to write blobs (IOError)'] }],
  ['a database on a full disk', new DOMException('Internal error', 'UnknownError'), { message: 'faultUnwritten', values: ['Internal error'] }],
  ['a file that went', new DOMException('x', 'NotFoundError'), { message: 'faultFileGone', values: [] }],
  ['anything else', new Error('No.'), 'No.'],
  ['no error at all', 'No.', 'No.'],
])('%s', (_what, thrown, told) => expect(faultOf(thrown)).toEqual(told));

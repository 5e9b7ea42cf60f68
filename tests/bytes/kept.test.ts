import { expect, test } from 'vitest';
import { Kept } from '../../lib/bytes/kept.ts';

test('what was used last is kept, the oldest fetched anew', async () => {
  const fetched: number[] = [];
  const kept = new Kept<number>(2);
  const use = (key: number) => kept.use(key, async () => fetched.push(key));
  for (const key of [1, 2, 1, 3, 1, 2]) await use(key);
  expect(fetched).toEqual([1, 2, 3, 2]);
  expect(await Promise.all([1, 2, 3].map((key) => kept.get(key)))).toEqual([1, 4, null]);
});

test('what failed is told to all who wait, and tried again by the next', async () => {
  const kept = new Kept<string>(2);
  const failing = kept.use(1, () => Promise.reject(new Error('gone')));
  const beside = kept.use(1, async () => 'not asked');
  await expect(failing).rejects.toThrow('gone');
  await expect(beside).rejects.toThrow('gone');
  expect(await kept.use(1, async () => 'back')).toBe('back');
});

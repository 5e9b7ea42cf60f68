import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CorrectedName, Correction, MadeCorrection } from '../../lib/corpus/corrections.ts';
import { addCorrections, MAX_CORRECTIONS, readCorrections, removeCorrection, watchCorrections, writeCorrections } from '../../lib/platform/corrections.ts';

vi.mock('wxt/browser', async () => {
  const { i18nIn } = await import('../words.ts');
  return { browser: { ...fakeBrowser, i18n: i18nIn('en') } };
});

beforeEach(() => fakeBrowser.reset());

async function addCorrection(correction: Correction, name: CorrectedName, into: null): Promise<MadeCorrection> {
  const [made] = await addCorrections([{ correction, name, into }]);
  if (made === undefined) throw new Error('nothing was made');
  return made;
}

const name = { id: 'ann-lee', canonical: 'Ann Lee', kind: 'person' } as const;
const mute: Correction = { is: 'mute', name: 'ann-lee', form: null, site: null };
const rename: Correction = { is: 'rename', name: 'ann-lee', to: 'Ann M. Lee' };

describe('stored corrections', () => {
  test('are none at first', async () => expect(await readCorrections()).toEqual([]));

  test('are kept in order, each once, until they are undone', async () => {
    const first = await addCorrection(mute, name, null);
    const second = await addCorrection(rename, name, null);
    expect(await addCorrection(mute, name, null)).toEqual(first);
    expect(await readCorrections()).toEqual([first, second]);
    await removeCorrection(first.id);
    await removeCorrection('nothing');
    expect(await readCorrections()).toEqual([second]);
  });

  test('made at once are all kept', async () => {
    const sites = Array.from({ length: 20 }, (_, index) => `${index}.example`);
    await Promise.all(sites.map((site) => addCorrection({ ...mute, site }, name, null)));
    expect((await readCorrections()).map(({ correction }) => Reflect.get(correction, 'site'))).toEqual(sites);
  });

  test.each([[null], ['text'], [{ 0: 1 }], [[null, 3, { id: 'x' }]]])('damaged as %j are none', async (stored) => {
    await fakeBrowser.storage.local.set({ corrections: stored });
    expect(await readCorrections()).toEqual([]);
  });

  test('that one can’t read leave the others', async () => {
    const made = await addCorrection(mute, name, null);
    await fakeBrowser.storage.local.set({ corrections: [{ ...made, correction: { is: 'forget' } }, made, { ...made, name: { id: 7 } }] });
    expect(await readCorrections()).toEqual([made]);
  });

  test('are bounded, and say so', async () => {
    const made = await addCorrection(mute, name, null);
    await writeCorrections(Array.from({ length: MAX_CORRECTIONS }, (_, index) => ({ ...made, id: String(index), correction: { ...mute, site: String(index) } })));
    await expect(addCorrection(rename, name, null)).rejects.toThrow('There are 5,000 corrections already. Undo some');
    expect(await readCorrections()).toHaveLength(MAX_CORRECTIONS);
  });

  test('are told when they change', async () => {
    const told = vi.fn();
    const stop = watchCorrections(told);
    const { id } = await addCorrection(mute, name, null);
    await addCorrection(mute, name, null); // nothing new
    await removeCorrection(id);
    stop();
    await addCorrection(rename, name, null);
    expect(told).toHaveBeenCalledTimes(2);
  });
});

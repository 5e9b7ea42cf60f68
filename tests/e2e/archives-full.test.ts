import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeArchive } from '../../bench/archive.ts';
import { findBrowser } from '../../scripts/browser/find.ts';
import { builtFor, openWithApropos, type Opened } from '../../scripts/browser/open.ts';
import { until } from '../../scripts/browser/until.ts';
import { archivesText, chooseFiles, press, storedCorpus, untilSays, useIt } from './options-archives.ts';

const ROOM = 100_000; // bytes: for the job and a part of its words
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apropos-full-'));
  const { articles } = makeArchive(600);
  await writeFile(join(folder, 'news.jsonl'), articles.map(({ heading, text, date }) => JSON.stringify({ title: heading, date, text })).join('\n'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('chromium: where the room runs out half-way people are told, the old version serves, and it goes on once there is room', { timeout: 120_000 }, async () => {
  const extension = await builtWithoutUnlimited();
  const { browser, engine } = await start(extension);
  const first = await engine.openExtensionPage('options.html');
  await chooseFiles(first, [join(folder, 'news.jsonl')]);
  await untilSays(first, /“news” is ready/);
  await useIt(first);
  const old = await until('the first version', () => storedCorpus(first, 'news'), (now) => now !== null);
  await browser.close(); // it remembers how much room there was

  const again = await start(extension);
  const options = await again.engine.openExtensionPage('options.html');
  const session = await options.createCDPSession(); // the limit goes with it
  const { origin, usage } = await options.evaluate(async () => ({ origin: location.origin, usage: (await navigator.storage.estimate()).usage ?? 0 }));
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + ROOM });
  await press(options, 'Build again', 'news');
  await untilSays(options, /The import stopped[^]*no room left[^]*Make room on the disk[^]*What you had before is untouched/);
  expect(await storedCorpus(options, 'news')).toBe(old);

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await press(options, 'Try again');
  await untilSays(options, /“news” is ready/);
  await useIt(options);
  expect(await storedCorpus(options, 'news'), 'the same files give the same bytes').toBe(old);
  expect(await archivesText(options)).not.toContain('Set aside');
  await again.browser.close();
});

/** A browser with an extension, and the profile of before. */
function start(extension: string): Promise<Opened> {
  const executable = findBrowser('chromium');
  if (executable === null) throw new Error('No chromium is installed; npm test says what to do.');
  return openWithApropos({ kind: 'chromium', executable, headless: true, profile: join(folder, 'profile') }, extension);
}

/** The build without the permission by which the browser lets it fill the disk: only then can room be made short by a limit. */
async function builtWithoutUnlimited(): Promise<string> {
  const copy = join(folder, 'extension');
  await cp(builtFor('chromium'), copy, { recursive: true });
  const manifest = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8'));
  const permissions: readonly string[] = manifest.permissions;
  expect(permissions).toContain('unlimitedStorage');
  await writeFile(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, permissions: permissions.filter((each) => each !== 'unlimitedStorage') }));
  return copy;
}

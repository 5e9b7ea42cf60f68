import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { chooseFiles, titles, untilSays, useIt } from './options-archives.ts';
import { inBothBrowsers } from './session.ts';

const DAYS = ['2019-03-02', '2019-03-20', '2019-07-11', '2021-01-05'];
const LINES = DAYS.map((date, i) => JSON.stringify({ title: `Letter ${i + 1}`, date, text: `Zelda Quimby wrote letter ${i + 1} to Otto Brandvold. Zelda Quimby waited.` })).join('\n');

/** No name of the default archive has articles of two months. */
inBothBrowsers('a name in time', (session) => {
  test('is drawn by bars in its card and on its page, and told in words', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'apropos-time-'));
    await writeFile(join(folder, 'letters.jsonl'), LINES);
    const options = await session().openExtensionPage('options.html');
    await untilSays(options, /Drop files/);
    await chooseFiles(options, [join(folder, 'letters.jsonl')]);
    await untilSays(options, /” is ready/);
    await useIt(options);
    await until('the archive', () => titles(options), (all) => all.includes('letters'));
    await rm(folder, { recursive: true });

    const tab = await session().open('<!doctype html><html lang="en"><title>A page</title><p>An hour later Zelda Quimby left.');
    await tab.hover('Zelda Quimby');
    await tab.cardWithArticles();
    const spark = () => session().inClosedRoot(tab.page, (root) => ({ bars: root.querySelectorAll('.spark rect').length, words: root.querySelector('.spark')?.getAttribute('aria-label') ?? '' }));
    const drawn = await until('bars', spark, (seen) => seen !== null && seen.bars > 1);
    expect(drawn?.words).toMatch(/2019.*2021/);

    const reader = await session().openExtensionPage('reader.html?name=zelda-quimby');
    await until('its time line', () => reader.$('.time-line .time-bar'));
    expect(await reader.evaluate(() => document.querySelector('.time-line')?.getAttribute('aria-label'))).toMatch(/2019.*2021/);
    expect(await reader.evaluate(() => [...document.querySelectorAll('.year > h2')].map((year) => year.textContent))).toEqual(['2019', '2021']);
  });
});

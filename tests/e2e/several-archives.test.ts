import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { chooseFiles, forgetArchives, press, titles, untilSays, useIt } from './options-archives.ts';
import { inBothBrowsers, type Session } from './session.ts';

const LINES = [
  { id: 'one', title: 'A letter to Juan Guaidó', text: 'Juan Guaidó read a letter from Zelda Quimby. Zelda Quimby asked Juan Guaidó for nothing.' },
  { id: 'two', title: 'The answer', text: 'Zelda Quimby waited for Juan Guaidó. No letter came for Zelda Quimby.' },
].map((line) => JSON.stringify(line)).join('\n');

inBothBrowsers('several archives', (session) => {
  test('a name in two of them is one, with the articles of both, and a correction outlives a new build', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'apropos-several-'));
    await writeFile(join(folder, 'letters.jsonl'), LINES);
    const alone = await articlesOf(session(), 'juan-guaido');
    const options = await session().openExtensionPage('options.html');
    await untilSays(options, /Drop files/);
    await chooseFiles(options, [join(folder, 'letters.jsonl')]);
    await untilSays(options, /” is ready/);
    await useIt(options);
    await until('the archive', () => titles(options), (all) => all.includes('letters'));

    const both = await articlesOf(session(), 'juan-guaido');
    expect(both).toHaveLength(alone.length + 2);
    expect(both.filter((text) => text.includes('letters'))).toHaveLength(2);
    const found = await session().openExtensionPage(`reader.html?query=${encodeURIComponent('in:letters letter')}`);
    await until('what is found', () => listed(found), (texts) => texts.length > 0);
    expect((await listed(found)).every((text) => text.includes('letters'))).toBe(true);
    await found.evaluate(() => document.querySelector<HTMLElement>('.article-list a')?.click());
    await until('the article with its archive', () => found.evaluate(() => document.querySelector<HTMLElement>('.byline')?.innerText ?? ''), (text) => text.includes('letters'));

    const popup = await session().openExtensionPage('popup.html');
    await popup.type('input', 'guaido');
    await until('a choice of archives', () => popup.$('.narrowing select:nth-of-type(3)'));
    await popup.select('.narrowing select:last-of-type', 'letters');
    await until('those of one alone', () => popup.evaluate(() => [...document.querySelectorAll('.hit:not(.stale *) .hit-file')].map((file) => file.textContent ?? '')), (files) => files.length === 2 && files.every((file) => file.includes('letters')));

    const tab = await session().open('<!doctype html><html lang="en"><title>A page</title><p>Zelda Quimby met Juan Guaidó.</p>');
    await until('names of both', () => tab.highlights(), (seen) => seen.includes('Zelda Quimby') && seen.includes('Juan Guaidó'));
    await mute(session(), 'zelda-quimby');
    await tab.page.bringToFront();
    await until('the muted name to go', () => tab.highlights(), (seen) => !seen.includes('Zelda Quimby') && seen.includes('Juan Guaidó'));
    await options.bringToFront();
    await options.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    await press(options, 'Build again', 'letters');
    await untilSays(options, /” is ready/);
    await useIt(options);
    await untilSays(options, /Drop files/);
    const again = await session().open('<!doctype html><html lang="en"><title>A page</title><p>Zelda Quimby met Juan Guaidó.</p>');
    await until('the names', () => again.highlights(), (seen) => seen.includes('Juan Guaidó'));
    expect(await again.highlights()).not.toContain('Zelda Quimby');
    await forgetArchives(options);
    await rm(folder, { recursive: true });
  });
});

/** The articles that the page of a name lists. */
async function articlesOf(session: Session, name: string): Promise<readonly string[]> {
  const reader = await session.openExtensionPage(`reader.html?name=${name}`);
  await until('the name', () => reader.$('.correct summary'));
  return reader.evaluate(() => [...document.querySelectorAll<HTMLElement>('.year .article-link')].map((item) => item.innerText));
}

function listed(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.article-list .article-link')].map((item) => item.innerText));
}

async function mute(session: Session, name: string): Promise<void> {
  const reader = await session.openExtensionPage(`reader.html?name=${name}`);
  await until('the name', () => reader.$('.correct summary'));
  await reader.evaluate(() => document.querySelector<HTMLElement>('.correct summary')?.click());
  await reader.evaluate(() => [...document.querySelectorAll<HTMLElement>('.correct > button')].find((button) => button.innerText.startsWith('Never'))?.click());
  await until('what was corrected', () => reader.$('.correct-made'));
}

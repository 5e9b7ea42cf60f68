import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { test } from 'vitest';
import type { Tab } from '../../scripts/browser/tab.ts';
import { until } from '../../scripts/browser/until.ts';
import { chooseFiles, forgetArchives, press, titles, untilSays, useIt } from './options-archives.ts';
import { inBothBrowsers } from './session.ts';

const LINES = [
  { id: 'one', title: 'A letter to Juan Guaidó', text: 'Juan Guaidó read a letter from Zelda Quimby. Zelda Quimby asked Juan Guaidó for nothing.' },
  { id: 'two', title: 'The answer', text: 'Zelda Quimby waited for Juan Guaidó. No letter came for Zelda Quimby.' },
].map((line) => JSON.stringify(line)).join('\n');
const PAGE = '<!doctype html><html lang="en"><title>A page</title><p>Zelda Quimby met Juan Guaidó and Nicolás Maduro.</p>';
const PACKAGED = 'The archive that comes with Apropos';

inBothBrowsers('the line of an archive', (session) => {
  test('is under its names at once, on open pages too; a name of two has that of the first', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'apropos-line-'));
    await writeFile(join(folder, 'letters.jsonl'), LINES);
    const options = await session().openExtensionPage('options.html');
    await untilSays(options, /Drop files/);
    await chooseFiles(options, [join(folder, 'letters.jsonl')]);
    await untilSays(options, /“letters” is ready/);
    await useIt(options);
    await until('the archive', () => titles(options), (all) => all[0] === 'letters');
    const tab = await session().open(PAGE);
    await untilPainted(tab, { apropos: ['Zelda Quimby', 'Juan Guaidó', 'Nicolás Maduro'] });

    await underline(options, 'letters', 'wavy');
    await untilPainted(tab, { apropos: ['Nicolás Maduro'], 'apropos-wavy': ['Zelda Quimby', 'Juan Guaidó'] });
    await underline(options, PACKAGED, 'thick');
    await untilPainted(tab, { 'apropos-thick': ['Nicolás Maduro'], 'apropos-wavy': ['Zelda Quimby', 'Juan Guaidó'] });
    await options.bringToFront();
    await press(options, 'Move up', PACKAGED);
    await untilPainted(tab, { 'apropos-thick': ['Juan Guaidó', 'Nicolás Maduro'], 'apropos-wavy': ['Zelda Quimby'] });
    await underline(options, PACKAGED, 'usual');
    await untilPainted(tab, { apropos: ['Juan Guaidó', 'Nicolás Maduro'], 'apropos-wavy': ['Zelda Quimby'] });
    await options.bringToFront();
    await tick(options, 'input[value=kind]');
    await untilPainted(tab, { 'apropos-solid': ['Juan Guaidó', 'Nicolás Maduro'], 'apropos-wavy': ['Zelda Quimby'] });
    await options.bringToFront();
    await tick(options, 'input[value=underline]');
    await untilPainted(tab, { apropos: ['Juan Guaidó', 'Nicolás Maduro'], 'apropos-wavy': ['Zelda Quimby'] });
    await forgetArchives(options);
    await rm(folder, { recursive: true });
  });
});

/** Chooses a line in the settings, and closes what was opened for it. */
async function underline(options: Page, archive: string, line: string): Promise<void> {
  await options.bringToFront();
  await press(options, 'Line under its names', archive);
  const input = `.archive-panel input[value=${line}]`;
  await until('the lines', () => options.$(input));
  await tick(options, input);
  await until('the line to be chosen', () => options.$(`${input}:checked`));
  await press(options, 'Line under its names', archive);
  await until('the lines to go', () => options.$(input), (found) => found === null);
}

/** Not by the pointer: what is above it may just be drawn anew. */
function tick(options: Page, radio: string): Promise<void> {
  return options.$eval(radio, (found) => (found as HTMLElement).click());
}

/** Waits until exactly these texts stand under these names of highlights, in any order. */
async function untilPainted(tab: Tab, wanted: Readonly<Record<string, readonly string[]>>): Promise<void> {
  await tab.page.bringToFront();
  const read = () =>
    tab.page.evaluate(() =>
      Object.fromEntries([...CSS.highlights].flatMap(([name, ranges]) => {
        const texts = [...ranges].map(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset) ?? '');
        return name.startsWith('apropos') && texts.length > 0 ? [[name, texts.toSorted()]] : [];
      }).toSorted()),
    );
  const sorted = Object.fromEntries(Object.entries(wanted).map(([name, texts]) => [name, texts.toSorted()]).toSorted());
  await until(`the paint ${JSON.stringify(sorted)}`, read, (seen) => JSON.stringify(seen) === JSON.stringify(sorted));
}

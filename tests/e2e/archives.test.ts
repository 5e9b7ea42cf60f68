import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { makeArchive } from '../../bench/archive.ts';
import { epubOf, MAIL, pageOf, pdfOf, zipOf } from '../read/make-files.ts';
import { archivesText, chooseFiles, damageCorpus, dropFiles, forgetArchives, press, titles, toggle, untilSays, useIt } from './options-archives.ts';
import { inBothBrowsers, type Session } from './session.ts';

const PAGE = '<!doctype html><html lang="en"><title>A page</title><p>Yesterday Zelda Quimby rowed to the Farrow Observatory with Otto Brandvold.</p>';
const STORY = 'Zelda Quimby of the Farrow Observatory wrote to Otto Brandvold. Otto Brandvold answered that the Farrow Observatory would close, and Zelda Quimby left.';
const OTHER = 'The archive that comes with Apropos';

const told = (format: string) => `${STORY} So says the ${format}, which nobody had read before.`;

/** One file of every format, and some that can't be read. */
async function everyFormat(): Promise<readonly (readonly [name: string, content: string | Uint8Array])[]> {
  return [
    ['plain.txt', told('text')],
    ['note.md', `---\ntitle: A note\ndate: 2019-01-23\n---\n\n${told('note')}`],
    ['page.html', pageOf('<title>The harbour reopens</title>', told('page'))],
    ['feed.xml', `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Feed</title><description>${told('feed')}</description></item></channel></rss>`],
    ['wp.xml', `<?xml version="1.0"?><rss xmlns:content="c" xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>Blog</title><content:encoded><![CDATA[${told('blog')}]]></content:encoded><wp:post_id>12</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>`],
    ['rows.csv', `title,text\nRow,"${told('row')}"\n`],
    ['one.json', JSON.stringify({ articles: [{ headline: 'Json', content: told('json') }] })],
    ['lines.jsonl', `${JSON.stringify({ title: 'Line', text: told('line') })}\n{"broken\n`],
    ['letter.eml', MAIL],
    ['book.epub', await epubOf([['one.xhtml', `<?xml version="1.0"?><html><head><title/></head><body><h2>One</h2><p>${told('book')}</p></body></html>`]], '<dc:title>Book</dc:title>')],
    ['paper.pdf', pdfOf([told('paper').slice(0, 80), told('paper').slice(80, 160)], '/Title(Letters)')],
    ['all.zip', await zipOf([['in/side.txt', told('zip')], ['../out.txt', told('bad zip')]])],
    ['empty.txt', ''],
    ['picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
  ];
}

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apropos-archives-'));
  for (const [name, content] of await everyFormat()) await writeFile(at(name), content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

inBothBrowsers('archives', (session) => {
  test('one file of every format makes an archive, and its report says what was left out', async () => {
    const options = await openArchives(session());
    const names = (await everyFormat()).map(([name]) => at(name));
    await chooseFiles(options, names);
    const text = await untilSays(options, /” is ready|stopped/);
    expect(text).toContain('12 documents in them');
    for (const what of ['lines.jsonl:2: not JSON', 'empty.txt: the file is empty', 'picture.png: no reader', 'its name leads out of the archive']) expect(text).toContain(what);
    await useIt(options);
    await until('the archive', () => titles(options), (all) => all.includes('My archive'));
    await remove(options, 'My archive');
  });

  test('its names are on pages while it is on, and its articles in the search', async () => {
    const options = await openArchives(session());
    await importFile(options, at('plain.txt'));
    const tab = await session().open(PAGE);
    await until('its names', () => tab.highlights(), (seen) => seen.includes('Zelda Quimby'));
    await toggle(options, 'plain');
    await until('its names to go', () => tab.highlights(), (seen) => seen.length === 0);
    await toggle(options, 'plain');
    await until('its names', () => tab.highlights(), (seen) => seen.includes('Zelda Quimby'));
    await remove(options, 'plain');
    await until('its names to go', () => tab.highlights(), (seen) => seen.length === 0);
  });

  test('it is renamed, put in order, limited to sites, and refuses what is none', async () => {
    const options = await openArchives(session());
    await importFile(options, at('plain.txt'));
    expect(await titles(options)).toEqual(['plain', OTHER]);
    await press(options, 'Move down', 'plain');
    await until('the order', () => titles(options), (all) => all[1] === 'plain');
    await press(options, 'Rename', 'plain');
    await fill(options, 'Letters');
    await until('the title', () => titles(options), (all) => all[1] === 'Letters');
    await press(options, 'Sites', 'Letters');
    await fill(options, 'a.example nowhere');
    await untilSays(options, /“nowhere” is no site/);
    await fill(options, 'b.example, https://www.a.example/page');
    await untilSays(options, /only on a\.example, b\.example/);
    await remove(options, 'Letters');
  });

  test('more files are added to it, and it keeps what it had', async () => {
    const options = await openArchives(session());
    await importFile(options, at('plain.txt'));
    await press(options, 'Add or update files', 'plain');
    await chooseFiles(options, [at('note.md')]);
    await untilSays(options, /“plain” is ready[^]*2 articles/);
    await useIt(options);
    await untilSays(options, /plain\s+2 articles/);
    await remove(options, 'plain');
  });

  test('one that is damaged is set aside, and built again from its source', async () => {
    const before = await openArchives(session());
    await importFile(before, at('plain.txt'));
    await damageCorpus(before);
    const options = await reopen(session(), before);
    const text = await untilSays(options, /Set aside/);
    expect(text).toContain('damaged');
    await press(options, 'Build again', 'plain');
    await untilSays(options, /” is ready/);
    await useIt(options);
    await until('it to serve', () => archivesText(options), (now) => !now.includes('Set aside') && now.includes('Drop files'));
    await remove(options, 'plain');
  });

  test('a folder that is dropped is read to its depths', async ({ skip }) => {
    if (session().kind === 'firefox') skip('WebDriver BiDi can drop no file');
    await mkdir(at('dropped/deep/deeper'), { recursive: true });
    await writeFile(at('dropped/top.txt'), told('top'));
    await writeFile(at('dropped/deep/deeper/low.txt'), 'Nils Aas of Lofoten sold a boat to the Farrow Observatory, and Nils Aas was glad of it.');
    await writeFile(at('dropped/deep/picture.png'), 'x');
    await writeFile(at('dropped/deep/.hidden.txt'), told('hidden'));
    const options = await openArchives(session());
    await dropFiles(options, [at('dropped')]);
    const text = await untilSays(options, /“dropped” is ready/);
    expect(text).toContain('2 files');
    expect(text).toContain('2 files of other kinds passed over');
  });

  test('what holds no article is refused, and leaves nothing', async () => {
    const options = await openArchives(session());
    await chooseFiles(options, [at('picture.png')]);
    await untilSays(options, /no article in these files[^]*picture\.png: no reader/);
    await press(options, 'Close');
    await untilSays(options, /Drop files/);
    expect(await titles(options)).toEqual([OTHER]);
  });

  test('an import that is paused waits, also for another day, and is cancelled without a trace', async () => {
    const { articles } = makeArchive(400);
    await writeFile(at('many.jsonl'), articles.map(({ heading, text }) => JSON.stringify({ title: heading, text })).join('\n'));
    const before = await openArchives(session());
    await chooseFiles(before, [at('many.jsonl')]);
    await press(before, 'Pause');
    await untilSays(before, /is paused/);
    await before.close();
    const options = await session().openExtensionPage('options.html');
    await untilSays(options, /is paused since you left/);
    await press(options, 'Go on');
    await untilSays(options, /” is ready[^]*400 articles/);
    await press(options, 'Discard it');
    await untilSays(options, /Drop files/);
    expect(await titles(options)).toEqual([OTHER]);
  });

  test('a table whose columns say nothing is asked about once, and remembered', async () => {
    await writeFile(at('letters.csv'), `wann,was,wer\n2019-01-23,"${told('first row')}",Ann Lee\n2019-01-24,"${told('second row')}",Bo Ek\n`);
    await writeFile(at('more.csv'), `wann,was,wer\n2020-02-02,"Nils Aas sold a boat to the Farrow Observatory, and Nils Aas was glad of it.",Ann Lee\n`);
    const options = await openArchives(session());
    await chooseFiles(options, [at('letters.csv')]);
    await untilSays(options, /What do the columns of “letters\.csv” hold/);
    expect(await options.evaluate(() => [...document.querySelectorAll<HTMLSelectElement>('.mapper select')].map((select) => select.selectedOptions[0]?.text))).toEqual(['was', 'wer', 'wann', 'no column']);
    await options.select('.mapper-title', '');
    await options.select('.mapper-author', '2');
    await press(options, 'Use these columns');
    await untilSays(options, /“letters” is ready[^]*2 documents in them/);
    await useIt(options);
    await until('the archive', () => titles(options), (all) => all.includes('letters'));
    await press(options, 'Add or update files', 'letters');
    await chooseFiles(options, [at('more.csv')]);
    await untilSays(options, /“letters” is ready[^]*3 documents in them/);
    await useIt(options);
    await until('the archive', () => archivesText(options), (text) => /letters\s+[23] articles/.test(text));
    await remove(options, 'letters');
  });

  test('a file of two gigabytes is left out, and the others make the archive', async () => {
    await writeFile(at('huge.txt'), '');
    await truncate(at('huge.txt'), 2_000_000_000);
    const options = await openArchives(session());
    await chooseFiles(options, [at('huge.txt'), at('plain.txt')]);
    await untilSays(options, /” is ready[^]*1 left out[^]*huge\.txt: the file is larger than 500 MB: split it/);
    await press(options, 'Discard it');
    await rm(at('huge.txt'));
  });

  test('risky names are muted before it serves', async () => {
    const lines = ['Hope', 'Grace', 'Grant', 'Frank', 'Dean', 'Rose', 'Mark', 'Jack', 'Bishop', 'King'].map((name) => `Then ${name} came to Oslo. In Oslo, ${name} and Zelda Quimby met ${name}’s friend.`);
    await writeFile(at('risky.txt'), `${STORY} ${lines.join(' ')}`);
    const options = await openArchives(session());
    await chooseFiles(options, [at('risky.txt')]);
    await untilSays(options, /may be highlighted[^]*A common (?:word|name) · \d+ names/i);
    await options.type('.risky .find input', 'hope');
    await until('the names found', () => options.evaluate(() => [...document.querySelectorAll('.risky-name')].map((name) => name.textContent)), (found) => JSON.stringify(found) === '["Hope"]');
    await press(options, 'Mute');
    await press(options, 'Muted');
    await untilSays(options, /\nUse it\n/);
    await press(options, 'Mute');
    await press(options, 'Use it with 1 name muted');
    await until('the archive', () => titles(options), (all) => all.includes('risky'));
    expect(JSON.stringify(await takeCorrections(options))).toContain('"mute"');
    await remove(options, 'risky');
  });
});

/** The options page with the packaged archive alone, whatever an earlier test left. */
async function openArchives(session: Session): Promise<Page> {
  const options = await session.openExtensionPage('options.html');
  await until('the archives', () => titles(options), (all) => all.length > 0);
  await forgetArchives(options);
  return reopen(session, options);
}

/** The page again, which Puppeteer can't reload in Firefox. */
async function reopen(session: Session, options: Page): Promise<Page> {
  await options.close();
  const again = await session.openExtensionPage('options.html');
  await untilSays(again, /Drop files/);
  return again;
}

async function importFile(options: Page, file: string): Promise<void> {
  await chooseFiles(options, [file]);
  await untilSays(options, /” is ready/);
  await useIt(options);
  await until('the archive', () => titles(options), (all) => all.length === 2);
}

async function remove(options: Page, archive: string): Promise<void> {
  await options.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  await press(options, 'Remove', archive);
  await press(options, 'Remove it', archive);
  await until('it to go', () => titles(options), (all) => !all.includes(archive));
}

async function fill(options: Page, text: string): Promise<void> {
  await until('the field', () => options.$('#archive-field'));
  await options.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>('#archive-field');
    if (field === null) return;
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.form?.requestSubmit();
  }, text);
}

/** The corrections that are stored, which are forgotten then. */
function takeCorrections(options: Page): Promise<unknown> {
  return options.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'chrome') as { storage: { local: { get(key: string): Promise<unknown>; remove(key: string): Promise<void> } } };
    const corrections = await storage.local.get('corrections');
    await storage.local.remove('corrections');
    return corrections;
  });
}

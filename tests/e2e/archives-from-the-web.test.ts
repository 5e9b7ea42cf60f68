import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { buildCorpus } from '../../lib/corpus/build.ts';
import { until } from '../../scripts/browser/until.ts';
import { archivesText, forgetArchives, makeDue, press, pressKey, ringIn, titles, untilSays, useIt } from './options-archives.ts';
import { inBothBrowsers, type Session } from './session.ts';
import { OTHER_ORIGIN } from './site.ts';

const PAGE = '<!doctype html><html lang="en"><title>A page</title><p>Yesterday Zelda Quimby rowed to the Farrow Observatory with Nils Aas of Lofoten.</p>';
const FIRST = ['The boat', 'Zelda Quimby of the Farrow Observatory sold a boat. Zelda Quimby left the Farrow Observatory in spring.'] as const;
const SECOND = ['The island', 'Nils Aas bought the boat of Zelda Quimby. Nils Aas keeps it on an island, says the Farrow Observatory.'] as const;

inBothBrowsers('archives from the web', (session) => {
  test('a feed is asked when the person says so, its new entries are added, and an update is undone', async () => {
    const url = session().site.put(feedOf('"1"', FIRST));
    const options = await openArchives(session());
    await subscribe(options, url);
    await untilSays(options, /“127\.0\.0\.1” is ready/);
    await useIt(options);
    await untilSays(options, /From 127\.0\.0\.1:8001\/page-\d+ · only when you say so · checked .* · nothing new/);
    const tab = await session().open(PAGE);
    await until('its name', () => tab.highlights(), (seen) => seen.includes('Zelda Quimby') && !seen.includes('Nils Aas'));
    expect(session().site.takeAnswers(url)).toEqual([200]);

    await options.bringToFront();
    await pressKey(options, 'Ask for news');
    await until('an answer', () => session().site.takeAnswers(url), (answers) => answers.length > 0).then((answers) => expect(answers).toEqual([304]));

    session().site.replace(url, feedOf('"2"', SECOND)); // the first entry has left the feed
    await pressKey(options, 'Ask for news');
    await untilSays(options, /2 articles[^]*\+1 article, 1 name new/);
    await tab.page.bringToFront();
    await until('the new name beside the old', () => tab.highlights(), (seen) => seen.includes('Zelda Quimby') && seen.includes('Nils Aas'));

    await options.bringToFront();
    await press(options, 'Undo the last update 127.0.0.1');
    await untilSays(options, /1 article ·[^]*nothing new/);
    await tab.page.bringToFront();
    await until('the new name to go', () => tab.highlights(), (seen) => seen.includes('Zelda Quimby') && !seen.includes('Nils Aas'));
    await forgetArchives(options);
  });

  test('a published archive is verified, and swapped in by the schedule while the settings are closed', async () => {
    const url = session().site.put(await corpusOf('"1"', [FIRST]));
    const options = await openArchives(session());
    await subscribe(options, url, 'daily');
    await untilSays(options, /“127\.0\.0\.1” is ready/);
    await useIt(options);
    await untilSays(options, /every day · checked/);
    const tab = await session().open(PAGE);
    await until('its name', () => tab.highlights(), (seen) => seen.includes('Zelda Quimby') && !seen.includes('Nils Aas'));
    session().site.replace(url, await corpusOf('"2"', [FIRST, SECOND]));
    await makeDue(options);
    await ringIn(options, 1_000);
    await options.close();
    await until('the new name, with no page of Apropos open', () => tab.highlights(), (seen) => seen.includes('Zelda Quimby') && seen.includes('Nils Aas'));
    await tab.page.close();
    const later = await openSettings(session());
    await untilSays(later, /every day[^]*\+1 article, 1 name new/);
    session().site.replace(url, { html: (await corpusOf('"3"', [FIRST])).html.slice(0, 900), headers: { etag: '"3"' } });
    await pressKey(later, 'Ask for news');
    await untilSays(later, /The last time failed[^]*cut off/);
    expect(await archivesText(later)).toContain('2 articles');
    await forgetArchives(later);
  });

  test('what can’t be taken is said', async () => {
    const options = await openArchives(session());
    const { site } = session();
    const elsewhere = site.put(feedOf('"1"', FIRST), OTHER_ORIGIN);
    for (const [address, told] of [
      ['not an address', /“not an address” is no web address/],
      ['javascript:alert(1)', /is no web address/],
      [site.put({ html: PAGE }), /There is a web page at .* and no feed/],
      [site.put({ html: 'one, two', headers: { 'content-type': 'text/plain' } }), /neither a feed/],
      [site.put({ html: '', headers: { location: elsewhere } }), /127\.0\.0\.1:8001 sends on to http:\/\/127\.0\.0\.1:8002\/page-/],
      [site.put({ html: '<rss version="2.0"><channel><title>Empty</title></channel></rss>' }), /holds no article at the moment/],
    ] as const) {
      await subscribe(options, address);
      const text = await untilSays(options, told);
      if (text.includes('The import stopped')) await press(options, 'Close');
      await untilSays(options, /Drop files/);
    }
    await subscribe(options, 'http://127.0.0.1:8001/nothing-here');
    await untilSays(options, /has nothing at this address/);
    expect(site.takeStrangers()).toEqual(['GET http://127.0.0.1:8001/nothing-here']);
    expect(await titles(options)).toHaveLength(1);
  });

  test('an address whose host is no longer allowed is not asked, and that is said', async ({ skip }) => {
    if (session().kind === 'chromium') skip('Chromium gives the hosts with the extension: there is nothing to take back by a script');
    const url = session().site.put(feedOf('"1"', FIRST));
    const options = await openArchives(session());
    await subscribe(options, url, 'daily');
    await untilSays(options, /“127\.0\.0\.1” is ready/);
    await useIt(options);
    await untilSays(options, /every day · checked/);
    session().site.takeAnswers(url);
    await options.evaluate(() => (globalThis as unknown as Permitting).browser.permissions.remove({ origins: ['<all_urls>', '*://127.0.0.1/*'] }));
    await makeDue(options);
    await ringIn(options, 0);
    await untilSays(options, /The last time failed[^]*Apropos may not ask 127\.0\.0\.1/);
    expect(session().site.takeAnswers(url)).toEqual([]);
    await forgetArchives(options);
  });
});

type Permitting = { readonly browser: { readonly permissions: { remove(what: { readonly origins: readonly string[] }): Promise<boolean> } } };

function feedOf(etag: string, ...entries: readonly (readonly [title: string, text: string])[]) {
  const items = entries.map(([title, text]) => `<item><title>${title}</title><description>${text}</description></item>`);
  return { html: `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`, headers: { 'content-type': 'application/rss+xml', etag } };
}

async function corpusOf(etag: string, entries: readonly (readonly [title: string, text: string])[]) {
  const lines = entries.map(([title, text]) => JSON.stringify({ title, text })).join('\n');
  const { bytes } = await buildCorpus([{ path: 'news.jsonl', bytes: new TextEncoder().encode(lines) }], { title: 'News' });
  return { html: bytes, headers: { 'content-type': 'application/octet-stream', etag } };
}

/** The options page with the packaged archive alone, whatever an earlier test left. */
async function openArchives(session: Session): Promise<Page> {
  const options = await session.openExtensionPage('options.html');
  await untilSays(options, /Drop files/);
  await forgetArchives(options);
  return reopen(session, options);
}

async function reopen(session: Session, options: Page): Promise<Page> {
  await options.close();
  return openSettings(session);
}

async function openSettings(session: Session): Promise<Page> {
  const again = await session.openExtensionPage('options.html');
  await until('the archives', () => titles(again), (all) => all.length > 0);
  return again;
}

/** Writes an address and presses the button, as a person: the browser asks for permission only then. */
async function subscribe(options: Page, address: string, schedule = 'asked'): Promise<void> {
  await until('the field', () => options.$('#address'));
  await options.bringToFront();
  await options.evaluate(() => document.querySelector<HTMLInputElement>('#address')?.select());
  await options.type('#address', address);
  await options.select('#address-schedule', schedule);
  await options.focus('#address');
  await options.keyboard.press('Enter');
}

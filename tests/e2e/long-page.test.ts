import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers } from './session.ts';

const MENTIONS = 700; // more than are judged together (entrypoints/content/judge-page.ts)
const ELEMENTS = 9_000; // more than a page may have whose names are underlined (entrypoints/content/paint.ts)
const FAR = `<p>${'Nothing of note was said that day. '.repeat(20)}</p>`.repeat(400); // 280,000 characters: more than is read ahead
const SCREENS = FAR.slice(0, FAR.length / 20);
const ENDS = `<!doctype html><title>Ends</title><p>Juan Guaidó</p>${FAR}<p id="above">Communist Party of Venezuela</p>${SCREENS}<p>Nicolás Maduro</p><p id="below">Below</p>${FAR}<p id="last">Hugo Chávez</p>`;
const LONG = `<!doctype html><title>Long</title>${'<p>Juan Guaidó spoke.</p>'.repeat(MENTIONS)}${'<i></i>'.repeat(ELEMENTS)}`;

inBothBrowsers('a long page', (session) => {
  test('its names have a ground and no underline, and all of them are counted', async () => {
    const { page } = await session().open(LONG);
    const paints = () => page.evaluate(() => [...CSS.highlights].map(([name, { size }]) => `${name}: ${size > 0}`));
    await until('the highlights', paints, (seen) => seen.length > 0);
    expect(await paints()).toEqual(['apropos-wash: true']);
    await until('every mention to be counted', countMentions, (seen) => seen === `${MENTIONS}`);

    /** What a popup shows that is opened now; the page reads on only while it is in front. */
    async function countMentions(): Promise<string> {
      const popup = await session().openExtensionPage('popup.html');
      const row = await popup.waitForSelector('[role=option]');
      const text = await row?.evaluate((option) => option.textContent);
      await popup.close();
      await page.bringToFront();
      return text?.match(/\d+$/)?.[0] ?? '';
    }
  });

  test('what lies far off is read when it is scrolled to, from above or below', async () => {
    const tab = await session().open(ENDS);
    const show = (id: string, block: ScrollLogicalPosition) => tab.page.evaluate((at, where) => document.getElementById(at)?.scrollIntoView({ block: where }), id, block);
    await tab.shows(['Juan Guaidó']);
    await show('last', 'center');
    await tab.shows(['Hugo Chávez']);
    await show('below', 'start'); // the middle stands just above
    await until('what stands just above', () => tab.highlights(), (seen) => seen.includes('Nicolás Maduro'));
    for (let screen = 0; screen < 8; screen++) await tab.page.evaluate(() => (scrollBy(0, -innerHeight), new Promise(requestAnimationFrame)));
    await show('above', 'center');
    await until('what stands far above', () => tab.highlights(), (seen) => seen.includes('Communist Party of Venezuela'));
  });
});

import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers } from './session.ts';

const MENTIONS = 700; // more than are judged together (entrypoints/content/judge-page.ts)
const ELEMENTS = 9_000; // more than a page may have whose names are underlined (entrypoints/content/paint.ts)
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
});

import { expect, test } from 'vitest';
import { inBothBrowsers } from './session.ts';

const PAGE = '<!doctype html><title>A page</title><p id="first">Nicolás Maduro</p><div id="place"></div>';

inBothBrowsers('a page that changes', (session) => {
  test('names added after load', async () => {
    const tab = await session().open(PAGE);
    await tab.shows(['Nicolás Maduro']);
    await tab.page.evaluate(() => document.querySelector('#place')?.insertAdjacentHTML('beforeend', '<p>Then Juan <b>Guaidó</b> came.'));
    await tab.shows(['Nicolás Maduro', 'Juan Guaidó']);
  });

  test('text that changes in its node', async () => {
    const tab = await session().open(PAGE);
    await tab.shows(['Nicolás Maduro']);
    await tab.page.evaluate(() => {
      const text = document.querySelector('#first')?.firstChild;
      if (text instanceof Text) text.data = 'It was Juan Guaidó instead';
    });
    await tab.shows(['Juan Guaidó']);
  });

  test('a name that is completed by its neighbour', async () => {
    const tab = await session().open(`${PAGE}<p id="half">Communist Party</p>`);
    await tab.shows(['Nicolás Maduro']);
    await tab.page.evaluate(() => document.querySelector('#half')?.append(' of ', 'Venezuela'));
    await tab.shows(['Nicolás Maduro', 'Communist Party of Venezuela']);
  });

  test('removed content lets go', async () => {
    const tab = await session().open(`${PAGE}<section><p>Juan Guaidó</section>`);
    await tab.shows(['Nicolás Maduro', 'Juan Guaidó']);
    await tab.page.evaluate(() => document.querySelector('section')?.remove());
    await tab.shows(['Nicolás Maduro']);
  });

  test('another view at another address, without a load', async () => {
    const tab = await session().open(PAGE);
    await tab.shows(['Nicolás Maduro']);
    await tab.page.evaluate(() => {
      history.pushState(null, '', '/another-view');
      document.body.innerHTML = '<main><h1>Juan Guaidó</h1></main>';
    });
    await tab.shows(['Juan Guaidó']);
  });

  test('a shadow root that comes late', async () => {
    const tab = await session().open(PAGE);
    await tab.shows(['Nicolás Maduro']);
    await tab.page.evaluate(() => {
      const host = document.createElement('section');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Juan Guaidó';
      document.body.append(host);
    });
    await tab.shows(['Nicolás Maduro', 'Juan Guaidó']);
  });

  test('a page that empties the registry gets its highlights again', async () => {
    const tab = await session().open(PAGE);
    await tab.shows(['Nicolás Maduro']);
    await tab.page.evaluate(() => {
      CSS.highlights.clear();
      document.querySelector('#place')?.append('Juan Guaidó');
    });
    await tab.shows(['Nicolás Maduro', 'Juan Guaidó']);
  });

  test('a hidden tab does nothing until it is looked at', async () => {
    const hidden = await session().open('<!doctype html><p id="place">Nothing yet');
    const front = await session().open(PAGE);
    await front.shows(['Nicolás Maduro']);
    expect(await hidden.page.evaluate(() => document.visibilityState)).toBe('hidden');
    await hidden.page.evaluate(() => document.querySelector('#place')?.append(' and Juan Guaidó'));
    await front.page.evaluate(() => document.querySelector('#place')?.append('Juan Guaidó'));
    await front.shows(['Nicolás Maduro', 'Juan Guaidó']);
    expect(await hidden.highlights()).toEqual([]);
    await hidden.page.bringToFront();
    await hidden.shows(['Juan Guaidó']);
  });
});

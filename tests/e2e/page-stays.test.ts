import { expect, test } from 'vitest';
import { inBothBrowsers } from './session.ts';

/** The page watches itself from its first script on, before Apropos comes. */
const PAGE = `<!doctype html><html><head><title>A page</title><script>
  window.changes = [];
  new MutationObserver((records) => changes.push(...records.map((r) => r.type + ' ' + r.target.nodeName)))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('load', () => { window.source = document.documentElement.outerHTML; changes.length = 0; });
  addEventListener('error', (event) => changes.push('error ' + event.message));
</script></head><body>
  <p>Juan <b>Guaid&oacute;</b> met Nicol&aacute;s&nbsp;Maduro.</p>
  <main><template shadowrootmode="open"><p>Caracas</p></template></main>
</body></html>`;

inBothBrowsers('the page', (session) => {
  test('its DOM stays as it was, byte for byte', async () => {
    const tab = await session().open(PAGE);
    const read = () => tab.page.evaluate(() => ({ now: document.documentElement.outerHTML, before: Reflect.get(globalThis, 'source'), changes: Reflect.get(globalThis, 'changes') }));
    await tab.shows(['Juan Guaidó', 'Nicolás Maduro', 'Caracas']);
    const highlighted = await read();
    expect(highlighted.before).toContain('Guaidó');
    expect(highlighted.now).toBe(highlighted.before);
    expect(highlighted.changes).toEqual([]);

    await tab.hover('Juan Guaidó');
    await tab.cardWithArticles();
    await tab.page.keyboard.press('Escape');
    await tab.cardIsGone();
    expect((await read()).now).toBe(highlighted.before);
  });

  test('it cannot reach the card', async () => {
    const tab = await session().open(PAGE);
    await tab.hover('Juan Guaidó');
    await tab.cardWithArticles();
    const reachable = await tab.page.evaluate(() => [...document.querySelectorAll('*')].filter((one) => one.shadowRoot !== null).map((one) => one.localName));
    expect(reachable).toEqual(['main']);
  });
});

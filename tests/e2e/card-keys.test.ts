import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/browser/tab.ts';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers, type Session } from './session.ts';

const PAGE = `<!doctype html><html lang="en"><title>A page</title><button>First</button><p>Juan Guaidó spoke in Caracas.</p>
<p style="margin-top: 150vh">Nicolás Maduro</p>`;

/**
 * The browser hands a command to the background, and that hands it on (background/follow-commands.ts). Neither driver can
 * press a browser's own keys, so these are the background's messages, sent from a page of the extension.
 */
inBothBrowsers('by the keyboard', (session) => {
  const openAt = async (): Promise<{ readonly tab: Tab; readonly keys: Keys }> => {
    const keys = await keysOf(session());
    const tab = await session().open(PAGE);
    await tab.shows(['Juan Guaidó', 'Caracas', 'Nicolás Maduro']);
    await tab.page.focus('button');
    return { tab, keys };
  };

  test('from name to name, and round again', async () => {
    const { tab, keys } = await openAt();
    const picked = () => tab.page.evaluate(() => [...(CSS.highlights.get('apropos-picked') ?? [])].map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset))[0]);
    for (const name of ['Juan Guaidó', 'Caracas', 'Nicolás Maduro', 'Juan Guaidó']) {
      await keys('stepName', { to: 'next' });
      await until(`${name} to be picked`, picked, (seen) => seen === name);
    }
    await keys('stepName', { to: 'previous' });
    await until('the last one', picked, (seen) => seen === 'Nicolás Maduro');
    expect(await tab.page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('into the card, on to the next name, and back where one was', async () => {
    const { tab, keys } = await openAt();
    await keys('enterCard', null);
    expect((await tab.cardWithArticles()).text).toContain('Juan Guaidó');
    await until('the focus in the card', () => focusIn(session(), tab), (focus) => focus === 'dialog Juan Guaidó');
    await keys('stepName', { to: 'next' });
    await until('the focus in the next', () => focusIn(session(), tab), (focus) => focus === 'dialog Caracas');
    await tab.page.keyboard.press('Tab');
    await until('a button', () => focusIn(session(), tab), (focus) => focus?.startsWith('button') === true);
    await keys('enterCard', null);
    await tab.cardIsGone();
    expect(await tab.page.evaluate(() => document.activeElement?.textContent)).toBe('First');
  });

  test('Escape leaves as well', async () => {
    const { tab, keys } = await openAt();
    await keys('enterCard', null);
    await tab.cardWithArticles();
    await tab.page.keyboard.press('Escape');
    await tab.cardIsGone();
    expect(await tab.page.evaluate(() => document.activeElement?.textContent)).toBe('First');
  });

  test('what is pressed in the card is not heard by the page', async () => {
    const { tab, keys } = await openAt();
    await tab.page.evaluate(() => {
      document.body.dataset['heard'] = '';
      for (const type of ['keydown', 'click']) document.addEventListener(type, ({ type: heard }) => (document.body.dataset['heard'] += heard));
    });
    await keys('enterCard', null);
    await tab.cardWithArticles();
    for (const key of ['Tab', 'j'] as const) await tab.page.keyboard.press(key);
    await tab.press('Why this name?');
    expect(await tab.page.evaluate(() => document.body.dataset['heard'])).toBe('');
  });
});

type Keys = (call: 'stepName' | 'enterCard', request: unknown) => Promise<void>;

/** Sends calls to the page in front, as the background does. */
async function keysOf(session: Session): Promise<Keys> {
  const options = await session.openExtensionPage('options.html');
  return (call, request) =>
    options.evaluate(async (message) => {
      const { tabs } = Reflect.get(globalThis, 'chrome') as { tabs: { query(about: object): Promise<{ id: number }[]>; sendMessage(id: number, message: object, to: object): Promise<{ ok: boolean }> } };
      const answers = (await tabs.query({})).map(({ id }) => tabs.sendMessage(id, message, { frameId: 0 }).catch(() => null)); // no content script there
      if (!(await Promise.all(answers)).some((answer) => answer?.ok)) throw new Error('No page answered.');
    }, { to: 'page', call, request });
}

function focusIn(session: Session, tab: Tab): Promise<string | null> {
  return session.inClosedRoot(tab.page, (root) => {
    const at = root.activeElement;
    const name = at?.getAttribute('aria-labelledby');
    return at === null ? '' : `${at.getAttribute('role') ?? at.localName} ${at.getAttribute('aria-label') ?? (name ? root.getElementById(name)?.textContent : '')}`;
  });
}

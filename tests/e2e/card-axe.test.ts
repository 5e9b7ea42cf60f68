import { describe, expect, test } from 'vitest';
import type { Tab } from '../../scripts/browser/tab.ts';
import { until } from '../../scripts/browser/until.ts';
import { bringAxe, violationsIn } from './axe.ts';
import { inBothBrowsers, type Session } from './session.ts';

const TONES = [['light', '#ffffff', '#222222'], ['dark', '#101418', '#e8e8e8']] as const;

/** What a card may have in it, and how to get there. */
const STATES: readonly (readonly [what: string, reach: (tab: Tab) => Promise<unknown>])[] = [
  ['articles', async () => {}],
  ['a way to cite', async (tab) => {
    const { links } = await tab.cardWithArticles();
    await tab.press(`Cite “${links[0]?.text ?? ''}”`);
    await tab.press('Copy a citation as Markdown');
    await says(tab, 'Copied');
  }],
  ['why this name, and that it goes', async (tab) => {
    await tab.press('Why this name?');
    await tab.press('Not on this page');
    await says(tab, 'no longer shown');
  }],
  ['another name, and a way back, pinned', async (tab) => {
    await tab.press('National Assembly');
    await tab.press('Pin this card');
    await until('a way to close it', tab.card, (card) => card?.buttons.some(({ text }) => text === 'Close this card') === true);
  }],
];

inBothBrowsers('axe-core finds nothing in a card', (session) => {
  describe.each(TONES)('on a %s page', (_tone, ground, ink) => {
    test.each(STATES)('with %s', async (_what, reach) => {
      const tab = await session().open(`<!doctype html><html lang="en"><title>A page</title><body style="background: ${ground}; color: ${ink}"><main><h1>A page</h1><p>In January, Juan Guaidó spoke in Caracas.</p></main>`);
      await tab.hover('Juan Guaidó');
      await tab.cardWithArticles();
      await reach(tab);
      await openToScripts(session(), tab);
      await bringAxe(tab.page);
      expect(await violationsIn(tab.page, 'html > div')).toEqual([]);
    });
  });

  test('it looks inside', async () => {
    const tab = await session().open('<!doctype html><html lang="en"><title>A page</title><p>Juan Guaidó');
    await tab.hover('Juan Guaidó');
    await tab.cardWithArticles();
    await openToScripts(session(), tab);
    await session().inClosedRoot(tab.page, (root) => void root.querySelector('.tool')?.removeAttribute('aria-label'));
    await session().inClosedRoot(tab.page, (root) => void root.querySelector('.tool')?.removeAttribute('title'));
    await bringAxe(tab.page);
    expect((await violationsIn(tab.page, 'html > div')).join()).toContain('button-name');
  });
});

/** No page can do this: its scripts never hold a closed root. From then on axe-core finds the card where it stands. */
async function openToScripts(session: Session, { page }: Tab): Promise<void> {
  await session.inClosedRoot(page, (root) => void Object.defineProperty(root.host, 'shadowRoot', { value: root }));
}

async function says(tab: Tab, words: string): Promise<void> {
  await until(`“${words}”`, tab.card, (card) => card?.text.includes(words) === true && !card.isMoving);
}

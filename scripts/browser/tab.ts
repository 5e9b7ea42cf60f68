import type { Frame, Page } from 'puppeteer-core';
import type { Engine } from './engine.ts';
import { until } from './until.ts';

export type Pressable = { readonly text: string; readonly x: number; readonly y: number };

/** What a card shows, as far as the tests look. */
export type CardView = {
  readonly text: string;
  readonly isMoving: boolean;
  /** To articles. */
  readonly links: readonly Pressable[];
  /** By what a screen reader says; names in snippets among them. */
  readonly buttons: readonly Pressable[];
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
};

type Highlighted = { readonly text: string; readonly x: number; readonly y: number };

/** A tab with a page of the site in it. */
export type Tab = {
  readonly page: Page;
  /** The highlighted texts of a frame in document order, those of shadow trees last; soft hyphens left out, white space as one space. */
  highlights(frame?: Frame): Promise<string[]>;
  /** Waits until exactly these are highlighted. */
  shows(expected: readonly string[], frame?: Frame): Promise<void>;
  /** Brings the pointer to a highlighted text, from outside. */
  hover(text: string): Promise<void>;
  /** The open card; null where none is. */
  card(): Promise<CardView | null>;
  /** Waits for a card that shows articles and no longer moves. */
  cardWithArticles(): Promise<CardView>;
  cardIsGone(): Promise<void>;
  /** Brings the pointer to a button of the card, and presses it. */
  press(button: string): Promise<void>;
};

/** Opens an address in a tab. */
export async function openTab(engine: Engine, page: Page, url: string): Promise<Tab> {
  await page.goto(url);
  const highlights = async (frame: Frame = page.mainFrame()): Promise<string[]> => (await frame.evaluate(readHighlights)).map(({ text }) => text);
  const card = (): Promise<CardView | null> => engine.inClosedRoot(page, readCard);
  return {
    page,
    highlights,
    async shows(expected, frame) {
      const wanted = JSON.stringify(expected);
      await until(`the highlights ${wanted}`, () => highlights(frame), (seen) => JSON.stringify(seen) === wanted);
    },
    async hover(text) {
      const find = async (): Promise<Highlighted | undefined> => (await page.evaluate(readHighlights)).find((one) => one.text === text);
      await until(`“${text}” to be highlighted`, find);
      await page.evaluate(bringIntoView, (await find())?.y ?? 0);
      const place = await find();
      if (place === undefined) throw new Error(`“${text}” is no longer highlighted.`);
      await page.mouse.move(1, 1);
      await page.mouse.move(place.x, place.y, { steps: 3 });
    },
    card,
    cardWithArticles: async () => {
      const found = await until('a card with articles', card, (seen) => seen !== null && seen.links.length > 0 && !seen.isMoving);
      if (found === null) throw new Error('A card closed again.');
      return found;
    },
    async press(button) {
      const find = async (): Promise<Pressable | undefined> => (await card())?.buttons.find(({ text }) => text === button);
      await until(`the button “${button}” in a card at rest`, async () => (await card())?.isMoving === false && (await find()) !== undefined);
      const place = await find();
      if (place === undefined) throw new Error(`“${button}” went away again.`);
      await page.mouse.move(place.x, place.y, { steps: 3 });
      await page.mouse.click(place.x, place.y);
    },
    async cardIsGone() {
      await until('the card to close', card, (seen) => seen === null);
    },
  };
}

/* These run in the page and see nothing of this file. */

function readHighlights(): Highlighted[] {
  // By root, since ranges of two trees have no order; a highlight may stand under two names, one for the open card.
  const roots = new Map<Node, Map<string, Range>>();
  const nodes: Node[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('apropos')) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      if (!nodes.includes(startContainer)) nodes.push(startContainer);
      const root = startContainer.getRootNode();
      const ranges = roots.get(root) ?? new Map<string, Range>();
      roots.set(root, ranges.set(`${nodes.indexOf(startContainer)}:${startOffset}`, range));
    }
  }
  const sorted = [...roots.entries()]
    .toSorted(([a], [b]) => Number(a !== document) - Number(b !== document))
    .flatMap(([, ranges]) => [...ranges.values()].toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)));
  return sorted.map((range) => {
    const box = range.getClientRects()[0] ?? new DOMRect();
    const text = range.toString().replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ');
    return { text, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
}

function bringIntoView(y: number): void {
  if (y < 0 || y > innerHeight) scrollBy({ top: y - innerHeight / 4, behavior: 'instant' });
}

function readCard(root: ShadowRoot): CardView | null {
  const card = [...root.children].find((child) => child.localName !== 'style' && child.getClientRects().length > 0);
  if (!(card instanceof HTMLElement)) return null;
  const { left, top, right, bottom } = card.getBoundingClientRect();
  const links = [...card.querySelectorAll<HTMLElement>('a.heading')].map((link) => {
    const box = link.getBoundingClientRect();
    return { text: link.innerText, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  const buttons = [...card.querySelectorAll<HTMLElement>('button, summary, a.linked')].map((button) => {
    const box = button.getBoundingClientRect();
    return { text: button.getAttribute('aria-label') ?? button.innerText, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  return { text: card.innerText, isMoving: root.getAnimations().length > 0, links, buttons, box: { left, top, right, bottom } };
}

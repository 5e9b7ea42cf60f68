import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/browser/until.ts';
import type { Session } from './session.ts';

/** Types a query into the popup, and waits until what is found is its own: while it is typed, it is that of its beginning. */
export async function searchIn(popup: Page, query: string): Promise<void> {
  await popup.type('input', query);
  await until(`the answer to “${query}”`, () => popup.evaluate(isAnswered, query));
}

/** Runs in the popup. */
function isAnswered(typed: string): boolean {
  return document.querySelector('input')?.value === typed && document.querySelector('[role=option]') !== null && document.querySelector('.stale') === null;
}

/** Opens the first article that a query finds in the reader. */
export async function openArticle(session: Session, query: string): Promise<Page> {
  const search = await session.openExtensionPage(`reader.html?${new URLSearchParams({ query }).toString()}`);
  const path = await until('a hit', () => search.evaluate(() => document.querySelector('.article-link a')?.getAttribute('href') ?? ''));
  await search.close();
  const reader = await session.openExtensionPage(path.replace(/^\//, ''));
  await until('the article', () => reader.$('.article-text'));
  return reader;
}

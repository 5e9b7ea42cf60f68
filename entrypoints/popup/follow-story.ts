import { callBackground, callPage } from '../../lib/platform/call.ts';
import type { RelatedArticle } from '../../lib/search/results.ts';
import { storyKeyOf, type PageState } from './page-state.ts';

const MOST = 20; // articles: who has more on a story searches for it

/** Asks for the articles on a page's story, once for each that it may tell. Give it every state of the page. */
export function followStory(onTold: (key: string, articles: readonly RelatedArticle[]) => void): (page: PageState) => void {
  let asked: string | null = null;
  return (page) => {
    const key = storyKeyOf(page);
    if (page.is !== 'open' || key === asked) return;
    asked = key;
    if (key === null) return;
    askStory(page.tabId).then(
      (articles) => onTold(key, articles),
      () => onTold(key, []), // the page went away, or the archive can't be read: the names say so in their place
    );
  };
}

async function askStory(tabId: number): Promise<readonly RelatedArticle[]> {
  const page = await callPage(tabId, 'sketchPage', null);
  return page === null ? [] : callBackground('relatePage', { page, limit: MOST });
}

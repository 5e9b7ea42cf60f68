import { language, say, type Message } from './words.ts';

/** Tells a page of the extension's own which language it is in, and gives it its title where it has one of its own. */
export function setPageLanguage(page: Document, title: Message | null): void {
  page.documentElement.lang = language();
  page.title = title === null ? say('extensionName') : say('readerTitle', say(title));
}

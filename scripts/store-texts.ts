import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The languages of the stores' pages: those of public/_locales. */
export const STORE_LANGUAGES = ['en', 'es'] as const;
export type StoreLanguage = (typeof STORE_LANGUAGES)[number];

export type StoreTexts = { readonly name: string; readonly summary: string; readonly description: string };

/** The most characters that both the Chrome Web Store and addons.mozilla.org take. */
export const STORE_LIMITS: Readonly<Record<keyof StoreTexts, number>> = {
  name: 45, // Chrome shows no more of its 75, Mozilla takes 50
  summary: 132, // Chrome's, which is the manifest's description; Mozilla takes 250
  description: 15_000, // Mozilla's; Chrome takes 16,000
};

/** What a store says of Apropos. Name and summary are the extension's own, so that they can't differ from it. */
export function readStoreTexts(language: StoreLanguage): StoreTexts {
  const messages: Record<string, { message: string }> = JSON.parse(read(`public/_locales/${language}/messages.json`));
  return {
    name: messages['extensionName']?.message ?? '',
    summary: messages['extensionDescription']?.message ?? '',
    description: read(`docs/store/${language}/description.txt`).trim(),
  };
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
}

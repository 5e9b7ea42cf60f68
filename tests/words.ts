import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

/** The messages of a language, as they stand in the extension. */
export function messagesOf(language: string): Messages {
  const file = fileURLToPath(new URL(`../public/_locales/${language}/messages.json`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** What stands for `browser.i18n` in a test: as both browsers fill a message in. */
export function i18nIn(language: string) {
  const messages = messagesOf(language);
  return {
    getUILanguage: () => language,
    getMessage: (key: string, values: readonly string[] = []) =>
      messages[key]?.message.replaceAll(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '') ?? '',
  };
}

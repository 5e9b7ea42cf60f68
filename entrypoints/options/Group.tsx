import type { ComponentChildren } from 'preact';
import { foldText } from '../../lib/text/fold.ts';

/** A setting, with the words it may be sought by. */
export type Setting = { readonly words: readonly string[]; readonly view: ComponentChildren };

type GroupProps = { readonly title: string; readonly settings: readonly Setting[]; readonly sought: string };

/** Settings under a heading: those that are sought; nothing where none is. */
export function Group({ title, settings, sought }: GroupProps) {
  const found = settings.filter(({ words }) => isSought(sought, [title, ...words]));
  if (found.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {found.map(({ view }) => view)}
    </section>
  );
}

/** Whether every word of a search stands in the words of a setting, in any case and with any accents. */
export function isSought(sought: string, words: readonly string[]): boolean {
  const text = foldText(words.join(' '));
  return foldText(sought).split(/\s+/).every((word) => text.includes(word));
}

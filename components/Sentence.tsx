import type { ComponentChildren } from 'preact';

/** Stands in a message for what `Sentence` puts there. */
export const HERE = '\uFFFC';

/** A message with an element in it, where `HERE` was given as a value. */
export function Sentence({ text, children }: { readonly text: string; readonly children: ComponentChildren }) {
  const [before, after] = text.split(HERE, 2);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}

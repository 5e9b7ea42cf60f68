import type { LinkedName, NameHit, Snippet } from '../lib/search/results.ts';

export type CardSnippetDoings = {
  nameHrefOf(name: string): string;
  /** Another name is to be shown in the card. */
  onFollow(name: NameHit): void;
};

type CardSnippetProps = CardSnippetDoings & { readonly snippet: Snippet; /** In order, disjoint, clear of the marks. */ readonly linked: readonly LinkedName[] };

/** Part of an article, its marks, and the names in it, which open in the card. */
export function CardSnippet({ snippet: { text, marks }, linked, nameHrefOf, onFollow }: CardSnippetProps) {
  const parts = [...marks.map((mark) => Object.assign({ name: null }, mark)), ...linked].toSorted((a, b) => a.start - b.start);
  return (
    <>
      {parts.map(({ start, end, name }, i) => [
        text.slice(parts[i - 1]?.end ?? 0, start),
        name === null ? (
          <mark key={start}>{text.slice(start, end)}</mark>
        ) : (
          <Linked key={start} text={text.slice(start, end)} href={nameHrefOf(name.id)} onFollow={() => onFollow(name)} />
        ),
      ])}
      {text.slice(parts.at(-1)?.end ?? 0)}
    </>
  );
}

function Linked({ text, href, onFollow }: { readonly text: string; readonly href: string; onFollow(): void }) {
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    if (event.isTrusted) onFollow();
  };
  return (
    <a class="linked" href={href} onClick={follow} onAuxClick={follow}>
      {text}
    </a>
  );
}

import type { NameKind } from '../lib/types.ts';

type Run = { readonly start: number; readonly text: string; readonly name: string | null };
type Paragraph = { readonly start: number; readonly keepsLines: boolean; readonly runs: readonly Run[] };

type ArticleTextProps = {
  readonly paragraphs: readonly Paragraph[];
  readonly kindOf: (name: string) => NameKind;
  readonly hrefOf: (name: string) => string;
  /** The name in focus. */
  readonly focus: string | null;
};

/** An article's text, its names as links. */
export function ArticleText({ paragraphs, kindOf, hrefOf, focus }: ArticleTextProps) {
  return (
    <div class="article-text">
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start} dir="auto" class={paragraph.keepsLines ? 'lines' : undefined}>
          {paragraph.runs.map(({ start, text, name }) =>
            name === null ? (
              text
            ) : (
              <a key={start} class="name" data-kind={kindOf(name)} href={hrefOf(name)} aria-current={name === focus ? 'true' : undefined}>
                {text}
              </a>
            ),
          )}
        </p>
      ))}
    </div>
  );
}

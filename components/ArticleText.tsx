import type { NameKind } from '../lib/types.ts';

type Run = { readonly start: number; readonly text: string; readonly name: string | null };
type Paragraph = { readonly start: number; readonly keepsLines: boolean; readonly runs: readonly Run[] };

type ArticleTextProps = {
  readonly paragraphs: readonly Paragraph[];
  /** The starts of those that are headings. */
  readonly headings: { has(start: number): boolean };
  readonly kindOf: (name: string) => NameKind;
  readonly hrefOf: (name: string) => string;
  /** The name in focus. */
  readonly focus: string | null;
};

/** The id of the heading that starts there. */
export function headingId(start: number): string {
  return `part-${start}`;
}

/** An article's text, its names as links. */
export function ArticleText({ paragraphs, headings, kindOf, hrefOf, focus }: ArticleTextProps) {
  return (
    <div class="article-text">
      {paragraphs.map(({ start: at, keepsLines, runs }) => {
        const content = runs.map(({ start, text, name }) =>
          name === null ? (
            text
          ) : (
            <a key={start} class="name" data-kind={kindOf(name)} href={hrefOf(name)} aria-current={name === focus ? 'true' : undefined}>
              {text}
            </a>
          ),
        );
        if (headings.has(at)) {
          return (
            <h2 key={at} id={headingId(at)} dir="auto">
              {content}
            </h2>
          );
        }
        return (
          <p key={at} dir="auto" class={keepsLines ? 'lines' : undefined}>
            {content}
          </p>
        );
      })}
    </div>
  );
}

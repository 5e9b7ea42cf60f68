import type { ComponentChildren } from 'preact';

type NoticeProps = {
  readonly title: string;
  readonly isFailure?: boolean;
  /** Its rank among the page's headings. */
  readonly rank?: 1 | 2;
  /** What it means and what to do. */
  readonly children?: ComponentChildren;
};

/** Says why there is nothing to show, and what to do about it. */
export function Notice({ title, isFailure = false, rank = 2, children }: NoticeProps) {
  const Title = rank === 1 ? 'h1' : 'h2';
  return (
    <div class={isFailure ? 'notice failure' : 'notice'} role={isFailure ? 'alert' : undefined}>
      <Title class="notice-title">{title}</Title>
      {children}
    </div>
  );
}

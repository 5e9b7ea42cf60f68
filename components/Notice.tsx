import type { ComponentChildren } from 'preact';

type NoticeProps = {
  readonly title: string;
  readonly isFailure?: boolean;
  /** What it means and what to do. */
  readonly children?: ComponentChildren;
};

/** Says why there is nothing to show, and what to do about it. */
export function Notice({ title, isFailure = false, children }: NoticeProps) {
  return (
    <div class={isFailure ? 'notice failure' : 'notice'} role={isFailure ? 'alert' : undefined}>
      <p class="notice-title">{title}</p>
      {children}
    </div>
  );
}

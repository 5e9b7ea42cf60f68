/** What a key does in a list of so many names at one of them (-1: before the first, in the filter). */
export type Step = { readonly is: 'focus'; readonly at: number } | { readonly is: 'jump'; readonly to: 'next' | 'previous' };

/** Up and down go through the names, to the filter above the first; right and left through the mentions of one. */
export function stepFor(key: string, at: number, count: number): Step | null {
  switch (key) {
    case 'ArrowDown':
      return count === 0 ? null : { is: 'focus', at: Math.min(at + 1, count - 1) };
    case 'ArrowUp':
      return at < 0 ? null : { is: 'focus', at: at - 1 };
    case 'Home':
      return at < 0 ? null : { is: 'focus', at: 0 };
    case 'End':
      return at < 0 ? null : { is: 'focus', at: count - 1 };
    case 'ArrowRight':
      return at < 0 ? null : { is: 'jump', to: 'next' };
    case 'ArrowLeft':
      return at < 0 ? null : { is: 'jump', to: 'previous' };
    default:
      return null;
  }
}

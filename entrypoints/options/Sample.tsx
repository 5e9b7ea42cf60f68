import type { Paint } from '../../lib/platform/settings.ts';

/** A line of text as it looks on a page. */
export function Sample({ paint }: { readonly paint: Paint }) {
  return (
    <span class="sample" data-paint={paint}>
      In Turin <span>Charles Babbage</span> met <span>Luigi Menabrea</span>.
    </span>
  );
}

/** Strokes on a field of 16 by 16. */
const PATHS = {
  back: 'M10 3 5 8l5 5',
  forward: 'm6 3 5 5-5 5',
  pin: 'M6 2h4l-.5 4L12 8.5H4L6.5 6zM8 9v5',
  close: 'm4 4 8 8m0-8-8 8',
  move: 'M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6 2 8l2 2m8-4 2 2-2 2',
  panel: 'M2 3h12v10H2zm8 0v10',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture of what a button does; the button itself says it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

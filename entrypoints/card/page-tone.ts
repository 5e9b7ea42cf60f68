/** Below this relative luminance a colour counts as dark: the point where white and black contrast alike (WCAG 2). */
const DARK_LUMINANCE = 0.179;
/** A background less opaque than this lets what is behind it speak. */
const LEAST_ALPHA = 0.5;

/**
 * Whether an element stands on a dark ground, by the first opaque background behind it. Behind a picture,
 * whose colours cannot be read, the text tells: light text stands on a dark ground.
 */
export function isOnDark(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const style = getComputedStyle(at);
    const ground = colourOf(style.backgroundColor);
    if (ground.alpha >= LEAST_ALPHA) return ground.luminance < DARK_LUMINANCE;
    if (style.backgroundImage !== 'none') break;
    if (parentOf(at) === null && !/dark/.test(style.colorScheme + schemesOf(at.ownerDocument))) return false; // nothing but the white canvas
  }
  return colourOf(getComputedStyle(element).color).luminance > DARK_LUMINANCE;
}

/** What a page says for itself, which no computed style tells. */
function schemesOf(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[name="color-scheme" i]')?.content ?? '';
}

function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) return root.host;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

type Colour = { readonly luminance: number; readonly alpha: number };

const seen = new Map<string, Colour>();

/** How browsers write nearly every computed colour; to draw one for the first time takes Firefox 40 ms. */
const RGB = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/;

/** A computed colour; drawn where it is in a notation that only the browser reads. */
function colourOf(css: string): Colour {
  const known = seen.get(css);
  if (known !== undefined) return known;
  const [, ...stated] = RGB.exec(css) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = stated.length > 0 ? stated.flatMap((part) => (part === undefined ? [] : Number(part))) : drawn(css);
  const colour = { luminance: 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue), alpha };
  seen.set(css, colour);
  return colour;
}

/** sRGB, 0 to 255, to linear light (IEC 61966-2-1). */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function drawn(css: string): readonly number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) return [];
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

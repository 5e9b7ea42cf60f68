/** What may have come into view is looked at this often while the page moves. Milliseconds. */
const LOOK_MS = 100;

export type ViewPort = {
  /** Each frame in which something scrolled. */
  onScrolled(): void;
  /** Something moved, grew, opened or closed: at most every LOOK_MS, and once at the end. */
  onMoved(): void;
  /** The tab is no longer looked at. */
  onHidden(): void;
};

/** Listens to what moves the text of a document under the viewport, until the signal. */
export function listenToView(owner: Document, port: ViewPort, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isFrameAsked = false;

  function moved(): void {
    timer ??= setTimeout(() => {
      timer = null;
      if (!signal.aborted && !document.hidden) port.onMoved();
    }, LOOK_MS);
  }

  function scrolled(): void {
    moved();
    if (isFrameAsked) return;
    isFrameAsked = true;
    requestAnimationFrame(() => {
      isFrameAsked = false;
      if (!signal.aborted) port.onScrolled();
    });
  }

  for (const type of ['scroll', 'resize']) {
    owner.defaultView?.addEventListener(type, scrolled, options);
  }
  // Hidden text may have been shown by these, without any change of the DOM's structure.
  for (const type of ['click', 'toggle', 'transitionend', 'animationend', 'load', 'visibilitychange']) {
    owner.addEventListener(type, moved, options);
  }
  owner.addEventListener('visibilitychange', () => owner.hidden && port.onHidden(), options);
  const observer = new ResizeObserver(moved);
  observer.observe(owner.documentElement);
  signal.addEventListener('abort', () => observer.disconnect());
}

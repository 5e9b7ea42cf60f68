/** An element beside the page's own, with a closed shadow tree that the page cannot reach. */
export type Host = {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly frame: HTMLElement;
  /** Takes it away, and gives the focus back to what had it. */
  leave(): void;
};

/** What is done in the card is not for the page's own shortcuts and menus. It went past their capturing listeners. */
const KEPT_EVENTS = ['keydown', 'keypress', 'keyup', 'pointerdown', 'mousedown', 'click', 'auxclick', 'wheel', 'focusin'];

/** A host in the top layer, above whatever the page stacks. `style`: always the same. */
export function openHost(holder: Element, style: string): Host {
  const focused = document.activeElement;
  const host = document.createElement('div');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetOf(holder.ownerDocument, style)];
  const frame = document.createElement('div');
  frame.className = 'frame';
  root.append(frame);
  for (const type of KEPT_EVENTS) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  holder.append(host);
  host.showPopover();
  return {
    host,
    root,
    frame,
    leave() {
      const hadFocus = root.activeElement !== null;
      host.remove();
      if (hadFocus && focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
    },
  };
}

let sheet: CSSStyleSheet | null = null;

/** Adopted, not written into the root: there a page's own rules for styles hold, on the extension's pages too. Read once. */
export function sheetOf(owner: Document, style: string): CSSStyleSheet {
  if (sheet !== null) return sheet;
  sheet = new (owner.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}

/**
 * Copies text, in answer to a click; `html` too for what takes rich text. False where the browser refuses. By a copy
 * event, since that works on pages without HTTPS and needs no permission, as the clipboard interface does not.
 */
export function copyText(root: ShadowRoot, text: string, html: string | null): boolean {
  let isCopied = false;
  const write = (event: Event): void => {
    if (!(event instanceof ClipboardEvent) || event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    if (html !== null) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation(); // the page has no part in it
    isCopied = true;
  };
  const owner = root.ownerDocument.defaultView;
  owner?.addEventListener('copy', write, { capture: true, once: true });
  const isHeard = root.ownerDocument.execCommand('copy');
  owner?.removeEventListener('copy', write, { capture: true });
  return isHeard && isCopied;
}

/** What a page saw of itself since it was parsed. */
export type PageWatch = { readonly isSame: boolean; readonly mutations: readonly string[]; readonly shift: number };

/** Sentences; none where its DOM is as it was. */
export function faultsOf({ isSame, mutations }: PageWatch): string[] {
  return [
    ...(isSame ? [] : ['its DOM is otherwise than it was']),
    ...mutations.map((mutation) => `its DOM changed: ${mutation}`),
  ];
}

/* These run in the page and see nothing of this file. */

/** Has the page watch itself, from before anything else runs in it. */
export function watchItself(): void {
  const mutations: string[] = [];
  let source = '';
  let shift = 0;
  let isRead = false;
  new MutationObserver((records) => {
    if (!isRead) return;
    // The card stands in the document while it is open, and in the end it is gone.
    const others = records.filter(({ type, target }) => type !== 'childList' || target !== document.documentElement);
    for (const { type, target } of others.slice(0, 5)) mutations.push(`${type} ${target.nodeName}`);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('load', () => {
    source = document.documentElement.outerHTML;
    isRead = true;
  });
  try {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (isRead) shift += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift' });
  } catch {
    // Firefox does not tell layout shifts
  }
  Reflect.set(globalThis, 'readWatch', () => ({ isSame: document.documentElement.outerHTML === source, mutations, shift }));
}

/** Middles of the highlights that stand in view, on top of everything else. */
export function hoverPlaces(): { x: number; y: number }[] {
  const places: { x: number; y: number }[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('apropos')) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const box = range.getClientRects()[0];
      if (!box || box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth) continue;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      if (document.elementFromPoint(x, y)?.contains(startContainer)) places.push({ x, y });
    }
  }
  return places.toSorted((a, b) => a.y - b.y);
}

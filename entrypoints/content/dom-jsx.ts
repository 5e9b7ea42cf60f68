/**
 * JSX that builds elements at once. In a content script it stands in for Preact (modules/slim-content.ts),
 * which would be 5.6 of the script's 25 kB: a card is drawn whole, at most three times, and keeps no state.
 * The components know nothing of it.
 */
export type Drawn = Node | string | number | boolean | null | undefined | readonly Drawn[];

type Props = { readonly children?: Drawn; readonly [name: string]: unknown };

/** The element of a tag, or what a component draws. */
export function jsx(type: string | ((props: Props) => Drawn), props: Props): Drawn {
  if (typeof type === 'function') return type(props);
  const element = document.createElement(type);
  for (const [name, value] of Object.entries(props)) if (name !== 'children') setProp(element, name, value);
  element.append(...nodesOf(props.children));
  return element;
}

export { jsx as jsxs };

/** Its children. */
export function Fragment({ children }: Props): Drawn {
  return children;
}

/** Puts what was drawn in the place of all that is in `parent`. */
export function render(drawn: Drawn, parent: Element): void {
  parent.replaceChildren(...nodesOf(drawn));
}

function nodesOf(drawn: Drawn): (Node | string)[] {
  if (Array.isArray(drawn)) return drawn.flatMap(nodesOf);
  if (drawn === null || drawn === undefined || typeof drawn === 'boolean') return [];
  return [typeof drawn === 'object' ? (drawn as Node) : String(drawn)]; // `isArray` does not narrow a readonly array away
}

function setProp(element: Element, name: string, value: unknown): void {
  if (name.startsWith('on') && typeof value === 'function') {
    element.addEventListener(name.slice(2).toLowerCase(), (event) => value(event));
  } else if (value !== undefined && value !== null) {
    element.setAttribute(name, String(value));
  }
}

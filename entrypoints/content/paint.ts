import type { CandidateName } from '../../lib/gazetteer/candidates.ts';
import type { NameKind } from '../../lib/types.ts';
import type { Paint } from '../../lib/platform/settings.ts';
import { documentOf } from './nearby.ts';
import type { PaintedName } from './painted-names.ts';
import type { Tree } from './blocks.ts';
import highlights from '../highlights.content.css?inline';

/** The registry names of the two paints (highlights.content.css). */
const NAMES = 'apropos';
const PICKED = 'apropos-picked';
/** Behind either name: the paint without an underline, wished or of a long document. */
const WASH = '-wash';
/** Behind either name: all that may stand there. */
const LOOKS = ['', '-solid', '-dashed', '-double', '-thick', '-dashes', '-wavy', WASH] as const;
type Look = (typeof LOOKS)[number];
/** How the line under a name tells its kind, where that is wished. */
const LINES: Readonly<Record<NameKind, Look>> = { person: '-solid', org: '-dashed', place: '', event: '-double', work: '-double', law: '-double', other: '-double' };
/**
 * Elements from which a document counts as long. While a highlight with an underline stands on a page, Blink
 * goes over the paint of the whole page in every frame in which anything changed: some 4 ms for so many.
 */
const LONG_DOCUMENT = 8_000;

/** Paints names by the CSS Custom Highlight API: nothing of the page's DOM changes. */
export type Painter = {
  /** Replaces all paint: a highlight that grows while it is shown is checked anew in every frame. */
  paint(names: readonly PaintedName[]): void;
  /** Picks out one name, or none. */
  pick(name: PaintedName | null): void;
};

/** A painter that takes its paint away with the signal. `nameOf`: by its id. A line of its archive's own goes before what is wished for all. */
export function createPainter(wished: Paint, nameOf: (id: string) => CandidateName | null, signal: AbortSignal): Painter {
  const registries = new Set<HighlightRegistry>();
  const sheets = new Map<Document, CSSStyleSheet>();
  const dressed = new Set<ShadowRoot>();

  signal.addEventListener('abort', () => {
    for (const registry of registries) for (const name of [NAMES, PICKED]) clear(registry, name);
    for (const root of dressed) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== sheets.get(root.ownerDocument));
  });

  // Firefox does not carry the document's rules into a shadow tree.
  function dress(root: ShadowRoot): void {
    const sheet = sheets.get(root.ownerDocument) ?? sheetFor(root.ownerDocument);
    if (sheet === null || root.adoptedStyleSheets.includes(sheet)) return;
    sheets.set(root.ownerDocument, sheet);
    dressed.add(root);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  function set(name: string, names: readonly PaintedName[]): void {
    const byRegistry = Map.groupBy(names, ({ tree }) => registryOf(tree));
    for (const registry of registries) if (!byRegistry.has(registry)) clear(registry, name);
    for (const [registry, own] of byRegistry) {
      if (registry === null) continue;
      for (const root of new Set(own.map(({ tree }) => tree))) if ('host' in root) dress(root);
      registries.add(registry);
      const isLong = own.some(({ tree }) => documentOf(tree).getElementsByTagName('*').length > LONG_DOCUMENT);
      const byLook = Map.groupBy(own, (one) => (isLong ? WASH : lookOf(wished, name === NAMES ? nameOf(one.name) : null)));
      for (const look of LOOKS) {
        const alike = byLook.get(look);
        if (alike === undefined) registry.delete(name + look);
        else registry.set(name + look, highlightOf(alike, name));
      }
    }
  }

  return {
    paint: (names) => wished !== 'none' && set(NAMES, names),
    pick: (name) => set(PICKED, name === null ? [] : [name]),
  };
}

/** `name`: `null` of the one picked out, which looks alike whatever it is. */
function lookOf(wished: Paint, name: CandidateName | null): Look {
  if (name?.line) return `-${name.line}`;
  if (wished === 'kind' && name !== null) return LINES[name.kind];
  return wished === 'background' ? WASH : '';
}

function clear(registry: HighlightRegistry, name: string): void {
  for (const look of LOOKS) registry.delete(name + look);
}

function highlightOf(names: readonly PaintedName[], name: string): Highlight {
  const highlight = new Highlight(...names.map(({ range }) => range));
  if (name === PICKED) highlight.priority = 1; // over the others, whichever came last
  return highlight;
}

// Firefox 153 remembers the getter of the first window at a place in the code, and that getter answers for
// its own window whatever it is called on: hence each window's own getter, looked up anew.
function registryOf(tree: Tree): HighlightRegistry | null {
  const css = documentOf(tree).defaultView?.CSS;
  const own: HighlightRegistry | undefined = css && Object.getOwnPropertyDescriptor(css, 'highlights')?.get?.call(css);
  return own ?? null;
}

function sheetFor(owner: Document): CSSStyleSheet | null {
  if (owner.defaultView === null) return null;
  const sheet = new owner.defaultView.CSSStyleSheet();
  sheet.replaceSync(highlights);
  return sheet;
}

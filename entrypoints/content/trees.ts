import type { Tree } from './blocks.ts';
import { documentOf } from './nearby.ts';

/** What happens to the trees of a page. */
export type TreesPort = {
  onAdded(tree: Tree): void;
  onDropped(tree: Tree): void;
  onMutated(records: readonly MutationRecord[]): void;
};

/** The documents and shadow roots of a page: its own, and those of open shadow hosts and same-origin frames in it. */
export type Trees = {
  add(tree: Tree): void;
  /** A shadow host, a custom element or a frame, whatever it holds now or later. */
  meet(holder: Element): void;
  /** Lets go of trees that left the page, and takes up shadow roots that came without a change of the DOM. */
  refresh(): void;
};

/** Trees that are watched until the signal. */
export function createTrees(port: TreesPort, signal: AbortSignal): Trees {
  const trees = new Set<Tree>();
  const frames = new WeakSet<Element>();
  const rootless = new Set<Element>(); // custom elements that may yet get a shadow root
  const observer = new MutationObserver((records) => port.onMutated(records));
  signal.addEventListener('abort', () => observer.disconnect());

  function add(tree: Tree): void {
    if (trees.has(tree) || ('designMode' in tree && tree.designMode === 'on')) return;
    trees.add(tree);
    observer.observe(tree, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
    port.onAdded(tree);
  }

  function meetFrame(frame: HTMLIFrameElement): void {
    const inner = frame.contentDocument; // null: of another origin
    if (inner?.documentElement) add(inner);
    if (frames.has(frame)) return;
    frames.add(frame);
    frame.addEventListener('load', () => (refresh(), meetFrame(frame)), { signal });
  }

  function refresh(): void {
    for (const element of rootless) {
      if (element.shadowRoot !== null) add(element.shadowRoot);
      if (element.shadowRoot !== null || !element.isConnected) rootless.delete(element);
    }
    for (const tree of trees) {
      if (isOnPage(tree)) continue;
      trees.delete(tree);
      port.onDropped(tree);
    }
  }

  return {
    add,
    meet(holder) {
      if (holder.localName === 'iframe') meetFrame(holder as HTMLIFrameElement);
      else if (holder.shadowRoot !== null) add(holder.shadowRoot);
      else rootless.add(holder);
    },
    refresh,
  };
}

function isOnPage(tree: Tree): boolean {
  if ('host' in tree && !tree.host.isConnected) return false;
  const view = documentOf(tree).defaultView;
  return view !== null && view.document === documentOf(tree) && (view === view.top || view.frameElement?.isConnected === true);
}

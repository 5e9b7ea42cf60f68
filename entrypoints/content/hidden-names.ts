import type { PaintedName } from './painted-names.ts';

/** The names that are to be seen no more on this page, as long as it is open. */
export type HiddenNames = {
  has(name: string): boolean;
  /** Answers what shows it again. */
  hide(name: string): () => void;
  /** Paints the others. */
  paint(names: readonly PaintedName[]): void;
};

/** Nothing hidden yet. */
export function createHiddenNames(paint: (names: readonly PaintedName[]) => void): HiddenNames {
  const hidden = new Set<string>();
  let wished: readonly PaintedName[] = [];
  const repaint = () => paint(wished.filter(({ name }) => !hidden.has(name)));
  return {
    has: (name) => hidden.has(name),
    hide(name) {
      hidden.add(name);
      repaint();
      return () => {
        hidden.delete(name);
        repaint();
      };
    },
    paint(names) {
      wished = names;
      repaint();
    },
  };
}

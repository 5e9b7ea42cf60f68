import type { CardPlace } from './card-view.tsx';
import { linesOf } from '../content/nearby.ts';
import { isOnDark } from './page-tone.ts';
import type { PaintedName } from '../content/painted-names.ts';

/** The lines of a name as one box, as wide as the line the user is at; `null` once they are out of view. */
export function placeOf(name: PaintedName | null, line: number): CardPlace | null {
  const element = name?.range.startContainer.parentElement ?? null;
  const lines = name === null ? [] : linesOf(name.range, name.tree);
  const at = lines[line] ?? lines[0];
  if (element === null || at === undefined) return null;
  const box = { ...at, top: Math.min(...lines.map(({ top }) => top)), bottom: Math.max(...lines.map(({ bottom }) => bottom)) };
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return null;
  const dialog = element.closest('dialog:modal'); // what is outside of it cannot be used
  const holder = dialog?.ownerDocument === document ? dialog : document.documentElement;
  return { box, isDark: isOnDark(element), isRightToLeft: getComputedStyle(element).direction === 'rtl', holder };
}

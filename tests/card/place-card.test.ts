import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GAP, keepInView, LEAST_HEIGHT, MARGIN, placeCard, type Box, type Placement, type Size } from '../../lib/card/place-card.ts';

const viewport = { width: 1000, height: 700 };
const card = { width: 360, height: 400 };
const name = (left: number, top: number): Box => ({ left, top, right: left + 90, bottom: top + 20 });

describe('the side', () => {
  test.each<[string, Box, Size, Size, boolean, Partial<Placement>]>([
    ['below, in line with the name', name(100, 100), card, viewport, false, { side: 'below', left: 100, top: 126, height: 400 }],
    ['above, where below is too low', name(100, 600), card, viewport, false, { side: 'above', left: 100, top: 194, height: 400 }],
    ['pushed in from the right edge', name(900, 100), card, viewport, false, { side: 'below', left: 632 }],
    ['pushed in from the left edge', name(-30, 100), card, viewport, false, { side: 'below', left: 8 }],
    ['from right to left: in line with its right edge', name(500, 100), card, viewport, true, { side: 'below', left: 230 }],
    ['the roomier side, scrolling', name(100, 300), { width: 360, height: 600 }, viewport, false, { side: 'below', top: 326, height: 366 }],
    ['the roomier side is above', name(100, 400), { width: 360, height: 600 }, viewport, false, { side: 'above', top: 8, height: 386 }],
    ['narrow: as wide as it can be', name(200, 100), card, { width: 320, height: 700 }, false, { side: 'below', left: 8, width: 304 }],
    ['beside, where both are low', name(100, 90), card, { width: 1000, height: 200 }, false, { side: 'right', left: 196, top: 8, height: 184 }],
    ['beside, on the left', name(850, 90), card, { width: 1000, height: 200 }, false, { side: 'left', left: 484 }],
    ['over it, where nothing has room', name(100, 90), card, { width: 320, height: 200 }, false, { left: 8, top: 8, height: 184 }],
  ])('%s', (_what, box, size, view, isRightToLeft, expected) => expect(placeCard(box, size, view, isRightToLeft)).toMatchObject(expected));
});

describe('at any place', () => {
  const scene = fc
    .record({ width: fc.integer({ min: 40, max: 3000 }), height: fc.integer({ min: 40, max: 2000 }) })
    .chain((view) =>
      fc.record({
        view: fc.constant(view),
        // the name is at least partly in view: elsewhere its card is closed
        left: fc.integer({ min: -200, max: view.width - 1 }),
        top: fc.integer({ min: -20, max: view.height - 1 }),
        length: fc.integer({ min: 1, max: 900 }),
        line: fc.integer({ min: 8, max: 120 }),
        size: fc.record({ width: fc.integer({ min: 120, max: 420 }), height: fc.integer({ min: 40, max: 900 }) }),
        isRightToLeft: fc.boolean(),
      }),
    )
    .map(({ left, top, length, line, view, size, isRightToLeft }) => ({ view, size, isRightToLeft, box: { left, top, right: left + length, bottom: top + line } }));

  test('the card lies within the viewport', () => {
    fc.assert(fc.property(scene, ({ box, size, view, isRightToLeft }) => {
      const at = placeCard(box, size, view, isRightToLeft);
      expect(at.left).toBeGreaterThanOrEqual(MARGIN);
      expect(at.top).toBeGreaterThanOrEqual(MARGIN);
      expect(at.left + at.width).toBeLessThanOrEqual(view.width - MARGIN);
      expect(at.top + at.height).toBeLessThanOrEqual(view.height - MARGIN);
    }));
  });

  test('the card is clear of the name wherever above or below has room', () => {
    fc.assert(fc.property(scene, ({ box, size, view, isRightToLeft }) => {
      const room = Math.max(box.top, view.height - box.bottom) - GAP - MARGIN;
      fc.pre(room >= Math.min(LEAST_HEIGHT, size.height));
      const at = placeCard(box, size, view, isRightToLeft);
      const isClear = at.top >= box.bottom + GAP || at.top + at.height <= box.top - GAP || at.left >= box.right + GAP || at.left + at.width <= box.left - GAP;
      expect(isClear).toBe(true);
    }), { numRuns: 1000 });
  });

  test('the card is never taller or wider than it asked to be', () => {
    fc.assert(fc.property(scene, ({ box, size, view, isRightToLeft }) => {
      const at = placeCard(box, size, view, isRightToLeft);
      expect(at.width).toBeLessThanOrEqual(size.width);
      expect(at.height).toBeLessThanOrEqual(size.height);
    }));
  });
});

test.each([
  ['where it is', { left: 50, top: 60 }, { left: 50, top: 60 }],
  ['off to the left and above', { left: -900, top: -20 }, { left: MARGIN, top: MARGIN }],
  ['off to the right and below', { left: 5000, top: 690 }, { left: 1000 - MARGIN - 360, top: 700 - MARGIN - 400 }],
])('a card that is moved is kept in view: %s', (_what, wished, expected) => expect(keepInView({ ...card, ...wished }, viewport)).toEqual(expected));

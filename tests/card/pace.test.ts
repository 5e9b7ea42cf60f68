import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHeadingFor, isPassing, PASSING_SPEED, type Sample } from '../../lib/card/pace.ts';

const at = (x: number, y: number, time = 0): Sample => ({ x, y, time });
const CARD = { left: 100, top: 100, right: 472, bottom: 400 };

describe('a pointer passes', () => {
  test.each([
    ['at the speed of a hand that crosses a page', at(0, 0), at(16, 0, 16), true],
    ['aslant', at(0, 0), at(3, 3, 16), true],
    ['though it is nearly there', at(0, 0), at(1, 1, 16), false],
    ['standing still', at(5, 5), at(5, 5, 30), false],
    ['standing still while the clock does', at(5, 5, 8), at(5, 5, 8), false],
    ['between two events of one time', at(5, 5, 8), at(6, 5, 8), true],
  ])('%s', (_what, before, now, expected) => expect(isPassing(before, now)).toBe(expected));

  test('above PASSING_SPEED, whichever way it goes', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), fc.integer({ min: 1, max: 500 }), (angle, time) => {
      const to = (speed: number) => at(Math.cos(angle) * speed * time, Math.sin(angle) * speed * time, time);
      expect(isPassing(at(0, 0), to(PASSING_SPEED * 1.01))).toBe(true);
      expect(isPassing(at(0, 0), to(PASSING_SPEED * 0.99))).toBe(false);
    }));
  });
});

describe('a pointer heads for the card', () => {
  test.each([
    ['straight down on it', at(200, 60), at(200, 70), true],
    ['aslant, to its far corner', at(90, 60), at(100, 69), true],
    ['from the side', at(20, 300), at(30, 302), true],
    ['missing it by a little', at(85, 60), at(85, 70), true],
    ['missing it', at(40, 60), at(40, 70), false],
    ['away from it', at(200, 70), at(200, 60), false],
    ['along the line that the name stands on', at(200, 70), at(210, 70), false],
    ['standing still', at(200, 60), at(200, 60), false],
  ])('%s', (_what, before, now, expected) => expect(isHeadingFor(before, now, CARD)).toBe(expected));

  test('wherever it starts, on every straight way to a point of the card', () => {
    const place = fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) });
    const goal = fc.record({ x: fc.integer({ min: CARD.left, max: CARD.right }), y: fc.integer({ min: CARD.top, max: CARD.bottom }) });
    fc.assert(fc.property(place, goal, (from, to) => {
      fc.pre(from.x !== to.x || from.y !== to.y);
      expect(isHeadingFor(at(from.x, from.y), at(from.x + (to.x - from.x) / 10, from.y + (to.y - from.y) / 10), CARD)).toBe(true);
    }));
  });
});

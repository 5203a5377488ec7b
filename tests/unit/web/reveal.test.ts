// Bringing a place into view: no further than it must, and nothing where it is in view.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Extent, extentOf, meets, panInto } from '../../../web/map/reveal';

const view: Extent = { left: 12, top: 12, right: 800, bottom: 600 };
const extent = fc
  .record({
    left: fc.integer({ min: -3000, max: 3000 }),
    top: fc.integer({ min: -3000, max: 3000 }),
    width: fc.integer({ min: 1, max: 2000 }),
    height: fc.integer({ min: 1, max: 2000 }),
  })
  .map(
    ({ left, top, width, height }): Extent => ({
      left,
      top,
      right: left + width,
      bottom: top + height,
    }),
  );

/** Whether a stretch lies in another, or holds it. */
function nested(a: readonly [number, number], b: readonly [number, number]): boolean {
  return (a[0] >= b[0] && a[1] <= b[1]) || (a[0] <= b[0] && a[1] >= b[1]);
}

test('afterwards the place is in the window, or the window in the place; one pixel less is too little', () => {
  fc.assert(
    fc.property(extent, (place) => {
      const [dx, dy] = panInto(place, view);
      const across = (pan: number) =>
        nested([place.left - pan, place.right - pan], [view.left, view.right]);
      const down = (pan: number) =>
        nested([place.top - pan, place.bottom - pan], [view.top, view.bottom]);
      expect(across(dx)).toBe(true);
      expect(down(dy)).toBe(true);
      if (dx !== 0) expect(across(dx - Math.sign(dx))).toBe(false);
      if (dy !== 0) expect(down(dy - Math.sign(dy))).toBe(false);
    }),
  );
});

test('a place in view stays where it is', () => {
  expect(panInto({ left: 100, top: 100, right: 200, bottom: 180 }, view)).toEqual([0, 0]);
});

test('a place beyond the right edge comes just inside it', () => {
  expect(panInto({ left: 900, top: 100, right: 950, bottom: 180 }, view)).toEqual([150, 0]);
});

test('a box of degrees stands with its north at the top', () => {
  const project = ([x, y]: [number, number]) => ({ x: 10 * x, y: -10 * y });
  expect(extentOf([1, 2, 3, 5], project)).toEqual({ left: 10, top: -50, right: 30, bottom: -20 });
});

test.each([
  [[0, 0, 2, 2], true],
  [[2, 2, 3, 3], true],
  [[2.1, 0, 3, 1], false],
  [[-3, 0, -0.1, 1], false],
  [[0, 2.1, 1, 3], false],
  [[0, -3, 1, -0.1], false],
] as const)('%j and the square meet: %s', (box, expected) => {
  const square = [0, 0, 2, 2] as [number, number, number, number];
  expect(meets([...box], square)).toBe(expected);
  expect(meets(square, [...box])).toBe(expected);
});

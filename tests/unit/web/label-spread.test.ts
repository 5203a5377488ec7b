// Labels pushed apart: none over another, none past the edges, the order of their points kept.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameLines, spreadLabels } from '../../../web/state/label-spread';

test('labels with room stay where they are', () => {
  expect(
    spreadLabels(
      [
        { y: 80, height: 10 },
        { y: 20, height: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([80, 20]);
});

test('none covers another or passes an edge while there is room, and the upper stays the upper', () => {
  const label = fc.record({
    y: fc.integer({ min: -50, max: 250 }),
    height: fc.integer({ min: 10, max: 40 }),
  });
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 5 }), (wanted) => {
      const middles = spreadLabels(wanted, 0, 200);
      const boxes = wanted.map(({ y, height }, i) => {
        const middle = middles[i] as number;
        return { y, top: middle - height / 2, foot: middle + height / 2 };
      });
      for (const [i, box] of boxes.entries()) {
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.foot).toBeLessThanOrEqual(200);
        for (const other of boxes.slice(i + 1)) {
          expect(box.foot <= other.top || other.foot <= box.top).toBe(true);
          if (box.y < other.y) expect(box.top).toBeLessThan(other.top);
        }
      }
    }),
  );
});

test('a name breaks between words and loses none', () => {
  expect(nameLines('Bournemouth, Christchurch and Poole', 16)).toEqual([
    'Bournemouth,',
    'Christchurch and',
    'Poole',
  ]);
  expect(nameLines('Dudley', 3)).toEqual(['Dudley']);
});

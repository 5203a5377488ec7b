// Labels under a legend: inside the axis, in the order of their marks, and none over another.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeMarks } from '../../../data/model/legend-marks';

const widthOf = (label: string) => label.length * 6;

test('no label covers another or leaves the axis', () => {
  const marks = fc.array(
    fc.record({
      label: fc.string({ minLength: 1, maxLength: 25 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(marks, (given) => {
      const placed = placeMarks(given, 372, widthOf);
      expect(placed).toHaveLength(given.length);
      for (const mark of placed) {
        expect(mark.left).toBeGreaterThanOrEqual(0);
        expect(mark.left + widthOf(mark.label)).toBeLessThanOrEqual(372 + 4);
        for (const other of placed) {
          if (other === mark || other.row !== mark.row) continue;
          const apart =
            mark.left + widthOf(mark.label) <= other.left ||
            other.left + widthOf(other.label) <= mark.left;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

test('marks far apart share the first row', () => {
  const placed = placeMarks(
    [
      { label: 'near', at: 0.1 },
      { label: 'far', at: 0.9 },
    ],
    372,
    widthOf,
  );
  expect(placed.map(({ row }) => row)).toEqual([0, 0]);
});

// Classes, histogram and legend position: the contract that map, legend and table share.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measures } from '../../../data/catalogue/measures';
import {
  CLASS_COUNT,
  classLabel,
  classOf,
  histogram,
  legendPosition,
  rampIndex,
} from '../../../data/model/classes';

const breaks = [25, 50, 75, 85, 90, 95];

describe('classOf', () => {
  test('a value on a boundary belongs to the upper class', () => {
    expect(classOf(breaks, 24.999)).toBe(0);
    expect(classOf(breaks, 25)).toBe(1);
    expect(classOf(breaks, 95)).toBe(6);
    expect(classOf(breaks, 100)).toBe(6);
  });

  test('every measure has breaks for exactly the ramp’s classes, ascending', () => {
    for (const measure of measures) {
      expect(measure.breaks.length + 1, measure.id).toBe(CLASS_COUNT);
      expect([...measure.breaks].sort((a, b) => a - b)).toEqual([...measure.breaks]);
    }
  });

  test('where less is better the ramp is turned round', () => {
    expect(rampIndex(breaks, 10, true)).toBe(0);
    expect(rampIndex(breaks, 10, false)).toBe(6);
  });

  test('labels name both ends', () => {
    expect(classLabel(breaks, 0)).toBe('under 25%');
    expect(classLabel(breaks, 3)).toBe('75 to 85%');
    expect(classLabel(breaks, 6)).toBe('95% and over');
  });
});

test('a histogram counts every value once', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: 0, max: 100, noNaN: true })), (values) => {
      const counts = histogram(breaks, values);
      expect(counts.reduce((a, b) => a + b, 0)).toBe(values.length);
    }),
  );
});

describe('legendPosition', () => {
  test('grows with the value and stays inside the class drawn for it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (a, b) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          expect(legendPosition(breaks, low)).toBeLessThanOrEqual(legendPosition(breaks, high));
          const at = legendPosition(breaks, a) * CLASS_COUNT;
          expect(at).toBeGreaterThanOrEqual(classOf(breaks, a));
          expect(at).toBeLessThanOrEqual(classOf(breaks, a) + 1);
        },
      ),
    );
  });

  test('the ends of the scale are the ends of the axis', () => {
    expect(legendPosition(breaks, 0)).toBe(0);
    expect(legendPosition(breaks, 100)).toBe(1);
  });
});

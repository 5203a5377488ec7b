// Thirds, medians and how shares are read: against brute force and by their rules.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asShown,
  deltaBetween,
  depthOf,
  medianOf,
  thirdOf,
  thirdsOf,
} from '../../../data/model/deprivation';
import { percentText } from '../../../data/model/format';

/** Values with many ties, as shares are. */
const values = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 60 });

function sizes(given: readonly number[], cuts: readonly [number, number]): number[] {
  return [0, 1, 2].map((third) => given.filter((v) => thirdOf(cuts, v) === third).length);
}

describe('thirdsOf', () => {
  test('three thirds of distinct values are as equal as can be', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 3, maxLength: 80 }), (given) => {
        const cuts = thirdsOf(given);
        if (!cuts) throw new Error('distinct values have thirds');
        for (const size of sizes(given, cuts)) {
          expect(Math.abs(size - given.length / 3)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('no other place to cut, ties kept together, comes nearer to a third and two thirds', () => {
    fc.assert(
      fc.property(values, (given) => {
        const cuts = thirdsOf(given);
        if (new Set(given).size < 2 || given.length < 3) {
          expect(cuts).toBeNull();
          return;
        }
        if (!cuts) throw new Error('two different values have thirds');
        const below = (cut: number) => given.filter((v) => v < cut).length;
        const possible = [...new Set(given)].map(below).filter((count) => count > 0);
        for (const part of [1, 2] as const) {
          const off = (count: number) => Math.abs(count - (part * given.length) / 3);
          const least = Math.min(...possible.map(off));
          expect(off(below(cuts[part - 1] as number))).toBe(least);
        }
      }),
    );
  });

  test('equal values are never parted, and neither outer third is empty', () => {
    fc.assert(
      fc.property(values, (given) => {
        const cuts = thirdsOf(given);
        if (!cuts) return;
        const [low, , high] = sizes(given, cuts);
        expect(low).toBeGreaterThan(0);
        expect(high).toBeGreaterThan(0);
        expect(cuts[0]).toBeLessThanOrEqual(cuts[1]);
      }),
    );
  });

  test('more than a third of one lowest value are the lowest third, not the middle one', () => {
    const given = [0, 0, 0, 0, 1, 2, 3, 4, 5, 6];
    const cuts = thirdsOf(given);
    expect(cuts && sizes(given, cuts)).toEqual([4, 3, 3]);
    expect(cuts && thirdOf(cuts, 0)).toBe(0);
  });

  test('nearly all of one highest value: the rest is the lowest third, the middle one is empty', () => {
    const given = [-2, -1, 0, 0, 0, 0, 0, 0, 0, 0];
    const cuts = thirdsOf(given);
    expect(cuts && sizes(given, cuts)).toEqual([2, 0, 8]);
  });
});

describe('asShown', () => {
  test('two shares print alike exactly when they are one number', () => {
    const share = fc.oneof(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 0.2, noNaN: true }),
      fc.double({ min: 99.8, max: 100, noNaN: true }),
    );
    fc.assert(
      fc.property(share, share, (one, other) => {
        expect(asShown(one) === asShown(other)).toBe(percentText(one) === percentText(other));
        expect(percentText(asShown(one))).toBe(percentText(one));
        if (one < other) expect(asShown(one)).toBeLessThanOrEqual(asShown(other));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('depthOf', () => {
  test('rises with deprivation: a lower rank, a higher share of people', () => {
    const place = { decile: null, rank: null, share: null };
    const of = (known: object) => depthOf({ ...place, ...known }) ?? Number.NaN;
    expect(of({ rank: 1 })).toBeGreaterThan(of({ rank: 33_755 }));
    expect(of({ share: 20 })).toBeGreaterThan(of({ share: 3 }));
    expect(depthOf(place)).toBeNull();
  });
});

test('the median of even and odd numbers of values, and of none', () => {
  expect(medianOf([5, 1, 3])).toBe(3);
  expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  expect(medianOf([])).toBeNull();
});

test('Cliff’s delta: wholly apart is one, alike is none, and sides swapped turn its sign', () => {
  expect(deltaBetween([5, 6], [1, 2])).toBe(1);
  expect(deltaBetween([1, 2], [1, 2])).toBe(0);
  expect(deltaBetween([1, 3], [2])).toBe(0);
  expect(deltaBetween([1, 2], [5, 6])).toBe(-1);
  expect(deltaBetween([], [1])).toBe(0);
});

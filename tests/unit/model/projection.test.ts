// A series carried on: its paces, the range of the last three, what is foretold of the past, and when it is shown.

import { describe, expect, test } from 'vitest';
import { type ReleaseId, releaseYear } from '../../../data/catalogue/releases';
import {
  backTest,
  type Comparable,
  type Known,
  pacesOf,
  project,
  projectionRule,
  rangeOf,
  shareAfter,
  yearsUntil,
} from '../../../data/model/projection';

const always: Comparable = () => true;
/** The series starts afresh in 2024. */
const broken: Comparable = (one, other) => !(one < '2024-01' && other >= '2024-01');

function createSeries(shares: readonly number[], first = 2018): Known[] {
  return shares.map((share, i) => ({ release: `${first + i}-09` as ReleaseId, share }));
}

/** A series that closes the same part of what is missing each year. */
function createSteady(closed: number, releases: number, start = 20): Known[] {
  return createSeries(
    Array.from({ length: releases }, (_, i) => 100 - (100 - start) * (1 - closed) ** i),
  );
}

describe('paces', () => {
  test('half of the rest closed in a year is ln 2, in half a year twice that', () => {
    const year = pacesOf(createSeries([20, 60]), always);
    expect(year).toHaveLength(1);
    expect(year[0]?.perYear).toBeCloseTo(Math.LN2, 10);
    const half = pacesOf(
      [
        { release: '2025-01', share: 20 },
        { release: '2025-07', share: 60 },
      ],
      always,
    );
    expect(half[0]?.perYear).toBeCloseTo(2 * Math.LN2, 10);
  });

  test('a fall is a negative pace', () => {
    expect(pacesOf(createSeries([60, 20]), always)[0]?.perYear).toBeCloseTo(-Math.LN2, 10);
  });

  test('none across a break, none from or to nothing missing', () => {
    const shares = [50, 60, 70];
    expect(pacesOf(createSeries(shares, 2022), always)).toHaveLength(2);
    expect(pacesOf(createSeries(shares, 2022), broken).map(({ to }) => to)).toEqual(['2023-09']);
    expect(pacesOf(createSeries([99, 100, 100, 99]), always)).toEqual([]);
  });

  test('the range is of the last three, whichever is slowest and fastest', () => {
    const paces = [9, 0.3, 0.1, 0.2].map((perYear) => ({
      from: '2020-01' as ReleaseId,
      to: '2021-01' as ReleaseId,
      perYear,
    }));
    expect(rangeOf(paces)).toEqual({ slowest: 0.1, fastest: 0.3 });
    expect(rangeOf(paces.slice(0, 2))).toBeNull();
  });
});

describe('carrying on', () => {
  test('a share after some years, and the years until a level, undo each other', () => {
    const later = shareAfter(80, 0.4, 3);
    expect(later).toBeCloseTo(100 - 20 * Math.exp(-1.2), 10);
    expect(yearsUntil(80, later, 0.4)).toBeCloseTo(3, 10);
    expect(yearsUntil(80, 80, 0.4)).toBe(0);
    expect(yearsUntil(80, 90, 0)).toBeNull();
    expect(yearsUntil(80, 90, -0.1)).toBeNull();
    expect(shareAfter(10, -5, 5)).toBe(0);
  });
});

describe('back-test', () => {
  test('a steady series is foretold without a miss, from the first release with three intervals before it', () => {
    const known = createSteady(0.3, 6);
    const { tests, meanMiss } = backTest(known, always);
    expect(tests.map(({ release }) => release)).toEqual(['2022-09', '2023-09']);
    for (const { low, high, actual } of tests) {
      expect(low).toBeCloseTo(actual, 6);
      expect(high).toBeCloseTo(actual, 6);
    }
    expect(meanMiss).toBeCloseTo(0, 6);
  });

  test('is fitted only on what was known by the release before', () => {
    const shares = [20, 36, 48.8, 59.04, 67.232];
    const known = createSeries([...shares, 99]);
    const as = createSeries([...shares, 70]);
    const [a, b] = [backTest(known, always), backTest(as, always)];
    expect(a.tests.at(-1)?.high).toBe(b.tests.at(-1)?.high);
    expect(a.tests.at(-1)?.miss).toBeCloseTo(99 - shareAfter(67.232, -Math.log(0.8), 1), 6);
    expect(a.tests.at(-1)?.inside).toBe(false);
  });

  test('below the range is a miss as well as above, and those inside count as none', () => {
    const steady = createSteady(0.3, 5);
    const last = steady.at(-1)?.share ?? 0;
    const next = shareAfter(last, -Math.log(0.7), 1);
    const { tests, inside, meanMiss } = backTest(
      [...steady, { release: '2023-09', share: next - 3 }],
      always,
    );
    expect(tests.at(-1)?.miss).toBeCloseTo(3, 6);
    expect(tests).toHaveLength(2);
    expect(inside).toBeLessThanOrEqual(1);
    expect(meanMiss).toBeCloseTo(1.5, 6);
  });

  test('a release that starts the series afresh is not tried', () => {
    const known = createSteady(0.3, 8);
    const releases = backTest(known, broken).tests.map(({ release }) => release);
    expect(releases).toContain('2023-09');
    expect(releases).not.toContain('2024-09');
    expect(releases).toContain('2025-09');
  });
});

describe('a level', () => {
  const steady = createSteady(0.3, 8);

  test('nothing is said of nothing', () => {
    expect(project([], 95, always)).toBeNull();
  });

  test('reached: from the release on which it was never left again', () => {
    const known = createSeries([80, 96, 94, 95, 99]);
    const projection = project(known, 95, always);
    expect(projection).toMatchObject({ kind: 'reached', since: { release: '2021-09', share: 95 } });
    expect(project(createSeries([96, 94]), 95, always)?.kind).not.toBe('reached');
  });

  test('a steady series gives one month, that of the exact answer', () => {
    const projection = project(steady, 98, always);
    if (projection?.kind !== 'range') throw new Error(`unexpected ${projection?.kind}`);
    expect(projection.soonest).toBe(projection.latest);
    const years = Math.log((100 - (steady.at(-1)?.share ?? 0)) / 2) / -Math.log(0.7);
    const month = projection.soonest as ReleaseId;
    const after = releaseYear(month) - releaseYear('2025-09');
    expect(after).toBeGreaterThanOrEqual(years - 1e-6);
    expect(after - 1 / 12).toBeLessThan(years);
  });

  test('not beyond the years carried on, and never where nothing is closed', () => {
    const slow = createSteady(0.02, 8, 50);
    expect(project(slow, 95, always)).toMatchObject({ kind: 'range', soonest: null, latest: null });
    const wavering = createSeries([80, 81, 80.5, 81, 80.5, 81, 80.5, 81]);
    const projection = project(wavering, 82, always);
    expect(projection).toMatchObject({ kind: 'range', latest: null });
    if (projection?.kind === 'range') expect(projection.soonest).not.toBeNull();
  });

  test('left out with too few releases to try it on', () => {
    expect(project(createSteady(0.3, 3), 99.9, always)).toMatchObject({
      kind: 'too-few',
      range: null,
    });
    // Four intervals: a range, but one test alone.
    const five = project(createSteady(0.3, 5), 99.9, always);
    expect(five?.kind).toBe('too-few');
    expect(five?.range).not.toBeNull();
    expect(five?.tested.tests).toHaveLength(1);
  });

  test('left out where it missed by too much, or too often', () => {
    const wild = createSeries([5, 10, 12, 40, 41, 70, 71, 90]);
    const projection = project(wild, 99, always);
    expect(projection?.kind).toBe('poor');
    expect(projection?.tested.meanMiss).toBeGreaterThan(projectionRule.mostMiss);
    // Each misses by little, but none is inside: the pace quickens every year.
    const quickening = createSeries(
      [0, 1, 2, 3, 4, 5, 6, 7].map((i) => 100 - 10 * Math.exp(-0.02 * i * i)),
    );
    const often = project(quickening, 99.9, always);
    expect(often?.tested.meanMiss).toBeLessThan(projectionRule.mostMiss);
    expect(often?.tested.inside).toBe(0);
    expect(often?.kind).toBe('poor');
  });
});

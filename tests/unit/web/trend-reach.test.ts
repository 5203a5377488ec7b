// A level ahead in words, and where things stand on a chart of lines.

import { describe, expect, test } from 'vitest';
import type { MeasureId } from '../../../data/catalogue/measures';
import {
  alongLines,
  freeSpot,
  shareDomain,
  shortened,
  timeTicks,
} from '../../../web/state/lines-layout';
import { comparedOf } from '../../../web/state/trend';
import { wedgeOf } from '../../../web/state/trend-drawn';
import {
  aheadText,
  isDrawn,
  levelText,
  methodText,
  reachesOf,
  reachText,
} from '../../../web/state/trend-reach';
import { reachTable } from '../../../web/state/trend-tables';
import { createFacts, type Made } from './support/trend-create';

/** West Midlands steady, Greater Manchester wild, England as given. */
function createReaches(
  level: 90 | 95 | 98 | 99,
  england: (i: number) => number,
  measure: MeasureId = '4g-area-any',
) {
  const made = Object.fromEntries(
    Array.from({ length: 8 }, (_, i): [string, Made] => [
      `${2018 + i}-09`,
      { regions: [100 - 80 * 0.7 ** i, [5, 10, 12, 40, 41, 70, 71, 90][i] ?? 0, england(i)] },
    ]),
  );
  const facts = createFacts(measure, made);
  return { reaches: reachesOf(comparedOf(facts), facts.measure, level), facts };
}

describe('a level ahead', () => {
  test('a range, one left out with its numbers, one reached', () => {
    const { reaches, facts } = createReaches(98, () => 98.5);
    const [west, manchester, england] = reaches.map((reach) => reachText(reach, facts.measure));
    expect(west).toMatch(/^in \w+ 20\d\d$/);
    expect(manchester).toMatch(
      /^left out, the back-test being poor: only \d of \d inside and [\d.]+ points outside on average$/,
    );
    expect(england).toBe('reached, and held since September 2018 (98.5%)');
    const words = aheadText(reaches, facts.measure);
    expect(words).toContain(`West Midlands (7 districts): ${west}.`);
    expect(words).toContain('Left out, the back-test being poor: Greater Manchester (');
    expect(isDrawn(reaches)).toBe(true);
  });

  test('a wedge only where a range is shown, from the last figure on', () => {
    const { reaches, facts } = createReaches(98, () => 98.5);
    expect(reaches.map((reach) => wedgeOf(reach, facts.measure).length > 0)).toEqual([
      true,
      false,
      false,
    ]);
    const [first] = reaches;
    const [start] = first ? wedgeOf(first, facts.measure) : [];
    expect(start?.low).toBeCloseTo(first?.last.share ?? 0, 9);
    expect(start?.high).toBeCloseTo(first?.last.share ?? 0, 9);
  });

  test('where less is better the rest is carried on', () => {
    const { reaches, facts } = createReaches(99, (i) => 5 - i * 0.6, 'below-uso');
    expect(levelText(99, facts.measure)).toBe('at most 1%');
    const england = reaches[2];
    expect(england?.projection).toMatchObject({ kind: 'reached', since: { release: '2025-09' } });
    expect(england && reachText(england, facts.measure)).toContain('(0.8%)');
    expect(methodText(facts.measure)).toContain('Less is better here');
  });

  test('too few releases is said, and nothing is drawn', () => {
    const facts = createFacts('4g-area-any', {
      '2024-01': { regions: [50, 50, 50] },
      '2025-01': { regions: [60, 60, 60] },
    });
    const reaches = reachesOf(comparedOf(facts), facts.measure, 95);
    expect(isDrawn(reaches)).toBe(false);
    expect(aheadText(reaches, facts.measure)).toContain('fewer than 3 releases');
    expect(aheadText([], facts.measure)).toBe('No figures to carry on.');
  });

  test('the table has a row for each test, and one for what it comes to', () => {
    const { reaches, facts } = createReaches(98, () => 98.5);
    const rows = reachTable(reaches, facts.measure, 98).rows.filter(
      ([area]) => area === 'Greater Manchester',
    );
    expect(rows.filter(([, what]) => what === 'back-test')).toHaveLength(
      reaches[1]?.projection.tested.tests.length ?? 0,
    );
    expect(rows.at(-1)?.[9]).toContain('left out');
  });
});

describe('layout', () => {
  test('shares start at zero where they begin low, else at a round number below the least', () => {
    expect(shareDomain([4, 88], true)).toEqual([0, 100]);
    const [low, high] = shareDomain([97.2, 99], true);
    expect(high).toBe(100);
    expect(low).toBeLessThan(97.2);
    expect(low).toBeGreaterThan(95);
    expect(shareDomain([0.5, 2], false)[0]).toBe(0);
    expect(shareDomain([100, 100], true)[0]).toBeLessThan(100);
  });

  test('months: years on a long axis, releases on a short one, never over each other', () => {
    const years = timeTicks(['2018-09', '2026-01'], [2018.67, 2026], 600, 13);
    expect(years.map(({ label }) => label)).toContain('2026');
    expect(years.every(({ label }) => /^20\d\d$/.test(label))).toBe(true);
    expect(timeTicks(['2018-09', '2026-01'], [2018.67, 2026], 150, 13).length).toBeLessThan(
      years.length,
    );
    expect(
      timeTicks(['2024-09', '2025-07'], [2024.67, 2026], 300, 13).map(({ label }) => label),
    ).toEqual(['Sep 2024', 'Jul 2025']);
  });

  test('a label goes where it covers least', () => {
    const line = alongLines([
      [
        [0, 50],
        [100, 50],
      ],
    ]);
    expect(line.length).toBeGreaterThan(15);
    const over = { x: 50, y: 54, anchor: 'middle' } as const;
    const free = { x: 50, y: 90, anchor: 'middle' } as const;
    expect(freeSpot('a label', 13, [over, free], line)).toBe(free);
    expect(freeSpot('a label', 13, [free, over], line)).toBe(free);
  });

  test('a long name is cut, a short one is not', () => {
    expect(shortened('Leeds', 14)).toBe('Leeds');
    expect(shortened('Bournemouth, Christchurch and Poole', 14)).toBe('Bournemouth…');
  });
});

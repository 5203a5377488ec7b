// The race: who was ahead, where the gap was widest, and every crossing named between the releases it happened.

import { describe, expect, test } from 'vitest';
import { pieceText } from '../../../web/state/explain';
import { crossingText, raceOf, racePieces } from '../../../web/state/trend-race';
import { raceTable } from '../../../web/state/trend-tables';
import { createFacts, createRace } from './support/trend-create';

const race = (...args: Parameters<typeof createRace>) => {
  const { west, manchester, measure } = createRace(...args);
  return raceOf(west, manchester, measure);
};
const said = (...args: Parameters<typeof createRace>) => pieceText(racePieces(race(...args)));

describe('crossings', () => {
  test('one is named between the last release before and the first after', () => {
    expect(
      crossingText(race({ '2025-01': [80, 70], '2025-07': [87.3, 86.3], '2026-01': [88.7, 89.4] })),
    ).toBe('Greater Manchester overtook the West Midlands between July 2025 and January 2026.');
  });

  test('several are all named, level releases in between too', () => {
    const text = crossingText(
      race({
        '2022-09': [50, 40],
        '2023-01': [50, 60],
        '2024-01': [70.04, 70],
        '2025-01': [80, 79],
      }),
    );
    expect(text).toBe(
      'Greater Manchester overtook the West Midlands between September 2022 and January 2023; the West Midlands overtook Greater Manchester between January 2023 and January 2025 (level in January 2024).',
    );
  });

  test('drawing level and pulling away again is no crossing', () => {
    const back = race({ '2024-01': [60, 50], '2025-01': [70, 70], '2026-01': [80, 75] });
    expect(back.crossings).toEqual([]);
    expect(crossingText(back)).toBe(
      'The West Midlands was never behind Greater Manchester: neither overtook the other.',
    );
  });

  test('none: ahead throughout, behind throughout, level throughout', () => {
    expect(crossingText(race({ '2024-01': [60, 50], '2025-01': [70, 60] }))).toContain(
      'The West Midlands was ahead in every release',
    );
    expect(crossingText(race({ '2024-01': [40, 50], '2025-01': [50, 60] }))).toContain(
      'Greater Manchester was ahead in every release',
    );
    expect(crossingText(race({ '2024-01': [50, 50], '2025-01': [60, 60.01] }))).toContain(
      'Level in',
    );
  });

  test('equal to one decimal is level, by the shares as printed or the gap', () => {
    // Both print 88.7, though 0.08 apart; and 0.02 apart, though they print 88.6 and 88.7.
    for (const pair of [
      [88.66, 88.74],
      [88.64, 88.66],
    ] as [number, number][]) {
      expect(race({ '2025-01': pair }).points[0]?.ahead).toBe('level');
    }
    expect(race({ '2025-01': [88.64, 88.76] }).points[0]?.ahead).toBe('second');
  });

  test('where less is better the lower is ahead', () => {
    expect(race({ '2025-01': [0.5, 1] }, 'below-uso').points[0]?.ahead).toBe('first');
  });

  test('across the break, and from an estimate, is said', () => {
    const { west, manchester, measure } = createFacts('full-fibre', {
      '2023-09': { regions: [57, 56, 50] },
      '2024-07': { regions: [70, 73, 60], basis: 'e' },
    });
    expect(crossingText(raceOf(west, manchester, measure))).toContain(
      '(the method changed in between; July 2024: estimates)',
    );
  });
});

describe('words', () => {
  test('the gap at the start, at its widest and now', () => {
    expect(said({ '2022-09': [51, 50], '2024-01': [60.7, 50], '2026-01': [88.7, 89.4] })).toBe(
      'The West Midlands was 1.0 point ahead in September 2022, 10.7 points ahead in January 2024 (the widest gap) and is 0.7 points behind in January 2026. Greater Manchester overtook the West Midlands between January 2024 and January 2026.',
    );
    expect(said({ '2022-09': [30, 50], '2026-01': [80, 80] })).toContain(
      '20.0 points behind in September 2022 (the widest gap) and is level in January 2026.',
    );
  });

  test('a release without one of them is passed over; none in common is said', () => {
    const some = race({ '2022-09': [51, null], '2024-01': [60, 50] });
    expect(some.points.map(({ release }) => release)).toEqual(['2024-01']);
    expect(said({ '2022-09': [51, null], '2024-01': [null, 50] })).toContain(
      'no release in common',
    );
    expect(said({})).toContain('no release in common');
  });

  test('the table holds gap and leader', () => {
    const { west, manchester, measure } = createRace({ '2025-01': [80, 79], '2026-01': [80, 82] });
    const table = raceTable(raceOf(west, manchester, measure), measure);
    expect(table.rows.map((row) => row.slice(3, 5))).toEqual([
      [1, 'West Midlands (7 districts)'],
      [-2, 'Greater Manchester'],
    ]);
  });
});

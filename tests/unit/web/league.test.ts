// The league: ranks, ties, gaps and changes of made-up figures, and which release is shown.

import { describe, expect, test } from 'vitest';
import { WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { LONDON } from '../../../data/catalogue/commitments';
import type { ReleaseId } from '../../../data/catalogue/releases';
import { leagueOf, leagueReleases, releaseShown } from '../../../web/state/league';
import { leagueNotes } from '../../../web/state/league-notes';
import { leagueTable } from '../../../web/state/league-table';
import {
  autumn,
  createFile,
  createLeague,
  headline,
  nameOf,
  ranks,
  rowOf,
  TEES,
  winter,
} from './support/league-create';

describe('the league', () => {
  test('orders by rank and measures gaps to the first and to the West Midlands', () => {
    const league = createLeague('gigabit', { '2025-07': autumn, '2026-01': winter });
    expect(ranks(league)).toEqual([
      'Hull and East Yorkshire 1',
      'West Midlands 2',
      'South Yorkshire 3',
      'Greater Manchester 4',
      'Tees Valley 5',
    ]);
    const tees = rowOf(league, TEES);
    expect(tees?.toFirst).toBeCloseTo(-3.7);
    expect(tees?.toWestMidlands).toBeCloseTo(-2.9);
    expect(tees?.change?.points).toBeCloseTo(0);
    expect(rowOf(league, WEST_MIDLANDS)?.toWestMidlands).toBe(0);
  });

  test('London and England stand apart: gaps, but no rank', () => {
    const league = createLeague('gigabit', { '2026-01': { ...winter, apart: [99, 88.4] } });
    expect(league.references.map(({ name, rank }) => [name, rank])).toEqual([
      ['London', null],
      ['England', null],
    ]);
    expect(rowOf(league, LONDON)?.toFirst).toBeCloseTo(2.3);
    expect(league.stand?.rank).toEqual({ rank: 2, of: 5, ties: 0 });
  });

  test('equal to the decimal shown is a tie, and what follows it leaves the rank free', () => {
    const league = createLeague('gigabit', {
      '2026-01': { shares: [95.94, 90, 80, 95.86, 99] },
    });
    expect(ranks(league).slice(1, 4)).toEqual([
      'Greater Manchester 2',
      'West Midlands 2',
      'South Yorkshire 4',
    ]);
    expect(leagueTable(league).rows.map((row) => row[1])).toEqual([
      '1',
      '=2',
      '=2',
      '4',
      '5',
      null,
      null,
    ]);
  });

  test('where less is better the lowest is first', () => {
    const league = createLeague('below-uso', { '2026-01': { shares: [0.4, 0.1, 0.9, 0.6, 1.2] } });
    expect(ranks(league)[0]).toBe('South Yorkshire 1');
    expect(rowOf(league, WEST_MIDLANDS)?.toFirst).toBeCloseTo(0.5);
    expect(headline(league)).toBe(
      'The West Midlands is third of 5 on “below decent broadband”, where lower is better, in January 2026, 0.5 points above South Yorkshire.',
    );
  });

  test('a member without a figure is last, has no rank, and is not counted', () => {
    const league = createLeague('gigabit', { '2026-01': { shares: [null, 94, 93, 95, 96] } });
    expect(league.rows.at(-1)).toMatchObject({
      name: 'Greater Manchester',
      rank: null,
      toFirst: null,
      cell: { absent: 'member-missing' },
    });
    expect(headline(league)).toContain('second of 4 on');
    expect(leagueTable(league).rows.at(4)).toContain('a member area has no figure');
  });

  test('across the break of a fixed series no change is given, and the reason is', () => {
    const releases = { '2024-01': autumn, '2024-07': { ...winter, basis: 'e' as const } };
    const league = createLeague('gigabit', releases, '2024-07');
    expect(league.rows.map(({ change }) => change)).toEqual([null, null, null, null, null]);
    expect(leagueTable(league).columns.map(({ id }) => id)).not.toContain('change');
    expect(leagueNotes(league)[0]).toMatch(/changed its base.*no change since January 2024/);
    expect(headline(league)).toMatch(
      /by our estimate, .*first in January 2024, before the method changed\.$/,
    );
    const mobile = createLeague('4g-area-any', releases, '2024-07');
    expect(mobile.rows[0]?.change).toMatchObject({ estimated: true });
    expect(headline(mobile)).not.toContain('method');
  });

  test('a change from an estimate is one', () => {
    const league = createLeague('gigabit', {
      '2025-07': { ...autumn, basis: 'e' },
      '2026-01': winter,
    });
    expect(rowOf(league, TEES)?.change?.estimated).toBe(true);
    expect(leagueTable(league).rows.map((row) => row.at(-2))).toEqual([...Array(7).fill('yes')]);
    expect(leagueNotes(league).join()).toContain('or a change from or to one');
    const exact = createLeague('gigabit', { '2025-07': autumn, '2026-01': winter });
    expect(leagueNotes(exact).join()).not.toContain('“est.”');
  });

  test('releases in which no combined authority has a figure are not offered', () => {
    const file = createFile('gigabit', {
      '2025-07': autumn,
      '2026-01': { shares: [null, null, null, null, null], apart: [90, 90] },
    });
    expect(leagueReleases(file)).toEqual(['2025-07']);
    expect(leagueOf(file, '2026-01', nameOf)).toBeNull();
  });
});

describe('the release shown', () => {
  const releases: ReleaseId[] = ['2024-07', '2025-07', '2026-01'];

  test.each([
    [null, '2026-01'],
    ['2025-07', '2025-07'],
    ['2025-09', '2025-07'],
    ['2030-01', '2026-01'],
    ['2020-01', '2024-07'],
  ] as [ReleaseId | null, ReleaseId][])('asked for %s: %s', (asked, shown) => {
    expect(releaseShown(asked, releases)).toBe(shown);
  });

  test('nothing where there is nothing', () => {
    expect(releaseShown('2025-07', [])).toBeNull();
  });
});

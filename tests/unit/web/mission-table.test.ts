// The scorecard's tables: the league behind a strip, the gaps of the readings, people through the releases.

import { describe, expect, test } from 'vitest';
import { GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { bases } from '../../../data/catalogue/words';
import type { MissionLeague, MissionRow } from '../../../data/contract/mission3';
import {
  gapText,
  leagueTable,
  missionMeasureName,
  seriesTable,
} from '../../../web/state/mission-table';
import { createFile, createLeague, HULL } from './support/mission-create';
import { judged } from './support/mission-said';

describe('the tables', () => {
  test('a league: best first, ties shared, London and England unranked, gaps to the West Midlands', () => {
    const { rows } = leagueTable(createFile(), createLeague({ values: [92.46, 92.5, 95, 99, 86] }));
    expect(rows.map(([name, rank, value]) => [name, rank, value])).toEqual([
      ['Hull and East Yorkshire', '1', 95],
      ['West Midlands', '=2', 92.5],
      ['Greater Manchester', '=2', 92.46],
      ['London', null, 99],
      ['England', null, 86],
    ]);
    expect(rows.map((row) => Number(row[3]))).toEqual([2.5, 0, expect.closeTo(-0.04), 6.5, -6.5]);
  });

  test('each area’s basis is its own', () => {
    const { columns, rows } = leagueTable(
      createFile(),
      createLeague({ bases: ['estimated', 'summed', 'published', 'summed', 'estimated'] }),
    );
    expect(columns.map(({ label }) => label).at(-1)).toBe('Basis');
    expect(rows.map((row) => [row[0], row.at(-1)])).toEqual([
      ['West Midlands', bases.summed.name],
      ['Greater Manchester', bases.estimated.name],
      ['Hull and East Yorkshire', bases.published.name],
      ['London', bases.summed.name],
      ['England', bases.estimated.name],
    ]);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });

  test('a fair share is no race: the conurbations and England, without rank', () => {
    const { columns, rows } = leagueTable(
      createFile(),
      createLeague({ measure: 'fair-share', unit: 'ratio', values: [0.9, 1.12, 1.5, 1.2, 1] }),
    );
    expect(columns.map(({ id }) => id)).toEqual(['area', 'value', 'gap', 'basis']);
    // London is one of them, Hull is not.
    expect(rows.map(([name, value, gap]) => [name, value, gap])).toEqual([
      ['London', 1.2, 0.08],
      ['West Midlands', 1.12, 0],
      ['Greater Manchester', 0.9, -0.22],
      ['England', 1, -0.12],
    ]);
  });

  test('one without a figure is left out; without the West Midlands’ own there is no gap', () => {
    const { rows } = leagueTable(createFile(), createLeague({ values: [90, null, 88, null, 86] }));
    expect(rows.map(([name, , , gap]) => [name, gap])).toEqual([
      ['Greater Manchester', null],
      ['Hull and East Yorkshire', null],
      ['England', null],
    ]);
  });

  test('a series: a release without a figure is blank, not nought', () => {
    const leagues = [createLeague({ values: [1, null] }), createLeague({ release: '2026-01' })];
    expect(seriesTable(leagues, 1, 'People').rows).toEqual([
      ['July 2025', null],
      ['January 2026', 92.5],
    ]);
  });

  test('a measure has its name, of the catalogue or of the scorecard', () => {
    expect([missionMeasureName('gigabit'), missionMeasureName('fair-share')]).toEqual([
      'Gigabit',
      'Fair share of full fibre',
    ]);
  });
});

describe('a gap in the table of readings', () => {
  const text = (row: Partial<MissionRow>, league: Partial<MissionLeague> = {}) => {
    const [made, own] = judged(row, league);
    return gapText(createFile(), own, made);
  };

  test('points with their sign, and the count where there is one', () => {
    expect(text({})).toBe('+2.5 points; 25 premises');
    expect(text({ rank: 2, first: [HULL], gapPoints: -1.04, gapCount: -1234 })).toBe(
      '−1.0 points; 1,234 premises',
    );
    expect(text({ measure: '5g-area-all', gapCount: null, gapUnit: null })).toBe('+2.5 points');
    expect(text({ gapPoints: null, gapCount: null, gapUnit: null })).toBe('');
  });

  test('who is joint first is level, whatever the decimals not shown; who is alone is not', () => {
    const tie = { gapPoints: -0.04, gapCount: -40, first: [GREATER_MANCHESTER, WEST_MIDLANDS] };
    expect(text({ ...tie, rank: 1 })).toBe('level to one decimal');
    // Behind two who share the first place.
    expect(text({ ...tie, rank: 3, gapPoints: -2, first: [GREATER_MANCHESTER, HULL] })).toBe(
      '−2.0 points; 40 premises',
    );
  });

  test('a ratio has the count alone: its points are of something else', () => {
    const ratio = {
      measure: 'fair-share',
      unit: 'ratio',
      rank: null,
      of: null,
      first: [],
    } as const;
    const share = (gapPoints: number, gapCount: number) =>
      text({ ...ratio, first: [], gapPoints, gapCount });
    expect(share(0.57, 120_354)).toBe('+120,354 premises');
    expect(share(-1.47, -21_811)).toBe('−21,811 premises');
  });

  test('of an estimate the count is rough', () => {
    expect(text({ gapCount: 79_387, basis: 'estimated' })).toBe(
      '+2.5 points; about 79,400 premises',
    );
  });
});

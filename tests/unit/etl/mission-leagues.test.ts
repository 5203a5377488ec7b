// Leagues of the published measures: which areas stand in them, from which level, in which releases.

import { describe, expect, test } from 'vitest';
import { ENGLAND, GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { LONDON } from '../../../data/catalogue/commitments';
import {
  missionAreas,
  missionReleases,
  observedLeagues,
} from '../../../etl/aggregate/mission-leagues';
import { CellStore } from '../../../etl/join/cells';
import { createCells, createRecords, held } from './mission-create';

/** In the order of the areas: Greater Manchester, West Midlands, London, England. */
const areas = () => missionAreas(createRecords());

describe('the areas', () => {
  test('are the combined authorities, then London and England: never the English region', () => {
    expect(areas().map(({ code, combinedAuthority }) => [code, combinedAuthority])).toEqual([
      [GREATER_MANCHESTER, true],
      [WEST_MIDLANDS, true],
      [LONDON, false],
      [ENGLAND, false],
    ]);
  });
});

describe('leagues of the measures', () => {
  const west = held(['combined-authority', WEST_MIDLANDS, '2025-07'], 75, 100);
  const cells = createCells(
    west,
    held(['region', LONDON, '2025-07'], 1, 4),
    held(['nation', ENGLAND, '2025-07'], 3, 4),
    // Of the same name as the combined authority.
    held(['region', 'E12000005', '2025-07'], 1, 100),
    held(['combined-authority', WEST_MIDLANDS, '2024-07'], 0, 100, {
      share: 61.234567,
      numerator: null,
      denominator: null,
      weightFrom: '2025-07',
      basis: 'estimated',
      notes: ['weights-stand-in'],
    }),
    held(['combined-authority', GREATER_MANCHESTER, '2023-09'], 1, 2),
  );

  test('each area from its own level; none where there is no figure', () => {
    const [, league] = observedLeagues(cells, areas(), WEST_MIDLANDS);
    expect(league).toEqual({
      measure: 'full-fibre',
      release: '2025-07',
      unit: 'percent',
      basis: 'summed',
      bases: [null, 'summed', 'summed', 'summed'],
      absent: { [GREATER_MANCHESTER]: 'not-in-release' },
      sources: ['ofcom-fixed-laua'],
      notes: [],
      values: [null, 75, 25, 75],
      numerators: [null, 75, 1, 3],
      denominators: [null, 100, 4, 4],
    });
  });

  test('an area without a figure keeps the reason its cell gives', () => {
    const store = new CellStore();
    const [level, own] = west;
    store.put(level, own.measure, own.release, own.area, own);
    store.put(level, own.measure, own.release, GREATER_MANCHESTER, { absent: 'member-missing' });
    const sorted = store.sorted(['combined-authority']);
    const [league] = observedLeagues(sorted, areas().slice(0, 2), WEST_MIDLANDS);
    expect(league?.absent).toEqual({ [GREATER_MANCHESTER]: 'member-missing' });
    const [whole] = observedLeagues(sorted, areas().slice(1, 2), WEST_MIDLANDS);
    expect(whole).not.toHaveProperty('absent');
  });

  test('oldest first, and only where the region has a figure', () => {
    expect(missionReleases(cells, 'full-fibre')).toEqual(['2023-09', '2024-07', '2025-07']);
    const leagues = observedLeagues(cells, areas(), WEST_MIDLANDS);
    expect(leagues.map(({ release }) => release)).toEqual(['2024-07', '2025-07']);
  });

  test('a share without counts keeps what weighs it, whose it is, and its notes', () => {
    expect(observedLeagues(cells, areas(), WEST_MIDLANDS)[0]).toMatchObject({
      basis: 'estimated',
      values: [null, 61.234567, null, null],
      numerators: [null, null, null, null],
      denominators: [null, 100, null, null],
      weightsFrom: '2025-07',
      notes: ['weights-stand-in'],
    });
  });

  test('each area has its own basis, and the league that of the region', () => {
    const [league] = observedLeagues(
      createCells(
        west,
        held(['combined-authority', GREATER_MANCHESTER, '2025-07'], 1, 2, { basis: 'estimated' }),
        held(['nation', ENGLAND, '2025-07'], 3, 4, { basis: 'published' }),
      ),
      areas(),
      WEST_MIDLANDS,
    );
    expect(league?.bases).toEqual(['estimated', 'summed', null, 'published']);
    expect(league?.basis).toBe('summed');
  });
});

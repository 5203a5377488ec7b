// What the scorecard works out itself: people with full fibre, fair share, gigabit in deprived places.

import { describe, expect, test } from 'vitest';
import { ENGLAND, GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { LONDON } from '../../../data/catalogue/commitments';
import type { Observation } from '../../../data/model/observation';
import { missionAreas } from '../../../etl/aggregate/mission-leagues';
import {
  deprivedLeagues,
  fairShareLeagues,
  type MissionInput,
  residentsLeagues,
} from '../../../etl/aggregate/mission-own';
import {
  BOLTON,
  CAMDEN,
  createCells,
  createNeighbourhoods,
  createRecords,
  DUDLEY,
  held,
  WALSALL,
} from './mission-create';

/** In the order of the areas: Greater Manchester, West Midlands, London, England. */
const areas = () => missionAreas(createRecords());

/** Dudley half of 2,000 with full fibre, Walsall a quarter of 4,000, Bolton all of 1,000, Camden none of 3,000. */
function createInput({
  cells = createCells(
    held(['district', DUDLEY, '2025-07'], 50, 100),
    held(['district', WALSALL, '2025-07'], 25, 100),
    held(['district', BOLTON, '2025-07'], 10, 10),
    held(['district', CAMDEN, '2025-07'], 0, 10),
    held(['combined-authority', WEST_MIDLANDS, '2025-07'], 75, 200),
    held(['nation', ENGLAND, '2025-07'], 85, 220),
  ),
  residents = [500, 1500, 4000, 1000, 3000] as (number | null)[],
} = {}): MissionInput {
  const [first, second, walsall, bolton, camden] = residents;
  const { table, coverage } = createNeighbourhoods([
    { residents: first ?? null, decile: 1, gigabit: [80, 300] },
    { residents: second ?? null, decile: 2, gigabit: [40, 100] },
    // Without a figure of gigabit; and without a decile.
    { residents: walsall ?? null, decile: 1 },
    { residents: bolton ?? null, decile: 1, gigabit: [90, 200] },
    { residents: camden ?? null, decile: null, gigabit: [10, 1000] },
  ]);
  return {
    cells,
    areas: createRecords(),
    members: new Map([
      [DUDLEY, [0, 1]],
      [WALSALL, [2]],
      [BOLTON, [3]],
      [CAMDEN, [4]],
      [GREATER_MANCHESTER, [3]],
      [WEST_MIDLANDS, [0, 1, 2]],
      [LONDON, [4]],
      [ENGLAND, [0, 1, 2, 3, 4]],
    ]),
    table,
    coverage,
  };
}

describe('people with full fibre', () => {
  const run = (input = createInput()) => residentsLeagues(input, areas(), WEST_MIDLANDS);

  test('share times residents, district by district, and not the region’s share of all', () => {
    // 50% of 2,000 and 25% of 4,000; 37.5% of 6,000 would be 2,250.
    const { leagues, parts } = run();
    expect(leagues).toHaveLength(1);
    expect(leagues[0]).toMatchObject({
      measure: 'residents-full-fibre',
      unit: 'people',
      basis: 'estimated',
      sources: ['ofcom-fixed-laua', 'census-residence'],
      values: [1000, 2000, 0, 3000],
      denominators: [1000, 6000, 3000, 10_000],
    });
    expect(parts).toEqual([
      {
        release: '2025-07',
        districts: [
          { code: DUDLEY, name: `district ${DUDLEY}`, share: 50, residents: 2000, people: 1000 },
          { code: WALSALL, name: `district ${WALSALL}`, share: 25, residents: 4000, people: 1000 },
        ],
      },
    ]);
  });

  test('a district of another area without a share leaves that area, and England, without people', () => {
    const cells = createCells(
      held(['district', DUDLEY, '2025-07'], 50, 100),
      held(['district', WALSALL, '2025-07'], 25, 100),
      held(['district', CAMDEN, '2025-07'], 0, 10),
      held(['combined-authority', WEST_MIDLANDS, '2025-07'], 75, 200),
    );
    const [league] = run(createInput({ cells })).leagues;
    expect(league?.values).toEqual([null, 2000, 0, null]);
    expect(league?.bases).toEqual([null, 'estimated', 'estimated', null]);
  });

  test('one of the region’s own without a share leaves no league at all', () => {
    const cells = createCells(
      held(['district', DUDLEY, '2025-07'], 50, 100),
      held(['combined-authority', WEST_MIDLANDS, '2025-07'], 75, 200),
    );
    expect(run(createInput({ cells }))).toEqual({ leagues: [], parts: [] });
  });

  test('people are not rounded before they are written', () => {
    const cells = createCells(
      held(['district', DUDLEY, '2025-07'], 1, 3),
      held(['district', WALSALL, '2025-07'], 1, 3),
      held(['combined-authority', WEST_MIDLANDS, '2025-07'], 2, 6),
    );
    const [league] = run(createInput({ cells, residents: [500, 500, 1000, 1, 1] })).leagues;
    expect(league?.values[1]).toBeCloseTo(666.6667, 3);
  });

  test('residents that are not known are not none', () => {
    const { leagues } = run(createInput({ residents: [500, 1500, 4000, null, 3000] }));
    expect(leagues[0]?.values).toEqual([null, 2000, 0, null]);
    expect(leagues[0]?.denominators[0]).toBeNull();
    expect(run(createInput({ residents: [500, 1500, null, 1000, 3000] })).leagues).toEqual([]);
  });
});

describe('the fair share', () => {
  const west = (release: Observation['release'], numerator: number, changes = {}) =>
    held(['combined-authority', WEST_MIDLANDS, release], numerator, 100, changes);
  const england = (release: Observation['release'], numerator: number, changes = {}) =>
    held(['nation', ENGLAND, release], numerator, 1000, changes);
  const run = (...cells: Parameters<typeof createCells>) =>
    fairShareLeagues({ ...createInput(), cells: createCells(...cells) }, areas(), WEST_MIDLANDS);

  test('share of England’s full fibre over share of England’s premises; England’s own is 1', () => {
    // 60 of 500 is 12%, 100 of 1,000 is 10%.
    const [league] = run(west('2025-07', 60), england('2025-07', 500));
    expect(league).toMatchObject({ measure: 'fair-share', unit: 'ratio', basis: 'summed' });
    expect(league?.values).toEqual([null, expect.closeTo(1.2, 9), null, 1]);
    expect(league?.numerators).toEqual([null, 60, null, 500]);
    expect(league?.denominators).toEqual([null, 100, null, 1000]);
    expect(league?.added).toBeUndefined();
  });

  test('of what was added between two releases', () => {
    // 20 of England's 100 more, by a tenth of its premises.
    const [, league] = run(
      west('2025-07', 60),
      england('2025-07', 500),
      west('2026-01', 80),
      england('2026-01', 600),
    );
    expect(league?.added).toEqual({
      since: '2025-07',
      values: [null, expect.closeTo(2, 9), null, 1],
      estimated: false,
    });
  });

  test.each([
    ['the region’s then', 'estimated', 'summed', 'summed', 'summed', true],
    ['the region’s now', 'summed', 'estimated', 'summed', 'summed', true],
    ['England’s then', 'summed', 'summed', 'estimated', 'summed', true],
    ['England’s now', 'summed', 'summed', 'summed', 'estimated', true],
    ['none', 'summed', 'published', 'published', 'summed', false],
  ] as const)('of what was added, an estimate where either end is one: %s', (_, a, b, c, d, is) => {
    const [, league] = run(
      west('2025-07', 60, { basis: a }),
      west('2026-01', 80, { basis: b }),
      england('2025-07', 500, { basis: c }),
      england('2026-01', 600, { basis: d }),
    );
    expect(league?.added?.estimated).toBe(is);
    expect(league?.bases).toEqual([null, b, null, d]);
  });

  test('not across the change of method of July 2024', () => {
    const before = [west('2023-09', 10), england('2023-09', 50)];
    const leagues = run(
      ...before,
      west('2024-07', 30),
      england('2024-07', 200),
      west('2025-07', 40),
      england('2025-07', 300),
    );
    expect(leagues.map(({ release, added }) => [release, added?.since ?? null])).toEqual([
      ['2023-09', null],
      ['2024-07', null],
      ['2025-07', '2024-07'],
    ]);
  });

  test('where a release has percentages alone they are weighed, and the basis says so', () => {
    const lone = {
      numerator: null,
      denominator: null,
      weightFrom: '2025-07',
      basis: 'estimated',
    } as const;
    const [league] = run(west('2024-07', 30, lone), england('2024-07', 200, lone));
    expect(league?.numerators).toEqual([null, 30, null, 200]);
    expect(league?.values[1]).toBeCloseTo(1.5, 9);
    expect([league?.basis, league?.weightsFrom]).toEqual(['estimated', '2025-07']);
  });

  test('nothing without England, or without the region', () => {
    expect(run(west('2025-07', 60))).toEqual([]);
    expect(
      run(held(['combined-authority', GREATER_MANCHESTER, '2025-07'], 1, 2), england('2025-07', 5)),
    ).toEqual([]);
  });
});

describe('gigabit in deprived places', () => {
  test('the tenth and the fifth, weighed by households; places without decile or figure left out', () => {
    const [tenth, fifth] = deprivedLeagues(createInput(), areas());
    expect([tenth?.measure, fifth?.measure]).toEqual(['gigabit-decile-1', 'gigabit-deciles-1-2']);
    expect(tenth?.values).toEqual([90, 80, null, expect.closeTo(84, 9)]);
    // London’s one neighbourhood has no decile: nothing to weigh, which is not nought.
    expect(tenth?.denominators).toEqual([200, 300, null, 500]);
    expect(tenth?.bases).toEqual(['estimated', 'estimated', null, 'estimated']);
    // (80×300 + 40×100) ÷ 400.
    expect(fifth?.values).toEqual([
      90,
      expect.closeTo(70, 9),
      null,
      expect.closeTo(46_000 / 600, 9),
    ]);
    expect(tenth).toMatchObject({
      release: '2024-07',
      basis: 'estimated',
      notes: ['household-weighted'],
      numerators: [null, null, null, null],
    });
    expect(tenth?.sources[0]).toBe('ofcom-fixed-postcode');
  });

  test('added up from output areas it is no estimate, and its deciles may come from another file', () => {
    const input = createInput();
    const [tenth] = deprivedLeagues(
      {
        ...input,
        table: { ...input.table, numberSources: { imd_decile: 'iod-file-7' } },
        coverage: { ...input.coverage, basis: 'summed', source: 'ofcom-fixed-oa' },
      },
      areas(),
    );
    expect(tenth).toMatchObject({
      basis: 'summed',
      bases: ['summed', 'summed', null, 'summed'],
      notes: ['output-area-sums'],
      sources: ['ofcom-fixed-oa', 'iod-file-7'],
    });
  });
});

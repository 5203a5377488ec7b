// A made-up scorecard for the tests of the ETL: three combined authorities, London, England, their leagues and cells.

import { ENGLAND, GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { LONDON } from '../../../data/catalogue/commitments';
import { neighbourhoodNumbers } from '../../../data/catalogue/neighbourhood-columns';
import type { Cell } from '../../../data/contract/columns';
import type { AreaRecord } from '../../../data/contract/files';
import type { MissionLeague, MissionRow } from '../../../data/contract/mission3';
import type { Observation } from '../../../data/model/observation';
import { missionRows } from '../../../etl/aggregate/mission-rows';
import { CellStore, type Cells, type ObservationLevel } from '../../../etl/join/cells';
import { createLeague as createAnyLeague, createAreas, HULL } from '../../support/mission-league';
import { createObservation } from './create';

export { createAreas, HULL };

/** The league of every test, of a West Midlands and a London twice the size. */
export function createLeague(changes: Partial<MissionLeague> = {}): MissionLeague {
  return createAnyLeague({
    numerators: [900, 1850, 880, 3800, 43000],
    denominators: [1000, 2000, 1000, 4000, 50000],
    ...changes,
  });
}

export function rowsOf(...leagues: MissionLeague[]): MissionRow[] {
  return missionRows(leagues, createAreas(), WEST_MIDLANDS, ENGLAND);
}

/** The one row of a commitment and wording. */
export function rowOf(
  league: MissionLeague,
  commitment: MissionRow['commitment'],
  wording: MissionRow['wording'] = '2024',
): MissionRow {
  const found = rowsOf(league).filter(
    (row) => row.commitment === commitment && row.wording === wording && row.value !== null,
  );
  const [row] = found;
  if (!row || found.length > 1) throw new Error(`${found.length} rows of ${commitment} ${wording}`);
  return row;
}

const area = (code: string, level: AreaRecord['level'], districts?: string[]): AreaRecord => ({
  code,
  name: `${level} ${code}`,
  level,
  parents: [],
  ...(districts ? { districts } : {}),
});

/** Dudley and Walsall; Bolton; a part of London; and England, which is all four. */
export const DUDLEY = 'E08000027';
export const WALSALL = 'E08000030';
export const BOLTON = 'E08000001';
export const CAMDEN = 'E09000007';

export function createRecords(): AreaRecord[] {
  return [
    area(BOLTON, 'district'),
    area(DUDLEY, 'district'),
    area(WALSALL, 'district'),
    area(CAMDEN, 'district'),
    area(GREATER_MANCHESTER, 'combined-authority', [BOLTON]),
    area(WEST_MIDLANDS, 'combined-authority', [DUDLEY, WALSALL]),
    area(LONDON, 'region', [CAMDEN]),
    area('E12000005', 'region', [DUDLEY, WALSALL]),
    area(ENGLAND, 'nation'),
  ];
}

/** An observation of `held` in `of`; what is changed besides. */
export function held(
  at: readonly [level: ObservationLevel, code: string, release: Observation['release']],
  numerator: number,
  denominator: number,
  changes: Partial<Observation> = {},
): readonly [ObservationLevel, Observation] {
  const [level, code, release] = at;
  return [
    level,
    createObservation({
      area: code,
      measure: 'full-fibre',
      release,
      share: (100 * numerator) / denominator,
      numerator,
      denominator,
      weight: denominator,
      basis: 'summed',
      ...changes,
    }),
  ];
}

export function createCells(...cells: (readonly [ObservationLevel, Observation])[]): Cells {
  const store = new CellStore();
  for (const [level, cell] of cells) {
    store.put(level, cell.measure, cell.release, cell.area, cell);
  }
  return store.sorted(['district', 'combined-authority', 'region', 'nation']);
}

/** Neighbourhoods with residents, decile and gigabit; every other number is unknown. */
export function createNeighbourhoods(
  places: readonly {
    residents?: number | null;
    decile?: number | null;
    /** Percent and the households that weigh it; left out for no figure. */
    gigabit?: readonly [share: number, households: number];
  }[],
) {
  const unknown = Object.fromEntries(
    Object.keys(neighbourhoodNumbers).map((id) => [id, places.map(() => null)]),
  ) as unknown as Record<keyof typeof neighbourhoodNumbers, (number | null)[]>;
  const absent: Cell = { absent: 'no-residential-postcodes' };
  const gigabit = places.map(
    ({ gigabit: figure }): Cell =>
      figure
        ? createObservation({
            share: figure[0],
            numerator: null,
            denominator: figure[1],
            weight: figure[1],
            basis: 'estimated',
          })
        : absent,
  );
  const none = places.map(() => absent);
  return {
    table: {
      numbers: {
        ...unknown,
        residents: places.map(({ residents = null }) => residents),
        imd_decile: places.map(({ decile = null }) => decile),
      },
      numberSources: {},
    },
    coverage: {
      release: '2024-07' as const,
      source: 'ofcom-fixed-postcode' as const,
      basis: 'estimated' as 'estimated' | 'summed',
      cells: { gigabit, 'ultrafast-300': none, 'superfast-30': none, 'below-uso': none },
    },
  };
}

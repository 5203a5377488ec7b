// Mobile coverage to figures of districts and constituencies, each weighed by its own premises or land.

import { measureOf, measures } from '../../data/catalogue/measures';
import type { Cell } from '../../data/contract/columns';
import type { Part } from '../../data/model/combine';
import type { Faults } from '../faults';
import type { MobileRow, MobileTable } from '../sources/mobile';
import type { CellStore } from './cells';
import { districtObservation } from './district-cell';
import type { DistrictJoin } from './districts';
import { unweighted } from './fixed-observations';

/** What a measure is a share of, in this row: premises, or land in pixels. */
function weightOf(row: MobileRow, measure: string): number {
  return measureOf(measure).unit === 'land' ? row.pixels : row.premises;
}

/** Puts one release of mobile coverage into the store, by the rows each area is made of. */
function putMobile(
  store: CellStore,
  level: 'district' | 'constituency',
  table: MobileTable,
  members: ReadonlyMap<string, readonly MobileRow[]>,
  faults: Faults,
): void {
  const { release, dataset, path } = table.source;
  for (const { id: measure } of measures) {
    const note = table.notes.get(measure);
    for (const [area, rows] of members) {
      const figures = rows.map((row) => row.figures.get(measure));
      if (figures.length === 0 || figures.includes(undefined)) continue;
      const absent = figures.find((figure) => figure && 'absent' in figure);
      if (absent && 'absent' in absent) {
        store.put(level, measure, release, area, absent);
        continue;
      }
      const parts = rows.flatMap((row): Part[] => {
        const figure = row.figures.get(measure);
        if (!figure || 'absent' in figure) return [];
        const weight = weightOf(row, measure);
        return [{ share: figure.share, numerator: null, denominator: weight, weight }];
      });
      const cell: Cell | null = districtObservation({
        area,
        measure,
        release,
        source: dataset,
        parts,
        notes: note ? [note] : [],
        exactWeights: true,
      });
      if (cell) store.put(level, measure, release, area, cell);
      else unweighted(path, area, release, faults);
    }
  }
}

export function putMobileDistricts(
  store: CellStore,
  table: MobileTable,
  join: DistrictJoin<MobileRow>,
  faults: Faults,
): void {
  putMobile(store, 'district', table, join.members, faults);
}

export function putMobileConstituencies(
  store: CellStore,
  table: MobileTable,
  rows: readonly MobileRow[],
  faults: Faults,
): void {
  putMobile(store, 'constituency', table, new Map(rows.map((row) => [row.code, [row]])), faults);
}

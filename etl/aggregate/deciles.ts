// Coverage by deprivation: neighbourhoods of each IMD decile, weighed by premises or by households.

import { type NeighbourhoodMeasureId, neighbourhoodMeasures } from '../../data/catalogue/measures';
import { isObservation, STORED_DECIMALS } from '../../data/contract/columns';
import { CONTRACT_VERSION, type DecilesFile } from '../../data/contract/files';
import { roundTo } from '../../data/model/observation';
import type { NeighbourhoodCoverage } from '../join/neighbourhood-coverage';
import type { NeighbourhoodTable } from '../join/neighbourhoods';
import type { Members } from './members';

const DECILES = 10;

/** Share of several neighbourhoods: each weighed by its premises (exact) or households (estimate). */
export function weightedShare(
  coverage: NeighbourhoodCoverage,
  measure: NeighbourhoodMeasureId,
  members: readonly number[],
): number | null {
  let covered = 0;
  let weights = 0;
  for (const at of members) {
    const cell = coverage.cells[measure][at];
    if (!isObservation(cell) || cell.weight === null) continue;
    covered += (cell.share * cell.weight) / 100;
    weights += cell.weight;
  }
  return weights > 0 ? (100 * covered) / weights : null;
}

/** Deciles of one area. A neighbourhood without a gigabit figure is counted in residents only. */
function decilesOf(
  code: string,
  members: readonly number[],
  { numbers }: Pick<NeighbourhoodTable, 'numbers'>,
  coverage: NeighbourhoodCoverage,
): DecilesFile['areas'][number] {
  const byDecile = Array.from({ length: DECILES }, () => [] as number[]);
  for (const at of members) byDecile[(numbers.imd_decile[at] ?? 0) - 1]?.push(at);
  const withFigure = byDecile.map((own) =>
    own.filter((at) => isObservation(coverage.cells.gigabit[at])),
  );
  const sum = (column: readonly (number | null)[], own: readonly number[]) =>
    own.reduce((total, at) => total + (column[at] ?? 0), 0);
  const shares = {} as Record<NeighbourhoodMeasureId, (number | null)[]>;
  for (const measure of neighbourhoodMeasures) {
    shares[measure] = byDecile.map((own) => {
      const share = weightedShare(coverage, measure, own);
      return share === null ? null : roundTo(share, STORED_DECIMALS);
    });
  }
  return {
    code,
    households: withFigure.map((own) => sum(numbers.households, own)),
    residents: byDecile.map((own) => sum(numbers.residents, own)),
    neighbourhoods: withFigure.map((own) => own.length),
    shares,
  };
}

/** The deciles file for the areas given, in their order. */
export function buildDeciles(
  codes: readonly string[],
  members: Members,
  table: Pick<NeighbourhoodTable, 'numbers'>,
  coverage: NeighbourhoodCoverage,
): DecilesFile {
  return {
    version: CONTRACT_VERSION,
    areas: codes.map((code) => decilesOf(code, members.get(code) ?? [], table, coverage)),
    release: coverage.release,
    source: coverage.source,
    basis: coverage.basis,
  };
}

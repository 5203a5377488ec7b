// The two files of a detail region's neighbourhoods: values, and places with names, people and parents.

import { type DetailRegionId, detailRegions } from '../../data/catalogue/areas';
import { neighbourhoodMeasures } from '../../data/catalogue/measures';
import {
  type NeighbourhoodNumberId,
  neighbourhoodNumbers,
} from '../../data/catalogue/neighbourhood-columns';
import { type Cell, encodeColumn, isObservation } from '../../data/contract/columns';
import {
  CONTRACT_VERSION,
  type NeighbourhoodPlacesFile,
  type NeighbourhoodValuesFile,
  type ReleaseColumn,
} from '../../data/contract/files';
import { roundTo } from '../../data/model/observation';
import type { NeighbourhoodCoverage } from '../join/neighbourhood-coverage';
import type { NeighbourhoodTable } from '../join/neighbourhoods';

/** Places in the table of a region's neighbourhoods, in code order. */
export function regionMembers(
  table: Pick<NeighbourhoodTable, 'districts'>,
  region: DetailRegionId,
): number[] {
  const districts: readonly string[] = detailRegions[region].districts;
  return table.districts.flatMap((district, at) => (districts.includes(district) ? [at] : []));
}

/** A column for neighbourhoods; one without any figure has only its absences. */
function column(
  areas: readonly string[],
  cells: readonly Cell[],
  coverage: NeighbourhoodCoverage,
): ReleaseColumn {
  const byArea = new Map(areas.map((area, i) => [area, cells[i] as Cell]));
  if (cells.some(isObservation)) return encodeColumn(areas, byArea);
  const absent = Object.fromEntries(
    areas.map((area, i) => {
      const cell = cells[i];
      return [area, cell && 'absent' in cell ? cell.absent : ('not-in-release' as const)];
    }),
  );
  return {
    release: coverage.release,
    source: coverage.source,
    basis: '-'.repeat(areas.length),
    percents: areas.map(() => null),
    absent,
  };
}

/** `values/neighbourhoods/<region>.json`. */
export function neighbourhoodValuesFile(
  table: NeighbourhoodTable,
  coverage: NeighbourhoodCoverage,
  region: DetailRegionId,
): NeighbourhoodValuesFile {
  const members = regionMembers(table, region);
  const areas = members.map((at) => table.spine.codes[at] as string);
  const measures = Object.fromEntries(
    neighbourhoodMeasures.map((measure) => [
      measure,
      column(
        areas,
        members.map((at) => coverage.cells[measure][at] as Cell),
        coverage,
      ),
    ]),
  ) as NeighbourhoodValuesFile['measures'];
  const { postcodes } = coverage;
  return {
    version: CONTRACT_VERSION,
    region,
    areas,
    measures,
    ...(postcodes ? { postcodes: members.map((at) => postcodes[at] ?? 0) } : {}),
  };
}

/** Decimals kept of a score: as many as the publisher gives, means of parents no more. */
const SCORE_DECIMALS = 3;

/** A number as stored and exported: scores to three decimals, the rest whole as they are. */
export function storedNumber(id: NeighbourhoodNumberId, value: number | null): number | null {
  if (value === null) return null;
  return neighbourhoodNumbers[id].kind === 'score' ? roundTo(value, SCORE_DECIMALS) : value;
}

/** `places/neighbourhoods/<region>.json`. */
export function neighbourhoodPlacesFile(
  table: NeighbourhoodTable,
  nameOf: ReadonlyMap<string, string>,
  region: DetailRegionId,
): NeighbourhoodPlacesFile {
  const members = regionMembers(table, region);
  const pick = <T>(from: readonly T[]) => members.map((at) => from[at] as T);
  const wardName = new Map(
    members.map((at) => [table.wardCodes[at] ?? '', table.wardNames[at] ?? '']),
  );
  const wards = [...wardName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => ({ code, name }));
  const wardAt = new Map(wards.map(({ code }, i) => [code, i]));
  const codes = [...new Set(pick(table.districts))].sort();
  const districtAt = new Map(codes.map((code, i) => [code, i]));
  const numbers = Object.fromEntries(
    (Object.keys(neighbourhoodNumbers) as NeighbourhoodNumberId[]).map((id) => [
      id,
      pick(table.numbers[id]).map((value) => storedNumber(id, value)),
    ]),
  ) as NeighbourhoodPlacesFile['numbers'];
  return {
    version: CONTRACT_VERSION,
    region,
    areas: pick(table.spine.codes),
    names: pick(table.names),
    msoaNames: pick(table.msoaNames),
    ward: pick(table.wardCodes).map((code) => wardAt.get(code) ?? -1),
    district: pick(table.districts).map((code) => districtAt.get(code) ?? -1),
    wards,
    districts: codes.map((code) => ({ code, name: nameOf.get(code) ?? code })),
    rural: pick(table.rural),
    numbers,
  };
}

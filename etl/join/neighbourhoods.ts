// The neighbourhood table: every LSOA of England with its names, parents, people and deprivation, in code order.

import {
  type NeighbourhoodNumberId,
  neighbourhoodNumbers,
} from '../../data/catalogue/neighbourhood-columns';
import type { DatasetId } from '../../data/catalogue/sources';
import type { Faults } from '../faults';
import type { Tally } from '../report/tally';
import { readCensus } from '../sources/census';
import { readDeprivation } from '../sources/deprivation';
import {
  readMsoaNames,
  readOutputAreaLookup,
  readRural,
  readSpine,
  readWards,
} from '../sources/lookups-neighbourhood';
import { readPropensity } from '../sources/people-propensity';
import type { RawFile } from '../sources/raw-files';
import type { Spine } from './spine';

/** One array a column, all parallel to `spine.codes`. */
export interface NeighbourhoodTable {
  spine: Spine;
  names: string[];
  districts: string[];
  regions: string[];
  wardCodes: string[];
  wardNames: string[];
  msoaNames: string[];
  /** 1 for rural. */
  rural: number[];
  numbers: Record<NeighbourhoodNumberId, (number | null)[]>;
  /** The dataset each number was read from, where it is another than the catalogue's. */
  numberSources: Partial<Record<NeighbourhoodNumberId, DatasetId>>;
}

/** What outlines and postcodes need: neighbourhoods, their districts and wards. */
export type NeighbourhoodPlaces = Pick<NeighbourhoodTable, 'spine' | 'districts' | 'wardCodes'>;

/** What could be read; the table is `null` when one of its files could not be. */
export interface NeighbourhoodInput {
  places: NeighbourhoodPlaces;
  table: NeighbourhoodTable | null;
  /** Output area → index in the spine; empty unless there are output-area files. */
  outputAreas: ReadonlyMap<string, number>;
}

/** Reads every file about neighbourhoods and joins it to the spine; `null` when there is no spine. */
export function readNeighbourhoods(
  files: readonly RawFile[],
  faults: Faults,
  tally: Tally,
): NeighbourhoodInput | null {
  const base = readSpine(files, faults, tally);
  if (!base || base.spine.codes.length === 0) return null;
  const { spine } = base;
  const withOutputAreas = files.some((file) => file.dataset === 'ofcom-fixed-oa');
  const wards = readWards(files, spine, faults, tally);
  const rural = readRural(files, spine, faults, tally);
  const outputAreas = readOutputAreaLookup(files, spine, withOutputAreas, faults, tally);
  const msoaNames = outputAreas && readMsoaNames(files, outputAreas.msoas, faults, tally);
  const census = readCensus(files, spine, faults, tally);
  const deprivation = readDeprivation(files, spine, faults, tally);
  const propensity = readPropensity(files, spine, faults, tally);
  const places = { ...base, wardCodes: wards?.codes ?? [] };
  const neighbourhoodOf = outputAreas?.neighbourhoodOf ?? new Map<string, number>();
  if (!wards || !rural || !outputAreas || !msoaNames || !census || !deprivation || !propensity) {
    return { places, table: null, outputAreas: neighbourhoodOf };
  }
  const { scoresFrom, countsFrom, ...deprivationNumbers } = deprivation;
  const table: NeighbourhoodTable = {
    ...places,
    names: base.names,
    regions: base.regions,
    wardNames: wards.names,
    msoaNames,
    rural,
    numbers: { ...census, ...deprivationNumbers, digital_propensity: propensity },
    numberSources: sourcesOf(scoresFrom, countsFrom),
  };
  return { places, table, outputAreas: neighbourhoodOf };
}

/** Numbers of the Indices that came from another file than the catalogue names. */
function sourcesOf(
  scoresFrom: DatasetId,
  countsFrom: DatasetId,
): NeighbourhoodTable['numberSources'] {
  const sources: NeighbourhoodTable['numberSources'] = {};
  for (const { id, source } of Object.values(neighbourhoodNumbers)) {
    const actual =
      source === 'iod-scores' ? scoresFrom : source === 'iod-indicators' ? countsFrom : source;
    if (actual !== source) sources[id] = actual;
  }
  return sources;
}

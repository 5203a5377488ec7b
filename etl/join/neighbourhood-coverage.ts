// Coverage of neighbourhoods: exact from output areas, else the mean of residential postcodes.

import { type NeighbourhoodMeasureId, neighbourhoodMeasures } from '../../data/catalogue/measures';
import type { ReleaseId } from '../../data/catalogue/releases';
import type { DatasetId } from '../../data/catalogue/sources';
import { type NoteId, THIN_BELOW_POSTCODES } from '../../data/catalogue/words';
import type { Cell } from '../../data/contract/columns';
import { shareOf } from '../../data/model/observation';
import type { OutputAreaSums } from '../sources/output-areas';
import type { Spine } from './spine';

/** One figure a measure and neighbourhood, parallel to the spine. */
export interface NeighbourhoodCoverage {
  release: ReleaseId;
  source: DatasetId;
  basis: 'summed' | 'estimated';
  cells: Record<NeighbourhoodMeasureId, Cell[]>;
  /** Residential postcodes behind each estimate; left out when summed from output areas. */
  postcodes?: number[];
}

/** Means over the residential postcodes placed in each neighbourhood, parallel to the spine. */
export interface PostcodeMeans {
  release: ReleaseId;
  counts: readonly number[];
  means: Readonly<Record<NeighbourhoodMeasureId, readonly (number | null)[]>>;
}

function forEachMeasure(make: (measure: NeighbourhoodMeasureId) => Cell[]) {
  return Object.fromEntries(neighbourhoodMeasures.map((m) => [m, make(m)])) as Record<
    NeighbourhoodMeasureId,
    Cell[]
  >;
}

/**
 * Estimates from postcodes. No premises are counted by postcode, so Census households stand in
 * as denominator and weight.
 */
export function estimateCoverage(
  spine: Spine,
  households: readonly (number | null)[],
  placed: PostcodeMeans,
): NeighbourhoodCoverage {
  const { release, counts, means } = placed;
  const cells = forEachMeasure((measure) =>
    spine.codes.map((area, i): Cell => {
      const postcodes = counts[i] ?? 0;
      const share = means[measure][i] ?? null;
      if (share === null) {
        return { absent: postcodes === 0 ? 'no-residential-postcodes' : 'not-in-release' };
      }
      const notes: NoteId[] = ['postcode-mean'];
      if (postcodes < THIN_BELOW_POSTCODES) notes.push('few-postcodes');
      const weight = households[i] ?? null;
      return {
        area,
        measure,
        release,
        share,
        numerator: null,
        denominator: weight,
        weight,
        basis: 'estimated',
        source: 'ofcom-fixed-postcode',
        notes,
      };
    }),
  );
  return {
    release,
    source: 'ofcom-fixed-postcode',
    basis: 'estimated',
    cells,
    postcodes: spine.codes.map((_, i) => counts[i] ?? 0),
  };
}

/** Exact figures from output areas added up; a blank cell in one of them leaves no figure. */
export function sumCoverage(spine: Spine, sums: OutputAreaSums): NeighbourhoodCoverage {
  const { release, premises, counts } = sums;
  const cells = forEachMeasure((measure) =>
    spine.codes.map((area, i): Cell => {
      const numerator = counts[measure][i] ?? null;
      const denominator = premises[i] ?? null;
      if (numerator === null || denominator === null) return { absent: 'suppressed' };
      const share = shareOf(numerator, denominator);
      if (share === null) return { absent: 'not-in-release' };
      return {
        area,
        measure,
        release,
        share,
        numerator,
        denominator,
        weight: denominator,
        basis: 'summed',
        source: 'ofcom-fixed-oa',
        notes: ['output-area-sums'],
      };
    }),
  );
  return { release, source: 'ofcom-fixed-oa', basis: 'summed', cells };
}

// Neighbourhood figures put together to districts, beside Ofcom's own district figures of the same month.

import { neighbourhoodMeasures } from '../../data/catalogue/measures';
import { releaseName } from '../../data/catalogue/releases';
import { isObservation } from '../../data/contract/columns';
import type { AreaRecord, ReconciliationCheck } from '../../data/contract/files';
import { weightedShare } from '../aggregate/deciles';
import type { Members } from '../aggregate/members';
import type { Cells } from '../join/cells';
import type { NeighbourhoodCoverage } from '../join/neighbourhood-coverage';
import { compare, createCheck, within } from './comparisons';

/** Points within which an estimate, and a sum over all premises, is taken to agree. */
const TOLERANCE = { estimated: 1, summed: 0.1 } as const;

/** One check: every district and measure the release has a district figure for. */
export function checkNeighbourhoods(
  coverage: NeighbourhoodCoverage,
  areas: readonly AreaRecord[],
  members: Members,
  cells: Cells,
): ReconciliationCheck {
  const { release, basis } = coverage;
  const tolerance = TOLERANCE[basis];
  const rows = neighbourhoodMeasures.flatMap((measure) => {
    const published = cells.get('district')?.get(measure)?.get(release);
    return areas.flatMap((area) => {
      const theirs = area.level === 'district' ? published?.get(area.code) : undefined;
      const ours = weightedShare(coverage, measure, members.get(area.code) ?? []);
      if (!isObservation(theirs) || ours === null) return [];
      const place = { area: area.code, areaName: area.name };
      return [compare(place, measure, release, ours, theirs.share, within(tolerance))];
    });
  });
  const how =
    basis === 'estimated'
      ? 'Neighbourhood estimates (residential postcodes, each counting once) are weighted by Census 2021 households and set beside Ofcom’s figure for all premises of the local authority'
      : 'Output areas are added up to local authorities and set beside Ofcom’s own figure';
  return createCheck(
    {
      id: 'neighbourhoods-districts',
      title: `Neighbourhoods put together, against Ofcom’s local authorities, ${releaseName(release)}`,
      method: `${how}; within ${tolerance} percentage point counts as agreement.`,
      unit: 'points',
      tolerance,
    },
    rows,
  );
}

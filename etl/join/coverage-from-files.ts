// Which files speak for the neighbourhoods' coverage: output areas, else postcodes; and the postcode index.

import type { ReleaseId } from '../../data/catalogue/releases';
import { datasets } from '../../data/catalogue/sources';
import type { Locator } from '../../geo/locate';
import type { Faults } from '../faults';
import type { Tally } from '../report/tally';
import { chooseOutputAreas, sumOutputAreas } from '../sources/output-areas';
import type { RawFile } from '../sources/raw-files';
import { filesOf } from '../sources/single-table';
import {
  estimateCoverage,
  type NeighbourhoodCoverage,
  sumCoverage,
} from './neighbourhood-coverage';
import type { NeighbourhoodInput } from './neighbourhoods';
import { latestPostcodeFiles, placePostcodes } from './place-files';
import type { PlacedPostcodes } from './place-postcodes';

/** A postcode area of the two regions without a residential file would leave neighbourhoods blank unsaid. */
function faultUncovered(
  placed: PlacedPostcodes,
  chosen: readonly RawFile[],
  release: ReleaseId,
  faults: Faults,
): void {
  const covered = new Set(chosen.map((file) => file.parts.area?.toUpperCase()));
  for (const area of Object.keys(placed.postcodeFiles)) {
    if (covered.has(area)) continue;
    faults.add({
      file: datasets['ofcom-fixed-postcode'].title,
      value: area,
      expected: `a file of ${release} for the postcode area ${area}, which lies in the two regions`,
      action: 'The zip may lack files: fetch it again.',
    });
  }
}

/** Coverage of neighbourhoods, exact or estimated, and the postcode index. */
export function coverageOf(
  files: readonly RawFile[],
  { places, table, outputAreas }: NeighbourhoodInput,
  locator: Locator,
  faults: Faults,
  tally: Tally,
): { coverage: NeighbourhoodCoverage; placed: PlacedPostcodes } | null {
  const { release, chosen, passedOver } = latestPostcodeFiles(files, faults);
  const choice = chooseOutputAreas(files, release, faults);
  const estimating = choice === null ? chosen : [];
  const placed = placePostcodes(files, estimating, places, locator, faults, tally);
  for (const file of choice?.passedOver ?? []) {
    tally.drop(file.path, 1, `all premises of ${choice?.release} are at hand, or a later revision`);
  }
  if (choice) {
    tally.drop(
      'residential postcode files',
      chosen.length,
      'output areas of no earlier date are at hand',
    );
    const size = places.spine.codes.length;
    const sums = sumOutputAreas(choice, outputAreas, size, faults, tally);
    return placed && { coverage: sumCoverage(places.spine, sums), placed };
  }
  tally.drop('residential postcode files', passedOver.length, `those of ${release} are later`);
  for (const file of filesOf(files, 'ofcom-fixed-oa')) {
    tally.drop(file.path, 1, `the residential postcode files of ${release} are later`);
  }
  if (!release) {
    faults.add({
      file: 'Ofcom, Connected Nations: fixed coverage by output area or by postcode',
      expected:
        'a file named YYYYMM_fixed_oa_coverage_rNN.csv, or YYYYMM_fixed_pc_coverage_res_rNN.zip',
      action: 'Fetch one of them into the raw folder: neighbourhoods are worked out from it.',
    });
    return null;
  }
  if (placed) faultUncovered(placed, chosen, release, faults);
  if (!placed || !table) return null;
  const { codes, postcodes, means } = placed.neighbourhoods;
  const at = new Map(codes.map((code, i) => [code, i]));
  const order = places.spine.codes.map((code) => at.get(code) ?? -1);
  const pick = <T>(from: readonly T[], none: T) => order.map((i) => from[i] ?? none);
  const coverage = estimateCoverage(places.spine, table.numbers.households, {
    release,
    counts: pick(postcodes, 0),
    means: {
      gigabit: pick(means.gigabit, null),
      'ultrafast-300': pick(means['ultrafast-300'], null),
      'superfast-30': pick(means['superfast-30'], null),
      'below-uso': pick(means['below-uso'], null),
    },
  });
  const without = coverage.postcodes?.filter((count) => count === 0).length ?? 0;
  tally.drop('neighbourhood figures', without, 'no residential postcode lies in them: absent');
  return { coverage, placed };
}

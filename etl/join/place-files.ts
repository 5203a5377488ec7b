// Feeds Code-Point and the residential postcode files to the placer, one file at a time.

import { detailRegions } from '../../data/catalogue/areas';
import type { ReleaseId } from '../../data/catalogue/releases';
import { datasets } from '../../data/catalogue/sources';
import type { Locator } from '../../geo/locate';
import type { Faults } from '../faults';
import type { Tally } from '../report/tally';
import { decodeText, type RawFile } from '../sources/raw-files';
import { openSingle, releaseOf } from '../sources/release-files';
import { filesOf } from '../sources/single-table';
import type { NeighbourhoodPlaces } from './neighbourhoods';
import { createPostcodePlacer, type PlacedPostcodes } from './place-postcodes';

const revisionOf = (path: string) => Number(/_r(\d+)_[A-Z]{1,2}\.csv/i.exec(path)?.[1] ?? 0);

/** The residential postcode files of the latest release, its highest revision; the rest are left out. */
export function latestPostcodeFiles(
  files: readonly RawFile[],
  faults: Faults,
): {
  release: ReleaseId | null;
  chosen: RawFile[];
  passedOver: RawFile[];
} {
  const dated = filesOf(files, 'ofcom-fixed-postcode').flatMap((file) => {
    const release = releaseOf(file, faults);
    return release
      ? [{ file, release, key: `${release} ${String(revisionOf(file.path)).padStart(3, '0')}` }]
      : [];
  });
  const last = dated
    .map(({ key }) => key)
    .sort()
    .at(-1);
  const chosen = dated.filter(({ key }) => key === last);
  return {
    release: chosen[0]?.release ?? null,
    chosen: chosen.map(({ file }) => file),
    passedOver: dated.filter(({ key }) => key !== last).map(({ file }) => file),
  };
}

/**
 * Places every postcode; with `coverage` files, also takes each neighbourhood's mean over its
 * residential ones. The index covers the detail regions.
 */
export function placePostcodes(
  files: readonly RawFile[],
  coverage: readonly RawFile[],
  { spine, districts }: NeighbourhoodPlaces,
  locator: Locator,
  faults: Faults,
  tally: Tally,
): PlacedPostcodes | null {
  const codePoint = filesOf(files, 'code-point');
  if (codePoint.length === 0) {
    openSingle(files, 'code-point', faults);
    return null;
  }
  const areas = new Set(codePoint.map((file) => file.parts.area?.toUpperCase()));
  for (const file of coverage) {
    const area = file.parts.area?.toUpperCase();
    if (areas.has(area)) continue;
    faults.add({
      file: datasets['code-point'].title,
      value: area ?? '',
      expected: `a file for the postcode area ${area}, which ${file.path} is about`,
      action: 'Code-Point Open may lack files: fetch it again.',
    });
  }
  const inDetail = new Set<string>(Object.values(detailRegions).flatMap((r) => r.districts));
  const inRegions = new Set(spine.codes.filter((_, at) => inDetail.has(districts[at] ?? '')));
  const placer = createPostcodePlacer(locator, inRegions);
  for (const file of codePoint) {
    const text = decodeText(file, file.bytes(), faults);
    if (text === null) continue;
    placer.addCodePoint(file.parts.area ?? '', text, file.path);
  }
  for (const file of coverage) {
    const text = decodeText(file, file.bytes(), faults);
    if (text !== null) placer.addCoverage(text, file.path);
  }
  const placed = placer.finish();
  for (const fault of placed.faults) faults.add(fault);
  const { stats } = placed;
  const zip = (file: RawFile | undefined) => file?.path.split('!')[0] ?? '';
  tally.read(zip(codePoint[0]), 'code-point', stats.codePointRows);
  tally.join({
    name: 'postcodes to neighbourhoods',
    left: 'postcodes of Code-Point in England, or without a nation',
    right: 'neighbourhood outlines',
    matched: stats.placed,
    unmatchedLeft: stats.noPosition + stats.outside,
    unmatchedRight: 0,
    why: `${stats.noPosition} have no position, ${stats.outside} lie in no outline; ${stats.snapped} of the matched went to the nearest outline`,
  });
  tally.drop('postcodes of Code-Point', stats.otherNations, 'they are of Scotland or Wales');
  if (coverage.length === 0) return placed;
  tally.read(zip(coverage[0]), 'ofcom-fixed-postcode', stats.coverageRows);
  tally.join({
    name: 'residential postcodes to neighbourhoods',
    left: 'residential postcodes of Ofcom',
    right: 'postcodes of Code-Point placed in England',
    matched: stats.coverageJoined,
    unmatchedLeft: stats.onlyCoverage + stats.coverageUnplaced,
    unmatchedRight: stats.onlyCodePoint,
    why: `${stats.onlyCoverage} are not in Code-Point, ${stats.coverageUnplaced} have no place in it; the unmatched of Code-Point have no residential premises, or are older or newer`,
  });
  return placed;
}

// Finds the outline files and lookups, builds the outlines, and tells faults and joins on.

import type { DatasetId } from '../../data/catalogue/sources';
import type { Faults } from '../faults';
import type { NeighbourhoodPlaces } from '../join/neighbourhoods';
import type { Tally } from '../report/tally';
import { readAuthorities } from '../sources/lad-cauth';
import type { RawFile } from '../sources/raw-files';
import { openSingle } from '../sources/release-files';
import { buildOutlines, type Outlines } from './build-outlines';
import type { OutlineText, OutlineTexts } from './read-layers';

const outlineDatasets = {
  neighbourhoods: 'outline-lsoa',
  wards: 'outline-ward',
  districts: 'outline-district',
  constituencies: 'outline-constituency',
  combinedAuthorities: 'outline-cauth',
} as const satisfies Record<keyof OutlineTexts, DatasetId>;

/** Outlines, and their checks into the tally; `null` when a file is missing. */
export function outlinesOf(
  files: readonly RawFile[],
  { spine, districts, wardCodes }: NeighbourhoodPlaces,
  faults: Faults,
  tally: Tally,
): Outlines | null {
  const there = (dataset: DatasetId) => files.some((file) => file.dataset === dataset);
  for (const dataset of Object.values(outlineDatasets)) {
    if (!there(dataset)) openSingle(files, dataset, faults);
  }
  if (!Object.values(outlineDatasets).every(there)) return null;
  const textOf = (dataset: DatasetId): OutlineText => ({
    file: files.find((file) => file.dataset === dataset)?.path ?? dataset,
    text: () => openSingle(files, dataset, faults)?.text ?? '',
  });
  const texts = Object.fromEntries(
    Object.entries(outlineDatasets).map(([id, dataset]) => [id, textOf(dataset)]),
  ) as unknown as OutlineTexts;
  const authorities = readAuthorities(files, faults).rows;
  const outlines = buildOutlines(texts, {
    districtOf: new Map(spine.codes.map((code, at) => [code, districts[at] ?? ''])),
    authorityOf: new Map(authorities.map((row) => [row.district, row.authority])),
    names: new Map(authorities.map((row) => [row.authority, row.authorityName])),
    wards: new Map(wardCodes.map((ward, at) => [ward, districts[at] ?? ''])),
  });
  for (const fault of outlines.faults) faults.add(fault);
  for (const { name, matched, onlyOutline, onlyOther } of outlines.checks.joins) {
    tally.join({
      name,
      left: 'outlines',
      right: 'lookup',
      matched,
      unmatchedLeft: onlyOutline.length,
      unmatchedRight: onlyOther.length,
    });
  }
  return outlines;
}

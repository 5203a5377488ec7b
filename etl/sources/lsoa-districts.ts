// Which district each neighbourhood lies in: today, and in 2022, before the mergers of 2023.

import type { Faults } from '../faults';
import { readTable } from './csv';
import { fieldAt } from './fields';
import type { RawFile } from './raw-files';
import { openSingle } from './release-files';

/** District and region of every neighbourhood of 2021, today. */
export interface NeighbourhoodDistricts {
  path: string;
  districtOf: ReadonlyMap<string, string>;
  /** Region of each district, as this lookup has it. */
  regionOf: ReadonlyMap<string, string>;
}

export function parseNeighbourhoodDistricts(
  path: string,
  text: string,
  faults: Faults,
): NeighbourhoodDistricts {
  const table = readTable(path, text, ['LSOA21CD', 'LAD25CD', 'RGNCD'], faults);
  const districtOf = new Map<string, string>();
  const regionOf = new Map<string, string>();
  for (const { line, fields } of table?.rows ?? []) {
    const lsoa = fieldAt(fields, table?.index.LSOA21CD ?? -1).trim();
    const district = fieldAt(fields, table?.index.LAD25CD ?? -1).trim();
    const region = fieldAt(fields, table?.index.RGNCD ?? -1).trim();
    if (districtOf.has(lsoa)) {
      faults.add({
        file: path,
        line,
        value: lsoa,
        expected: 'each neighbourhood once',
        action: 'Remove the repeated row, or fetch the file again.',
      });
      continue;
    }
    districtOf.set(lsoa, district);
    const before = regionOf.get(district);
    if (before !== undefined && before !== region) {
      faults.add({
        file: path,
        line,
        value: region,
        expected: `${before}, the region of ${district} in earlier rows`,
        action: 'Fetch the file again.',
      });
      continue;
    }
    regionOf.set(district, region);
  }
  return { path, districtOf, regionOf };
}

export function readNeighbourhoodDistricts(
  files: readonly RawFile[],
  faults: Faults,
): NeighbourhoodDistricts {
  const file = openSingle(files, 'lookup-lsoa-district', faults);
  return file
    ? parseNeighbourhoodDistricts(file.path, file.text, faults)
    : { path: '', districtOf: new Map(), regionOf: new Map() };
}

/** Neighbourhoods of 2021 (each once) in every district of 2022. */
export function parseFormerDistricts(
  path: string,
  text: string,
  faults: Faults,
): Map<string, Set<string>> {
  const table = readTable(path, text, ['lsoa21_code', 'ltla22_code'], faults);
  const members = new Map<string, Set<string>>();
  for (const { fields } of table?.rows ?? []) {
    const district = fieldAt(fields, table?.index.ltla22_code ?? -1).trim();
    const lsoa = fieldAt(fields, table?.index.lsoa21_code ?? -1).trim();
    const set = members.get(district) ?? new Set();
    set.add(lsoa);
    members.set(district, set);
  }
  return members;
}

export function readFormerDistricts(
  files: readonly RawFile[],
  faults: Faults,
): Map<string, Set<string>> {
  const file = openSingle(files, 'lookup-lsoa11', faults);
  return file ? parseFormerDistricts(file.path, file.text, faults) : new Map();
}

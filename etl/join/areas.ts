// The areas figures are about: names as ONS writes them, parents, and the districts groups are made of.

import {
  COMBINED_AUTHORITIES,
  ENGLAND,
  ENGLAND_CONSTITUENCIES,
  ENGLAND_DISTRICTS,
  ENGLAND_REGIONS,
  groups,
  type LargeLevel,
} from '../../data/catalogue/areas';
import type { AreaRecord } from '../../data/contract/files';
import type { Faults } from '../faults';
import type { AreaRow } from '../sources/fields';
import type { DistrictAuthority } from '../sources/lad-cauth';
import type { DistrictChange } from '../sources/lad-changes';
import type { DistrictRegion } from '../sources/lad-region';
import type { NeighbourhoodDistricts } from '../sources/lsoa-districts';
import { createDistrictHistory, type DistrictHistory, joinDistricts } from './districts';

type Level = LargeLevel;

/** Every area above the constituency, and the history that brings old codes to its districts. */
export interface Geography {
  history: DistrictHistory;
  /** Districts, groups, combined authorities, regions, England: codes ascending within a level. */
  areas: readonly AreaRecord[];
}

/** How many areas a whole build must find. Smaller worlds, as tests make them, say so. */
export interface ExpectedCounts {
  districts: number;
  authorities: number;
  regions: number;
  constituencies: number;
}

export const englandCounts: ExpectedCounts = {
  districts: ENGLAND_DISTRICTS,
  authorities: COMBINED_AUTHORITIES,
  regions: ENGLAND_REGIONS,
  constituencies: ENGLAND_CONSTITUENCIES,
};

interface Lookups {
  neighbourhoods: NeighbourhoodDistricts;
  changes: readonly DistrictChange[];
  authorities: { path: string; rows: readonly DistrictAuthority[] };
  regions: { path: string; rows: readonly DistrictRegion[] };
}

const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);

function expectCount(file: string, found: number, due: number, what: string, faults: Faults): void {
  // A file that is not there is a fault of its own.
  if (found === due || file === '') return;
  faults.add({
    file,
    value: String(found),
    expected: `${due} ${what}`,
    action:
      'Fetch the file again; if the number has changed, change it in data/catalogue/areas.ts.',
  });
}

/** Gathers members under the area they belong to. */
function gather(rows: readonly { code: string; name: string; district: string }[], level: Level) {
  const areas = new Map<string, AreaRecord & { districts: string[] }>();
  for (const { code, name, district } of rows) {
    const area = areas.get(code) ?? { code, name, level, parents: [], districts: [] };
    area.districts.push(district);
    areas.set(code, area);
  }
  for (const area of areas.values()) area.districts.sort();
  return [...areas.values()].sort(byCode);
}

/** Builds the geography from its lookups; what does not fit together is a fault. */
export function buildGeography(
  lookups: Lookups,
  expected: ExpectedCounts,
  faults: Faults,
): Geography {
  const { neighbourhoods, changes, authorities, regions } = lookups;
  const codes = [...neighbourhoods.regionOf.keys()].sort();
  expectCount(neighbourhoods.path, codes.length, expected.districts, 'local authorities', faults);
  const nameless = createDistrictHistory(new Map(codes.map((code) => [code, code])), changes);
  const named = joinDistricts(regions.path, regions.rows, nameless, faults);
  const rowOf = (district: string) => named.members.get(district)?.[0];
  const history = createDistrictHistory(
    new Map(codes.map((code) => [code, rowOf(code)?.name ?? code])),
    changes,
  );
  const authorityOf = new Map<string, DistrictAuthority>();
  for (const row of authorities.rows) {
    if (neighbourhoods.regionOf.has(row.district)) authorityOf.set(row.district, row);
    else if (codes.length > 0) {
      faults.add({
        file: authorities.path,
        line: row.line,
        value: row.district,
        expected: 'a local authority of today',
        action: 'Correct the code, or fetch the lookup of the same year as LSOA21_LAD25.csv.',
      });
    }
  }
  for (const code of codes) {
    const row = rowOf(code);
    if (!row || row.region === neighbourhoods.regionOf.get(code)) continue;
    faults.add({
      file: regions.path,
      line: row.line,
      value: row.region,
      expected: `${neighbourhoods.regionOf.get(code)}, the region of ${code} in ${neighbourhoods.path}`,
      action: 'Find which of the two lookups is right.',
    });
  }
  const districts = codes.map((code): AreaRecord => {
    const authority = authorityOf.get(code)?.authority;
    const region = neighbourhoods.regionOf.get(code);
    const parents = [...(authority ? [authority] : []), ...(region ? [region] : [])];
    return { code, name: history.nameOf(code), level: 'district', parents };
  });
  const cauths = gather(
    [...authorityOf.values()].map((row) => ({
      code: row.authority,
      name: row.authorityName,
      district: row.district,
    })),
    'combined-authority',
  );
  expectCount(
    authorities.path,
    cauths.length,
    expected.authorities,
    'combined authorities',
    faults,
  );
  const rgns = gather(
    codes.flatMap((district) => {
      const row = rowOf(district);
      return row ? [{ code: row.region, name: row.regionName, district }] : [];
    }),
    'region',
  );
  expectCount(regions.path, rgns.length, expected.regions, 'English regions', faults);
  const own = Object.values(groups).map(
    ({ code, name, districts: members }): AreaRecord => ({
      code,
      name,
      level: 'group',
      parents: [],
      districts: [...members],
    }),
  );
  const england: AreaRecord = { code: ENGLAND, name: 'England', level: 'nation', parents: [] };
  return { history, areas: [...districts, ...own, ...cauths, ...rgns, england] };
}

/** Constituencies of England as the newest fixed file names them: the older mobile file has "And" and "Of". */
export function constituencyAreas(
  file: string,
  rows: readonly AreaRow[],
  expected: ExpectedCounts,
  faults: Faults,
): AreaRecord[] {
  const english = rows.filter((row) => row.code.startsWith('E14')).sort(byCode);
  expectCount(file, english.length, expected.constituencies, 'constituencies of England', faults);
  return english.map(({ code, name }) => ({ code, name, level: 'constituency', parents: [] }));
}

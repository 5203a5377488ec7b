// Made-up places to search among: two regions, namesakes, and a few outside.

import type { AreaRecord, NeighbourhoodPlacesFile } from '../../../data/contract/files';
import { CONTRACT_VERSION } from '../../../data/contract/files';
import { indexOf, type NameIndex } from '../../../web/search/names';
import { placesOf } from '../../../web/search/places';

function createArea(
  code: string,
  name: string,
  level: AreaRecord['level'],
  more: Partial<AreaRecord> = {},
): AreaRecord {
  return { code, name, level, parents: [], ...more };
}

/** Districts, constituencies, combined authorities, the group, and a region named as one of them is. */
export function createAreas(): AreaRecord[] {
  return [
    createArea('E08000028', 'Sandwell', 'district'),
    createArea('E08000009', 'Trafford', 'district'),
    createArea('E07000197', 'Stafford', 'district'),
    createArea('E06000010', 'Kingston upon Hull, City of', 'district'),
    createArea('E14001478', 'Smethwick', 'constituency', { inside: { 'west-midlands': 1 } }),
    createArea('E14001317', 'Kingswinford and South Staffordshire', 'constituency', {
      inside: { 'west-midlands': 0.06 },
    }),
    createArea('E14001500', 'Stafford', 'constituency'),
    createArea('E47000007', 'West Midlands', 'combined-authority', {
      districts: ['E08000025', 'E08000028'],
    }),
    createArea('E47000003', 'West Yorkshire', 'combined-authority', { districts: ['E08000032'] }),
    createArea('E12000005', 'West Midlands', 'region', { districts: ['E06000019'] }),
    createArea('black-country', 'Black Country', 'group', {
      districts: ['E08000027', 'E08000028', 'E08000030', 'E08000031'],
    }),
  ];
}

/** Seven neighbourhoods of Sandwell in three wards and four areas of the Commons Library. */
export function createWest(): NeighbourhoodPlacesFile {
  const rows: [code: string, name: string, library: string, ward: number][] = [
    ['E01010001', 'Sandwell 016A', 'Great Bridge', 0],
    ['E01010002', 'Sandwell 016B', 'Great Bridge', 0],
    ['E01010003', 'Sandwell 016C', 'Great Bridge', 1],
    ['E01010004', 'Sandwell 023F', 'Smethwick North & West', 2],
    ['E01010005', 'Sandwell 023G', 'Smethwick North & West', 2],
    ['E01010006', 'Sandwell 025B', 'Smethwick South', 1],
    ['E01010007', 'Sandwell 002A', 'Yew Tree', 1],
  ];
  return createPlaces('west-midlands', rows, {
    wards: [
      { code: 'E05001270', name: 'Great Bridge' },
      { code: 'E05001275', name: "St. Mary's & King's Heath" },
      { code: 'E05001279', name: 'St Pauls' },
    ],
    districts: [{ code: 'E08000028', name: 'Sandwell' }],
  });
}

/** One neighbourhood of Trafford, in an area named as one of Sandwell is. */
export function createManchester(): NeighbourhoodPlacesFile {
  return createPlaces('greater-manchester', [['E01006001', 'Trafford 002A', 'Great Bridge', 0]], {
    wards: [{ code: 'E05000001', name: 'Hale Barns with Timperley' }],
    districts: [{ code: 'E08000009', name: 'Trafford' }],
  });
}

function createPlaces(
  region: NeighbourhoodPlacesFile['region'],
  rows: [code: string, name: string, library: string, ward: number][],
  of: Pick<NeighbourhoodPlacesFile, 'wards' | 'districts'>,
): NeighbourhoodPlacesFile {
  return {
    version: CONTRACT_VERSION,
    region,
    areas: rows.map(([code]) => code),
    names: rows.map(([, name]) => name),
    msoaNames: rows.map(([, , library]) => library),
    ward: rows.map(([, , , ward]) => ward),
    district: rows.map(() => 0),
    ...of,
    rural: rows.map(() => 0),
    numbers: {} as NeighbourhoodPlacesFile['numbers'],
  };
}

export function createIndex(): NameIndex {
  return indexOf(placesOf(createAreas(), [createWest(), createManchester()]));
}

// The areas the product speaks of: levels, regions, groups, and the codes that name them.

/** Levels an observation can be about, finest last. Exported names are those of `downloads/observations.csv`. */
export const areaLevels = {
  nation: { id: 'nation', one: 'nation', many: 'nations' },
  region: { id: 'region', one: 'English region', many: 'English regions' },
  'combined-authority': {
    id: 'combined-authority',
    one: 'combined authority',
    many: 'combined authorities',
  },
  group: { id: 'group', one: 'group of local authorities', many: 'groups of local authorities' },
  district: { id: 'district', one: 'local authority', many: 'local authorities' },
  constituency: { id: 'constituency', one: 'constituency', many: 'constituencies' },
  ward: { id: 'ward', one: 'ward', many: 'wards' },
  neighbourhood: { id: 'neighbourhood', one: 'neighbourhood', many: 'neighbourhoods' },
} as const;

export type AreaLevel = keyof typeof areaLevels;

/** Levels whose figures come by neighbourhood: read from files of their own, wards added up from them. */
export type SmallLevel = 'ward' | 'neighbourhood';
export type LargeLevel = Exclude<AreaLevel, SmallLevel>;

/** Whether a level's figures are those of neighbourhoods, or sums of them. */
export function isSmallLevel(level: AreaLevel): level is SmallLevel {
  return level === 'ward' || level === 'neighbourhood';
}

/** Levels that have a row in `downloads/observations.csv` (neighbourhoods have a file of their own). */
export const observationLevels = [
  'district',
  'constituency',
  'group',
  'combined-authority',
  'region',
  'nation',
] as const satisfies readonly AreaLevel[];

/** Levels a person can colour the map by. */
export const mapLevels = [
  'district',
  'constituency',
  'ward',
  'neighbourhood',
] as const satisfies readonly AreaLevel[];
export type MapLevel = (typeof mapLevels)[number];

export const ENGLAND = 'E92000001';
export const WEST_MIDLANDS = 'E47000007';
export const GREATER_MANCHESTER = 'E47000001';
export const BLACK_COUNTRY = 'black-country';

/** The two regions with neighbourhood outlines; `code` is the combined authority, never the English region. */
export const detailRegions = {
  'west-midlands': {
    id: 'west-midlands',
    code: WEST_MIDLANDS,
    name: 'West Midlands',
    longName: 'West Midlands (7 districts)',
    neighbourhoods: 1719,
    districts: [
      'E08000025',
      'E08000026',
      'E08000027',
      'E08000028',
      'E08000029',
      'E08000030',
      'E08000031',
    ],
  },
  'greater-manchester': {
    id: 'greater-manchester',
    code: GREATER_MANCHESTER,
    name: 'Greater Manchester',
    longName: 'Greater Manchester (10 districts)',
    neighbourhoods: 1702,
    districts: [
      'E08000001',
      'E08000002',
      'E08000003',
      'E08000004',
      'E08000005',
      'E08000006',
      'E08000007',
      'E08000008',
      'E08000009',
      'E08000010',
    ],
  },
} as const;

export type DetailRegionId = keyof typeof detailRegions;

/** What the map can be asked to show. */
export const mapRegions = {
  'west-midlands': { id: 'west-midlands', name: 'the West Midlands', parts: ['west-midlands'] },
  'greater-manchester': {
    id: 'greater-manchester',
    name: 'Greater Manchester',
    parts: ['greater-manchester'],
  },
  both: { id: 'both', name: 'both regions', parts: ['west-midlands', 'greater-manchester'] },
  england: { id: 'england', name: 'England', parts: [] },
} as const satisfies Record<string, { id: string; name: string; parts: readonly DetailRegionId[] }>;
export type MapRegionId = keyof typeof mapRegions;

/** Groups of districts that are not statutory areas. */
export const groups = {
  [BLACK_COUNTRY]: {
    code: BLACK_COUNTRY,
    name: 'Black Country',
    districts: ['E08000027', 'E08000028', 'E08000030', 'E08000031'],
  },
} as const;

/** Neighbourhoods (LSOA 2021) of England: what a whole build must match through its tables. */
export const ENGLAND_NEIGHBOURHOODS = 33755;
export const ENGLAND_DISTRICTS = 296;
export const ENGLAND_CONSTITUENCIES = 543;
export const ENGLAND_REGIONS = 9;
export const COMBINED_AUTHORITIES = 15;

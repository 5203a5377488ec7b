// The shapes of the built files in data/public: what the ETL writes and the page reads.

import type { DetailRegionId, LargeLevel } from '../catalogue/areas';
import type { MeasureId, NeighbourhoodMeasureId } from '../catalogue/measures';
import type { NeighbourhoodNumberId } from '../catalogue/neighbourhood-columns';
import type { ReleaseId } from '../catalogue/releases';
import type { DatasetId } from '../catalogue/sources';
import type { AbsenceId, NoteId } from '../catalogue/words';
import type { PeopleSummary } from '../model/people';

/** Raised whenever a shape below changes; a reader refuses any other. */
export const CONTRACT_VERSION = 2;

/** Paths below data/public. */
export const builtPaths = {
  manifest: 'manifest.json',
  headline: 'headline.json',
  areas: 'places/areas.json',
  measure: (id: MeasureId) => `values/${id}.json`,
  neighbourhoodValues: (region: DetailRegionId) => `values/neighbourhoods/${region}.json`,
  neighbourhoodPlaces: (region: DetailRegionId) => `places/neighbourhoods/${region}.json`,
  deciles: 'values/deciles.json',
  mission3: 'values/mission3.json',
  neighbourhoodOutlines: (region: DetailRegionId) => `outlines/${region}.topo.json`,
  districtOutlines: (region: DetailRegionId) => `outlines/${region}-districts.topo.json`,
  wardOutlines: (region: DetailRegionId) => `outlines/wards-${region}.topo.json`,
  englandOutlines: 'outlines/england.topo.json',
  constituencyOutlines: 'outlines/constituencies.topo.json',
  postcodes: (area: string) => `postcodes/${area}.json`,
  reconciliation: 'reconciliation.json',
  reportJson: 'report.json',
  reportMarkdown: 'report.md',
  observationsCsv: 'downloads/observations.csv',
  observationsParquet: 'downloads/observations.parquet',
  neighbourhoodsCsv: 'downloads/neighbourhoods.csv',
  neighbourhoodsParquet: 'downloads/neighbourhoods.parquet',
  mission3Csv: 'downloads/mission3.csv',
  dictionaryCsv: 'downloads/dictionary.csv',
  dictionaryMarkdown: 'downloads/dictionary.md',
} as const;

/** How each figure of a column came about, one letter an area: published, summed, estimated, or absent. */
export const basisLetters = { p: 'published', s: 'summed', e: 'estimated', '-': null } as const;
export type BasisLetter = keyof typeof basisLetters;

/**
 * One measure at one level in one release. Arrays and `basis` run parallel to the level's `areas`.
 * With counts, the share is numerator ÷ denominator and `percents` is left out.
 * Without, `percents` holds the share to four decimals and `denominators` (if any) what weighs it:
 * premises or land pixels of this release, or of `weightsFrom` where that is named.
 * In a neighbourhood column of estimates they are Census 2021 households, which stand in for premises.
 */
export interface ReleaseColumn {
  release: ReleaseId;
  source: DatasetId;
  basis: string;
  numerators?: (number | null)[];
  denominators?: (number | null)[];
  percents?: (number | null)[];
  weightsFrom?: ReleaseId;
  /** Notes that hold for every area of the column. */
  notes?: NoteId[];
  /** Notes on single areas, by code. */
  areaNotes?: Record<string, NoteId[]>;
  /** Why an area marked `-` has no figure, by code; every `-` has an entry. */
  absent?: Record<string, AbsenceId>;
}

/** One level of a measure: codes ascending, releases oldest first. */
export interface LevelTable {
  areas: string[];
  releases: ReleaseColumn[];
}

/** `values/<measure>.json`: every level but the neighbourhood. A level that is missing is not published. */
export interface MeasureFile {
  version: number;
  measure: MeasureId;
  levels: Partial<Record<LargeLevel, LevelTable>>;
}

/**
 * `headline.json`: what the first screen needs. For every headline measure its latest release for
 * district (default measure only), group, combined-authority and nation, in the shapes above.
 */
export interface HeadlineFile {
  version: number;
  measures: MeasureFile[];
  /** Names of the areas in it, by code. */
  names: Record<string, string>;
}

export interface AreaRecord {
  code: string;
  name: string;
  level: LargeLevel;
  /** Codes of what it lies in: for a district its combined authority and English region; empty for others. */
  parents: string[];
  /** Districts it is made of, for groups, combined authorities and English regions. */
  districts?: string[];
  /** For a constituency touching a detail region: the share of its area inside, 0 to 1, by region. */
  inside?: Partial<Record<DetailRegionId, number>>;
  /** West, south, east, north in degrees, where the area has an outline. */
  bbox?: [number, number, number, number];
  /** Summed over neighbourhoods; for a constituency over those whose label point lies in it (best fit). */
  people?: PeopleSummary;
}

/** `places/areas.json`: districts, constituencies, groups, combined authorities, English regions, England. */
export interface AreasFile {
  version: number;
  areas: AreaRecord[];
}

/** `values/neighbourhoods/<region>.json`: one column a measure, parallel to `areas` (LSOA codes ascending). */
export interface NeighbourhoodValuesFile {
  version: number;
  region: DetailRegionId;
  areas: string[];
  measures: Record<NeighbourhoodMeasureId, ReleaseColumn>;
  /** Residential postcodes behind each estimate; absent when the figures come from output areas. */
  postcodes?: number[];
}

/** `places/neighbourhoods/<region>.json`: names, parents and people of each neighbourhood. */
export interface NeighbourhoodPlacesFile {
  version: number;
  region: DetailRegionId;
  areas: string[];
  names: string[];
  msoaNames: string[];
  /** Index into `wards`, `districts`. */
  ward: number[];
  district: number[];
  wards: { code: string; name: string }[];
  districts: { code: string; name: string }[];
  /** 1 for rural. */
  rural: number[];
  numbers: Record<NeighbourhoodNumberId, (number | null)[]>;
}

/** `values/deciles.json`: household-weighted neighbourhood estimates by IMD decile (index 0 is decile 1). */
export interface DecilesFile {
  version: number;
  areas: {
    code: string;
    /** Households and neighbourhoods with a figure, and residents, by decile. */
    households: number[];
    residents: number[];
    neighbourhoods: number[];
    /** Share in percent to four decimals by decile; null where no neighbourhood of that decile has one. */
    shares: Record<NeighbourhoodMeasureId, (number | null)[]>;
  }[];
  release: ReleaseId;
  source: DatasetId;
  basis: 'estimated' | 'summed';
}

/**
 * Outlines are TopoJSON. Objects: in `outlines/<region>.topo.json` `neighbourhoods`, `districts`,
 * `combined-authorities`; in `outlines/<region>-districts.topo.json` the latter two, on the same
 * coordinates, so that a page of local authorities need not load neighbourhoods; in england.topo.json `districts`, `combined-authorities`; `constituencies`; `wards`.
 * Every geometry has `id` (the code) and properties OutlineProperties.
 */
export interface OutlineProperties {
  /** Name; left out for neighbourhoods, whose names are in places/neighbourhoods. */
  name?: string;
  /** Longitude and latitude of a point well inside, for a label; left out for neighbourhoods. */
  label?: [number, number];
  /** District code of a ward. */
  district?: string;
}

/** `postcodes/<area>.json` for a postcode area ("B"): every Code-Point postcode lying in the two regions. */
export interface PostcodesFile {
  version: number;
  area: string;
  neighbourhoods: string[];
  /** Outward code → inward codes (three characters each, ascending, joined) and neighbourhood indices. */
  outcodes: Record<string, { inward: string; neighbourhood: number[] }>;
}

/** One comparison of our figure with a publisher's own, or with another road to it. */
export interface ReconciliationRow {
  area: string;
  areaName: string;
  /** `all-premises`: the count of all premises, which no measure is a share of. */
  measure: MeasureId | 'all-premises';
  release: ReleaseId;
  ours: number;
  theirs: number;
  /** ours − theirs, in the check's unit. */
  difference: number;
  agrees: boolean;
}
export interface ReconciliationCheck {
  id: string;
  title: string;
  /** How it was done and what counts as agreement, in a sentence. */
  method: string;
  /** Percentage points, or a count of premises. */
  unit: 'points' | 'premises';
  /** Comparisons made; `rows` may hold only the telling ones, as `method` says. */
  compared: number;
  agreeing: number;
  tolerance: number | null;
  rows: ReconciliationRow[];
}
export interface ReconciliationFile {
  version: number;
  checks: ReconciliationCheck[];
}

/** `manifest.json`: every built file but itself, with its size and SHA-256. */
export interface ManifestFile {
  version: number;
  /** Latest release of each measure. */
  latest: Partial<Record<MeasureId, ReleaseId>>;
  files: Record<string, { bytes: number; sha256: string }>;
}

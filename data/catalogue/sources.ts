// Where figures come from: every source file, how to know it, which release it is for and what its columns hold.

import type { MeasureId } from './measures';
import type { ReleaseId } from './releases';
import type { NoteId } from './words';

export type Publisher = 'ofcom' | 'ons' | 'mhclg' | 'os' | 'commons-library' | 'compiled';

/** A dataset: one kind of file, one or many releases of it. */
export interface Dataset {
  readonly id: string;
  readonly title: string;
  readonly publisher: Publisher;
  readonly page: string;
  /** Tested against the base name without `.gz`, wherever the file lies, zips included. */
  readonly pattern: RegExp;
  /** `utf-8` is decoded strictly; `windows-1252` is what Ofcom's spreadsheets save. */
  readonly encoding: 'utf-8' | 'windows-1252' | 'utf-8-or-windows-1252';
  readonly required: boolean;
}

const ofcomPage =
  'https://www.ofcom.org.uk/phones-and-broadband/coverage-and-speeds/data-downloads';
const onsPage = 'https://www.ons.gov.uk/explore-local-statistics/';
const imdPage = 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025';
const geoportal = 'https://geoportal.statistics.gov.uk/';
const nomis = 'https://www.nomisweb.co.uk/sources/census_2021';

export const datasets = {
  'ofcom-fixed-laua': {
    id: 'ofcom-fixed-laua',
    title: 'Ofcom, Connected Nations: fixed coverage by local authority',
    publisher: 'ofcom',
    page: ofcomPage,
    pattern: /^(?<year>\d{4})(?<month>\d{2})_fixed_laua_coverage_r\d+\.csv$/i,
    encoding: 'utf-8-or-windows-1252',
    required: true,
  },
  'ofcom-fixed-pcon': {
    id: 'ofcom-fixed-pcon',
    title: 'Ofcom, Connected Nations: fixed coverage by constituency',
    publisher: 'ofcom',
    page: ofcomPage,
    pattern: /^(?<year>\d{4})(?<month>\d{2})_fixed_pcon_coverage_r\d+\.csv$/i,
    encoding: 'utf-8-or-windows-1252',
    required: true,
  },
  'ofcom-take-up': {
    id: 'ofcom-take-up',
    title: 'Ofcom, Connected Nations: full-fibre take-up by local authority',
    publisher: 'ofcom',
    page: ofcomPage,
    pattern: /^(?<year>\d{4})(?<month>\d{2})_full_fibre_take-up_laua_r\d+\.csv$/i,
    encoding: 'utf-8-or-windows-1252',
    required: true,
  },
  'ofcom-fixed-postcode': {
    id: 'ofcom-fixed-postcode',
    title: 'Ofcom, Connected Nations: residential coverage by postcode',
    publisher: 'ofcom',
    page: ofcomPage,
    pattern: /^(?<year>\d{4})(?<month>\d{2})_fixed_pc_coverage_res_r\d+_(?<area>[A-Z]{1,2})\.csv$/i,
    encoding: 'utf-8-or-windows-1252',
    required: false,
  },
  'ofcom-fixed-oa': {
    id: 'ofcom-fixed-oa',
    title: 'Ofcom, Connected Nations: fixed coverage by output area',
    publisher: 'ofcom',
    page: ofcomPage,
    pattern:
      /^(?<year>\d{4})(?<month>\d{2})_fixed_oa(?<residential>_res)?_coverage(?:_res)?_r\d+\.csv$/i,
    encoding: 'utf-8-or-windows-1252',
    required: false,
  },
  'ofcom-mobile-laua': {
    id: 'ofcom-mobile-laua',
    title: 'Ofcom, Connected Nations: mobile coverage by local authority',
    publisher: 'ofcom',
    page: ofcomPage,
    pattern: /^(?<year>\d{4})(?<month>\d{2})_mobile_coverage_laua_r\d+\.csv$/i,
    encoding: 'utf-8-or-windows-1252',
    required: true,
  },
  'ofcom-mobile-pcon': {
    id: 'ofcom-mobile-pcon',
    title: 'Ofcom, Connected Nations: mobile coverage by constituency',
    publisher: 'ofcom',
    page: ofcomPage,
    pattern: /^(?<year>\d{4})(?<month>\d{2})_mobile_coverage_pcon_r\d+\.csv$/i,
    encoding: 'utf-8-or-windows-1252',
    required: true,
  },
  'ofcom-mobile-nations': {
    id: 'ofcom-mobile-nations',
    title: 'Ofcom, Connected Nations: mobile coverage of the UK and nations',
    publisher: 'ofcom',
    page: ofcomPage,
    pattern: /^(?<year>\d{4})(?<month>\d{2})_mobile_coverage_UK_and_nations_r\d+\.csv$/i,
    encoding: 'utf-8-or-windows-1252',
    required: true,
  },
  'ofcom-mobile-4g5g': {
    id: 'ofcom-mobile-4g5g',
    title: 'Ofcom, Connected Nations: 4G or 5G coverage',
    publisher: 'ofcom',
    page: ofcomPage,
    pattern: /^(?<year>\d{4})(?<month>\d{2})_mobile_coverage_4G5G_r\d+\.csv$/i,
    encoding: 'utf-8-or-windows-1252',
    required: true,
  },
  'ons-gigabit': {
    id: 'ons-gigabit',
    title: 'ONS, Explore Local Statistics: gigabit-capable broadband',
    publisher: 'ons',
    page: onsPage,
    pattern: /^gigabit-capable-broadband_(?<year>\d{4})-(?<month>\d{2})\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'ons-4g': {
    id: 'ons-4g',
    title: 'ONS, Explore Local Statistics: 4G coverage',
    publisher: 'ons',
    page: onsPage,
    pattern: /^network-coverage-4g_(?<year>\d{4})-(?<month>\d{2})\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'ons-5g': {
    id: 'ons-5g',
    title: 'ONS, Explore Local Statistics: 5G coverage',
    publisher: 'ons',
    page: onsPage,
    pattern: /^network-coverage-5g_(?<year>\d{4})-(?<month>\d{2})\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'iod-file-1': {
    id: 'iod-file-1',
    title: 'MHCLG, English Indices of Deprivation 2025: Index of Multiple Deprivation (File 1)',
    publisher: 'mhclg',
    page: imdPage,
    pattern: /^File_1_IoD2025_.*\.csv$/i,
    encoding: 'utf-8',
    required: false,
  },
  'iod-file-3': {
    id: 'iod-file-3',
    title: 'MHCLG, English Indices of Deprivation 2025: children and older people (File 3)',
    publisher: 'mhclg',
    page: imdPage,
    pattern: /^File_3_IoD2025_.*\.csv$/i,
    encoding: 'utf-8',
    required: false,
  },
  'iod-file-7': {
    id: 'iod-file-7',
    title: 'MHCLG, English Indices of Deprivation 2025: all ranks, scores, denominators (File 7)',
    publisher: 'mhclg',
    page: imdPage,
    pattern: /^File_7_IoD2025_.*\.csv$/i,
    encoding: 'utf-8',
    required: false,
  },
  'iod-scores': {
    id: 'iod-scores',
    title: 'English Indices of Deprivation 2025: scores, ranks, deciles',
    publisher: 'mhclg',
    page: imdPage,
    pattern: /^iod2025_scores_ranks_deciles_lsoa21\.csv$/i,
    encoding: 'utf-8',
    required: false,
  },
  'iod-indicators': {
    id: 'iod-indicators',
    title: 'English Indices of Deprivation 2025: underlying indicators',
    publisher: 'mhclg',
    page: imdPage,
    pattern: /^iod2025_underlying_indicators_lsoa21\.csv$/i,
    encoding: 'utf-8',
    required: false,
  },
  'census-residence': {
    id: 'census-residence',
    title: 'ONS, Census 2021 TS001: residents',
    publisher: 'ons',
    page: nomis,
    pattern: /^TS001_residence_type_2021\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'census-age': {
    id: 'census-age',
    title: 'ONS, Census 2021: residents by age',
    publisher: 'ons',
    page: nomis,
    pattern: /^census2021_residents_by_age_lsoa21\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'census-older': {
    id: 'census-older',
    title: 'ONS, Census 2021 RM121: older residents',
    publisher: 'ons',
    page: nomis,
    pattern: /^RM121_older_residents_lsoa21\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'census-tenure': {
    id: 'census-tenure',
    title: 'ONS, Census 2021: households by tenure',
    publisher: 'ons',
    page: nomis,
    pattern: /^census2021_households_by_tenure_lsoa21\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'census-disability': {
    id: 'census-disability',
    title: 'ONS, Census 2021: residents by disability',
    publisher: 'ons',
    page: nomis,
    pattern: /^census2021_disability_lsoa21\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'digital-propensity': {
    id: 'digital-propensity',
    title: 'ONS, Digital Propensity Index (2011 neighbourhoods)',
    publisher: 'ons',
    page: 'https://www.ons.gov.uk/',
    pattern: /^digital_propensity_index_lsoa11\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'outline-lsoa': {
    id: 'outline-lsoa',
    title: 'ONS, LSOA 2021 boundaries (generalised, clipped)',
    publisher: 'ons',
    page: geoportal,
    pattern: /^LSOA_2021_EN_BGC\.geojson$/i,
    encoding: 'utf-8',
    required: true,
  },
  'outline-ward': {
    id: 'outline-ward',
    title: 'ONS, ward boundaries, May 2025',
    publisher: 'ons',
    page: geoportal,
    pattern: /^WD_MAY_2025_EN_BGC\.geojson$/i,
    encoding: 'utf-8',
    required: true,
  },
  'outline-district': {
    id: 'outline-district',
    title: 'ONS, local authority boundaries, May 2025',
    publisher: 'ons',
    page: geoportal,
    pattern: /^LAD_MAY_2025_UK_BGC\.topojson$/i,
    encoding: 'utf-8',
    required: true,
  },
  'outline-constituency': {
    id: 'outline-constituency',
    title: 'ONS, constituency boundaries, July 2024',
    publisher: 'ons',
    page: geoportal,
    pattern: /^PCON_JULY_2024_UK_BGC\.topojson$/i,
    encoding: 'utf-8',
    required: true,
  },
  'outline-cauth': {
    id: 'outline-cauth',
    title: 'ONS, combined authority boundaries, May 2025',
    publisher: 'ons',
    page: geoportal,
    pattern: /^CAUTH_MAY_2025_EN_BSC\.geojson$/i,
    encoding: 'utf-8',
    required: true,
  },
  'code-point': {
    id: 'code-point',
    title: 'Ordnance Survey, Code-Point Open',
    publisher: 'os',
    page: 'https://osdatahub.os.uk/downloads/open/CodePointOpen',
    pattern: /^(?<area>[a-z]{1,2})\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'lookup-oa-lsoa': {
    id: 'lookup-oa-lsoa',
    title: 'ONS, output area to LSOA to MSOA lookup, 2021',
    publisher: 'ons',
    page: geoportal,
    pattern: /^OA21_LSOA21_MSOA21\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'lookup-lsoa-district': {
    id: 'lookup-lsoa-district',
    title: 'ONS, LSOA 2021 to local authority 2025 lookup',
    publisher: 'ons',
    page: geoportal,
    pattern: /^LSOA21_LAD25\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'lookup-lsoa-ward': {
    id: 'lookup-lsoa-ward',
    title: 'ONS, LSOA 2021 to ward 2024 best-fit lookup',
    publisher: 'ons',
    page: geoportal,
    pattern: /^LSOA21_WD24_LAD24_best_fit\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'lookup-lsoa11': {
    id: 'lookup-lsoa11',
    title: 'ONS, LSOA 2011 to LSOA 2021 exact-fit lookup',
    publisher: 'ons',
    page: geoportal,
    pattern: /^LSOA11_LSOA21_LAD22_exact_fit\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'lookup-cauth': {
    id: 'lookup-cauth',
    title: 'Local authority to combined authority lookup, 2025 (compiled)',
    publisher: 'compiled',
    page: geoportal,
    pattern: /^LAD25_CAUTH25\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'lookup-region': {
    id: 'lookup-region',
    title: 'ONS, local authority to region lookup, 2024',
    publisher: 'ons',
    page: geoportal,
    pattern: /^LAD24_RGN24\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'lookup-changes': {
    id: 'lookup-changes',
    title: 'Local authority changes since 2017',
    publisher: 'compiled',
    page: geoportal,
    pattern: /^lad_changes\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'lookup-msoa-names': {
    id: 'lookup-msoa-names',
    title: 'House of Commons Library, MSOA names',
    publisher: 'commons-library',
    page: 'https://houseofcommonslibrary.github.io/msoanames/',
    pattern: /^MSOA21_names\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
  'lookup-rural': {
    id: 'lookup-rural',
    title: 'ONS, rural–urban classification 2021',
    publisher: 'ons',
    page: geoportal,
    pattern: /^LSOA21_RUC21\.csv$/i,
    encoding: 'utf-8',
    required: true,
  },
} as const satisfies Record<string, Dataset>;

export type DatasetId = keyof typeof datasets;

/** Which columns hold a measure: counts are added together; a percentage is checked against them or stands alone. */
export interface FixedColumns {
  readonly counts?: readonly string[];
  readonly percent?: string;
  readonly note?: NoteId;
  /** Read where the columns are there, passed over where they are not. */
  readonly optional?: boolean;
}

export interface FixedRelease {
  readonly measures: Partial<Record<MeasureId, FixedColumns>>;
  /** Release whose premises weigh this one's percentages, should the file have no counts. */
  readonly weightsFrom?: ReleaseId;
}

const counted = (what: string): FixedColumns => ({
  counts: [`Number of premises with ${what} availability`],
  percent: `${what} availability (% premises)`,
});
const belowUso: FixedColumns = {
  counts: ['Number of premises below the USO'],
  percent: '% of premises below the USO',
};

const since2020: FixedRelease['measures'] = {
  'full-fibre': counted('Full Fibre'),
  gigabit: counted('Gigabit'),
  'ultrafast-300': counted('UFBB'),
  'superfast-30': counted('SFBB'),
  'below-uso': belowUso,
};

/** The same measures, each read only where its columns are in the file. */
const optional = (columns: FixedRelease['measures']): FixedRelease['measures'] =>
  Object.fromEntries(
    Object.entries(columns).map(([id, spec]) => [id, { ...spec, optional: true }]),
  );

/** Total premises: the denominator of every fixed count. */
export const ALL_PREMISES = 'All Premises';

/** Fixed coverage by local authority, release by release: the drift and the traps of each. */
export const fixedReleases: Record<ReleaseId, FixedRelease> = {
  '2018-09': {
    measures: {
      'full-fibre': counted('Full Fibre'),
      'ultrafast-300': counted('UFBB'),
      // Both columns named SFBB hold only 30–300 Mbit/s here, so the percentage cannot be a check.
      'superfast-30': {
        counts: [
          'Number of premises with SFBB availability',
          'Number of premises with UFBB availability',
        ],
        note: 'superfast-two-bands',
      },
      'below-uso': belowUso,
    },
  },
  '2019-09': {
    measures: {
      'full-fibre': counted('Full Fibre'),
      'ultrafast-300': counted('UFBB'),
      // The count is whole here; only the percentage is of the 30–300 Mbit/s band.
      'superfast-30': { counts: ['Number of premises with SFBB availability'] },
      'below-uso': belowUso,
    },
  },
  '2020-09': { measures: since2020 },
  '2021-09': { measures: since2020 },
  '2022-09': { measures: since2020 },
  '2023-09': { measures: since2020 },
  // The copy at hand has percentages only; a file that has the counts too is read by its counts.
  '2024-07': { measures: since2020, weightsFrom: '2025-07' },
  '2025-07': { measures: since2020 },
  '2026-01': {
    measures: {
      ...optional(since2020),
      'full-fibre': { counts: ['Number of premises with Full Fibre availability'] },
    },
  },
};

/** Fixed coverage by constituency. */
export const constituencyReleases: Record<ReleaseId, FixedRelease> = {
  '2025-07': {
    measures: {
      'full-fibre': { counts: ['Number of premises with Full Fibre availability'] },
      gigabit: { counts: ['Number of premises with Gigabit availability'] },
      'superfast-30': { counts: ['Number of premises with SFBB availability'] },
    },
  },
};

/** Take-up: percent of full-fibre premises, weighed by the same release's full-fibre count. */
export const takeUpReleases: Record<ReleaseId, { percent: string; note: NoteId }> = {
  '2025-07': {
    percent: 'Full-fibre take-up (% of full-fibre coverage)',
    note: 'whole-percents',
  },
};

/** Residential postcode files, and output-area files when there are any: the columns of each measure. */
export const postcodeColumns = {
  'superfast-30': 'SFBB availability (% premises)',
  'ultrafast-300': 'UFBB availability (% premises)',
  gigabit: 'Gigabit availability (% premises)',
  'below-uso': '% of premises below the USO',
} as const;
export const outputAreaColumns = {
  'superfast-30': 'Number of premises with SFBB availability',
  'ultrafast-300': 'Number of premises with UFBB availability',
  gigabit: 'Number of premises with Gigabit availability',
  'below-uso': 'Number of premises below the USO',
} as const;

/** Mobile releases with counts by number of operators; `standalone` says whether 5G SA is in it. */
export const mobileReleases: Record<ReleaseId, { standalone: boolean }> = {
  '2024-09': { standalone: false },
  '2025-07': { standalone: true },
};

/** Column stems and weight columns of a mobile measure's family (cells `<stem>_0` … `<stem>_4`). */
export const mobileTechnology = {
  '4g': '4G',
  high: '5G_high_confidence',
  'very-high': '5G_very_high_confidence',
  standalone: '5G_SA_high_confidence',
} as const;
export const mobilePlace = {
  outdoor: { stem: 'prem_out', weight: 'prem_count' },
  indoor: { stem: 'prem_in', weight: 'prem_count' },
  area: { stem: 'geo_out', weight: 'pixel_count' },
} as const;

export interface OnsSeries {
  readonly dataset: DatasetId;
  readonly measure: MeasureId;
  /** All months the publisher lists; where Ofcom's own file covers one, ONS's is a check only. */
  readonly releases: readonly ReleaseId[];
  /** Release whose premises or land weigh a group's percentages, by release. */
  readonly weightsFrom: Partial<Record<ReleaseId, ReleaseId>>;
}

export const onsSeries: readonly OnsSeries[] = [
  {
    dataset: 'ons-gigabit',
    measure: 'gigabit',
    releases: [
      '2022-09',
      '2023-01',
      '2023-05',
      '2023-09',
      '2024-01',
      '2024-07',
      '2025-01',
      '2025-07',
      '2026-01',
    ],
    weightsFrom: {
      '2023-01': '2022-09',
      '2023-05': '2023-09',
      '2024-01': '2023-09',
      '2025-01': '2025-07',
      '2026-01': '2026-01',
    },
  },
  {
    dataset: 'ons-4g',
    measure: '4g-area-any',
    releases: [
      '2022-09',
      '2023-01',
      '2023-04',
      '2023-09',
      '2024-01',
      '2024-09',
      '2025-01',
      '2025-07',
      '2026-01',
    ],
    weightsFrom: {
      '2022-09': '2024-09',
      '2023-01': '2024-09',
      '2023-04': '2024-09',
      '2023-09': '2024-09',
      '2024-01': '2024-09',
      '2025-01': '2025-07',
      '2026-01': '2025-07',
    },
  },
  {
    dataset: 'ons-5g',
    measure: '5g-area-any',
    releases: ['2024-01', '2024-09', '2025-01', '2025-07', '2026-01'],
    weightsFrom: { '2024-01': '2024-09', '2025-01': '2025-07', '2026-01': '2025-07' },
  },
];

/** Files known to hold another month's values: caught by comparison, left out, and reported. */
export const mislabelled: readonly {
  dataset: DatasetId;
  release: ReleaseId;
  repeats: ReleaseId;
}[] = [{ dataset: 'ons-5g', release: '2023-09', repeats: '2024-01' }];

/** Attributions, shown on the page and beside the downloads. */
export const attributions = [
  'Ofcom, Connected Nations, © Ofcom, Open Government Licence v3.0.',
  'Office for National Statistics, licensed under the Open Government Licence v3.0.',
  'MHCLG, English Indices of Deprivation 2025, Open Government Licence v3.0.',
  'Contains OS data © Crown copyright and database right 2023–2025; contains Royal Mail data © Royal Mail copyright and database right 2023; contains GeoPlace data © Local Government Information House Limited.',
  'MSOA names: House of Commons Library, Open Parliament Licence v3.0.',
  'Policy texts: West Midlands Combined Authority.',
] as const;

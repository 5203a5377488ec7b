// What is known of a neighbourhood besides coverage: people, deprivation and names, with words and sources.

import type { DatasetId } from './sources';

export interface NeighbourhoodColumn {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
  readonly kind: 'count' | 'rank' | 'decile' | 'score' | 'text';
  readonly source: DatasetId;
}

/** Numbers a neighbourhood carries. `count` columns add up to any area; ranks, deciles and scores never do. */
export const neighbourhoodNumbers = {
  residents: {
    id: 'residents',
    label: 'Residents',
    meaning: 'Usual residents, Census 2021.',
    kind: 'count',
    source: 'census-residence',
  },
  households: {
    id: 'households',
    label: 'Households',
    meaning: 'Households with at least one usual resident, Census 2021.',
    kind: 'count',
    source: 'census-tenure',
  },
  aged_0_15: {
    id: 'aged_0_15',
    label: 'Aged 15 and under',
    meaning: 'Residents aged 15 and under, Census 2021.',
    kind: 'count',
    source: 'census-age',
  },
  aged_65_over: {
    id: 'aged_65_over',
    label: 'Aged 65 and over',
    meaning: 'Residents aged 65 and over, Census 2021.',
    kind: 'count',
    source: 'census-older',
  },
  aged_75_over: {
    id: 'aged_75_over',
    label: 'Aged 75 and over',
    meaning: 'Residents aged 75 and over, Census 2021.',
    kind: 'count',
    source: 'census-older',
  },
  social_rented: {
    id: 'social_rented',
    label: 'Social-rented households',
    meaning: 'Households renting from a council or housing association, Census 2021.',
    kind: 'count',
    source: 'census-tenure',
  },
  private_rented: {
    id: 'private_rented',
    label: 'Private-rented households',
    meaning: 'Households renting privately, Census 2021.',
    kind: 'count',
    source: 'census-tenure',
  },
  disabled: {
    id: 'disabled',
    label: 'Disabled residents',
    meaning: 'Residents disabled under the Equality Act, Census 2021.',
    kind: 'count',
    source: 'census-disability',
  },
  income_deprived_people: {
    id: 'income_deprived_people',
    label: 'People in income deprivation',
    meaning: 'People counted as income-deprived, Indices of Deprivation 2025.',
    kind: 'count',
    source: 'iod-indicators',
  },
  income_deprived_older: {
    id: 'income_deprived_older',
    label: 'Older people in income deprivation',
    meaning:
      'People aged 60 and over counted as income-deprived, Indices of Deprivation 2025; blank where suppressed.',
    kind: 'count',
    source: 'iod-indicators',
  },
  income_deprived_children: {
    id: 'income_deprived_children',
    label: 'Children in income deprivation',
    meaning:
      'Children aged 0 to 15 counted as income-deprived, Indices of Deprivation 2025; blank where suppressed.',
    kind: 'count',
    source: 'iod-indicators',
  },
  imd_score: {
    id: 'imd_score',
    label: 'Deprivation score',
    meaning: 'Index of Multiple Deprivation 2025, score: higher is more deprived.',
    kind: 'score',
    source: 'iod-scores',
  },
  imd_rank: {
    id: 'imd_rank',
    label: 'Deprivation rank',
    meaning: 'Rank among 33,755 neighbourhoods of England, 1 the most deprived.',
    kind: 'rank',
    source: 'iod-scores',
  },
  imd_decile: {
    id: 'imd_decile',
    label: 'Deprivation decile',
    meaning: 'Decile 1 is the most deprived tenth of neighbourhoods in England.',
    kind: 'decile',
    source: 'iod-scores',
  },
  income_score: {
    id: 'income_score',
    label: 'Income deprivation rate',
    meaning: 'Share of people in income deprivation, 0 to 1.',
    kind: 'score',
    source: 'iod-scores',
  },
  income_rank: {
    id: 'income_rank',
    label: 'Income deprivation rank',
    meaning: 'Rank by income deprivation, 1 the most deprived.',
    kind: 'rank',
    source: 'iod-scores',
  },
  income_decile: {
    id: 'income_decile',
    label: 'Income deprivation decile',
    meaning: 'Decile 1 is the most income-deprived tenth in England.',
    kind: 'decile',
    source: 'iod-scores',
  },
  digital_propensity: {
    id: 'digital_propensity',
    label: 'Digital propensity',
    meaning:
      'Percent of households expected to answer a census online (ONS), carried over from 2011 neighbourhoods: a split one’s parts take its score, a merged one the mean of its parents’, each counting once; an irregular one has none.',
    kind: 'score',
    source: 'digital-propensity',
  },
} as const satisfies Record<string, NeighbourhoodColumn>;
export type NeighbourhoodNumberId = keyof typeof neighbourhoodNumbers;

/** Counts that add up over neighbourhoods to describe a larger area's people. */
export const peopleCounts = [
  'residents',
  'households',
  'aged_0_15',
  'aged_65_over',
  'aged_75_over',
  'social_rented',
  'private_rented',
  'disabled',
  'income_deprived_people',
  'income_deprived_older',
  'income_deprived_children',
] as const satisfies readonly NeighbourhoodNumberId[];
export type PeopleCountId = (typeof peopleCounts)[number];

/** First columns of downloads/neighbourhoods.csv, in order; the other numbers follow. */
export const neighbourhoodCsvStart = [
  'lsoa21cd',
  'lsoa21nm',
  'msoa_name',
  'ward_code',
  'ward_name',
  'lad_code',
  'lad_name',
  'cauth_code',
  'residents',
  'households',
  'imd_rank',
  'imd_decile',
  'income_deprived_people',
  'gigabit',
  'ultrafast_300',
  'superfast_30',
  'below_uso',
] as const;

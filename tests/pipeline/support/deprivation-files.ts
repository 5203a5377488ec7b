// The Indices of Deprivation of the small raw folder: ranks, scores, people in income deprivation.

import { type Cell, csv } from './csv';
import type { RawFiles } from './raw-files';
import { type Square, squareOf, squares } from './squares';

const DEPRIVATION = 'deprivation/';

/** Ranks jump about, so that the most deprived are not all in one place; each once. */
export const rankOf = (square: Square) => ((square.index * 7) % squares.length) + 1;
export const decileOf = (square: Square) => Math.ceil((10 * rankOf(square)) / squares.length);

/** The neighbourhood whose older people in income deprivation are suppressed. */
export const suppressed = () => squareOf('Birmingham', 1);

const officialHead = [
  'LSOA code (2021)',
  'LSOA name (2021)',
  'Local Authority District code (2024)',
  'Local Authority District name (2024)',
];
const imd = 'Index of Multiple Deprivation (IMD)';
const rank = 'Rank (where 1 is most deprived)';
const decile = 'Decile (where 1 is most deprived 10% of LSOAs)';
const official = (square: Square): Cell[] => [
  square.code,
  square.name,
  square.district.code,
  square.district.name,
];

/** The official File 7: a rate of 0.15 of 1,200 people in income deprivation. */
export function file7(): string {
  const header = [
    ...officialHead,
    `${imd} Score`,
    `${imd} ${rank}`,
    `${imd} ${decile}`,
    'Income Score (rate)',
    `Income ${rank}`,
    `Income ${decile}`,
    'Income Deprivation Affecting Children Index (IDACI) Score (rate)',
    'Income Deprivation Affecting Older People (IDAOPI) Score (rate)',
    'Total population: mid 2022',
    'Dependent Children aged 0-15: mid 2022',
    'Older population aged 60 and over: mid 2022',
  ];
  const rows = squares.map((square) => {
    const place = [rankOf(square), decileOf(square)];
    return [...official(square), 20.5, ...place, 0.15, ...place, 0.25, 0.1, 1200, 240, 300];
  });
  return csv(header, rows);
}

/** Adds Files 1 and 3, and the re-user’s two tables. */
export function addDeprivationFiles(files: RawFiles): void {
  const ranks = (extra: string[], more: (square: Square) => Cell[]) =>
    csv(
      [...officialHead, `${imd} ${rank}`, `${imd} ${decile}`, ...extra],
      squares.map((square) => [
        ...official(square),
        rankOf(square),
        decileOf(square),
        ...more(square),
      ]),
      { bom: true, crlf: true },
    );
  files.set(
    `${DEPRIVATION}File_1_IoD2025_Index_of_Multiple_Deprivation.csv`,
    ranks([], () => []),
  );
  files.set(
    `${DEPRIVATION}File_3_IoD2025_Supplementary_Indices_IDACI_and_IDAOPI.csv`,
    ranks([`Income Deprivation Affecting Children Index (IDACI) ${rank}`], (s) => [rankOf(s)]),
  );
  files.set(
    `${DEPRIVATION}iod2025_scores_ranks_deciles_lsoa21.csv`,
    csv(
      [
        'lsoa21_code',
        'IMD_decile',
        'Income_decile',
        'IMD_rank',
        'Income_rank',
        'IMD_score',
        'Income_score',
      ],
      squares.map((square) => {
        const [place, tenth] = [rankOf(square), decileOf(square)];
        return [square.code, tenth, tenth, place, place, 20.5, 0.15];
      }),
    ),
  );
  files.set(
    `${DEPRIVATION}iod2025_underlying_indicators_lsoa21.csv`,
    csv(
      [
        'lsoa21_code',
        'income_domain_numerator',
        'income_deprivation_affecting_children_index_idaci_numerator',
        'income_deprivation_affecting_older_people_index_idaopi_numerator',
      ],
      squares.map((square) => [square.code, 100, 30, square === suppressed() ? '' : 20]),
    ),
  );
}

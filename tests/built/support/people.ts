// What is known of a neighbourhood, read straight from the raw tables of people, names and deprivation.

import { numberIn, type Row, rawRowsOf, rawTable, textIn } from './raw';

type Numbers = Map<string, number | null>;

const KEY = 'lsoa21_code';
const tenureFile = /^census2021_households_by_tenure_lsoa21\.csv$/;
const ageFile = /^census2021_residents_by_age_lsoa21\.csv$/;
const disabilityFile = /^census2021_disability_lsoa21\.csv$/;
const scoresFile = /^iod2025_scores_ranks_deciles_lsoa21\.csv$/;
const indicatorsFile = /^iod2025_underlying_indicators_lsoa21\.csv$/;
const imdFile = /^File_1_IoD2025_.*\.csv$/;

/** A column by code. */
const read = (rows: Row[], key: string, column: string): Numbers =>
  new Map(rows.map((row) => [textIn(row, key), numberIn(row, column)]));

/** The column whose name begins so: the workbook's long names are cut short in places. */
function beginning(rows: Row[], start: string): string {
  const names = Object.keys(rows[0] ?? {}).filter((name) => name.startsWith(start));
  if (names.length !== 1) throw new Error(`${names.length} columns begin with ${start}`);
  return names[0] as string;
}

/** Adds a column of a long table over the rows that `wanted` picks. */
function addUp(rows: Row[], column: string, wanted: (row: Row) => boolean): Numbers {
  const sums: Numbers = new Map();
  for (const row of rows.filter(wanted)) {
    const code = textIn(row, KEY);
    sums.set(code, (sums.get(code) ?? 0) + (numberIn(row, column) ?? 0));
  }
  return sums;
}

/** Residents from TS001's own rows, which output areas, neighbourhoods and districts share. */
export function residents(codes: ReadonlySet<string>): Numbers {
  return read(rawRowsOf(/^TS001_residence_type_2021\.csv$/, codes), 'Geography code', 'Total');
}

/** Residents of an age and over: Nomis's sheet has its header on line 8, and codes before " : ". */
function older(rows: Row[], fromAge: number): Numbers {
  const found: Numbers = new Map();
  for (const row of rows) {
    const [code = ''] = textIn(row, '2021 super output area - lower layer').split(' : ');
    const bands = Object.keys(row).filter(
      (band) => Number(/^Aged (\d+)/.exec(band)?.[1]) >= fromAge,
    );
    found.set(
      code,
      bands.reduce((sum, band) => sum + (numberIn(row, band) ?? 0), 0),
    );
  }
  return found;
}

/** Every number of neighbourhoods.csv that the raw files give as it stands, by its column. */
export function rawNumbers(codes: ReadonlySet<string>): Record<string, Numbers> {
  const tenure = rawRowsOf(tenureFile, codes);
  const age = rawRowsOf(ageFile, codes);
  const old = rawRowsOf(/^RM121_older_residents_lsoa21\.csv$/, codes, 8);
  const disability = rawRowsOf(disabilityFile, codes);
  const indicators = rawRowsOf(indicatorsFile, codes);
  const scores = rawRowsOf(scoresFile, codes);
  const imd = rawRowsOf(imdFile, codes);
  const official = 'Index of Multiple Deprivation (IMD)';
  const deprived = (who: string) => `income_deprivation_affecting_${who}_numerator`;
  return {
    residents: residents(codes),
    households: read(tenure, KEY, 'total_households'),
    aged_0_15: addUp(age, 'usual_residents', (row) => row.age_group === 'Aged 15 years and under'),
    aged_65_over: older(old, 65),
    aged_75_over: older(old, 75),
    social_rented: addUp(tenure, 'n', (row) => textIn(row, 'tenure').startsWith('Social rented')),
    private_rented: addUp(tenure, 'n', (row) => textIn(row, 'tenure').startsWith('Private rented')),
    disabled: addUp(disability, 'n', (row) => textIn(row, 'disability').startsWith('Disabled')),
    income_deprived_people: read(indicators, KEY, 'income_domain_numerator'),
    income_deprived_older: read(indicators, KEY, deprived('older_people_index_idaopi')),
    income_deprived_children: read(indicators, KEY, deprived('children_index_idaci')),
    imd_rank: read(imd, 'LSOA code (2021)', beginning(imd, `${official} Rank`)),
    imd_decile: read(imd, 'LSOA code (2021)', beginning(imd, `${official} Decile`)),
    imd_score: read(scores, KEY, 'IMD_score'),
    income_score: read(scores, KEY, 'Income_score'),
    income_rank: read(scores, KEY, 'Income_rank'),
    income_decile: read(scores, KEY, 'Income_decile'),
  };
}

/** Digital propensity of the 2011 areas that make up a 2021 one; none where a change is irregular. */
export function propensityParts(): Map<string, number[]> {
  const index = rawTable(/^digital_propensity_index_lsoa11\.csv$/);
  const score = read(index, 'LSOAcode', 'Score');
  const parts = new Map<string, number[]>();
  for (const row of rawTable(/^LSOA11_LSOA21_LAD22_exact_fit\.csv$/)) {
    const value = score.get(textIn(row, 'lsoa11_code'));
    if (row.change_code === 'X' || value === undefined || value === null) continue;
    const code = textIn(row, 'lsoa21_code');
    parts.set(code, [...(parts.get(code) ?? []), value]);
  }
  return parts;
}

/** Names and parents of each neighbourhood by the columns of neighbourhoods.csv. */
export function rawNames(): Map<string, Row> {
  const by = (pattern: RegExp, key: string) =>
    new Map(rawTable(pattern).map((row) => [textIn(row, key), row]));
  const msoa = by(/^OA21_LSOA21_MSOA21\.csv$/, 'LSOA21CD');
  const msoaName = by(/^MSOA21_names\.csv$/, 'MSOA21CD');
  const ward = by(/^LSOA21_WD24_LAD24_best_fit\.csv$/, 'lsoa21_code');
  const authority = by(/^LAD25_CAUTH25\.csv$/, 'LAD25CD');
  const names = new Map<string, Row>();
  for (const row of rawTable(/^LSOA21_LAD25\.csv$/)) {
    const code = textIn(row, 'LSOA21CD');
    const district = authority.get(textIn(row, 'LAD25CD'));
    names.set(code, {
      lsoa21nm: textIn(row, 'LSOA21NM'),
      msoa_name: msoaName.get(msoa.get(code)?.MSOA21CD ?? '')?.MSOA21HCLNM ?? '',
      ward_code: ward.get(code)?.ward24_code ?? '',
      ward_name: ward.get(code)?.ward24_name ?? '',
      lad_code: textIn(row, 'LAD25CD'),
      lad_name: district?.LAD25NM ?? '',
      cauth_code: district?.CAUTH25CD ?? '',
    });
  }
  return names;
}

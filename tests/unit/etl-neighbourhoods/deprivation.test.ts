// Indices of Deprivation: suppressed blanks, the official File 7 in place of the others, cross-checks.

import { describe, expect, it } from 'vitest';
import { readDeprivation } from '../../../etl/sources/deprivation';
import type { RawFile } from '../../../etl/sources/raw-files';
import { A, B, csv, rawFile, setUp } from './create';

const scores = rawFile(
  'iod-scores',
  csv(
    '"lsoa21_code","IMD_decile","Income_decile","IMD_rank","Income_rank","IMD_score","Income_score"',
    `"${A}",1,2,1,2,60.5,0.4`,
    `"${B}",10,9,2,1,3.25,0.05`,
  ),
);
const indicators = rawFile(
  'iod-indicators',
  csv(
    '"lsoa21_code","income_domain_numerator","income_deprivation_affecting_children_index_idaci_numerator","income_deprivation_affecting_older_people_index_idaopi_numerator"',
    `"${A}",500,120,85`,
    `"${B}",,,0`,
  ),
);
const file7 = (decile = 1) =>
  rawFile(
    'iod-file-7',
    csv(
      [
        'LSOA code (2021)',
        '"LSOA name (2021)"',
        'Index of Multiple Deprivation (IMD) Score',
        'Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)',
        'Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)',
        'Income Score (rate)',
        'Income Rank (where 1 is most deprived)',
        'Income Decile (where 1 is most deprived 10% of LSOAs)',
        'Income Deprivation Affecting Children Index (IDACI) Score (rate)',
        'Income Deprivation Affecting Older People (IDAOPI) Score (rate)',
        'Total population: mid 2022',
        'Dependent Children aged 0-15: mid 2022',
        'Older population aged 60 and over: mid 2022',
      ].join(','),
      `${A},"Name, A",60.5,1,${decile},0.4,2,2,0.5,0.333,1251,240,200`,
      `${B},Name B,3.25,2,10,0.05,1,9,,0,1000,100,300`,
    ),
    'File_7.csv',
  );
const file1 = (rank: number) =>
  rawFile(
    'iod-file-1',
    csv(
      'LSOA code (2021),Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived),Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOA',
      `${A},${rank},1`,
      `${B},2,10`,
    ),
    'File_1.csv',
  );

function read(...files: RawFile[]) {
  const { spine, faults, tally } = setUp();
  return { columns: readDeprivation(files, spine, faults, tally), faults, tally };
}

describe('deprivation', () => {
  it('keeps a blank as absent: suppressed is not zero', () => {
    const { columns, faults, tally } = read(scores, indicators);
    expect(faults.all).toEqual([]);
    expect(columns).toMatchObject({
      income_deprived_people: [500, null],
      income_deprived_children: [120, null],
      income_deprived_older: [85, 0],
      imd_decile: [1, 10],
      income_score: [0.4, 0.05],
      scoresFrom: 'iod-scores',
      countsFrom: 'iod-indicators',
    });
    expect(tally.leftOut.map(({ count }) => count)).toEqual([1, 1]);
  });

  it('reads File 7 in place of both: people are rate × population, rounded', () => {
    const { columns, faults } = read(file7());
    expect(faults.all).toEqual([]);
    expect(columns).toMatchObject({
      imd_score: [60.5, 3.25],
      imd_rank: [1, 2],
      income_deprived_people: [500, 50],
      income_deprived_older: [67, 0],
      income_deprived_children: [120, null],
      scoresFrom: 'iod-file-7',
      countsFrom: 'iod-file-7',
    });
  });

  it('prefers published numerators to products, and holds the other table against File 7', () => {
    const both = read(file7(), scores, indicators);
    expect(both.columns).toMatchObject({ countsFrom: 'iod-indicators', scoresFrom: 'iod-file-7' });
    expect(both.faults.any).toBe(false);
    expect(read(file7(2), scores, indicators).faults.all).toMatchObject([{ line: 2, value: '1' }]);
  });

  it('faults a rank of File 1 that differs', () => {
    expect(read(scores, indicators, file1(1)).faults.any).toBe(false);
    expect(read(scores, indicators, file1(2)).faults.all).toMatchObject([
      { file: 'File_1.csv', line: 2, value: '2', expected: expect.stringContaining('rank') },
    ]);
  });

  it('faults a raw folder with neither', () => {
    const { columns, faults } = read(scores);
    expect(columns).toBeNull();
    expect(faults.all).toMatchObject([{ expected: expect.stringContaining('File_7') }]);
  });

  it.each([
    ['a decile over 10', '1,2,1,2,60.5,0.4', '11,2,1,2,60.5,0.4', 'decile from 1 to 10'],
    [
      'a rank over the number of places',
      '1,2,1,2,60.5,0.4',
      '1,2,3,2,60.5,0.4',
      'rank from 1 to 2',
    ],
    ['a rate over 1', '1,2,1,2,60.5,0.4', '1,2,1,2,60.5,1.4', 'rate from 0 to 1'],
  ])('faults %s', (_, from, to, expected) => {
    const text = new TextDecoder().decode(scores.bytes()).replace(from, to);
    const { faults } = read(rawFile('iod-scores', text), indicators);
    expect(faults.all).toMatchObject([{ line: 2, expected: expect.stringContaining(expected) }]);
  });
});

// Neighbourhoods on a small good folder: means of postcodes, people, deprivation; exact from output areas.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  builtPaths,
  type DecilesFile,
  type NeighbourhoodValuesFile,
  type PostcodesFile,
} from '../../data/contract/files';
import { type Built, buildGood, type Row } from './support/built';
import { file7 } from './support/deprivation-files';
import { outputAreaFile } from './support/postcode-files';
import type { RawFiles } from './support/raw-files';
import { neighbourhoodCounts, squareOf } from './support/squares';

const WEST_MIDLANDS = 'E47000007';

/** A row of neighbourhoods.csv. */
function rowOf(built: Built, district: string, column: number): Row {
  const { code } = squareOf(district, column);
  const row = built.rows(builtPaths.neighbourhoodsCsv).find((one) => one.lsoa21cd === code);
  if (!row) throw new Error(`no row for ${code}`);
  return row;
}

const shares = (row: Row) => [row.gigabit, row.ultrafast_300, row.superfast_30, row.below_uso];

describe('from postcodes', () => {
  let built: Built;
  beforeAll(() => {
    built = buildGood();
  });

  test('there is a row for each neighbourhood of the two regions, and no other', () => {
    const rows = built.rows(builtPaths.neighbourhoodsCsv);
    const of = (authority: string) => rows.filter((row) => row.cauth_code === authority).length;
    expect(of(WEST_MIDLANDS)).toBe(neighbourhoodCounts['west-midlands']);
    expect(of('E47000001')).toBe(neighbourhoodCounts['greater-manchester']);
    expect(rows).toHaveLength(of(WEST_MIDLANDS) + of('E47000001'));
    const codes = rows.map((row) => row.lsoa21cd);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  test('each of two postcodes counts once', () => {
    // Gigabit 100 and 50, ultrafast 100 and 60, superfast 100 and 90, below decent 0 and 10.
    const row = rowOf(built, 'Birmingham', 0);
    expect(shares(row)).toEqual(['75.00', '80.00', '95.00', '5.00']);
    expect(row.coverage_basis).toBe('estimated');
    expect(row.coverage_release).toBe('2024-07');
    expect(row.coverage_note).toMatch(/each counting once; Thin: fewer than five/);
  });

  test('five postcodes are no longer thin', () => {
    const row = rowOf(built, 'Birmingham', 1);
    expect(shares(row)).toEqual(['80.00', '80.00', '100.00', '0.00']);
    expect([row.postcodes, row.coverage_note]).toEqual([
      '5',
      expect.not.stringMatching(/Thin/) as unknown,
    ]);
  });

  test('a neighbourhood without residential postcodes has no figures and says why', () => {
    const row = rowOf(built, 'Birmingham', 2);
    expect(shares(row)).toEqual(['', '', '', '']);
    expect([row.postcodes, row.coverage_note]).toEqual(['0', 'no residential postcodes']);
  });

  test('a blank cell of a postcode is not a zero', () => {
    expect(shares(rowOf(built, 'Birmingham', 3))).toEqual(['40.00', '90.00', '100.00', '0.00']);
    expect(shares(rowOf(built, 'Coventry', 0))).toEqual(['', '100.00', '100.00', '0.00']);
  });

  test('a neighbourhood whose postcodes lack one figure is not said to have no postcodes', () => {
    const row = rowOf(built, 'Coventry', 0);
    expect(row.postcodes).toBe('1');
    expect(row.coverage_note).not.toMatch(/no residential postcodes/);
  });

  test('the values file holds the same, with the reason of each absence', () => {
    const path = builtPaths.neighbourhoodValues('west-midlands');
    const { areas, measures, postcodes } = built.json<NeighbourhoodValuesFile>(path);
    const { percents, basis, absent } = measures.gigabit;
    expect(areas.slice(0, 3)).toEqual([0, 1, 2].map((at) => squareOf('Birmingham', at).code));
    expect(percents?.slice(0, 4)).toEqual([75, 80, null, 40]);
    expect(basis.slice(0, 4)).toBe('ee-e');
    expect(absent?.[squareOf('Birmingham', 2).code]).toBe('no-residential-postcodes');
    expect(postcodes?.slice(0, 4)).toEqual([2, 5, 0, 2]);
  });

  test('names, people and deprivation stand beside them', () => {
    expect(rowOf(built, 'Birmingham', 0)).toMatchObject({
      msoa_name: 'Ladywood, Aston & Nechells',
      ward_name: 'Birmingham Ward 1',
      lad_name: 'Birmingham',
      residents: '1500',
      households: '600',
      // 30 + 20 + 10 of a thousand, and half as many more.
      aged_75_over: '90',
      social_rented: '150',
      private_rented: '120',
      disabled: '300',
      imd_rank: '1',
      imd_decile: '1',
      income_deprived_people: '100',
    });
    // The sixth of 310: rank 5×7 + 1 = 36, the second tenth.
    expect(rowOf(built, 'Coventry', 1)).toMatchObject({ imd_rank: '36', imd_decile: '2' });
  });

  test('a suppressed number is blank, not zero', () => {
    const numbers = rowOf(built, 'Birmingham', 1);
    expect([numbers.income_deprived_people, numbers.income_deprived_older]).toEqual(['100', '']);
  });

  test('digital propensity goes through the lookup of 2011', () => {
    const score = (district: string, column: number) =>
      rowOf(built, district, column).digital_propensity;
    // Unchanged; split from one of 80; merged from 60 and 70; irregular.
    expect([score('Birmingham', 0), score('Birmingham', 2)]).toEqual(['90', '80']);
    expect([score('Coventry', 0), score('Coventry', 1)]).toEqual(['65', '']);
  });

  test('deciles weigh neighbourhoods by their households', () => {
    const { areas, basis } = built.json<DecilesFile>(builtPaths.deciles);
    const west = areas.find((area) => area.code === WEST_MIDLANDS);
    // In the first tenth: Birmingham's four and Coventry's first, two of them without gigabit.
    // (75×600 + 80×400 + 40×400) ÷ 1400.
    expect(west?.shares.gigabit[0]).toBeCloseTo(93000 / 1400, 3);
    expect(west?.residents[0]).toBe(5500);
    expect(west?.shares.gigabit[9]).toBeNull();
    expect(basis).toBe('estimated');
  });

  test('a postcode is found by its area, with the neighbourhood its point lies in', () => {
    const { outcodes, neighbourhoods } = built.json<PostcodesFile>(builtPaths.postcodes('B'));
    expect(outcodes.B2?.inward).toBe('1AA1AB1AC1AD1AE');
    const at = outcodes.B3?.neighbourhood[0] ?? -1;
    expect(neighbourhoods[at]).toBe(squareOf('Birmingham', 2).code);
    // Without a position, and in no file of Code-Point.
    expect(outcodes.B9).toBeUndefined();
  });
});

describe('from output areas', () => {
  let built: Built;
  let without: Built;
  beforeAll(() => {
    without = buildGood();
    built = buildGood({
      change: (files: RawFiles) => {
        files.set('ofcom/202507_fixed_oa_coverage_r01.csv', outputAreaFile());
      },
    });
  });

  test('the figures are exact, and say so', () => {
    // 90 + 30, 95 + 40, 150 and 1 of 100 + 50 premises.
    const row = rowOf(built, 'Birmingham', 0);
    expect(shares(row)).toEqual(['80.00', '90.00', '100.00', '0.67']);
    expect([row.coverage_basis, row.coverage_release, row.coverage_source]).toEqual([
      'summed',
      '2025-07',
      'ofcom-fixed-oa',
    ]);
    // Where no postcode is: 30 + 30 of 100.
    expect(rowOf(built, 'Birmingham', 2).gigabit).toBe('60.00');
    const path = builtPaths.neighbourhoodValues('west-midlands');
    const { measures, postcodes } = built.json<NeighbourhoodValuesFile>(path);
    expect(measures.gigabit.numerators?.[0]).toBe(120);
    expect(measures.gigabit.denominators?.[0]).toBe(150);
    expect(postcodes).toBeUndefined();
  });

  test('everything else stays as it was', () => {
    const changed = [...built.files.keys()].filter(
      (path) => built.text(path) !== without.text(path),
    );
    const about = [
      builtPaths.deciles,
      builtPaths.dictionaryCsv,
      builtPaths.dictionaryMarkdown,
      builtPaths.manifest,
      builtPaths.mission3,
      builtPaths.mission3Csv,
      builtPaths.neighbourhoodsCsv,
      builtPaths.neighbourhoodsParquet,
      builtPaths.neighbourhoodValues('greater-manchester'),
      builtPaths.neighbourhoodValues('west-midlands'),
      builtPaths.reconciliation,
      builtPaths.reportJson,
      builtPaths.reportMarkdown,
    ];
    expect(about).toEqual(expect.arrayContaining(changed));
    expect([...built.files.keys()]).toEqual([...without.files.keys()]);
    expect(changed).toContain(builtPaths.neighbourhoodsCsv);
  });

  test('older than the postcode files, they are left out', () => {
    const older = buildGood({
      change: (files) => {
        files.set('ofcom/202309_fixed_oa_coverage_r01.csv', outputAreaFile());
      },
    });
    expect(shares(rowOf(older, 'Birmingham', 0))[0]).toBe('75.00');
    expect(rowOf(older, 'Birmingham', 0).coverage_source).toBe('ofcom-fixed-postcode');
    expect(older.linesOf(builtPaths.reportMarkdown, '202309_fixed_oa_coverage')).not.toEqual([]);
  });

  test('they suffice without any postcode file of Ofcom’s', () => {
    const alone = buildGood({
      change: (files) => {
        for (const path of files.keys()) if (path.includes('_pc_coverage_')) files.delete(path);
        files.set('ofcom/202507_fixed_oa_res_coverage_r01.csv', outputAreaFile());
      },
    });
    expect(rowOf(alone, 'Birmingham', 0).gigabit).toBe('80.00');
  });
});

describe('File 7', () => {
  const scores = 'deprivation/iod2025_scores_ranks_deciles_lsoa21.csv';
  const indicators = 'deprivation/iod2025_underlying_indicators_lsoa21.csv';
  const path = 'deprivation/File_7_IoD2025_All_Ranks_Scores_Deciles_Population_Denominators.csv';

  test('stands in for the re-user’s two tables: rate times population', () => {
    const built = buildGood({
      change: (files) => {
        files.delete(scores);
        files.delete(indicators);
        files.set(path, file7());
      },
    });
    // 0.15 of 1200 people, 0.1 of 300 older, 0.25 of 240 children.
    expect(rowOf(built, 'Birmingham', 1)).toMatchObject({
      imd_rank: '8',
      imd_decile: '1',
      imd_score: '20.5',
      income_deprived_people: '180',
      income_deprived_older: '30',
      income_deprived_children: '60',
    });
    expect(built.text(builtPaths.dictionaryCsv)).toMatch(/income_deprived_people.*iod-file-7/);
  });
});

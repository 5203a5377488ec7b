// Output-area files: which of them speaks, and their sums.

import { describe, expect, it } from 'vitest';
import { isObservation } from '../../../data/contract/columns';
import { Faults } from '../../../etl/faults';
import { estimateCoverage, sumCoverage } from '../../../etl/join/neighbourhood-coverage';
import { chooseOutputAreas, sumOutputAreas } from '../../../etl/sources/output-areas';
import type { RawFile } from '../../../etl/sources/raw-files';
import { csv, rawFile, setUp } from './create';

const head =
  'output_area,All Premises,All Matched Premises,Number of premises with SFBB availability,Number of premises with UFBB availability,Number of premises with Gigabit availability,Number of premises below the USO';

function file(
  year: string,
  month: string,
  residential = false,
  revision = '01',
  rows: string[] = [],
): RawFile {
  const path = `${year}${month}_fixed_oa${residential ? '_res' : ''}_coverage_r${revision}.csv`;
  const parts = { year, month, residential: residential ? '_res' : undefined };
  return rawFile('ofcom-fixed-oa', csv(head, ...rows), path, parts);
}
const choose = (files: RawFile[], postcodes: `${number}-${number}` | null = null) =>
  chooseOutputAreas(files, postcodes, new Faults());

describe('chooseOutputAreas', () => {
  it('takes the latest release, all premises before residential, the highest revision', () => {
    const files = [
      file('2025', '07', true),
      file('2025', '07', false, '01'),
      file('2025', '07', false, '02'),
      file('2024', '07'),
    ];
    const choice = choose(files);
    expect(choice).toMatchObject({ release: '2025-07', residential: false });
    expect(choice?.files).toEqual([files[2]]);
    expect(choice?.passedOver).toHaveLength(3);
  });

  it('takes a residential file when it is the later one', () => {
    expect(choose([file('2025', '07', true), file('2024', '07')])).toMatchObject({
      release: '2025-07',
      residential: true,
    });
  });

  it('is preferred to postcodes of no later date, and to no others', () => {
    expect(choose([file('2024', '07')], '2024-07')).not.toBeNull();
    expect(choose([file('2023', '09')], '2024-07')).toBeNull();
    expect(choose([], '2024-07')).toBeNull();
  });
});

describe('sumOutputAreas', () => {
  const lookup = new Map([
    ['E00000001', 0],
    ['E00000002', 0],
    ['E00000003', 1],
  ]);
  const rows = [
    'E00000001,100,99,95,90,50,1',
    'E00000002,50,50,50,50,25,0',
    'E00000003,10,10,10,9,8,0',
  ];
  const sum = (...lines: string[]) => {
    const { spine, faults, tally } = setUp();
    const choice = choose([file('2025', '07', false, '01', lines)]);
    if (!choice) throw new Error('no choice');
    return { sums: sumOutputAreas(choice, lookup, 2, faults, tally), spine, faults, tally };
  };

  it('adds counts up to neighbourhoods, exactly', () => {
    const { sums, spine, faults, tally } = sum(...rows, 'W00000001,9,9,9,9,9,9');
    expect(faults.all).toEqual([]);
    expect(sums.premises).toEqual([150, 10]);
    expect(sums.counts.gigabit).toEqual([75, 8]);
    expect(tally.joins).toMatchObject([{ matched: 3, unmatchedLeft: 0, unmatchedRight: 0 }]);
    expect(tally.leftOut).toMatchObject([{ count: 1, why: 'they are not in England' }]);
    const coverage = sumCoverage(spine, sums);
    expect(coverage.postcodes).toBeUndefined();
    expect(coverage.cells.gigabit[0]).toMatchObject({
      share: 50,
      numerator: 75,
      denominator: 150,
      basis: 'summed',
      notes: ['output-area-sums'],
    });
  });

  it('has no figure where a cell is blank', () => {
    const { sums, spine, faults } = sum('E00000001,100,99,95,90,,1', ...rows.slice(1));
    expect(faults.any).toBe(false);
    expect(sumCoverage(spine, sums).cells.gigabit[0]).toEqual({ absent: 'suppressed' });
    expect(isObservation(sumCoverage(spine, sums).cells['superfast-30'][0])).toBe(true);
  });

  it.each([
    [
      'a count over the total',
      ['E00000001,100,99,101,90,50,1', ...rows.slice(1)],
      { line: 2, value: '101' },
    ],
    ['an output area of 2011', [...rows, 'E00999999,1,1,1,1,1,0'], { line: 5, value: 'E00999999' }],
    ['a repeated output area', [...rows, rows[2] as string], { line: 5, value: 'E00000003' }],
    ['a neighbourhood left without any', rows.slice(0, 2), { value: 'nothing for E00000003' }],
  ])('faults %s', (_, lines, fault) => {
    expect(sum(...lines).faults.all).toContainEqual(expect.objectContaining(fault));
  });
});

describe('estimateCoverage', () => {
  it('marks estimates, thin ones too, and says where there is nothing', () => {
    const { spine } = setUp(['E01000001', 'E01000002', 'E01000003']);
    const means = [90, 80, null];
    const coverage = estimateCoverage(spine, [500, 400, 300], {
      release: '2024-07',
      counts: [20, 4, 0],
      means: { gigabit: means, 'ultrafast-300': means, 'superfast-30': means, 'below-uso': means },
    });
    expect(coverage.cells.gigabit).toMatchObject([
      { share: 90, basis: 'estimated', weight: 500, notes: ['postcode-mean'] },
      { share: 80, weight: 400, notes: ['postcode-mean', 'few-postcodes'] },
      { absent: 'no-residential-postcodes' },
    ]);
  });
});

// Census files: joins both ways, sums that must add up, the Nomis sheet with its preamble and footer.

import { describe, expect, it } from 'vitest';
import { readOlder, readResidents } from '../../../etl/sources/census';
import { readLong } from '../../../etl/sources/census-long';
import { A, B, csv, rawFile, setUp } from './create';

const shape = {
  dataset: 'census-disability',
  code: 'lsoa21_code',
  category: 'disability',
  value: 'n',
  total: 'total_residents',
  categories: ['yes', 'no'],
} as const;
const head = '"lsoa21_code","disability","n","total_residents"';

function long(...rows: string[]) {
  const { spine, faults, tally } = setUp();
  const file = rawFile('census-disability', csv(head, ...rows));
  return { columns: readLong([file], shape, spine, faults, tally), faults, tally };
}
const good = [`"${A}","yes",3,10`, `"${A}","no",7,10`, `"${B}","yes",0,4`, `"${B}","no",4,4`];

describe('a long census file', () => {
  it('gives one column a category, in the order of the spine', () => {
    const { columns, faults } = long(...[...good].reverse());
    expect(faults.all).toEqual([]);
    expect(columns).toEqual({ by: { yes: [3, 0], no: [7, 4] }, total: [10, 4] });
  });

  it('leaves Welsh rows out, and says how many', () => {
    const { faults, tally } = long(...good, '"W01000001","yes",1,1', '"W01000001","no",0,1');
    expect(faults.any).toBe(false);
    expect(tally.leftOut).toMatchObject([{ count: 2, why: 'the product covers England' }]);
    expect(tally.joins).toMatchObject([{ matched: 2, unmatchedLeft: 0, unmatchedRight: 0 }]);
  });

  it('faults categories that do not add up', () => {
    const { faults } = long(`"${A}","yes",4,10`, ...good.slice(1));
    expect(faults.all).toMatchObject([
      { value: `${A}: 11`, expected: expect.stringContaining('10') },
    ]);
  });

  it('faults a code of 2011, by line, and the neighbourhood it leaves without a row', () => {
    const { faults, tally } = long(...good.slice(0, 2), '"E01099999","yes",0,4');
    expect(faults.all).toMatchObject([
      { line: 4, value: 'E01099999', action: expect.stringContaining('2011') },
      { value: `nothing for ${B}` },
    ]);
    expect(tally.joins).toMatchObject([{ matched: 1, unmatchedLeft: 1, unmatchedRight: 1 }]);
  });

  it.each([
    ['a repeated row', [...good, `"${B}","no",4,4`], { line: 6 }],
    ['a missing category', good.slice(0, 3), { value: B, expected: 'a row for no' }],
    ['an unknown category', [...good, `"${A}","perhaps",0,10`], { line: 6, value: 'perhaps' }],
    ['a blank', [`"${A}","yes",,10`, ...good.slice(1)], { line: 2, value: '' }],
    ['a number that is none', [`"${A}","yes",x,10`, ...good.slice(1)], { line: 2, value: 'x' }],
  ])('faults %s', (_, rows, fault) => {
    expect(long(...rows).faults.all).toContainEqual(expect.objectContaining(fault));
  });
});

describe('TS001', () => {
  const columns =
    'Geography code,Geography label,Geography area type,Lives in a household,Lives in a communal establishment,Total';
  it('takes neighbourhoods and passes over the other levels', () => {
    const { spine, faults, tally } = setUp();
    const file = rawFile(
      'census-residence',
      csv(
        columns,
        'E00000001,E00000001,Output Area,9,0,9',
        `${A},"City, of London 001A",LSOA,9,1,10`,
        `${B},x,LSOA,4,0,4`,
      ),
    );
    expect(readResidents([file], spine, faults, tally)).toEqual([10, 4]);
    expect(faults.any).toBe(false);
    expect(tally.leftOut).toMatchObject([
      { count: 1, why: expect.stringContaining('other levels') },
    ]);
  });
});

describe('RM121', () => {
  const sheet = (row: string) =>
    [
      'RM121 - Sex by age,,,,,,,',
      ',,,,,,,',
      '',
      '2021 super output area - lower layer,Total,Aged 65 years,Aged 66 to 69 years,Aged 70 to 74 years,Aged 75 to 79 years,Aged 80 to 84 years,Aged 85 years and over',
      ',,,,,,,',
      row,
      `${B} : Hartlepool 001B,100,1,2,3,4,5,6`,
      ',,,,,,,',
      ',"In order to protect against disclosure, records",,,,,,',
    ].join('\r\n');

  it('finds the header below the preamble, splits the cell, stops at the notes', () => {
    const { spine, faults, tally } = setUp();
    const file = rawFile('census-older', sheet(`${A} : Hartlepool 001A,99,10,20,30,5,6,7`));
    expect(readOlder([file], spine, faults, tally)).toEqual({
      aged_65_over: [78, 21],
      aged_75_over: [18, 15],
    });
    expect(faults.all).toEqual([]);
  });

  it('faults with the line of the file, preamble counted', () => {
    const { spine, faults, tally } = setUp();
    const file = rawFile('census-older', sheet(`${A} : Hartlepool 001A,70,10,20,30,5,6,7`));
    readOlder([file], spine, faults, tally);
    expect(faults.all).toMatchObject([
      { line: 6, value: '78', expected: expect.stringContaining('70') },
    ]);
  });
});

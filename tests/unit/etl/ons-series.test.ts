// ONS's months: layouts, dates, months that repeat another.

import { describe, expect, it } from 'vitest';
import type { ReleaseId } from '../../../data/catalogue/releases';
import type { DatasetId } from '../../../data/catalogue/sources';
import { type OnsTable, readOnsRows, withoutRepeats } from '../../../etl/sources/ons-series';
import type { FileLeftOut } from '../../../etl/sources/release-files';
import { createFaults, createText, faultLines } from './create';

/** A month of 120 districts, each a hundredth above the one before from `first`. */
function createMonth(dataset: DatasetId, release: ReleaseId, first: number): OnsTable {
  const rows = Array.from({ length: 120 }, (_, i) => ({
    line: i + 2,
    code: `E07${String(i).padStart(6, '0')}`,
    name: 'Somewhere',
    percent: first + i / 100,
  }));
  return { source: createText(dataset, release, []), rows };
}

describe('readOnsRows', () => {
  it.each([
    [
      'with names in capitals and "Value"',
      'AREACD,AREANM,Geography,Category,Period,Value',
      'E08000027,Dudley ,District,"pay, jobs",2022-09,91.5',
      '2022-09',
    ],
    [
      'with a byte-order mark, "Observation" and a day',
      '\ufeffAREACD,AREANM,Geography,Category,Period,Observation',
      'E08000027,Dudley,District,pay,2025-01-15,91.5',
      '2025-01',
    ],
    [
      'in lower case',
      '\ufeffareacd,areanm,geography,indicator,period,observation',
      'E08000027,Dudley,District,x,2025-07-01,91.5',
      '2025-07',
    ],
  ])('reads the layout %s', (_, header, row, release) => {
    const faults = createFaults();
    const source = createText('ons-gigabit', release as ReleaseId, [header, row]);
    const table = readOnsRows(source, faults);
    expect(faultLines(faults)).toEqual([]);
    expect(table?.rows).toEqual([{ line: 2, code: 'E08000027', name: 'Dudley', percent: 91.5 }]);
  });

  it('faults a month in the file that is not that of its name, once', () => {
    const faults = createFaults();
    const row = (code: string) => `${code},Dudley,x,2025-01-15,91.5`;
    readOnsRows(
      createText('ons-gigabit', '2025-07', [
        'AREACD,AREANM,Geography,Period,Value',
        row('E08000027'),
        row('E08000028'),
      ]),
      faults,
    );
    expect(faults.all).toMatchObject([
      { line: 2, value: '2025-01-15', action: 'Name the file for the month it holds, 2025-01.' },
    ]);
  });

  it('faults a layout without values', () => {
    const faults = createFaults();
    readOnsRows(createText('ons-gigabit', '2025-07', ['AREACD,AREANM,Period', 'a,b,c']), faults);
    expect(faultLines(faults)[0]).toContain('a column "value" or "observation"');
  });
});

describe('withoutRepeats', () => {
  it('leaves out the month declared mislabelled, with words', () => {
    const faults = createFaults();
    const leftOut: FileLeftOut[] = [];
    const tables = [
      createMonth('ons-5g', '2023-09', 40),
      createMonth('ons-5g', '2024-01', 40),
      createMonth('ons-5g', '2024-09', 50),
    ];
    const kept = withoutRepeats(tables, faults, leftOut);
    expect(faultLines(faults)).toEqual([]);
    expect(kept.map((table) => table.source.release)).toEqual(['2024-01', '2024-09']);
    expect(leftOut).toMatchObject([
      { path: 'ons-5g_2023-09.csv', why: expect.stringContaining('repeats the values of 2024-01') },
    ]);
  });

  it('faults any other month that repeats one', () => {
    const faults = createFaults();
    const tables = [createMonth('ons-4g', '2025-01', 40), createMonth('ons-4g', '2025-07', 40)];
    withoutRepeats(tables, faults, []);
    expect(faults.all).toMatchObject([{ file: 'ons-4g_2025-07.csv', value: '2025-07' }]);
  });

  it('faults a declared month that no longer repeats, for it may have been mended', () => {
    const faults = createFaults();
    const tables = [createMonth('ons-5g', '2023-09', 30), createMonth('ons-5g', '2024-01', 40)];
    withoutRepeats(tables, faults, []);
    expect(faults.all).toMatchObject([{ file: 'ons-5g_2023-09.csv', value: '2023-09' }]);
  });
});

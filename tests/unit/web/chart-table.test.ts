// The figures of a chart: decimals that do not mislead, absence, and what the CSV holds.

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChartTable, chartCsv, decimalsOf, shownRows } from '../../../web/exports/chart-table';

function createTable(rows: ChartTable['rows']): ChartTable {
  return {
    columns: [
      { id: 'name', label: 'Area, as of today' },
      { id: 'share', label: 'Premises (%)', number: true },
      { id: 'gap', label: 'Gap', number: true },
    ],
    rows,
  };
}

describe('decimals of a column', () => {
  test.each([
    [[], 0],
    [[1, 20, 300], 0],
    [[93.1, 40], 1],
    [[93.14, 93.1], 2],
    [[93.141_59, 1 / 3], 2],
    [[99.998, 50.25], 3],
    [[0.0004, 12.5], 4],
    [[-0.001], 3],
  ])('%j are shown with %d', (values, decimals) => {
    expect(decimalsOf(values)).toBe(decimals);
  });

  test('no share short of all, and none above nothing, passes for a whole number', () => {
    const share = fc.double({ min: 0.000_01, max: 99.999_99, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1 }), (shares) => {
        const table = createTable(shares.map((value) => ['x', value, null]));
        shownRows(table).forEach((row, at) => {
          if (!Number.isInteger(shares[at])) expect(Number(row[1]) % 1).not.toBe(0);
        });
      }),
    );
  });
});

test('figures of a column share their decimals; absence stays absence, nought stays nought', () => {
  const table = createTable([
    ['West Midlands', 93.1, 0],
    ['Greater Manchester', 76.75, -12_345],
    ['Nowhere', null, null],
  ]);
  expect(shownRows(table)).toEqual([
    ['West Midlands', '93.10', '0'],
    ['Greater Manchester', '76.75', '−12,345'],
    ['Nowhere', null, null],
  ]);
});

test('text is shown as it is given, years and signs too', () => {
  const table = createTable([['July 2025', '>99.9', '-1.0']]);
  expect(shownRows(table)).toEqual([['July 2025', '>99.9', '-1.0']]);
});

test('the CSV holds the labels and the figures unrounded, blank where there is none', () => {
  const csv = chartCsv(
    createTable([
      ['Hull – “East”, Yorkshire', 93.141_592_653, -0.5],
      ['Nowhere', null, 0],
    ]),
  );
  expect(csv.startsWith('\uFEFF"Area, as of today",')).toBe(true);
  expect(parse(csv, { bom: true })).toEqual([
    ['Area, as of today', 'Premises (%)', 'Gap'],
    ['Hull – “East”, Yorkshire', '93.141592653', '-0.5'],
    ['Nowhere', '', '0'],
  ]);
});

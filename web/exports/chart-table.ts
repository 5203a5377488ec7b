// The figures of a chart: as cells of a table, and as CSV. Pure.

import { type CsvCell, toCsv } from '../../data/model/csv';

export interface ChartColumn {
  id: string;
  label: string;
  /** Figures: set to the right. */
  number?: boolean;
}

export interface ChartTable {
  columns: readonly ChartColumn[];
  /** Cells in the order of the columns; `null` where there is no figure. */
  rows: readonly (readonly CsvCell[])[];
}

/** Decimals at most, unless fewer would pass a figure off as a whole number. */
const USUAL = 2;
const MOST = 6;

/**
 * Decimals with which all figures of a column are shown: as many as any needs, two at most; but more where
 * 99.998 would read 100.00.
 */
export function decimalsOf(values: readonly number[]): number {
  const exact = (value: number, decimals: number) => Number(value.toFixed(decimals)) === value;
  const misleads = (value: number, decimals: number) =>
    !Number.isInteger(value) && Number.isInteger(Number(value.toFixed(decimals)));
  let decimals = 0;
  while (decimals < USUAL && !values.every((value) => exact(value, decimals))) decimals += 1;
  while (decimals < MOST && values.some((value) => misleads(value, decimals))) decimals += 1;
  return decimals;
}

/** The cells as shown: figures of a column with the same decimals, text as it is, `null` as it is. */
export function shownRows({ columns, rows }: ChartTable): (string | null)[][] {
  const formats = columns.map((_, column) => {
    const figures = rows.map((row) => row[column]).filter((cell) => typeof cell === 'number');
    const decimals = decimalsOf(figures);
    return new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative',
    });
  });
  return rows.map((row) =>
    row.map((cell, column) =>
      typeof cell === 'number'
        ? (formats[column]?.format(cell) ?? String(cell)).replace('-', '−')
        : cell,
    ),
  );
}

/** Tells spreadsheets that the text is UTF-8: without it Excel spoils dashes and names. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The table as a CSV file: labels as header, figures as exact as they are given, blank for none. */
export function chartCsv({ columns, rows }: ChartTable): string {
  return (
    BYTE_ORDER_MARK +
    toCsv(
      columns.map(({ label }) => label),
      rows,
    )
  );
}

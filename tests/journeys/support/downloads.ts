// The downloads as journeys check the page by: read as anyone would, neighbourhoods added up by another road.

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A row of a download, by the name of its columns. */
export type Row = Record<string, string>;
/** A file of downloads, read as anyone would. */
export const download = (name: string): Row[] =>
  parse(
    readFileSync(new URL(`../../../data/public/downloads/${name}.csv`, import.meta.url), 'utf8'),
    {
      columns: true,
    },
  );
export const neighbourhoods = download('neighbourhoods');

interface Homes {
  residents: number;
  households: number;
  without: number;
  share: number;
}

/** Homes and people of neighbourhoods, added up from the download: shares weighed by households. */
function homesOf(rows: readonly Row[]): Homes {
  const sum = (value: (row: Row) => number) => rows.reduce((total, row) => total + value(row), 0);
  const withFigure = rows.filter((row) => row.gigabit !== '');
  const households = withFigure.reduce((total, row) => total + Number(row.households), 0);
  const without = withFigure.reduce(
    (total, row) => total + (Number(row.households) * (100 - Number(row.gigabit))) / 100,
    0,
  );
  const share = 100 - (100 * without) / households;
  return { residents: sum((row) => Number(row.residents)), households, without, share };
}

/** The deprived part of a combined or local authority, and the rest of it. */
export function partsOf(code: string, last: number) {
  const own = neighbourhoods.filter((row) => row.cauth_code === code || row.lad_code === code);
  return {
    deprived: homesOf(own.filter((row) => Number(row.imd_decile) <= last)),
    rest: homesOf(own.filter((row) => Number(row.imd_decile) > last)),
  };
}

/** Saves the figures of the chart of that id as a person would, and reads the file. */
export async function savedRows(page: Page, id: string): Promise<Row[]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .locator(`#${id}`)
      .getByRole('button', { name: /^Save as CSV/ })
      .click(),
  ]);
  expect(file.suggestedFilename()).toBe(`${id}.csv`);
  return parse(readFileSync(await file.path(), 'utf8'), { columns: true, bom: true });
}

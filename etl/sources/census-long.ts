// Census files with one row a neighbourhood and category: categories must be known, single, whole and add up.

import type { DatasetId } from '../../data/catalogue/sources';
import type { Faults } from '../faults';
import { type Spine, SpineJoin } from '../join/spine';
import type { Tally } from '../report/tally';
import type { RawFile } from './raw-files';
import { openTable } from './single-table';

/** How a long file is laid out. */
export interface LongShape<Category extends string> {
  dataset: DatasetId;
  code: string;
  category: string;
  value: string;
  /** Column repeated in each row with the total the categories add up to, if there is one. */
  total?: string;
  categories: readonly Category[];
}

export interface LongColumns<Category extends string> {
  by: Record<Category, number[]>;
  /** The stated total; empty where the file states none. */
  total: number[];
}

/** Reads a long file into one column a category, parallel to the spine. */
export function readLong<Category extends string>(
  files: readonly RawFile[],
  shape: LongShape<Category>,
  spine: Spine,
  faults: Faults,
  tally: Tally,
): LongColumns<Category> | null {
  const names = [shape.code, shape.category, shape.value, ...(shape.total ? [shape.total] : [])];
  const table = openTable(files, shape.dataset, names, faults, tally);
  if (!table) return null;
  const size = spine.codes.length;
  const join = new SpineJoin(spine, table.file, faults);
  const place = new Map<string, number>(shape.categories.map((category, i) => [category, i]));
  const cells = shape.categories.map(() => new Array<number>(size).fill(Number.NaN));
  const total = new Array<number>(shape.total ? size : 0).fill(Number.NaN);
  for (const row of table.rows) {
    const code = table.text(row, shape.code);
    const at = join.place(code, row.line);
    if (at < 0) continue;
    const category = table.text(row, shape.category);
    const column = cells[place.get(category) ?? -1];
    if (!column) {
      faults.add({
        file: table.file,
        line: row.line,
        value: category,
        expected: `one of: ${shape.categories.join('; ')}`,
        action: 'Declare the new category in etl/sources, or fetch the file again.',
      });
      continue;
    }
    if (!Number.isNaN(column[at])) join.duplicate(`${code}, ${category}`, row.line);
    column[at] = needed(table.count(row, shape.value), table.file, row.line, shape.value, faults);
    if (!shape.total) continue;
    const stated = needed(table.count(row, shape.total), table.file, row.line, shape.total, faults);
    const before = total[at] as number;
    if (!Number.isNaN(before) && before !== stated) {
      faults.add({
        file: table.file,
        line: row.line,
        value: String(stated),
        expected: `the same "${shape.total}" as in the rows before, ${before}`,
        action: 'Correct the total, or fetch the file again.',
      });
    }
    total[at] = stated;
  }
  join.finish(shape.dataset, tally);
  checkSums(table.file, shape, spine, cells, total, faults);
  const by = {} as Record<Category, number[]>;
  shape.categories.forEach((category, i) => {
    by[category] = cells[i] as number[];
  });
  return { by, total };
}

/** A blank where the census always has a number is a fault. */
export function needed(
  value: number | null,
  file: string,
  line: number,
  column: string,
  faults: Faults,
): number {
  if (value === null) {
    faults.add({
      file,
      line,
      value: '',
      expected: `a whole number in "${column}"`,
      action: 'The census suppresses nothing here: fetch the file again.',
    });
  }
  return value ?? 0;
}

function checkSums(
  file: string,
  shape: LongShape<string>,
  spine: Spine,
  cells: readonly number[][],
  total: readonly number[],
  faults: Faults,
): void {
  spine.codes.forEach((code, at) => {
    const values = cells.map((column) => column[at] as number);
    if (values.every(Number.isNaN)) return;
    const missing = shape.categories.filter((_, i) => Number.isNaN(values[i]));
    if (missing.length > 0) {
      faults.add({
        file,
        value: code,
        expected: `a row for ${missing.join('; ')}`,
        action: 'The file may be cut short: fetch it again.',
      });
      return;
    }
    const sum = values.reduce((a, b) => a + b, 0);
    if (shape.total && sum !== total[at]) {
      faults.add({
        file,
        value: `${code}: ${sum}`,
        expected: `categories adding up to "${shape.total}", ${total[at]}`,
        action: 'Correct the row that is wrong, or fetch the file again.',
      });
    }
  });
}

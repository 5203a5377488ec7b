// Reads the rows of a residential postcode file: the postcode and its percentages, straight from the text.

import { type NeighbourhoodMeasureId, neighbourhoodMeasures } from '../../data/catalogue/measures';
import { postcodeColumns } from '../../data/catalogue/sources';
import type { Fault } from '../faults';
import { postcodeKey } from './postcode-table';

/** What a row says; the same object is handed out for every row. */
export interface CoverageRow {
  key: number;
  line: number;
  /** Percentages in the order of `neighbourhoodMeasures`; NaN for a blank cell, which is not zero. */
  readonly percents: Float64Array;
}

const QUOTE = 34;
const COMMA = 44;

/** Hands every good row to `visit`; the rest become faults. Gives the rows read below the header. */
export function readCoverage(
  text: string,
  file: string,
  faults: Fault[],
  visit: (row: CoverageRow) => void,
): number {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let end = lineEnd(text, start);
  const header = fieldsOf(text, start, trimmed(text, end));
  const columns = findColumns(header, file, faults);
  if (!columns) return 0;

  const row: CoverageRow = {
    key: 0,
    line: 1,
    percents: new Float64Array(neighbourhoodMeasures.length),
  };
  const bounds = new Int32Array(2 * header.length);
  let rows = 0;
  for (start = end + 1; start < text.length; start = end + 1) {
    end = lineEnd(text, start);
    row.line++;
    const stop = trimmed(text, end);
    if (stop === start) continue;
    rows++;
    const fields = splitFields(text, start, stop, bounds);
    if (fields !== header.length) {
      faults.push({
        file,
        line: row.line,
        value: text.slice(start, Math.min(stop, start + 80)),
        expected: `${header.length} fields, as in the header`,
        action: 'Fetch the file again: it may be cut short.',
      });
      continue;
    }
    if (readFields(text, bounds, columns, row, file, faults)) visit(row);
  }
  return rows;
}

interface Columns {
  readonly postcode: number;
  readonly measures: readonly { id: NeighbourhoodMeasureId; column: number }[];
}

function findColumns(header: readonly string[], file: string, faults: Fault[]): Columns | null {
  const names = header.map((name) => name.trim().toLowerCase());
  const spaced = names.indexOf('postcode_space');
  const postcode = spaced >= 0 ? spaced : names.indexOf('postcode');
  const measures = neighbourhoodMeasures.map((id) => ({
    id,
    column: names.indexOf(postcodeColumns[id].toLowerCase()),
  }));
  const missing = measures
    .filter(({ column }) => column < 0)
    .map(({ id }): string => postcodeColumns[id]);
  if (postcode < 0) missing.unshift('postcode_space');
  for (const name of missing) {
    faults.push({
      file,
      line: 1,
      value: header.join(',').slice(0, 200),
      expected: `a column named "${name}"`,
      action:
        'Check that this is a residential postcode file; a renamed column goes in the catalogue.',
    });
  }
  return missing.length > 0 ? null : { postcode, measures };
}

function readFields(
  text: string,
  bounds: Int32Array,
  columns: Columns,
  row: CoverageRow,
  file: string,
  faults: Fault[],
): boolean {
  const from = bounds[2 * columns.postcode] as number;
  const to = bounds[2 * columns.postcode + 1] as number;
  row.key = postcodeKey(text, from, to);
  if (row.key < 0) {
    faults.push({
      file,
      line: row.line,
      value: text.slice(from, to),
      expected: 'a postcode',
      action: 'Mend or leave out the row.',
    });
    return false;
  }
  let good = true;
  for (let m = 0; m < columns.measures.length; m++) {
    const { id, column } = columns.measures[m] as { id: NeighbourhoodMeasureId; column: number };
    const start = bounds[2 * column] as number;
    const stop = bounds[2 * column + 1] as number;
    const percent = percentOf(text, start, stop);
    row.percents[m] = percent;
    if (percent >= 0 && percent <= 100) continue;
    if (Number.isNaN(percent) && text.slice(start, stop).trim() === '') continue;
    faults.push({
      file,
      line: row.line,
      value: text.slice(start, stop),
      expected: `a percentage from 0 to 100 in "${postcodeColumns[id]}"`,
      action: 'Mend the cell, or leave it blank if there is no figure.',
    });
    good = false;
  }
  return good;
}

/** The number written from `start` to `stop`; NaN for blank or for anything else. */
function percentOf(text: string, start: number, stop: number): number {
  // Whole percents are by far the most common.
  let value = 0;
  if (stop > start && stop - start <= 3) {
    let i = start;
    for (; i < stop; i++) {
      const code = text.charCodeAt(i);
      if (code < 48 || code > 57) break;
      value = value * 10 + (code - 48);
    }
    if (i === stop) return value;
  }
  const cell = text.slice(start, stop).trim();
  return /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function trimmed(text: string, end: number): number {
  return text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/** Writes where each field begins and ends (quotes left off) and gives how many there are. */
function splitFields(text: string, start: number, stop: number, bounds: Int32Array): number {
  let count = 0;
  let i = start;
  for (;;) {
    let from = i;
    let to: number;
    if (text.charCodeAt(i) === QUOTE) {
      from = i + 1;
      to = text.indexOf('"', from);
      if (to < 0 || to > stop) to = stop;
      i = to + 1;
      while (i < stop && text.charCodeAt(i) !== COMMA) i++;
    } else {
      while (i < stop && text.charCodeAt(i) !== COMMA) i++;
      to = i;
    }
    if (2 * count + 1 < bounds.length) {
      bounds[2 * count] = from;
      bounds[2 * count + 1] = to;
    }
    count++;
    if (i >= stop) return count;
    i++;
  }
}

function fieldsOf(text: string, start: number, stop: number): string[] {
  const bounds = new Int32Array(2 * (stop - start + 1));
  const count = splitFields(text, start, stop, bounds);
  return Array.from({ length: count }, (_, i) => text.slice(bounds[2 * i], bounds[2 * i + 1]));
}

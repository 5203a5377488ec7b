// Opens the one file of a dataset as a table, and reads its cells with faults that name file, line and value.

import type { DatasetId } from '../../data/catalogue/sources';
import type { Faults } from '../faults';
import type { Tally } from '../report/tally';
import { type CsvRow, type CsvStream, csvRows, streamTable } from './csv';
import type { RawFile } from './raw-files';
import { openSingle } from './release-files';

/** A table, the file it came from, and readers for its cells. */
export interface SingleTable<Name extends string> extends CsvStream<Name> {
  readonly file: string;
  text(row: CsvRow, name: Name): string;
  /** A whole number from 0; blank is `null`. Anything else is a fault and `null`. */
  count(row: CsvRow, name: Name): number | null;
  /** A number; blank is `null`. Anything else is a fault and `null`. */
  number(row: CsvRow, name: Name): number | null;
}

/** The files of a dataset in the raw folder. */
export function filesOf(files: readonly RawFile[], dataset: DatasetId): RawFile[] {
  return files.filter((file) => file.dataset === dataset);
}

/** Full header names for names that end in "…": publishers spell out or cut off what stands in brackets. */
export function fullNames(text: string, names: readonly string[]): string[] {
  const head = csvRows(text).next();
  const header = head.done ? [] : head.value.fields.map((name) => name.trim());
  return names.map((name) =>
    name.endsWith('…') ? (header.find((full) => full.startsWith(name.slice(0, -1))) ?? name) : name,
  );
}

function parse(text: string, whole: boolean): number | undefined {
  const trimmed = text.trim();
  const shape = whole ? /^\d+$/ : /^-?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;
  return shape.test(trimmed) ? Number(trimmed) : undefined;
}

/** A table of an opened text, with cell readers. A name may end in "…". */
export function tableOf<Name extends string>(
  { path, text, dataset }: { path: string; text: string; dataset: DatasetId },
  names: readonly Name[],
  faults: Faults,
  tally: Tally,
): SingleTable<Name> | null {
  const full = fullNames(text, names);
  const table = streamTable(path, text, full, faults);
  if (!table) return null;
  const index = {} as Record<Name, number>;
  names.forEach((name, i) => {
    index[name] = table.index[full[i] as string] as number;
  });
  const cell = (row: CsvRow, name: Name) => (row.fields[index[name]] ?? '').trim();
  const numeric = (row: CsvRow, name: Name, whole: boolean): number | null => {
    const value = cell(row, name);
    if (value === '') return null;
    const parsed = parse(value, whole);
    if (parsed !== undefined) return parsed;
    faults.add({
      file: path,
      line: row.line,
      value,
      expected: `${whole ? 'a whole number' : 'a number'} in "${name}"`,
      action: 'Correct the cell from the publisher’s file, or fetch the file again.',
    });
    return null;
  };
  return {
    rows: counted(table.rows, (rows) => tally.read(path, dataset, rows)),
    index,
    file: path,
    text: cell,
    count: (row, name) => numeric(row, name, true),
    number: (row, name) => numeric(row, name, false),
  };
}

/** The same rows; once all are read, says how many. */
function* counted(rows: Iterable<CsvRow>, tell: (count: number) => void): Generator<CsvRow> {
  let count = 0;
  for (const row of rows) {
    count += 1;
    yield row;
  }
  tell(count);
}

/** Finds, decodes and reads the one file of a dataset; `prepare` may mend its text before. */
export function openTable<Name extends string>(
  files: readonly RawFile[],
  dataset: DatasetId,
  names: readonly Name[],
  faults: Faults,
  tally: Tally,
  prepare: (text: string) => string = (text) => text,
): SingleTable<Name> | null {
  const opened = openSingle(files, dataset, faults);
  if (!opened) return null;
  const text = prepare(opened.text);
  return tableOf({ path: opened.path, text, dataset }, names, faults, tally);
}

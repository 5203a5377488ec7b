// downloads/observations: one row an area, measure and release that has a figure, as CSV and Parquet.

import { observationLevels } from '../../data/catalogue/areas';
import { measures } from '../../data/catalogue/measures';
import { notes } from '../../data/catalogue/words';
import { isObservation } from '../../data/contract/columns';
import { type CsvCell, toCsv } from '../../data/model/csv';
import { type Observation, roundTo } from '../../data/model/observation';
import type { Cells, ObservationLevel } from '../join/cells';
import { type ParquetColumn, runLengths, toParquet } from './parquet';

/** Columns of the file, in order, with what they hold: the dictionary is made from this. */
export const observationColumns = {
  area_code: 'Code of the area: nine characters as ONS gives it, or black-country.',
  area_name: 'Its name.',
  area_level: 'Its level.',
  measure: 'What is measured.',
  release: 'The month the figure describes, YYYY-MM.',
  value: 'Percent of the denominator, two decimals.',
  unit: 'Unit of the value: always percent.',
  numerator: 'Premises or land pixels counted; blank where no count is published.',
  denominator:
    'Of how many premises, land pixels (100 m × 100 m) or full-fibre premises; blank where not published.',
  basis: 'How the figure came about.',
  source: 'Dataset it was read from, or worked out from.',
  note: 'What must be said with it, sentences parted by semicolons.',
} as const;

/** Words of several notes in one cell. */
export function noteWords(ids: Observation['notes']): string {
  return ids
    .map((id) => notes[id])
    .map((words, i) => (i < ids.length - 1 ? words.replace(/\.$/, '') : words))
    .join('; ');
}

/** A count as written: whole where it is, else two decimals. */
const count = (value: number | null): number | null => (value === null ? null : roundTo(value, 2));

/** A row of the file. */
export interface ObservationRow {
  level: ObservationLevel;
  name: string;
  observation: Observation;
}

/** Every figure, sorted by measure, release, level (alphabetically each) and code. */
export function observationRows(
  cells: Cells,
  nameOf: ReadonlyMap<string, string>,
): ObservationRow[] {
  const levels = [...observationLevels].sort();
  const ids = measures.map(({ id }) => id).sort();
  const rows: ObservationRow[] = [];
  for (const id of ids) {
    const releases = levels.flatMap((level) => [...(cells.get(level)?.get(id)?.keys() ?? [])]);
    for (const release of [...new Set(releases)].sort()) {
      for (const level of levels) {
        const figures = [...(cells.get(level)?.get(id)?.get(release)?.values() ?? [])]
          .filter(isObservation)
          .sort((a, b) => (a.area < b.area ? -1 : 1));
        for (const observation of figures) {
          rows.push({ level, name: nameOf.get(observation.area) ?? observation.area, observation });
        }
      }
    }
  }
  return rows;
}

export function observationsCsv(rows: readonly ObservationRow[]): string {
  return toCsv(
    Object.keys(observationColumns),
    rows.map(({ level, name, observation: o }): CsvCell[] => [
      o.area,
      name,
      level,
      o.measure,
      o.release,
      roundTo(o.share, 2).toFixed(2),
      'percent',
      count(o.numerator),
      count(o.denominator),
      o.basis,
      o.source,
      noteWords(o.notes),
    ]),
  );
}

/** The same rows with releases together, one row group a release: the partition of a larger build. */
export function observationsParquet(rows: readonly ObservationRow[]): Uint8Array {
  const byRelease = rows
    .map((row, i) => ({ row, i }))
    .sort((a, b) => {
      const [left, right] = [a.row.observation.release, b.row.observation.release];
      return left < right ? -1 : left > right ? 1 : a.i - b.i;
    })
    .map(({ row }) => row);
  const text = (name: string, of: (row: ObservationRow) => string): ParquetColumn => ({
    name,
    type: 'STRING',
    data: byRelease.map(of),
    nullable: false,
  });
  const number = (name: string, of: (row: ObservationRow) => number | null): ParquetColumn => ({
    name,
    type: 'DOUBLE',
    data: byRelease.map(of),
  });
  return toParquet(
    [
      text('area_code', (row) => row.observation.area),
      text('area_name', (row) => row.name),
      text('area_level', (row) => row.level),
      text('measure', (row) => row.observation.measure),
      text('release', (row) => row.observation.release),
      number('value', (row) => roundTo(row.observation.share, 2)),
      text('unit', () => 'percent'),
      number('numerator', (row) => count(row.observation.numerator)),
      number('denominator', (row) => count(row.observation.denominator)),
      text('basis', (row) => row.observation.basis),
      text('source', (row) => row.observation.source),
      text('note', (row) => noteWords(row.observation.notes)),
    ],
    runLengths(byRelease.map((row) => row.observation.release)),
  );
}

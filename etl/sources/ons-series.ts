// ONS, Explore Local Statistics: a measure month by month, in three layouts, months that repeat others caught.

import { isReleaseId } from '../../data/catalogue/releases';
import { mislabelled, type OnsSeries } from '../../data/catalogue/sources';
import type { Faults } from '../faults';
import { csvRows, readTable } from './csv';
import { type AreaRow, fieldAt, readAreaCode, readPercent } from './fields';
import type { RawFile } from './raw-files';
import { type FileLeftOut, openReleases, type ReleaseText } from './release-files';

export interface OnsRow extends AreaRow {
  percent: number;
}

export interface OnsTable {
  source: ReleaseText;
  rows: OnsRow[];
}

/** Which of the names a column has had stands in this header, as it stands there. */
function columnNamed(header: readonly string[], names: readonly string[]): string {
  const found = header.find((column) => names.includes(column.trim().toLowerCase()));
  return found?.trim() ?? names.join('" or "');
}

/** Reads one month: any layout, one row an area, the month in the file that of its name. */
export function readOnsRows(source: ReleaseText, faults: Faults): OnsTable | null {
  const head = csvRows(source.text).next();
  const header = head.done ? [] : head.value.fields;
  const code = columnNamed(header, ['areacd']);
  const name = columnNamed(header, ['areanm']);
  const period = columnNamed(header, ['period']);
  const value = columnNamed(header, ['value', 'observation']);
  const table = readTable(source.path, source.text, [code, name, period, value], faults);
  if (!table) return null;
  const seen = new Map<string, number>();
  const otherPeriods = new Set<string>();
  const rows = table.rows.flatMap(({ line, fields }): OnsRow[] => {
    const cell = (column: string) => fieldAt(fields, table.index[column] ?? -1);
    const place = { file: source.path, line };
    const month = cell(period).trim().slice(0, 7);
    if (month !== source.release && !otherPeriods.has(month)) {
      otherPeriods.add(month);
      faults.add({
        ...place,
        value: cell(period).trim(),
        expected: `the month of the file's name, ${source.release}, in "${period}"`,
        action: isReleaseId(month)
          ? `Name the file for the month it holds, ${month}.`
          : 'Fetch the file again.',
      });
    }
    const area = readAreaCode(cell(code), seen, place, faults);
    const percent = readPercent(cell(value), value, place, faults);
    if (area === null || percent === null) return [];
    return [{ line, code: area, name: cell(name).trim(), percent }];
  });
  return { source, rows };
}

/** Above this share of shared areas with equal values a month repeats another; real months: 62 % at most. */
const REPEAT_SHARE = 0.95;
const REPEAT_AREAS = 100;

/** True when two months are one month's values under two dates. */
export function repeats(a: OnsTable, b: OnsTable): boolean {
  const others = new Map(b.rows.map((row) => [row.code, row.percent]));
  const shared = a.rows.filter((row) => others.has(row.code));
  const equal = shared.filter((row) => others.get(row.code) === row.percent);
  return shared.length > REPEAT_AREAS && equal.length > REPEAT_SHARE * shared.length;
}

/**
 * Takes out months that repeat another. One declared mislabelled is left out with words;
 * any other is a fault, since nobody can tell from the values which of the two is the month's own.
 */
export function withoutRepeats(
  tables: readonly OnsTable[],
  faults: Faults,
  leftOut: FileLeftOut[],
): OnsTable[] {
  const dropped = new Set<OnsTable>();
  tables.forEach((table, i) => {
    for (const other of tables.slice(i + 1)) {
      if (!repeats(table, other)) continue;
      const pair = [table, other];
      const known = mislabelled.find(
        ({ dataset, release, repeats: of }) =>
          dataset === table.source.dataset &&
          pair.some((t) => t.source.release === release) &&
          pair.some((t) => t.source.release === of),
      );
      const wrong = pair.find((t) => t.source.release === known?.release);
      if (known && wrong) {
        dropped.add(wrong);
        leftOut.push({
          path: wrong.source.path,
          why: `repeats the values of ${known.repeats} under another date, found by comparing the two`,
        });
        continue;
      }
      faults.add({
        file: other.source.path,
        value: other.source.release,
        expected: `values of its own, and they repeat those of ${table.source.release} (${table.source.path})`,
        action:
          'Find which month is right; declare the other in mislabelled (data/catalogue/sources.ts) or move it out.',
      });
    }
  });
  for (const table of tables) {
    const known = mislabelled.find(
      ({ dataset, release }) =>
        dataset === table.source.dataset && release === table.source.release,
    );
    if (!known || dropped.has(table)) continue;
    faults.add({
      file: table.source.path,
      value: known.release,
      expected: `the values of ${known.repeats}, as declared in mislabelled (data/catalogue/sources.ts)`,
      action:
        'The publisher may have mended it: take it out of mislabelled and declare its release.',
    });
  }
  return tables.filter((table) => !dropped.has(table));
}

/** Every month of one series, oldest first, without those that repeat another. */
export function readOnsSeries(
  series: OnsSeries,
  files: readonly RawFile[],
  faults: Faults,
  leftOut: FileLeftOut[],
): OnsTable[] {
  const declared = {
    required: series.releases,
    known: mislabelled.filter((m) => m.dataset === series.dataset).map((m) => m.release),
    declaredIn: 'onsSeries (data/catalogue/sources.ts)',
  };
  const tables = openReleases(files, series.dataset, declared, faults, leftOut).flatMap(
    (source) => {
      const table = readOnsRows(source, faults);
      return table ? [table] : [];
    },
  );
  return withoutRepeats(tables, faults, leftOut);
}

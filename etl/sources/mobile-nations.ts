// Ofcom, mobile coverage of the UK and nations: what our sums over England are checked against.

import { nationsRowOf } from '../../data/catalogue/checks';
import { type MeasureId, measures } from '../../data/catalogue/measures';
import { isReleaseId, type ReleaseId } from '../../data/catalogue/releases';
import { mobileReleases } from '../../data/catalogue/sources';
import type { Faults } from '../faults';
import { readTable } from './csv';
import { fieldAt, readPercent } from './fields';
import type { RawFile } from './raw-files';
import { type FileLeftOut, openReleases, type ReleaseText } from './release-files';

export interface NationsTable {
  source: ReleaseText;
  rowsIn: number;
  /** Cells of other nations that hold a spreadsheet's error; nothing of ours hangs on them. */
  unreadable: number;
  /** England, town and country together, by measure. */
  england: ReadonlyMap<MeasureId, number>;
}

const columns = [
  'Location',
  'Technology',
  'Coverage type',
  'Rurality',
  'MNO',
  'Coverage percentage',
  'Date',
] as const;
/** As in the file of July 2025, line 654: Scotland, 4G, towns, no operator. */
const SHEET_ERROR = '#VALUE!';
const monthAbbreviations = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** "Jul-25" → "2025-07"; `null` when it is no such month. */
export function releaseOfShortDate(text: string): ReleaseId | null {
  const [month = '', year = ''] = text.trim().toLowerCase().split('-');
  const number = monthAbbreviations.indexOf(month) + 1;
  const release = `20${year}-${String(number).padStart(2, '0')}`;
  return isReleaseId(release) ? release : null;
}

const keyOf = (...parts: string[]) => parts.map((part) => part.trim().toLowerCase()).join('|');

/** Reads one nations file: every row is looked at, England's totals are kept. */
export function readNationsRows(source: ReleaseText, faults: Faults): NationsTable | null {
  const table = readTable(source.path, source.text, columns, faults);
  if (!table) return null;
  const seen = new Map<string, { line: number; percent: number }>();
  let unreadable = 0;
  const otherDates = new Map<string, number>();
  for (const { line, fields } of table.rows) {
    const cell = (name: (typeof columns)[number]) => fieldAt(fields, table.index[name]);
    const place = { file: source.path, line };
    if (releaseOfShortDate(cell('Date')) !== source.release && !otherDates.has(cell('Date'))) {
      otherDates.set(cell('Date'), line);
    }
    if (cell('Coverage percentage') === SHEET_ERROR && cell('Location') !== 'England') {
      unreadable += 1;
      continue;
    }
    const percent = readPercent(cell('Coverage percentage'), 'Coverage percentage', place, faults);
    const key = keyOf(
      cell('Location'),
      cell('Technology'),
      cell('Coverage type'),
      cell('Rurality'),
      cell('MNO'),
    );
    const before = seen.get(key);
    if (before) {
      faults.add({
        ...place,
        value: key,
        expected: `each row once, and line ${before.line} has it already`,
        action: 'Remove the repeated row, or fetch the file again.',
      });
    } else if (percent !== null) seen.set(key, { line, percent });
  }
  for (const [value, line] of otherDates) {
    faults.add({
      file: source.path,
      line,
      value,
      expected: `the month of the file's name, ${source.release}, in "Date"`,
      action: 'Give the file the name of the month it is for.',
    });
  }
  const england = new Map<MeasureId, number>();
  for (const measure of measures) {
    const row = nationsRowOf(measure);
    if (!row) continue;
    const found = seen.get(keyOf('England', row.technology, row.coverage, 'Total', row.operators));
    if (found) england.set(measure.id, found.percent);
  }
  return { source, rowsIn: table.rows.length, unreadable, england };
}

/** Every declared release of the nations' file, oldest first. */
export function readNations(
  files: readonly RawFile[],
  faults: Faults,
  leftOut: FileLeftOut[],
): NationsTable[] {
  const declared = {
    required: Object.keys(mobileReleases) as ReleaseId[],
    declaredIn: 'mobileReleases (data/catalogue/sources.ts)',
  };
  return openReleases(files, 'ofcom-mobile-nations', declared, faults, leftOut).flatMap(
    (source) => {
      const table = readNationsRows(source, faults);
      return table ? [table] : [];
    },
  );
}

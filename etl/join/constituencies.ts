// Rows by constituency to the constituencies of England: all there, none unknown.

import type { AreaRecord } from '../../data/contract/files';
import type { Faults } from '../faults';
import type { AreaRow } from '../sources/fields';
import { missingFault } from './districts';

export interface ConstituencyJoin<Row> {
  /** Codes ascending. */
  rows: readonly Row[];
  elsewhere: readonly Row[];
  unknown: readonly string[];
  missing: readonly string[];
}

/** Keeps England's rows; an English code that is not known and a constituency without a row are faults. */
export function joinConstituencies<Row extends AreaRow>(
  path: string,
  rows: readonly Row[],
  constituencies: readonly AreaRecord[],
  faults: Faults,
): ConstituencyJoin<Row> {
  const known = new Set(constituencies.map((area) => area.code));
  const found = new Map<string, Row>();
  const elsewhere: Row[] = [];
  const unknown: string[] = [];
  for (const row of rows) {
    if (!row.code.startsWith('E')) elsewhere.push(row);
    else if (known.has(row.code)) found.set(row.code, row);
    else {
      unknown.push(row.code);
      // Without the file that names them, itself a fault, every code would be one.
      if (constituencies.length === 0) continue;
      faults.add({
        file: path,
        line: row.line,
        value: row.code,
        expected: 'a constituency of 2024, as in the newest fixed-coverage file',
        action: 'Correct the code, or fetch the file of the new constituencies.',
      });
    }
  }
  const gaps = constituencies.filter((area) => !found.has(area.code));
  if (gaps.length > 0) {
    faults.add(
      missingFault(
        path,
        gaps.map((area) => `${area.name} (${area.code})`),
      ),
    );
  }
  return {
    rows: [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    elsewhere,
    unknown,
    missing: gaps.map((area) => area.code),
  };
}

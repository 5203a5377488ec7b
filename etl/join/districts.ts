// Rows of any year to today's districts: chains of mergers, new codes, rows under both old and new codes.

import type { Fault, Faults } from '../faults';
import type { AreaRow } from '../sources/fields';
import type { DistrictChange } from '../sources/lad-changes';

/** Today's districts and what each was made of. */
export interface DistrictHistory {
  /** Codes ascending. */
  readonly today: readonly string[];
  nameOf(code: string): string;
  /** Today's district an English district code has become; `null` for a code of no district. */
  resolve(code: string): string | null;
  /** Districts a code took the place of, one step back; empty for one that was always there. */
  predecessors(code: string): readonly string[];
}

export function createDistrictHistory(
  today: ReadonlyMap<string, string>,
  changes: readonly DistrictChange[],
): DistrictHistory {
  const next = new Map(changes.map((change) => [change.from, change.to]));
  const back = new Map<string, string[]>();
  for (const { from, to } of changes) back.set(to, [...(back.get(to) ?? []), from].sort());
  const names = new Map(
    changes.flatMap(({ from, fromName, to, toName }) => [
      [from, fromName],
      [to, toName],
    ]),
  );
  const resolve = (code: string): string | null => {
    let at: string | undefined = code;
    // A chain is at most as long as the list of changes; a ring in them ends there.
    for (let step = 0; at !== undefined && step <= changes.length; step += 1) {
      if (today.has(at)) return at;
      at = next.get(at);
    }
    return null;
  };
  return {
    today: [...today.keys()].sort(),
    nameOf: (code) => today.get(code) ?? names.get(code) ?? code,
    resolve,
    predecessors: (code) => back.get(code) ?? [],
  };
}

/** What became of the rows of one file. */
export interface DistrictJoin<Row> {
  /** Today's district → the rows that make it up: its own, or all its predecessors'. */
  members: ReadonlyMap<string, readonly Row[]>;
  /** Rows of predecessors beside their successor's own row, which rules. */
  superseded: readonly Row[];
  /** Rows of Scotland, Wales and Northern Ireland. */
  elsewhere: readonly Row[];
  /** Codes in the file that no district of today has become. */
  unknown: readonly string[];
  /** Today's districts without a row. */
  missing: readonly string[];
}

const englishDistrict = /^E0[6-9]/;

/**
 * Brings the rows of a file to today's districts. Every district must be there, by its own row or by all
 * its predecessors'; whatever is missing, and every English code that leads nowhere, is a fault.
 */
export function joinDistricts<Row extends AreaRow>(
  path: string,
  rows: readonly Row[],
  history: DistrictHistory,
  faults: Faults,
): DistrictJoin<Row> {
  const byCode = new Map<string, Row>();
  const elsewhere: Row[] = [];
  const unknown: string[] = [];
  for (const row of rows) {
    if (!row.code.startsWith('E')) {
      elsewhere.push(row);
    } else if (englishDistrict.test(row.code) && history.resolve(row.code) !== null) {
      byCode.set(row.code, row);
    } else {
      unknown.push(row.code);
      // Without the lookup of today's districts, itself a fault, every code would be one.
      if (history.today.length === 0) continue;
      faults.add({
        file: path,
        line: row.line,
        value: row.code,
        expected: 'a local authority of today, or one that lad_changes.csv leads to today’s',
        action: 'Add the change to lad_changes.csv, or correct the code.',
      });
    }
  }
  const members = new Map<string, readonly Row[]>();
  const missing: string[] = [];
  const wants: string[] = [];
  const used = new Set<Row>();
  for (const district of history.today) {
    const gaps: string[] = [];
    const found = coverOf(district, byCode, history, gaps);
    for (const row of found) used.add(row);
    if (gaps.length === 0) {
      members.set(district, found);
      continue;
    }
    missing.push(district);
    const name = `${history.nameOf(district)} (${district})`;
    const former = gaps.map((code) => `${history.nameOf(code)} (${code})`).join(', ');
    wants.push(found.length > 0 ? `${former}, which went into ${name}` : name);
  }
  if (wants.length > 0) faults.add(missingFault(path, wants));
  const superseded = [...byCode.values()].filter((row) => !used.has(row));
  return { members, superseded, elsewhere, unknown, missing };
}

/** Areas named in one fault; a cut file would otherwise name hundreds. */
const NAMED = 10;

/** The fault of areas without a row. */
export function missingFault(file: string, names: readonly string[]): Fault {
  const rest = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return {
    file,
    expected: `rows for ${names.slice(0, NAMED).join('; ')}${rest}`,
    action: 'The file may be cut short: fetch it again.',
  };
}

/** A district's own row, else those of its predecessors, each found the same way; gaps are gathered. */
function coverOf<Row>(
  code: string,
  byCode: ReadonlyMap<string, Row>,
  history: DistrictHistory,
  gaps: string[],
): Row[] {
  const own = byCode.get(code);
  if (own) return [own];
  const former = history.predecessors(code);
  if (former.length === 0) {
    gaps.push(code);
    return [];
  }
  return former.flatMap((from) => coverOf(from, byCode, history, gaps));
}

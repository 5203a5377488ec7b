// Sets the rows of mission3.csv beside those expected and puts every difference in words.

import type { MissionRow } from './mission3-standing';
import type { Row } from './raw';

/** Half of the last digit written, and what floating point may add to it. */
const HUNDREDTH = 0.005 + 1e-9;
const WHOLE = 0.5 + 1e-6;

/** A postcode on a border may fall either side: what that may move a tenth of neighbourhoods by. */
const BORDER_POINTS = 0.01;
const BORDER_HOMES = 30;

/** Commitment, wording, measure and month: what a row is about. */
export function keyOfRow(row: Row | MissionRow): string {
  return `${row.commitment} ${row.wording} ${row.measure} ${row.release ?? '*'}`;
}

/** The expected rows by key; one that may be of any month takes that of the built row, if there is one. */
function dated(expected: readonly MissionRow[], built: readonly Row[]): MissionRow[] {
  return expected.map((row) => {
    const same = built.find((other) => keyOfRow({ ...other, release: '*' }) === keyOfRow(row));
    return row.release === null && same ? { ...row, release: same.release ?? '' } : row;
  });
}

function rowDifferences(row: MissionRow, built: Row): string[] {
  const said: string[] = [];
  const say = (column: string, expected: string | number) =>
    said.push(
      `${keyOfRow(row)}: ${column} is ${built[column] || 'blank'}, expected ${expected === '' ? 'blank' : expected}`,
    );
  const number = (column: string, expected: number | null, tolerance: number) => {
    const cell = built[column] ?? '';
    if (expected === null ? cell !== '' : cell === '') say(column, expected ?? '');
    else if (expected !== null && !(Math.abs(Number(cell) - expected) <= tolerance)) {
      say(column, expected);
    }
  };
  const text = (column: string, expected: string) => {
    if (built[column] !== expected) say(column, expected);
  };
  const placed = row.measure === 'gigabit-decile-1';
  const points = placed ? BORDER_POINTS : HUNDREDTH;
  number('value', row.value, row.unit === 'people' ? WHOLE : points);
  text('unit', row.unit);
  text('threshold', row.threshold === null ? '' : String(row.threshold));
  text('status', row.status);
  number('gap_points', row.gapPoints, points);
  number('gap_premises', row.gapPremises, placed ? BORDER_HOMES : WHOLE);
  text('rank', row.rank === null ? '' : String(row.rank));
  text('of', row.of === null ? '' : String(row.of));
  text('first', row.first ?? '');
  // What is worked out of two files may name the second too.
  if (!built.source?.startsWith(row.source)) say('source', row.source);
  if (row.noteSays && !row.noteSays.test(built.note ?? '')) say('note', String(row.noteSays));
  return said;
}

/** Every way in which the built rows differ from the expected ones, one line each. */
export function missionDifferences(
  expected: readonly MissionRow[],
  built: readonly Row[],
): string[] {
  const wanted = new Map(dated(expected, built).map((row) => [keyOfRow(row), row]));
  const found = new Map(built.map((row) => [keyOfRow(row), row]));
  return [
    ...[...wanted].flatMap(([key, row]) => {
      const same = found.get(key);
      return same ? rowDifferences(row, same) : [`${key}: no such row`];
    }),
    ...[...found.keys()].filter((key) => !wanted.has(key)).map((key) => `${key}: a row besides`),
  ];
}

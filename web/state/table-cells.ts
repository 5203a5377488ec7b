// What one cell of the table holds: a figure as shown, sorted and exported, or the words for having none.

import { countUnits, type Measure } from '../../data/catalogue/measures';
import type { PeopleCountId } from '../../data/catalogue/neighbourhood-columns';
import { emptyCells } from '../../data/catalogue/table-columns';
import { absences, bases, type NoteId, notes } from '../../data/catalogue/words';
import { type Cell, isObservation } from '../../data/contract/columns';
import type { Deprivation } from '../../data/model/deprivation';
import { countText, shareText } from '../../data/model/format';
import { type Observation, roundTo } from '../../data/model/observation';
import type { PeopleSummary } from '../../data/model/people';
import type { Ranked } from '../../data/model/rank';
import { amountNumberText, restOf } from '../../data/model/sentence';

/** What must be said with a number: short beside it, long in a title and in a spreadsheet. */
export interface CellMark {
  short: string;
  long: string;
}

export interface NumberCell {
  kind: 'number';
  /** What it is sorted by, not rounded. */
  value: number;
  shown: string;
  /** A plain number for a spreadsheet, without separators. */
  exported: string;
  marks: readonly CellMark[];
}

export type TableCell =
  | NumberCell
  | { kind: 'text'; text: string; key?: string }
  | { kind: 'absent'; why: string };

export const estimateMark: CellMark = { short: 'est.', long: bases.estimated.name };
const thinMark: CellMark = { short: 'thin', long: notes['few-postcodes'].replace(/\.$/, '') };

/** An absent cell with its words. */
export function absentCell(why: string): TableCell {
  return { kind: 'absent', why };
}

/** To two decimals, but never all or nothing where it is neither: 99.997 → "99.99". */
export function exportedShare(share: number): string {
  const rounded = roundTo(share, 2);
  if (rounded >= 100 && share < 100) return '99.99';
  if (rounded <= 0 && share > 0) return '0.01';
  return rounded.toFixed(2);
}

function marksOf({ basis, notes: held }: Observation): CellMark[] {
  const thin: NoteId = 'few-postcodes';
  return [
    ...(basis === 'estimated' ? [estimateMark] : []),
    ...(held.includes(thin) ? [thinMark] : []),
  ];
}

/** A figure in percent. */
export function shareCell(cell: Cell | undefined): TableCell {
  if (!isObservation(cell)) return absentCell(absences[cell?.absent ?? 'not-published-at-level']);
  return {
    kind: 'number',
    value: cell.share,
    shown: shareText(cell.share),
    exported: exportedShare(cell.share),
    marks: marksOf(cell),
  };
}

/** How many units are on the wrong side of a figure; words where nothing says of how many it is a share. */
export function withoutCell(cell: Cell | undefined, measure: Measure): TableCell {
  if (!isObservation(cell)) return shareCell(cell);
  const rest = restOf(cell, measure);
  if (!rest) return absentCell(emptyCells.unknown);
  const { perUnit } = countUnits[measure.unit];
  return {
    kind: 'number',
    value: rest.units,
    shown: amountNumberText(rest.units, measure, rest.estimated),
    exported: String(roundTo(rest.units * perUnit, perUnit < 1 ? 2 : 0)),
    marks: rest.estimated ? [estimateMark] : [],
  };
}

/** A rank, "3=" where it is shared. */
export function rankCell({ rank, ties }: Ranked): TableCell {
  return {
    kind: 'number',
    value: rank,
    shown: `${countText(rank)}${ties > 0 ? '=' : ''}`,
    exported: String(rank),
    marks: [],
  };
}

/** A neighbourhood's decile, in order of its rank; a larger place's share of people in the most deprived tenth. */
export function deprivationCell(deprivation: Deprivation | undefined): TableCell {
  const { decile = null, rank = null, share = null } = deprivation ?? {};
  const plain = { kind: 'number', marks: [] } as const;
  if (share !== null) {
    return { ...plain, value: share, shown: shareText(share), exported: exportedShare(share) };
  }
  if (decile === null) return absentCell(emptyCells.unknown);
  return { ...plain, value: rank ?? decile, shown: String(decile), exported: String(decile) };
}

const suppressible = {
  income_deprived_older: 'suppressedOlder',
  income_deprived_children: 'suppressedChildren',
} as const satisfies Partial<Record<PeopleCountId, keyof PeopleSummary>>;

/** People of a place made of neighbourhoods; where some of those are suppressed, the sum is a least number. */
export function sumCell(people: PeopleSummary, count: PeopleCountId): TableCell {
  const sum = people.counts[count];
  if (sum === null) return absentCell(absences.suppressed);
  const key = count in suppressible ? suppressible[count as keyof typeof suppressible] : null;
  const left = key ? people[key] : 0;
  const plural = left === 1 ? 'neighbourhood is' : 'neighbourhoods are';
  const marks = [{ short: 'or more', long: `at least: ${countText(left)} ${plural} suppressed` }];
  return {
    kind: 'number',
    value: sum,
    shown: countText(sum),
    exported: String(sum),
    marks: left > 0 ? marks : [],
  };
}

/** One neighbourhood's count; a blank in the publisher's file is suppressed. */
export function countCell(count: number | null | undefined): TableCell {
  if (count === null || count === undefined) return absentCell(absences.suppressed);
  return {
    kind: 'number',
    value: count,
    shown: countText(count),
    exported: String(count),
    marks: [],
  };
}

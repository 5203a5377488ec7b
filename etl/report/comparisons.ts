// Comparing figures: rows of a reconciliation, which of them tell something, and the check they make.

import type { MeasureId } from '../../data/catalogue/measures';
import type { ReleaseId } from '../../data/catalogue/releases';
import type { ReconciliationCheck, ReconciliationRow } from '../../data/contract/files';
import { roundTo } from '../../data/model/observation';

/** Figures are kept to four decimals: enough to see why two roundings differ. */
const KEPT_DECIMALS = 4;

/** Sets two figures side by side. `agrees` looks at the difference in full. */
export function compare(
  place: { area: string; areaName: string },
  measure: MeasureId | 'all-premises',
  release: ReleaseId,
  ours: number,
  theirs: number,
  agrees: (difference: number) => boolean,
): ReconciliationRow {
  const difference = ours - theirs;
  const { area, areaName } = place;
  return { area, areaName, measure, release, ours, theirs, difference, agrees: agrees(difference) };
}

function rounded(row: ReconciliationRow): ReconciliationRow {
  return {
    ...row,
    ours: roundTo(row.ours, KEPT_DECIMALS),
    theirs: roundTo(row.theirs, KEPT_DECIMALS),
    difference: roundTo(row.difference, KEPT_DECIMALS),
  };
}

/** A grain of dust for sums of decimals. */
const DUST = 1e-9;

/** Agreement within a tolerance either way. */
export const within = (tolerance: number) => (difference: number) =>
  Math.abs(difference) <= tolerance + DUST;

/** Agreement when ours is not above theirs by more than a tolerance. */
export const atMost = (tolerance: number) => (difference: number) => difference <= tolerance + DUST;

/** Puts rows in order and, if asked, keeps only those that disagree: hundreds that agree say one thing. */
export function createCheck(
  about: Pick<ReconciliationCheck, 'id' | 'title' | 'method' | 'unit' | 'tolerance'>,
  rows: readonly ReconciliationRow[],
  keep: 'all' | 'disagreeing' = 'all',
): ReconciliationCheck {
  const agreeing = rows.filter((row) => row.agrees).length;
  return {
    ...about,
    compared: rows.length,
    agreeing,
    rows: (keep === 'all' ? rows : rows.filter((row) => !row.agrees)).map(rounded),
  };
}

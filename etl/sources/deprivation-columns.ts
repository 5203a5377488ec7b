// What the Indices of Deprivation 2025 say of a neighbourhood, and the rules every edition of them obeys.

import type { DatasetId } from '../../data/catalogue/sources';
import type { Faults } from '../faults';

/** Scores, ranks and deciles, parallel to the spine. */
export interface ScoreColumns {
  imd_score: number[];
  imd_rank: number[];
  imd_decile: number[];
  income_score: number[];
  income_rank: number[];
  income_decile: number[];
}

/** People in income deprivation; `null` where suppressed or not published. */
export interface IncomeCounts {
  income_deprived_people: (number | null)[];
  income_deprived_older: (number | null)[];
  income_deprived_children: (number | null)[];
}

export interface DeprivationColumns extends ScoreColumns, IncomeCounts {
  /** Which file the scores and the counts came from. */
  scoresFrom: DatasetId;
  countsFrom: DatasetId;
}

/** Index of a name among the score columns, by the order they are read in. */
export const scoreColumns = [
  'imd_score',
  'imd_rank',
  'imd_decile',
  'income_score',
  'income_rank',
  'income_decile',
] as const satisfies readonly (keyof ScoreColumns)[];

export function emptyScores(size: number): ScoreColumns {
  const column = () => new Array<number>(size).fill(0);
  return {
    imd_score: column(),
    imd_rank: column(),
    imd_decile: column(),
    income_score: column(),
    income_rank: column(),
    income_decile: column(),
  };
}

/** What is wrong with a value of a score column, in words; `null` when nothing is. */
export function scoreFault(
  column: keyof ScoreColumns,
  value: number | null,
  neighbourhoods: number,
): string | null {
  if (value === null) return 'a number: nothing is suppressed here';
  if (column.endsWith('_decile')) {
    return Number.isInteger(value) && value >= 1 && value <= 10 ? null : 'a decile from 1 to 10';
  }
  if (column.endsWith('_rank')) {
    return Number.isInteger(value) && value >= 1 && value <= neighbourhoods
      ? null
      : `a rank from 1 to ${neighbourhoods}`;
  }
  if (column === 'income_score') return value >= 0 && value <= 1 ? null : 'a rate from 0 to 1';
  return value >= 0 && value <= 100 ? null : 'a score from 0 to 100';
}

/** Two editions must agree on a rank or decile in every row. */
export function faultUnequal(
  place: { file: string; line: number },
  what: string,
  theirs: number | null,
  ours: number | undefined,
  otherFile: string,
  faults: Faults,
): void {
  if (theirs === ours) return;
  faults.add({
    ...place,
    value: String(theirs ?? ''),
    expected: `the ${what} of ${otherFile}, ${ours}`,
    action: 'The two files are of different issues: fetch both again (reissued 13 November 2025).',
  });
}

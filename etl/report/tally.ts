// What happened on the way: rows read, joins with their unmatched on both sides, and what was left out and why.

import type { DatasetId } from '../../data/catalogue/sources';

/** One source file and the rows read from it. */
export interface FileCount {
  path: string;
  dataset: DatasetId;
  rows: number;
}

/** One join: how many found their partner, and how many on either side did not. */
export interface JoinCount {
  name: string;
  left: string;
  right: string;
  matched: number;
  unmatchedLeft: number;
  unmatchedRight: number;
  /** Why something is unmatched, where anything is. */
  why?: string;
}

/** Something read and not used. */
export interface LeftOut {
  what: string;
  count: number;
  why: string;
}

/** Gathers the counts of one build, in the order in which things happen. */
export class Tally {
  readonly files: FileCount[] = [];
  readonly joins: JoinCount[] = [];
  readonly leftOut: LeftOut[] = [];

  read(path: string, dataset: DatasetId, rows: number): void {
    this.files.push({ path, dataset, rows });
  }

  join(count: JoinCount): void {
    this.joins.push(count);
  }

  /** Counts of nothing are not worth a line. */
  drop(what: string, count: number, why: string): void {
    if (count > 0) this.leftOut.push({ what, count, why });
  }
}

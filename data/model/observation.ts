// One figure about one area: its share, its counts, how it came about and what must be said with it.

import type { MeasureId } from '../catalogue/measures';
import type { ReleaseId } from '../catalogue/releases';
import type { DatasetId } from '../catalogue/sources';
import type { Basis, NoteId } from '../catalogue/words';

export interface Observation {
  area: string;
  measure: MeasureId;
  release: ReleaseId;
  /** Percent, 0 to 100, not rounded. */
  share: number;
  /** Units counted, and of how many; `null` where not published. */
  numerator: number | null;
  denominator: number | null;
  /** What weighs the share in a sum: the denominator, or that of `weightFrom`. `null`: nothing is known to. */
  weight: number | null;
  /** The other release the weight is borrowed from. */
  weightFrom?: ReleaseId;
  basis: Basis;
  source: DatasetId;
  notes: readonly NoteId[];
}

/** Percent of `denominator`; `null` when there is nothing to have a share of. */
export function shareOf(numerator: number, denominator: number): number | null {
  return denominator > 0 ? (100 * numerator) / denominator : null;
}

/** Rounds half away from zero to `decimals`, as a reader would with the printed digits. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // Nudged by a part in 10^12, so that 1.005 held as 1.00499… rounds as it is written.
  const scaled = Math.abs(value) * factor * (1 + 1e-12);
  return (Math.sign(value) * Math.round(scaled)) / factor || 0;
}

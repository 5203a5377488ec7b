// How far one figure stands from another, in points and in what is counted, and how that rates.

import { AMBER_WITHIN_POINTS } from '../catalogue/targets';
import { type Observation, roundTo } from './observation';

export interface Gap {
  /** `from` less `against`, percentage points, not rounded. */
  points: number;
  /** The same as a count of `from`'s own premises (or land pixels, or full-fibre premises); `null` if not known. */
  units: number | null;
  /** True when the count rests on a percentage rather than on counts, or on an estimated share. */
  estimated: boolean;
}

/** Gap of one observation to a share; positive when `from` is the higher figure. */
export function gapTo(from: Observation, share: number): Gap {
  const points = from.share - share;
  return {
    points,
    units: from.weight === null ? null : (points / 100) * from.weight,
    estimated:
      from.basis === 'estimated' || from.numerator === null || from.weightFrom !== undefined,
  };
}

/** Gap between two observations of the same measure. */
export function gapBetween(from: Observation, against: Observation): Gap {
  const gap = gapTo(from, against.share);
  return { ...gap, estimated: gap.estimated || against.basis === 'estimated' };
}

export type Rating = 'green' | 'amber' | 'red';

/** Words for a rating: colour is never alone. */
export const ratingWords: Record<Rating, { name: string; meaning: string }> = {
  green: { name: 'Green', meaning: 'better by more than one point' },
  amber: { name: 'Amber', meaning: 'within one point either way' },
  red: { name: 'Red', meaning: 'worse by more than one point' },
};

/**
 * The evidence report's rating of a gap in points, judged on the gap as shown (one decimal), so that
 * a printed "1.0" is always amber.
 */
export function rate(points: number, higherIsBetter: boolean): Rating {
  const shown = roundTo(points, 1) * (higherIsBetter ? 1 : -1);
  if (Math.abs(shown) <= AMBER_WITHIN_POINTS) return 'amber';
  return shown > 0 ? 'green' : 'red';
}

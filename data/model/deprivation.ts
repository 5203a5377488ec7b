// How deprived a place is, and the thirds that a two-way colouring sorts places into.

import { roundTo } from './observation';

/** By one index; larger places are described by their people, never by an average of ranks. */
export interface Deprivation {
  /** Of a neighbourhood: decile and rank in England, 1 the most deprived; `null` for a larger place. */
  decile: number | null;
  rank: number | null;
  /** Of a larger place: percent of residents living in England's most deprived tenth. */
  share: number | null;
}

/**
 * A share as it is read, still a number: one decimal, with "under 0.1" and "over 99.9" between none
 * and all. What prints alike is alike, so that no two places of one printed figure are parted.
 */
export function asShown(share: number): number {
  const shown = roundTo(share, 1);
  if (shown <= 0 && share > 0) return 0.04;
  return shown >= 100 && share < 100 ? 99.96 : shown;
}

/** A number that is higher the more deprived the place, as shown; `null` where nothing is known. */
export function depthOf({ rank, share }: Deprivation): number | null {
  if (share !== null) return asShown(share);
  return rank === null ? null : -rank;
}

/** Where the upper thirds begin: at least the first is in the middle third, at least the second in the upper. */
export type Cuts = readonly [number, number];

/**
 * The two values that part values into thirds, as near to equal as ties allow: equal values stay
 * together, and neither outer third is empty. `null` for fewer than three, or all of one value.
 */
export function thirdsOf(values: readonly number[]): Cuts | null {
  if (values.length < 3) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const nearest = (part: 1 | 2): number | null => {
    const wanted = (part * sorted.length) / 3;
    let best: number | null = null;
    for (let i = 1; i < sorted.length; i += 1) {
      if (sorted[i] === sorted[i - 1]) continue;
      if (best === null || Math.abs(i - wanted) < Math.abs(best - wanted)) best = i;
    }
    return best === null ? null : (sorted[best] as number);
  };
  const [lower, upper] = [nearest(1), nearest(2)];
  return lower === null || upper === null ? null : [lower, upper];
}

/** 0, 1 or 2 from the lowest; a value on a boundary belongs to the upper third. */
export function thirdOf(cuts: Cuts, value: number): 0 | 1 | 2 {
  if (value >= cuts[1]) return 2;
  return value >= cuts[0] ? 1 : 0;
}

/** The middle of values, or the mean of the two middle ones; `null` for none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * Cliff's delta: of all pairs, one value from each side, the part where `one` is higher less the part
 * where `other` is. 0 for sides alike, 1 or −1 for sides wholly apart.
 */
export function deltaBetween(one: readonly number[], other: readonly number[]): number {
  let higher = 0;
  for (const a of one) for (const b of other) higher += Math.sign(a - b);
  return higher / (one.length * other.length || 1);
}

// Where a figure stands among others: ranks by the decimal shown, ties shared.

import { roundTo } from './observation';

export interface Ranked {
  /** 1 is best. */
  rank: number;
  of: number;
  /** How many others share the rank. */
  ties: number;
}

/** Ranks a share among all shares (itself included) to one decimal; equal as shown is a tie. */
export function rankOf(share: number, all: readonly number[], higherIsBetter: boolean): Ranked {
  const shown = roundTo(share, 1);
  let better = 0;
  let same = 0;
  for (const other of all) {
    const value = roundTo(other, 1);
    if (value === shown) same += 1;
    else if (value > shown === higherIsBetter) better += 1;
  }
  return { rank: better + 1, of: all.length, ties: Math.max(0, same - 1) };
}

/** Nobody is first at something nobody has: whether, of shares of which more is better, any is above nought as shown. */
export function anyShown(shares: readonly number[]): boolean {
  return shares.some((share) => roundTo(share, 1) > 0);
}

/** `rankOf` for every share of one list: sorted once, looked up after. */
export function rankerOf(
  all: readonly number[],
  higherIsBetter: boolean,
): (share: number) => Ranked {
  const counts = new Map<number, number>();
  for (const share of all) {
    const shown = roundTo(share, 1);
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  const ranks = new Map<number, Ranked>();
  let better = 0;
  const best = [...counts].sort(([a], [b]) => (higherIsBetter ? b - a : a - b));
  for (const [shown, same] of best) {
    ranks.set(shown, { rank: better + 1, of: all.length, ties: same - 1 });
    better += same;
  }
  return (share) => ranks.get(roundTo(share, 1)) ?? rankOf(share, all, higherIsBetter);
}

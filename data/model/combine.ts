// Several figures to one: counts add; percentages are weighted. Nothing is counted that nobody published.

import { shareOf } from './observation';

/** What a sum needs of a figure. */
export interface Part {
  share: number;
  numerator: number | null;
  denominator: number | null;
  /** What weighs the share where there is no numerator. */
  weight: number | null;
}

function total(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** The figure of all parts together; `null` where neither counts nor weights are known, or there is nothing. */
export function combine(parts: readonly Part[]): Part | null {
  const numerator = total(parts.map((part) => part.numerator));
  const denominator = total(parts.map((part) => part.denominator));
  if (numerator !== null && denominator !== null) {
    const share = shareOf(numerator, denominator);
    return share === null ? null : { share, numerator, denominator, weight: denominator };
  }
  const weight = total(parts.map((part) => part.weight));
  if (weight === null || weight <= 0) return null;
  const weighted = parts.reduce((sum, part) => sum + part.share * (part.weight ?? 0), 0);
  // A hair above 100 is the sum's rounding, not a figure.
  return { share: Math.min(100, weighted / weight), numerator: null, denominator, weight };
}

// Which map class a value falls in: one function for map, legend, table and export.

/** Number of classes every measure has: one more than its breaks. */
export const CLASS_COUNT = 7;

/** Index of the class, 0 for the lowest values; a value on a boundary belongs to the upper class. */
export function classOf(breaks: readonly number[], value: number): number {
  let index = 0;
  while (index < breaks.length && value >= (breaks[index] as number)) index += 1;
  return index;
}

/** Colour index, 0 for the strongest (most lacking) colour. */
export function rampIndex(
  breaks: readonly number[],
  value: number,
  higherIsBetter: boolean,
): number {
  const index = classOf(breaks, value);
  return higherIsBetter ? index : breaks.length - index;
}

/** "under 25%", "25 to 50%", "95% and over". */
export function classLabel(breaks: readonly number[], index: number): string {
  if (index === 0) return `under ${breaks[0]}%`;
  if (index === breaks.length) return `${breaks[breaks.length - 1]}% and over`;
  return `${breaks[index - 1]} to ${breaks[index]}%`;
}

/** How many values fall in each class. */
export function histogram(breaks: readonly number[], values: Iterable<number>): number[] {
  const counts = new Array<number>(breaks.length + 1).fill(0);
  for (const value of values) {
    const index = classOf(breaks, value);
    counts[index] = (counts[index] as number) + 1;
  }
  return counts;
}

/**
 * Where a value stands on a legend whose classes are equally wide: 0 to 1, linear within its class.
 * The first class runs from 0 (or `low`), the last to 100 (or `high`).
 */
export function legendPosition(
  breaks: readonly number[],
  value: number,
  ends: { low: number; high: number } = { low: 0, high: 100 },
): number {
  const index = classOf(breaks, value);
  const from = index === 0 ? ends.low : (breaks[index - 1] as number);
  const to = index === breaks.length ? Math.max(ends.high, value) : (breaks[index] as number);
  const within = to > from ? (value - from) / (to - from) : 0;
  return (index + Math.min(1, Math.max(0, within))) / (breaks.length + 1);
}

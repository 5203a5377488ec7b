// How the benchmarks speak: one line a ratio, with its aim.

/** Prints a measurement beside its aim; returns whether it was met. */
export function say(what: string, value: string, aim: string, ok: boolean): boolean {
  console.log(`${what.padEnd(52)}${value.padStart(10)}   aim ${aim}: ${ok ? 'met' : 'NOT met'}`);
  return ok;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

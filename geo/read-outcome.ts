// What reading an outline file gives: the layer, and what was found wrong on the way.

import type { Layer } from './layer';

/** One thing wrong in an outline file; `value` is what was found there. */
export interface OutlineProblem {
  readonly value: string;
  readonly expected: string;
}

export interface ReadOutcome {
  readonly layer: Layer;
  readonly problems: readonly OutlineProblem[];
}

/** Order of codes in every layer: by character code, the same on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

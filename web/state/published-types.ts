// The shapes of published set beside recomputed.

import type { MeasureId } from '../../data/catalogue/measures';
import type { PublishedFigure, PublishedGap } from '../../data/catalogue/published-documents';
import type { Observation } from '../../data/model/observation';

/** A place’s figures of a measure through time. */
export type Series = (measure: MeasureId, area: string) => readonly Observation[];

/** Whether ours agrees; `no-figure` where none of ours can say. */
export type Outcome = 'agrees' | 'differs' | 'no-figure';

/** What accounts for a difference, as far as the data shows it. */
export type Reason =
  | { kind: 'repeats'; other: Recomputed }
  | { kind: 'cut-off' }
  | { kind: 'elsewhen'; nearest: Observation }
  | { kind: 'unknown' };

export interface Recomputed {
  figure: PublishedFigure;
  /** The figure compared; `null` where there is none of the release. */
  found: Observation | null;
  /** It as the words count it: what lacks it, where they do. */
  share: number | null;
  /** Points, ours less the printed. */
  difference: number | null;
  outcome: Outcome;
  /** `null` unless it differs. */
  reason: Reason | null;
  /** Other readings in the same release, and the place near by: shown where ours cannot answer. */
  beside: readonly Observation[];
  /** Earliest figures of the readings that are missing. */
  later: readonly Observation[];
  /** The result in words. */
  text: string;
}

export interface RecomputedGap {
  gap: PublishedGap;
  of: Recomputed;
  against: Recomputed;
  points: number | null;
  outcome: Outcome;
  text: string;
}

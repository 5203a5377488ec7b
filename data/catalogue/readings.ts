// The switches of the scorecard: what a person may choose about how a commitment is read.

export const grounds = {
  premises: { id: 'premises', name: 'premises' },
  land: { id: 'land', name: 'land' },
} as const;
export type GroundId = keyof typeof grounds;

export const deprivedParts = {
  tenth: { id: 'tenth', name: 'the most deprived tenth', measure: 'gigabit-decile-1' },
  fifth: { id: 'fifth', name: 'the most deprived fifth', measure: 'gigabit-deciles-1-2' },
} as const;
export type DeprivedPartId = keyof typeof deprivedParts;

/** The parts of the Targets view. */
export const targetParts = {
  scorecard: { id: 'scorecard', name: 'Scorecard' },
  league: { id: 'league', name: 'League' },
  fairness: { id: 'fairness', name: 'Fairness' },
  trend: { id: 'trend', name: 'Trend' },
  checks: { id: 'checks', name: 'Ratings and checks' },
} as const;
export type TargetPartId = keyof typeof targetParts;

/** Levels, in percent, a trend may be carried on to. */
export const reachLevels = [90, 95, 98, 99] as const;
export type ReachLevel = (typeof reachLevels)[number];

// What is rated by the evidence report's rule, against whom, and the report's own words for both.

import { ENGLAND, GREATER_MANCHESTER } from './areas';
import type { MeasureId } from './measures';

/** The measures rated, in the order of the table. */
export const ratedMeasures: readonly MeasureId[] = [
  'full-fibre',
  'gigabit',
  '4g-premises-indoor-all',
  '4g-premises-outdoor-all',
  '4g-area-any',
  '4g-area-all',
  '5g-premises-outdoor-all',
  '5g-vhc-premises-outdoor-all',
  '5g-area-any',
  '5g-area-all',
];

/** Whom the West Midlands is rated against. */
export const rivals = [
  { id: 'england', code: ENGLAND, name: 'England' },
  { id: 'manchester', code: GREATER_MANCHESTER, name: 'Greater Manchester' },
] as const;
export type RivalId = (typeof rivals)[number]['id'];

/** The rule as the evidence report prints it. */
export const printedRatings = [
  { rating: 'green', words: 'the region is performing better than the national average' },
  { rating: 'amber', words: 'performance is within 1 percentage point of the national average' },
  { rating: 'red', words: 'the region is underperforming against the national average' },
] as const;

export const ratingOverlap =
  'As printed the rules overlap: half a point better is both green and amber.';

/** Why Greater Manchester stands beside England, in the report’s words. */
export const whyManchester =
  'because of similarities in population size and socio-economic make up … because the West Midlands outperforms the national average on connectivity measures due to its urban make up';

// The steps of the colouring by deprivation alone: deciles of neighbourhoods, classes of shares of larger places.

import {
  DECILES,
  type DeprivationIndexId,
  decileShareBreaks,
} from '../../data/catalogue/deprivation';
import { classLabel, histogram } from '../../data/model/classes';
import { DECILES_FROM, fills } from '../map/palette';
import { shareStep } from './colouring';
import type { Scene } from './scene';

export interface Step {
  /** Under the bar: "1", "5 to 10%". */
  label: string;
  colour: string;
  count: number;
}

export interface Steps {
  /** The most deprived first. */
  steps: Step[];
  /** Places in view of which nothing is known. */
  without: number;
}

/** Places in view by decile, or by class of the share of people in the most deprived tenth. */
export function stepsOf({ deprivation, inView, level }: Scene, index: DeprivationIndexId): Steps {
  const known = inView.flatMap((code) => deprivation[index].get(code) ?? []);
  const colour = (at: number) => fills[at] ?? '';
  if (level === 'neighbourhood') {
    const steps = Array.from({ length: DECILES }, (_, i): Step => {
      const count = known.filter(({ decile }) => decile === i + 1).length;
      return { label: String(i + 1), colour: colour(DECILES_FROM + i), count };
    });
    return { steps, without: inView.length - steps.reduce((sum, { count }) => sum + count, 0) };
  }
  const shares = known.flatMap(({ share }) => share ?? []);
  const steps = histogram(decileShareBreaks, shares).map(
    (count, i): Step => ({
      label: classLabel(decileShareBreaks, i),
      colour: colour(shareStep(i)),
      count,
    }),
  );
  return { steps: steps.reverse(), without: inView.length - shares.length };
}

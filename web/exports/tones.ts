// The mark before a status: one shape a tone, so that it is told without its colour. Within a circle of radius 10 round 0, 0.

import type { Tone } from './picture-layout';

export interface ToneMark {
  /** Custom property of charts.css that holds its colour. */
  colour: '--tone-good' | '--tone-mixed' | '--tone-bad' | '--tone-unknown';
  /** Path of what is filled; may be empty. */
  filled: string;
  /** Path of the line, 2.5 wide. */
  line: string;
  /** Dashes of the line, if any. */
  dashed?: string;
}

const ring = 'M0 -8.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0 -17Z';

/** Met: a full disc; by one reading only: half of one; not met: a ring crossed; not measurable: a broken ring. */
export const toneMarks: Record<Tone, ToneMark> = {
  good: { colour: '--tone-good', filled: ring, line: ring },
  mixed: { colour: '--tone-mixed', filled: 'M0 -8.5a8.5 8.5 0 0 0 0 17Z', line: ring },
  bad: { colour: '--tone-bad', filled: '', line: `${ring}M-6 6L6 -6` },
  unknown: { colour: '--tone-unknown', filled: '', line: ring, dashed: '3.6 3' },
};

// What was promised: Mission 3 commitments that set a level, with their words and document.

import type { MeasureId } from './measures';

/** The two documents, and the years their words are known by. */
export const wordings = {
  '2021': {
    id: '2021',
    name: '2021',
    document: 'WMCA, West Midlands Digital Roadmap, 2021',
  },
  '2024': {
    id: '2024',
    name: '2024–27',
    document: 'WMCA, Digital Roadmap evidence report, 2024–27',
  },
} as const;

export type TargetId = '5g-40' | '4g-outdoor-95' | '4g-indoor-90' | 'full-fibre-2m';

export interface Target {
  readonly id: TargetId;
  /** Level in percent the share is held against; `null` where the commitment counts people. */
  readonly percent: number | null;
  /** People, where the commitment counts them: shown as their share of the region's residents. */
  readonly people?: number;
  /** ">" where the words ask for more than the level, "≥" where reaching it is enough. */
  readonly comparison: '>' | '≥';
  readonly label: string;
  readonly quote: string;
  readonly document: string;
  readonly measures: readonly MeasureId[];
}

const refreshed = wordings['2024'].document;

export const targets: readonly Target[] = [
  {
    id: '5g-40',
    percent: 40,
    comparison: '≥',
    label: 'target 40%',
    quote: 'at least 40% population coverage by 2025',
    document: refreshed,
    measures: [
      '5g-premises-outdoor-any',
      '5g-premises-outdoor-all',
      '5g-vhc-premises-outdoor-any',
      '5g-vhc-premises-outdoor-all',
      '5g-sa-premises-outdoor-any',
      '5g-sa-premises-outdoor-all',
    ],
  },
  {
    id: '4g-outdoor-95',
    percent: 95,
    comparison: '>',
    label: 'target over 95%',
    quote: '>95% outdoor … coverage',
    document: refreshed,
    measures: ['4g-premises-outdoor-any', '4g-premises-outdoor-all'],
  },
  {
    id: '4g-indoor-90',
    percent: 90,
    comparison: '>',
    label: 'target over 90%',
    quote: '>90% indoor coverage',
    document: refreshed,
    measures: ['4g-premises-indoor-any', '4g-premises-indoor-all'],
  },
  {
    id: 'full-fibre-2m',
    percent: null,
    people: 2_000_000,
    comparison: '≥',
    label: 'two million people',
    quote: 'at least 2 million people with access to fibre by 2025',
    document: wordings['2021'].document,
    measures: ['full-fibre'],
  },
];

/** The target of that id. */
export function targetOf(id: TargetId): Target {
  return targets.find((target) => target.id === id) as Target;
}

/** The target that names this measure, if any. */
export function targetFor(measure: MeasureId): Target | undefined {
  return targets.find((target) => target.measures.includes(measure));
}

/** How far apart two shares may be, in points as shown, and still rate amber. */
export const AMBER_WITHIN_POINTS = 1;
export const ratingRule =
  'Rated as the region’s evidence report (2024) does, in our reading: amber within 1.0 point either way, green better, red worse. Gaps are worked out before rounding, and rated as printed.';

// What the figures are checked against: published totals, the nations' rows, the 4G-or-5G file.

import { type Measure, measures } from './measures';
import type { ReleaseId } from './releases';

export const UNITED_KINGDOM = 'K02000001';

/** Totals Ofcom publishes for the United Kingdom, premises: the fixed file's columns must add up to them. */
export const publishedTotals: Record<ReleaseId, Readonly<Record<string, number>>> = {
  // Ofcom, Connected Nations, July 2025: the United Kingdom totals given with the release.
  '2025-07': {
    'All Premises': 32369839,
    'Number of premises with Full Fibre availability': 25092339,
    'Number of premises with Gigabit availability': 27814286,
  },
};

/** How the nations' file names a measure; compared without regard to capitals. */
export interface NationsRow {
  readonly technology: string;
  readonly coverage: string;
  readonly operators: string;
}

const nationsTechnology = {
  '4g': '4g',
  high: '5g high confidence',
  'very-high': '5g very high confidence',
  standalone: '5g sa high confidence',
} as const;
const nationsCoverage = {
  outdoor: 'premises (outdoor)',
  indoor: 'premises (indoor)',
  area: 'geographic',
} as const;
const nationsOperators = { any: 'at least one', all: 'all' } as const;

/** The row of the nations' file that holds a mobile measure; `null` for a fixed one. */
export function nationsRowOf(measure: Measure): NationsRow | null {
  if (!measure.place || !measure.operators) return null;
  return {
    technology: nationsTechnology[measure.confidence ?? '4g'],
    coverage: nationsCoverage[measure.place],
    operators: nationsOperators[measure.operators],
  };
}

/** Releases of the 4G-or-5G file, and its columns `4G5G_<strength>_<place>_<operators>`. */
export const combinedSignalReleases: readonly ReleaseId[] = ['2025-07'];
export const combinedSignalPlaces = { outdoor: 'prem_out', area: 'geo_out' } as const;
export const combinedSignalOperators = { any: 'at_least_one', all: 'all' } as const;
/** −105 dBm is the level at which Ofcom counts 4G as there; −95 dBm asks ten times the signal. */
export const combinedSignalStrengths = ['105', '95'] as const;

/** Each mobile measure that a column of the 4G-or-5G file at −105 dBm takes in, so must not exceed. */
export function combinedSignalParts(
  place: keyof typeof combinedSignalPlaces,
  operators: keyof typeof combinedSignalOperators,
): (typeof measures)[number][] {
  return measures.filter(
    (m) =>
      m.place === place &&
      m.operators === operators &&
      (m.family === '4g' || m.confidence === 'high'),
  );
}

/**
 * Rows of ONS's for English regions that are not made of the region's own districts: its aggregates of
 * 2024 count Cumbria to Yorkshire and The Humber. Found by comparing with the districts in the same files.
 */
export const onsMisplaced: readonly {
  readonly releases: readonly ReleaseId[];
  readonly districts: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly why: string;
}[] = [
  {
    releases: ['2024-01', '2024-07', '2024-09'],
    districts: ['E06000063', 'E06000064'],
    from: 'E12000002',
    to: 'E12000003',
    why: 'ONS counts Cumberland and Westmorland and Furness to Yorkshire and The Humber here, not to the North West where they lie',
  },
];

/** The districts ONS's row for a region stands for; `null` where they are the region's own. */
export function onsMembers(
  release: ReleaseId,
  area: string,
  districts: readonly string[],
): readonly string[] | null {
  const found = onsMisplaced.find(
    (entry) => entry.releases.includes(release) && [entry.from, entry.to].includes(area),
  );
  if (!found) return null;
  return found.from === area
    ? districts.filter((district) => !found.districts.includes(district))
    : [...districts, ...found.districts].sort();
}

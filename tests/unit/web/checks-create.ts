// Makes observations, leagues and series for the tests of ratings and checks.

import type { MeasureId } from '../../../data/catalogue/measures';
import type { PublishedFigure } from '../../../data/catalogue/published-documents';
import type { ReleaseId } from '../../../data/catalogue/releases';
import type { Mission3File, MissionLeague } from '../../../data/contract/mission3';
import type { Observation } from '../../../data/model/observation';
import type { Series } from '../../../web/state/published-types';

export const WEST = 'E47000007';
export const MANCHESTER = 'E47000001';
export const ENGLAND = 'E92000001';

export function createObservation(change: Partial<Observation> = {}): Observation {
  return {
    area: WEST,
    measure: 'full-fibre',
    release: '2022-09',
    share: 40,
    numerator: null,
    denominator: null,
    weight: null,
    basis: 'published',
    source: 'ofcom-fixed-laua',
    notes: [],
    ...change,
  };
}

type Shares = Partial<Record<MeasureId, Record<string, Record<string, number>>>>;

/** Series from shares by measure, area and release. */
export function createSeries(shares: Shares, change: Partial<Observation> = {}): Series {
  return (measure, area) =>
    Object.entries(shares[measure]?.[area] ?? {})
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([release, share]) =>
        createObservation({ measure, area, release: release as ReleaseId, share, ...change }),
      );
}

export function createFigure(change: Partial<PublishedFigure> = {}): PublishedFigure {
  return {
    id: 'one',
    document: 'report',
    words: 'forty',
    place: { code: ENGLAND, name: 'England' },
    subject: 'Full fibre',
    printed: '40',
    says: 'is',
    percent: 40,
    measures: ['full-fibre'],
    release: '2022-09',
    ...change,
  };
}

/** A league of the West Midlands, Greater Manchester and England. */
export function createLeague(
  measure: MeasureId,
  values: [number | null, number | null, number | null],
  change: Partial<MissionLeague> = {},
): MissionLeague {
  return {
    measure,
    release: '2025-07',
    unit: 'percent',
    basis: 'summed',
    bases: values.map((value) => (value === null ? null : (change.basis ?? 'summed'))),
    sources: ['ofcom-fixed-laua'],
    notes: [],
    values,
    numerators: [null, null, null],
    denominators: [1000, 2000, 30_000],
    ...change,
  };
}

export function createMission(leagues: MissionLeague[]): Pick<Mission3File, 'areas' | 'leagues'> {
  return {
    areas: [
      { code: WEST, name: 'West Midlands', combinedAuthority: true },
      { code: MANCHESTER, name: 'Greater Manchester', combinedAuthority: true },
      { code: ENGLAND, name: 'England', combinedAuthority: false },
    ],
    leagues,
  };
}

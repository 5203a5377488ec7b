// Made-up figures through time for the regions, England and their districts.

import { ENGLAND, GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../../data/catalogue/areas';
import type { MeasureId } from '../../../../data/catalogue/measures';
import type { ReleaseId } from '../../../../data/catalogue/releases';
import type { DatasetId } from '../../../../data/catalogue/sources';
import {
  type AreaRecord,
  CONTRACT_VERSION,
  type MeasureFile,
} from '../../../../data/contract/files';
import type { PeopleSummary } from '../../../../data/model/people';
import { type TrendFacts, trendFacts } from '../../../../web/state/trend';

export const SANDWELL = 'E08000028';
export const LEEDS = 'E08000035';

/** Shares in the order West Midlands, Greater Manchester, England; Birmingham, Sandwell, Leeds. */
export interface Made {
  regions: [number | null, number | null, number | null];
  districts?: [number | null, number | null, number | null];
  basis?: 'p' | 's' | 'e';
  source?: DatasetId;
}

const people = (residents: number) => ({ counts: { residents } }) as unknown as PeopleSummary;

export function createAreas(residents = 2_500_000): AreaRecord[] {
  return [
    {
      code: WEST_MIDLANDS,
      name: 'West Midlands',
      level: 'combined-authority',
      parents: [],
      people: people(residents),
    },
    {
      code: GREATER_MANCHESTER,
      name: 'Greater Manchester',
      level: 'combined-authority',
      parents: [],
    },
    { code: ENGLAND, name: 'England', level: 'nation', parents: [] },
    { code: 'black-country', name: 'Black Country', level: 'group', parents: [] },
    { code: 'E08000025', name: 'Birmingham', level: 'district', parents: [] },
    { code: SANDWELL, name: 'Sandwell', level: 'district', parents: [] },
    { code: LEEDS, name: 'Leeds', level: 'district', parents: [] },
    { code: 'E14001096', name: 'Birmingham Erdington', level: 'constituency', parents: [] },
  ];
}

export function createFile(measure: MeasureId, made: Record<string, Made>): MeasureFile {
  const table = (areas: string[], sharesOf: (one: Made) => (number | null)[]) => ({
    areas,
    releases: Object.entries(made).map(([release, one]) => {
      const shares = sharesOf(one);
      return {
        release: release as ReleaseId,
        source: one.source ?? ('ofcom-fixed-laua' as const),
        basis: shares.map((share) => (share === null ? '-' : (one.basis ?? 's'))).join(''),
        percents: shares,
        absent: Object.fromEntries(
          areas.flatMap((area, i) =>
            shares[i] === null ? [[area, 'not-in-release' as const]] : [],
          ),
        ),
      };
    }),
  });
  const none: [null, null, null] = [null, null, null];
  return {
    version: CONTRACT_VERSION,
    measure,
    levels: {
      district: table(['E08000025', SANDWELL, LEEDS], ({ districts }) => districts ?? none),
      'combined-authority': table([WEST_MIDLANDS, GREATER_MANCHESTER], ({ regions }) => [
        regions[0],
        regions[1],
      ]),
      nation: table([ENGLAND], ({ regions }) => [regions[2]]),
    },
  };
}

export function createFacts(
  measure: MeasureId,
  made: Record<string, Made>,
  choice: Partial<Parameters<typeof trendFacts>[2]> = {},
): TrendFacts {
  return trendFacts(createFile(measure, made), createAreas(), {
    place: null,
    deadline: 'end',
    ...choice,
  });
}

/** A race alone: the two regions release by release. */
export function createRace(
  gaps: Record<string, [number | null, number | null]>,
  measure: MeasureId = '4g-area-any',
) {
  return createFacts(
    measure,
    Object.fromEntries(
      Object.entries(gaps).map(([release, [west, manchester]]) => [
        release,
        { regions: [west, manchester, 50] } satisfies Made,
      ]),
    ),
  );
}

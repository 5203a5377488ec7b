// A made-up league of Mission 3 and its areas, for every test of the scorecard.

import { ENGLAND, GREATER_MANCHESTER, WEST_MIDLANDS } from '../../data/catalogue/areas';
import { LONDON } from '../../data/catalogue/commitments';
import type { MissionArea, MissionLeague } from '../../data/contract/mission3';

export const HULL = 'E47000016';

/** The figures of every league stand in this order. */
export function createAreas(): MissionArea[] {
  return [
    { code: GREATER_MANCHESTER, name: 'Greater Manchester', combinedAuthority: true },
    { code: WEST_MIDLANDS, name: 'West Midlands', combinedAuthority: true },
    { code: HULL, name: 'Hull and East Yorkshire', combinedAuthority: true },
    { code: LONDON, name: 'London', combinedAuthority: false },
    { code: ENGLAND, name: 'England', combinedAuthority: false },
  ];
}

export function createLeague(changes: Partial<MissionLeague> = {}): MissionLeague {
  return {
    measure: 'gigabit',
    release: '2025-07',
    unit: 'percent',
    basis: 'summed',
    bases: Array(5).fill(changes.basis ?? 'summed'),
    sources: ['ofcom-fixed-laua'],
    notes: [],
    values: [90, 92.5, 88, 95, 86],
    numerators: [900, 925, 880, 1900, 43000],
    denominators: [1000, 1000, 1000, 2000, 50000],
    ...changes,
  };
}

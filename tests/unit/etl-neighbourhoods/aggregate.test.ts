// Areas made of neighbourhoods: people added up, deciles weighed, members by district and best fit.

import { describe, expect, it } from 'vitest';
import {
  type NeighbourhoodNumberId,
  neighbourhoodNumbers,
} from '../../../data/catalogue/neighbourhood-columns';
import { summarisePeople } from '../../../data/model/people';
import { buildDeciles } from '../../../etl/aggregate/deciles';
import { membersOf } from '../../../etl/aggregate/members';
import { estimateCoverage } from '../../../etl/join/neighbourhood-coverage';
import { spineOf } from '../../../etl/join/spine';

const spine = spineOf(['E01000001', 'E01000002', 'E01000003']);
const numbers = Object.fromEntries(
  Object.keys(neighbourhoodNumbers).map((id) => [id, [1, 1, 1]]),
) as Record<NeighbourhoodNumberId, (number | null)[]>;
Object.assign(numbers, {
  residents: [1000, 2000, 3000],
  households: [400, 600, 900],
  imd_decile: [1, 1, 2],
  income_deprived_older: [10, null, 30],
});
const means = [50, 100, null];
const coverage = estimateCoverage(spine, numbers.households, {
  release: '2024-07',
  counts: [9, 9, 0],
  means: { gigabit: means, 'ultrafast-300': means, 'superfast-30': means, 'below-uso': means },
});
const areas = [
  { code: 'E06000001', name: 'One', level: 'district' as const, parents: [] },
  {
    code: 'E12000001',
    name: 'R',
    level: 'region' as const,
    parents: [],
    districts: ['E06000001', 'E06000002'],
  },
  { code: 'E14000001', name: 'C', level: 'constituency' as const, parents: [] },
  { code: 'E92000001', name: 'England', level: 'nation' as const, parents: [] },
];
const members = membersOf(
  { spine, districts: ['E06000001', 'E06000002', 'E06000001'] },
  areas,
  new Map([['E01000002', 'E14000001']]),
);

describe('membersOf', () => {
  it('goes by district for statutory areas, by best fit for constituencies', () => {
    expect([...members]).toEqual([
      ['E06000001', [0, 2]],
      ['E12000001', [0, 1, 2]],
      ['E14000001', [1]],
      ['E92000001', [0, 1, 2]],
    ]);
  });
});

describe('summarisePeople', () => {
  it('adds what is published and counts what is suppressed', () => {
    expect(summarisePeople({ numbers }, [0, 1, 2])).toMatchObject({
      counts: { residents: 6000, income_deprived_older: 40 },
      neighbourhoods: 3,
      residentsInDecile1: 3000,
      residentsInDeciles1to2: 6000,
      neighbourhoodsInDecile1: 2,
      suppressedOlder: 1,
      suppressedChildren: 0,
    });
    expect(summarisePeople({ numbers }, [1]).counts.income_deprived_older).toBeNull();
  });
});

describe('buildDeciles', () => {
  it('weighs estimates by households and has no share where there is no figure', () => {
    const [area] = buildDeciles(['E92000001'], members, { numbers }, coverage).areas;
    expect(area?.shares.gigabit.slice(0, 3)).toEqual([80, null, null]);
    expect(area?.households.slice(0, 2)).toEqual([1000, 0]);
    expect(area?.residents.slice(0, 2)).toEqual([3000, 3000]);
    expect(area?.neighbourhoods.slice(0, 2)).toEqual([2, 0]);
  });
});

// Wards: figures and people are those of their neighbourhoods, weighted by households, and absent where one is.

import { describe, expect, test } from 'vitest';
import { neighbourhoodMeasures } from '../../../data/catalogue/measures';
import { neighbourhoodNumbers } from '../../../data/catalogue/neighbourhood-columns';
import { isObservation } from '../../../data/contract/columns';
import {
  CONTRACT_VERSION,
  type NeighbourhoodPlacesFile,
  type NeighbourhoodValuesFile,
  type ReleaseColumn,
} from '../../../data/contract/files';
import { factsOf, figureRow } from '../../../web/state/place';
import { wardCells, wardOf, wardPeople, wardsOf } from '../../../web/state/wards';

const areas = ['E01000001', 'E01000002', 'E01000003'];

function createPlaces(): NeighbourhoodPlacesFile {
  const numbers = Object.fromEntries(
    Object.keys(neighbourhoodNumbers).map((id) => [id, [100, 200, 300]]),
  ) as NeighbourhoodPlacesFile['numbers'];
  numbers.imd_decile = [1, 2, 1];
  numbers.income_decile = [2, 1, 1];
  numbers.income_deprived_older = [7, null, 9];
  return {
    version: CONTRACT_VERSION,
    region: 'west-midlands',
    areas,
    names: ['Sandwell 001A', 'Sandwell 001B', 'Sandwell 001C'],
    msoaNames: ['Great Bridge', 'Great Bridge', 'Tipton'],
    ward: [0, 0, 1],
    district: [0, 0, 0],
    wards: [
      { code: 'E05000001', name: 'Great Bridge' },
      { code: 'E05000002', name: 'Princes End' },
    ],
    districts: [{ code: 'E08000028', name: 'Sandwell' }],
    rural: [0, 0, 0],
    numbers,
  };
}

function createColumn(percents: (number | null)[]): ReleaseColumn {
  return {
    release: '2024-07',
    source: 'ofcom-fixed-postcode',
    basis: percents.map((share) => (share === null ? '-' : 'e')).join(''),
    percents,
    denominators: [100, 300, 50],
    notes: ['postcode-mean'],
    absent: Object.fromEntries(
      areas
        .filter((_, i) => percents[i] === null)
        .map((code) => [code, 'no-residential-postcodes']),
    ),
  };
}

function createValues(percents: (number | null)[]): NeighbourhoodValuesFile {
  return {
    version: CONTRACT_VERSION,
    region: 'west-midlands',
    areas,
    measures: Object.fromEntries(
      neighbourhoodMeasures.map((id) => [id, createColumn(percents)]),
    ) as NeighbourhoodValuesFile['measures'],
  };
}

describe('a ward', () => {
  test('its figure is the mean of its neighbourhoods weighted by households, marked as an estimate', () => {
    const cell = wardCells([createPlaces()], [createValues([40, 80, 10])], 'gigabit').get(
      'E05000001',
    );
    expect(cell).toMatchObject({
      area: 'E05000001',
      share: (40 * 100 + 80 * 300) / 400,
      denominator: 400,
      numerator: null,
      basis: 'estimated',
      notes: ['postcode-mean', 'ward-best-fit'],
    });
  });

  test('has no figure where one of its neighbourhoods has none', () => {
    const cells = wardCells([createPlaces()], [createValues([40, null, 10])], 'gigabit');
    expect(cells.get('E05000001')).toEqual({ absent: 'member-missing' });
    expect(isObservation(cells.get('E05000002'))).toBe(true);
  });

  test('a measure not published for neighbourhoods is not published for it', () => {
    const cells = wardCells([createPlaces()], [createValues([40, 80, 10])], 'full-fibre');
    expect(cells.get('E05000001')).toEqual({ absent: 'not-published-at-level' });
  });

  test('its people add up; the most deprived are counted by either index; suppression is told', () => {
    const [ward] = wardsOf(createPlaces());
    if (!ward) throw new Error('no ward');
    expect(wardPeople(ward)).toMatchObject({
      neighbourhoods: 2,
      counts: { residents: 300, income_deprived_older: 7 },
      residentsInDecile1: 100,
      residentsInIncomeDecile1: 200,
      suppressedOlder: 1,
    });
  });

  test('is found by its code, and its facts name its neighbourhoods and its local authority', () => {
    const places = [createPlaces()];
    expect(wardOf('E05000002', places)?.members).toEqual([2]);
    expect(wardOf('E05000009', places)).toBeNull();
    const facts = factsOf('E05000001', [], places);
    expect(facts).toMatchObject({
      kind: 'ward',
      name: 'Great Bridge',
      members: [
        { code: 'E01000001', name: 'Sandwell 001A, Great Bridge' },
        { code: 'E01000002', name: 'Sandwell 001B, Great Bridge' },
      ],
    });
    expect(facts?.subtitle).toContain('ward in Sandwell');
    expect(facts?.deprivation).toContain('33.3% of residents');
  });

  test('its row is of the neighbourhoods’ release, its comparators too', () => {
    const places = [createPlaces()];
    const facts = factsOf('E05000001', [], places);
    if (!facts) throw new Error('no facts');
    const file = { version: CONTRACT_VERSION, measure: 'gigabit' as const, levels: {} };
    const row = figureRow(facts, file, { places, values: [createValues([40, 80, 10])] }, '2026-01');
    expect(row.release).toBe('2024-07');
    expect(row.here).toMatchObject({ share: 70 });
  });
});

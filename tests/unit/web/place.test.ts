// A place's facts: names and parents in words, comparators of the same release, absence with its reason.

import { describe, expect, test } from 'vitest';
import { GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { neighbourhoodNumbers, peopleCounts } from '../../../data/catalogue/neighbourhood-columns';
import { isObservation } from '../../../data/contract/columns';
import type {
  AreaRecord,
  MeasureFile,
  NeighbourhoodPlacesFile,
} from '../../../data/contract/files';
import { CONTRACT_VERSION } from '../../../data/contract/files';
import { factsOf, figureRow } from '../../../web/state/place';

const noSmall = { places: [], values: [] };

function createArea(change: Partial<AreaRecord> = {}): AreaRecord {
  return {
    code: 'E08000028',
    name: 'Sandwell',
    level: 'district',
    parents: [WEST_MIDLANDS, 'E12000005'],
    people: {
      counts: Object.fromEntries(peopleCounts.map((id) => [id, 1000])) as never,
      neighbourhoods: 186,
      residentsInDecile1: 250,
      residentsInIncomeDecile1: 0,
      residentsInDeciles1to2: 500,
      neighbourhoodsInDecile1: 40,
      suppressedOlder: 0,
      suppressedChildren: 0,
    },
    ...change,
  };
}

function createPlaces(): NeighbourhoodPlacesFile {
  const numbers = Object.fromEntries(
    Object.keys(neighbourhoodNumbers).map((id) => [id, [id === 'imd_decile' ? 1 : null]]),
  );
  return {
    version: CONTRACT_VERSION,
    region: 'west-midlands',
    areas: ['E01010052'],
    names: ['Sandwell 023F'],
    msoaNames: ['Smethwick North & West'],
    ward: [0],
    district: [0],
    wards: [{ code: 'E05001279', name: 'St Pauls' }],
    districts: [{ code: 'E08000028', name: 'Sandwell' }],
    rural: [0],
    numbers: numbers as NeighbourhoodPlacesFile['numbers'],
  };
}

function createFile(): MeasureFile {
  const column = (release: '2025-07' | '2026-01', numerators: number[]) => ({
    release,
    source: 'ofcom-fixed-laua' as const,
    basis: 'p'.repeat(numerators.length),
    numerators,
    denominators: numerators.map(() => 100),
  });
  return {
    version: CONTRACT_VERSION,
    measure: 'full-fibre',
    levels: {
      district: {
        areas: ['E08000028'],
        releases: [column('2025-07', [80]), column('2026-01', [91])],
      },
      'combined-authority': {
        areas: [GREATER_MANCHESTER, WEST_MIDLANDS],
        releases: [column('2025-07', [70, 75]), column('2026-01', [89, 88])],
      },
    },
  };
}

describe('factsOf', () => {
  test('a district names its region, its group and its share in the most deprived tenth', () => {
    const facts = factsOf('E08000028', [createArea()], []);
    expect(facts?.subtitle).toBe(
      'local authority in the West Midlands (Black Country) · E08000028',
    );
    expect(facts?.deprivation).toMatch(/^25\.0% of residents/);
  });

  test('a neighbourhood is named by Commons Library name and ward, with its district beside it', () => {
    const facts = factsOf('E01010052', [], [createPlaces()]);
    expect(facts?.name).toBe('Smethwick North & West, St Pauls (Sandwell 023F)');
    expect(facts?.beside[0]?.name).toBe('Sandwell');
    expect(facts?.counts.residents).toBeNull();
  });

  test('a constituency partly inside says how much of it is', () => {
    const area = createArea({
      level: 'constituency',
      code: 'E14001317',
      inside: { 'west-midlands': 0.0569 },
    });
    expect(factsOf('E14001317', [area], [])?.partly).toBe(
      'Only partly inside: 6% of its area lies in the West Midlands.',
    );
  });

  test('an unknown code is nobody’s', () => {
    expect(factsOf('E99999999', [createArea()], [createPlaces()])).toBeNull();
  });
});

describe('figureRow', () => {
  const facts = factsOf('E08000028', [createArea()], []);
  if (!facts) throw new Error('no facts');

  test('takes the release on show, for the place and its comparators alike', () => {
    const row = figureRow(facts, createFile(), noSmall, '2025-07');
    expect(row.release).toBe('2025-07');
    expect(isObservation(row.here) && row.here.share).toBe(80);
    expect(row.beside.map((cell) => isObservation(cell) && cell.share)).toEqual([75, 70, false]);
  });

  test('without one takes the latest', () => {
    expect(figureRow(facts, createFile(), noSmall, null).release).toBe('2026-01');
  });

  test('a neighbourhood has no full fibre, but its district has', () => {
    const neighbourhood = factsOf('E01010052', [], [createPlaces()]);
    if (!neighbourhood) throw new Error('no facts');
    const row = figureRow(neighbourhood, createFile(), noSmall, '2026-01');
    expect(row.here).toEqual({ absent: 'not-published-at-level' });
    expect(isObservation(row.beside[0]) && row.beside[0].share).toBe(91);
  });
});

// Storing a column and reading it back gives the same figures, absences and notes.

import { describe, expect, test } from 'vitest';
import { type Cell, decodeCell, encodeColumn } from '../../../data/contract/columns';
import type { Observation } from '../../../data/model/observation';

function createObservation(area: string, change: Partial<Observation> = {}): Observation {
  return {
    area,
    measure: 'gigabit',
    release: '2025-07',
    share: 50,
    numerator: 1,
    denominator: 2,
    weight: 2,
    basis: 'published',
    source: 'ofcom-fixed-laua',
    notes: [],
    ...change,
  };
}

function roundTrip(areas: string[], cells: Map<string, Cell>): Cell[] {
  const column = JSON.parse(JSON.stringify(encodeColumn(areas, cells)));
  return areas.map((_, i) => decodeCell('gigabit', areas, column, i));
}

describe('a column', () => {
  test('keeps counts, so that the share is computed from them', () => {
    const cell = createObservation('a', {
      numerator: 1,
      denominator: 3,
      weight: 3,
      share: 100 / 3,
    });
    expect(roundTrip(['a'], new Map([['a', cell]]))).toEqual([cell]);
  });

  test('keeps percentages to four decimals with the weight and where it is borrowed from', () => {
    const cell = createObservation('a', {
      share: 93.07123,
      numerator: null,
      denominator: null,
      weight: 500,
      weightFrom: '2024-09',
      basis: 'estimated',
      notes: ['weights-stand-in'],
    });
    expect(roundTrip(['a'], new Map([['a', cell]]))).toEqual([{ ...cell, share: 93.0712 }]);
  });

  test('absence comes back with its reason and is never zero', () => {
    const cells = new Map<string, Cell>([
      ['a', createObservation('a', { notes: ['partly-inside'] })],
      ['b', { absent: 'suppressed' }],
      ['z', createObservation('z', { numerator: 0, share: 0 })],
    ]);
    const [, b, missing, zero] = roundTrip(['a', 'b', 'c', 'z'], cells);
    expect(b).toEqual({ absent: 'suppressed' });
    expect(missing).toEqual({ absent: 'not-in-release' });
    expect(zero).toMatchObject({ share: 0, notes: [] });
  });

  test('refuses to mix releases', () => {
    const cells = new Map([
      ['a', createObservation('a')],
      ['b', createObservation('b', { release: '2024-07' })],
    ]);
    expect(() => encodeColumn(['a', 'b'], cells)).toThrow(/mixes 2024-07/);
  });
});

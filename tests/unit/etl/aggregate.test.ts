// Sums and estimates: counts added, percentages weighted, members missing.

import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../data/contract/columns';
import { combine } from '../../../data/model/combine';
import { aggregateGroup } from '../../../etl/aggregate/groups';
import { districtObservation } from '../../../etl/join/district-cell';
import { createObservation } from './create';

describe('combine', () => {
  it('adds counts and takes the share once, at the end', () => {
    const whole = combine([
      { share: 50, numerator: 1, denominator: 2, weight: 2 },
      { share: 10, numerator: 10, denominator: 100, weight: 100 },
    ]);
    expect(whole).toEqual({
      share: (100 * 11) / 102,
      numerator: 11,
      denominator: 102,
      weight: 102,
    });
  });

  it('weights percentages and invents no numerator', () => {
    const whole = combine([
      { share: 100, numerator: null, denominator: 30, weight: 30 },
      { share: 0, numerator: null, denominator: 10, weight: 10 },
    ]);
    expect(whole).toEqual({ share: 75, numerator: null, denominator: 40, weight: 40 });
  });

  it('gives nothing where a weight is unknown, or all are 0', () => {
    const part = { share: 50, numerator: null, denominator: null };
    expect(combine([{ ...part, weight: null }])).toBeNull();
    expect(combine([{ ...part, weight: 0 }])).toBeNull();
    expect(combine([])).toBeNull();
  });
});

describe('aggregateGroup', () => {
  const cells = (...list: [string, Cell][]) => new Map<string, Cell>(list);

  it('sums counts', () => {
    const { cell } = aggregateGroup(
      'group',
      ['a', 'b'],
      cells(
        ['a', createObservation({ numerator: 10, denominator: 20 })],
        ['b', createObservation({ numerator: 30, denominator: 40, notes: ['merged-districts'] })],
      ),
    );
    expect(cell).toMatchObject({ basis: 'summed', numerator: 40, denominator: 60, notes: [] });
  });

  it('has no figure where a member has none, and says which', () => {
    const { cell, missing } = aggregateGroup(
      'group',
      ['c', 'a', 'b'],
      cells(['a', createObservation()], ['b', { absent: 'no-signal-family' }]),
    );
    expect(cell).toEqual({ absent: 'member-missing' });
    expect(missing).toEqual(['b', 'c']);
  });

  it('marks weights borrowed from another release as an estimate', () => {
    const bare = { numerator: null, denominator: null, weightFrom: '2025-07' } as const;
    const { cell } = aggregateGroup(
      'group',
      ['a', 'b'],
      cells(
        ['a', createObservation({ ...bare, share: 90, weight: 300 })],
        ['b', createObservation({ ...bare, share: 50, weight: 100 })],
      ),
    );
    expect(cell).toMatchObject({
      share: 80,
      basis: 'estimated',
      numerator: null,
      denominator: null,
      weight: 400,
      weightFrom: '2025-07',
      notes: ['weights-stand-in'],
    });
  });

  it('sums percentages weighed by their own release, but not whole percents', () => {
    const own = { numerator: null, denominator: 100, weight: 100 } as const;
    const exact = aggregateGroup('group', ['a'], cells(['a', createObservation(own)]));
    expect(exact.cell).toMatchObject({ basis: 'summed', numerator: null, denominator: 100 });
    const whole = createObservation({ ...own, notes: ['whole-percents'] });
    const rough = aggregateGroup('group', ['a'], cells(['a', whole]));
    expect(rough.cell).toMatchObject({ basis: 'estimated', notes: ['whole-percents'] });
  });
});

describe('districtObservation', () => {
  const figure = { area: 'E06000066', measure: 'gigabit', release: '2023-01' } as const;

  it('adds the counts of predecessors', () => {
    const observation = districtObservation({
      ...figure,
      source: 'ofcom-fixed-laua',
      parts: [
        { share: 50, numerator: 1, denominator: 2, weight: 2 },
        { share: 25, numerator: 1, denominator: 4, weight: 4 },
      ],
      notes: [],
      mergedNotes: ['weights-stand-in'],
    });
    expect(observation).toMatchObject({
      basis: 'summed',
      numerator: 2,
      denominator: 6,
      notes: ['merged-districts'],
    });
  });

  it('estimates from predecessors’ percentages, keeping the weight of the whole', () => {
    const observation = districtObservation({
      ...figure,
      source: 'ons-gigabit',
      parts: [
        { share: 40, numerator: null, denominator: null, weight: 3 },
        { share: 80, numerator: null, denominator: null, weight: 1 },
      ],
      weight: 5000,
      weightFrom: '2022-09',
      notes: [],
      mergedNotes: ['land-from-outlines'],
    });
    expect(observation).toMatchObject({
      share: 50,
      basis: 'estimated',
      weight: 5000,
      weightFrom: '2022-09',
      notes: ['merged-districts', 'land-from-outlines'],
    });
  });

  it('is null where predecessors cannot be weighted', () => {
    const part = { share: 40, numerator: null, denominator: null, weight: null };
    const parts = [part, part];
    expect(districtObservation({ ...figure, source: 'ons-gigabit', parts, notes: [] })).toBeNull();
  });
});

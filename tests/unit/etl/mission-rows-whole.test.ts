// Which rows there are: for every commitment, wording and measure, those that cannot be had, and what each must say.

import { describe, expect, test } from 'vitest';
import { commitmentList } from '../../../data/catalogue/commitments';
import { createLeague, rowOf, rowsOf } from './mission-create';

describe('the rows', () => {
  test('there is none where the region has no figure', () => {
    expect(rowsOf(createLeague({ values: [90, null, 88, 95, 86] }))).toEqual([]);
  });

  test('there is one for each commitment and wording that is read by the measure', () => {
    const keys = (...leagues: Parameters<typeof rowsOf>) =>
      rowsOf(...leagues).map(({ commitment, wording }) => `${commitment} ${wording}`);
    expect(keys(createLeague())).toEqual(['gigabit-best 2024']);
    expect(keys(createLeague({ measure: '4g-area-any' }))).toEqual([
      '4g-outdoor-95 2021',
      '4g-outdoor-95 2024',
      '4g-best 2021',
      '4g-best 2024',
    ]);
  });

  test('what the words ask for and nobody publishes has a row of its own, blank and with the reason', () => {
    const older = createLeague({ measure: 'full-fibre', release: '2025-07' });
    const newer = createLeague({ measure: 'full-fibre', release: '2026-01' });
    const wanting = rowsOf(older, newer).filter(({ commitment }) => commitment === 'deprived-best');
    expect(wanting.map(({ wording, release }) => `${wording} ${release}`)).toEqual([
      '2021 2026-01',
      '2024 2026-01',
    ]);
    for (const row of wanting) {
      expect(row).toMatchObject({ measure: 'full-fibre', value: null, rank: null, basis: null });
      expect(row).toMatchObject({ status: 'cannot-be-measured', gapPoints: null, gapCount: null });
      expect(row.remarks).toHaveLength(1);
    }
  });

  test('a count on borrowed premises says whose, unless it is said already or there is none', () => {
    const borrowed = (changes: Parameters<typeof createLeague>[0]) =>
      rowOf(createLeague({ weightsFrom: '2026-01', ...changes }), 'gigabit-best').notes.join(' ');
    expect(borrowed({})).toBe('The count rests on the premises of January 2026.');
    expect(borrowed({ weightsFrom: '2025-07' })).toBe('');
    expect(borrowed({ notes: ['weights-stand-in'] })).toMatch(
      /^No counts in this release:.*another release\.$/,
    );
    expect(borrowed({ values: [0, 0, 0, 0, 0] })).toBe('');
  });

  test('every commitment has its rows where every measure has a league', () => {
    const measures = new Set(commitmentList.flatMap(({ measures: ids }) => [...ids]));
    const rows = rowsOf(...[...measures].map((measure) => createLeague({ measure })));
    const expected = commitmentList.flatMap(({ id, quotes, measures: ids }) =>
      Object.keys(quotes).flatMap((wording) => ids.map((measure) => `${id} ${wording} ${measure}`)),
    );
    expect(
      rows
        .filter(({ value }) => value !== null)
        .map(({ commitment, wording, measure }) => `${commitment} ${wording} ${measure}`),
    ).toEqual(expected);
  });
});

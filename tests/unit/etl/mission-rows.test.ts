// From leagues to rows: status, gap in points and in premises, rank, who is first, and what must be said.

import { describe, expect, test } from 'vitest';
import { ENGLAND, GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { inUkReading } from '../../../data/catalogue/commitments';
import type { MissionRow } from '../../../data/contract/mission3';
import { missionRows } from '../../../etl/aggregate/mission-rows';
import { createAreas, createLeague, HULL, rowOf } from './mission-create';

/** Status, gap in points, gap counted, in what. */
const gap = ({ status, gapPoints, gapCount, gapUnit }: MissionRow) => [
  status,
  gapPoints,
  gapCount,
  gapUnit,
];

describe('a level', () => {
  const indoors = (own: number) =>
    rowOf(
      createLeague({ measure: '4g-premises-indoor-all', values: [99, own, 99, 99, 99] }),
      '4g-indoor-90',
    );

  test('over it and short of it, in points and of the region’s own premises', () => {
    expect(gap(indoors(92.5))).toEqual(['met', 2.5, 50, 'premises']);
    expect(gap(indoors(88))).toEqual(['not-met', -2, -40, 'premises']);
    expect(indoors(88).threshold).toBe(90);
  });

  test('“>90%” is not met at 90, “at least 40%” is met at 40', () => {
    expect(gap(indoors(90))).toEqual(['not-met', 0, 0, 'premises']);
    const league = createLeague({
      measure: '5g-premises-outdoor-all',
      values: [99, 40, 99, 99, 99],
    });
    expect(gap(rowOf(league, '5g-40'))).toEqual(['met', 0, 0, 'premises']);
  });

  test('is nobody’s race: no rank, whoever stands higher', () => {
    expect(indoors(92.5)).toMatchObject({ rank: null, of: null, first: [], remarks: [] });
  });

  test('of land has points alone: nobody can count what would close it', () => {
    const league = createLeague({ measure: '4g-area-all', values: [99, 96, 99, 99, 99] });
    expect(gap(rowOf(league, '4g-outdoor-95'))).toEqual(['met', 1, null, null]);
  });

  test('of people: two million, with the gap as a share of all residents', () => {
    const league = createLeague({
      measure: 'residents-full-fibre',
      unit: 'people',
      basis: 'estimated',
      values: [1, 1_900_000, 1, 1, 1],
      denominators: [1, 2_000_000, 1, 1, 1],
    });
    const row = rowOf(league, 'full-fibre-2m', '2021');
    expect(gap(row)).toEqual(['not-met', -5, -100_000, 'people']);
    expect([row.threshold, row.unit]).toEqual([2_000_000, 'people']);
    const all = { ...league, values: [1, 2_000_000, 1, 1, 1] };
    expect(rowOf(all, 'full-fibre-2m', '2021').status).toBe('met');
  });
});

describe('being first', () => {
  const gigabit = (...values: (number | null)[]) => createLeague({ values });

  test('ahead of the best of the others', () => {
    const row = rowOf(gigabit(90, 92.5, 88, 80, 86), 'gigabit-best');
    expect(gap(row)).toEqual(['met', 2.5, 50, 'premises']);
    expect(row).toMatchObject({ rank: 1, of: 3, first: [WEST_MIDLANDS], threshold: null });
  });

  test('behind the best, whoever else is behind', () => {
    const row = rowOf(gigabit(90, 92.5, 95, 80, 86), 'gigabit-best');
    expect(gap(row)).toEqual(['not-met', -2.5, -50, 'premises']);
    expect(row).toMatchObject({ rank: 2, first: [HULL] });
  });

  test('level to one decimal is joint first, and is met; the row names the other', () => {
    const row = rowOf(gigabit(92.54, 92.46, 80, 80, 86), 'gigabit-best');
    expect(row).toMatchObject({
      status: 'met',
      rank: 1,
      first: [GREATER_MANCHESTER, WEST_MIDLANDS],
    });
    expect(row.gapPoints).toBeCloseTo(-0.08, 9);
    expect(row.remarks[0]).toBe('Joint first with Greater Manchester, equal to one decimal.');
  });

  test('up to three others are named, more are counted; who is second is not told of', () => {
    const more = ['A', 'B', 'C'].map((name) => ({ code: name, name, combinedAuthority: true }));
    const remark = (...values: number[]) => {
      const [row] = missionRows(
        [createLeague({ values })],
        [...createAreas(), ...more],
        WEST_MIDLANDS,
        ENGLAND,
      );
      return row?.remarks.find((said) => said.startsWith('Joint first with'));
    };
    expect(remark(90, 92.5, 88, 95, 86, 92.5, 92.46, 80)).toBe(
      'Joint first with A and B, equal to one decimal.',
    );
    expect(remark(90, 92.5, 88, 95, 86, 92.5, 92.46, 92.54)).toBe(
      'Joint first with A, B and C, equal to one decimal.',
    );
    expect(remark(92.5, 92.5, 92.5, 95, 86, 92.5, 92.5, 80)).toBe(
      'Joint first with 4 more, equal to one decimal.',
    );
    expect(remark(90, 92.5, 88, 95, 86, 80, 80, 80)).toBeUndefined();
    expect(remark(90, 92.5, 88, 95, 86, 99, 92.5, 92.5)).toBeUndefined();
  });

  test('London bars “best in UK” and not “best of any CA region”', () => {
    const league = createLeague({ measure: '5g-premises-outdoor-all' });
    const [uk, regions] = [rowOf(league, '5g-best', '2021'), rowOf(league, '5g-best', '2024')];
    expect([uk.status, uk.rank, uk.of]).toEqual(['not-met', 1, 3]);
    expect(uk.remarks.join(' ')).toMatch(/“In UK” is read as.* London stands higher, at 95\.0%\./);
    expect([regions.status, regions.remarks]).toEqual(['met', []]);
    // Level as shown it does not bar it, and is said to be level.
    const level = rowOf({ ...league, values: [90, 92.46, 88, 92.54, 86] }, '5g-best', '2021');
    expect([level.status, level.remarks.at(-1)]).toEqual(['met', 'London stands level, at 92.5%.']);
    for (const london of [92.4, null]) {
      const row = rowOf({ ...league, values: [90, 92.5, 88, london, 86] }, '5g-best', '2021');
      expect([row.status, row.remarks]).toEqual(['met', [inUkReading]]);
    }
    // What cannot be proved of the rest of the UK is owned up to.
    expect(inUkReading).toMatch(/The rest of the UK is not in these data/);
  });

  test('England ahead is nobody’s lead', () => {
    expect(rowOf(gigabit(90, 92.5, 88, 80, 99), 'gigabit-best').status).toBe('met');
  });

  test('nobody has any: not met, no rank, no gap, and not because of one above', () => {
    const row = rowOf(gigabit(0, 0, 0, 0, 0), 'gigabit-best');
    expect(gap(row)).toEqual(['not-met', null, null, null]);
    expect(row).toMatchObject({ rank: null, of: null, first: [] });
    expect(row.remarks).toEqual(['Nobody has any: there is no best of nothing.']);
    expect(rowOf(gigabit(0.03, 0, 0, 0, 0), 'gigabit-best').remarks).toEqual([
      'Nobody has any to one decimal: there is no best of nothing.',
    ]);
  });

  test('alone there is nobody to be better than: that cannot be measured', () => {
    const row = rowOf(gigabit(null, 92.5, null, 95, 86), 'gigabit-best');
    expect([row.status, row.value, row.rank]).toEqual(['cannot-be-measured', 92.5, null]);
    expect(row.remarks.join(' ')).toMatch(/No other combined authority/);
    expect(row.remarks.join(' ')).not.toMatch(/Nobody has any/);
  });

  test('one without a figure is not counted among the others', () => {
    expect(rowOf(gigabit(null, 92.5, 88, 95, 86), 'gigabit-best')).toMatchObject({
      rank: 1,
      of: 2,
    });
  });

  test('gigabit is also ranked among the conurbations, London one of them and Hull none', () => {
    const among = (...values: number[]) =>
      rowOf(gigabit(...values), 'gigabit-best').remarks.join(' ');
    expect(among(90, 92.5, 99, 95, 86)).toBe(
      'Among the 3 large urban conurbations (our list): second.',
    );
    expect(among(90, 92.5, 99, 92.46, 86)).toContain('joint first');
  });

  test('deprived areas count homes', () => {
    const league = createLeague({ measure: 'gigabit-decile-1', basis: 'estimated' });
    for (const wording of ['2021', '2024'] as const) {
      const row = rowOf(league, 'deprived-best', wording);
      expect(gap(row)).toEqual(['met', 2.5, 50, 'homes']);
      expect(row.basis).toBe('estimated');
    }
  });

  test('“highest full fibre” is a matter of rank, beside the people', () => {
    const row = rowOf(createLeague({ measure: 'full-fibre' }), 'full-fibre-2m', '2021');
    expect(row).toMatchObject({ rank: 1, threshold: null, status: 'met', unit: 'percent' });
  });
});

describe('a fair share', () => {
  const share = (own: number | null, held: number | null, changes = {}) =>
    createLeague({
      measure: 'fair-share',
      unit: 'ratio',
      values: [1, own, 1, 1, 1],
      numerators: [900, held, 880, 3800, 40_000],
      ...changes,
    });

  test('1 is fair; the gap is beyond what its size would give', () => {
    // 2,000 of England's 50,000 premises: 4%, which of 40,000 is 1,600.
    const points = (gapPoints: number) => expect.closeTo(gapPoints) as number;
    expect(gap(rowOf(share(1.15625, 1850), 'fair-share'))).toEqual([
      'met',
      points(0.625),
      250,
      'premises',
    ]);
    expect(gap(rowOf(share(1, 1600), 'fair-share'))).toEqual(['met', 0, 0, 'premises']);
    expect(gap(rowOf(share(0.9999, 1599), 'fair-share'))).toEqual([
      'not-met',
      points(-0.0025),
      -1,
      'premises',
    ]);
    expect(rowOf(share(1, 1600), 'fair-share').threshold).toBe(1);
  });

  test('none at all is short of all its share, and not without a gap', () => {
    expect(gap(rowOf(share(0, 0), 'fair-share'))).toEqual(['not-met', -4, -1600, 'premises']);
  });

  test('where England is not counted there is no gap to give', () => {
    const league = share(1.2, 1850, { numerators: [900, 1850, 880, 3800, null] });
    expect(gap(rowOf(league, 'fair-share'))).toEqual(['met', null, null, null]);
  });

  test('of what was added, where it is known', () => {
    const added = { since: '2024-07', values: [1, 1.284, 1, 1, 1], estimated: false } as const;
    expect(rowOf(share(1.1, 1850, { added }), 'fair-share').remarks).toEqual([
      'Of the premises added in England since July 2024: 1.28 of a fair share.',
    ]);
    const estimated = { ...added, estimated: true };
    expect(rowOf(share(1.1, 1850, { added: estimated }), 'fair-share').remarks).toEqual([
      'Of the premises added in England since July 2024: 1.28 of a fair share (estimate).',
    ]);
    const unknown = { ...added, values: [1, null, 1, 1, 1] };
    expect(rowOf(share(1.1, 1850, { added: unknown }), 'fair-share').remarks).toEqual([]);
  });
});

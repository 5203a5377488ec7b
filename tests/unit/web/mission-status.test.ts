// A card's status in a few words: the verdict, the place, the figure, and what came since.

import { describe, expect, test } from 'vitest';
import { WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { LONDON } from '../../../data/catalogue/commitments';
import type { MissionRow } from '../../../data/contract/mission3';
import { ratioText } from '../../../data/model/format';
import { figureText } from '../../../web/state/mission-explain';
import {
  highestStatusOf,
  millionsText,
  placeText,
  statusOf,
} from '../../../web/state/mission-status';
import { createCard, createRow, HULL } from './support/mission-create';

const status = (
  id: MissionRow['commitment'],
  rows: readonly Partial<MissionRow>[],
  choice: NonNullable<Parameters<typeof createCard>[2]>['choice'] = {},
) =>
  statusOf(
    createCard(
      id,
      rows.map((row) => createRow({ commitment: id, ...row })),
      { choice },
    ).card,
  );

describe('the status', () => {
  test('of being best: the place, joint or not', () => {
    expect(status('gigabit-best', [{}])).toEqual({ text: 'Met: first of 3', tone: 'good' });
    const joint = { first: [WEST_MIDLANDS, HULL] };
    expect(status('gigabit-best', [joint]).text).toBe('Met: joint first of 3');
    const third = { status: 'not-met', rank: 3, first: [HULL] } as const;
    expect(status('gigabit-best', [{ ...third, first: [HULL] }])).toEqual({
      text: 'Not met: third of 3',
      tone: 'bad',
    });
  });

  test('first among the combined authorities, and behind London', () => {
    const row = { wording: '2021', measure: '5g-premises-outdoor-all', status: 'not-met' } as const;
    expect(status('5g-best', [row], { wording: '2021' }).text).toBe(
      'Not met: first of 3, behind London',
    );
  });

  test('where nobody has any there is no place to name', () => {
    const row = { status: 'not-met', rank: null, of: null, first: [] } as const;
    expect(status('gigabit-best', [{ ...row, first: [] }]).text).toBe('Not met: nobody has any');
  });

  test('lost or won since', () => {
    const turn = (then: MissionRow['status'], now: MissionRow['status']) =>
      status('gigabit-best', [{ status: then }, { release: '2026-01', status: now }]);
    expect(turn('met', 'not-met')).toEqual({
      text: 'Met at the deadline; lost since',
      tone: 'mixed',
    });
    expect(turn('not-met', 'met')).toEqual({
      text: 'Not met at the deadline; met since',
      tone: 'mixed',
    });
    // The verdict at the deadline is told as it was: by the looser reading only.
    const any = { measure: '5g-premises-outdoor-any', status: 'met' } as const;
    const all = { measure: '5g-premises-outdoor-all' } as const;
    expect(
      status('5g-40', [any, { ...all, status: 'not-met' }, { ...all, release: '2026-01' }]).text,
    ).toBe('Met by the looser reading only at the deadline; met since');
  });

  test('met by the looser reading only, or by this reading and no stricter one', () => {
    const any = { measure: '5g-premises-outdoor-any', status: 'met' } as const;
    const all = { measure: '5g-premises-outdoor-all', status: 'not-met' } as const;
    expect(status('5g-40', [any, all])).toEqual({
      text: 'Met by the looser reading only',
      tone: 'mixed',
    });
    expect(status('5g-40', [any, all], { operators: 'any' })).toEqual({
      text: 'Met by this reading',
      tone: 'good',
    });
    expect(status('5g-40', [any, { ...all, status: 'met' }], { operators: 'any' }).text).toBe(
      'Met',
    );
  });

  test('no figure before the deadline, or one that cannot be judged', () => {
    const said = { text: 'Cannot be measured from open data', tone: 'unknown' };
    expect(status('gigabit-best', [{ release: '2026-01' }])).toEqual(said);
    expect(status('gigabit-best', [])).toEqual(said);
    expect(status('gigabit-best', [{ status: 'cannot-be-measured' }])).toEqual(said);
  });

  test('people and ratios have their figure in it', () => {
    const people = { wording: '2021', measure: 'residents-full-fibre', unit: 'people' } as const;
    expect(status('full-fibre-2m', [{ ...people, value: 2_548_234 }]).text).toBe(
      'Met: about 2.55 million',
    );
    const ratio = { measure: 'fair-share', unit: 'ratio', status: 'not-met' } as const;
    expect(status('fair-share', [{ ...ratio, value: 0.998 }]).text).toBe('Not met: under 1.00');
    expect(status('fair-share', [{ ...ratio, value: 0.7 }]).text).toBe('Not met: 0.70');
  });

  test('what stands in for the words cannot say whether they were met, and its place is told', () => {
    const wanted = { measure: 'full-fibre', value: null, status: 'cannot-be-measured' } as const;
    const gigabit = (row: Partial<MissionRow>) =>
      status('deprived-best', [{ measure: 'gigabit-decile-1', ...row }, wanted]);
    const cannot = 'Cannot be measured from open data';
    expect(gigabit({})).toEqual({ text: `${cannot}; by gigabit first of 3`, tone: 'unknown' });
    expect(gigabit({ status: 'not-met', rank: 3, first: [HULL] })).toEqual({
      text: `${cannot}; by gigabit third of 3`,
      tone: 'unknown',
    });
    // Without a place there is nothing to add.
    expect(gigabit({ status: 'not-met', rank: null, of: null, first: [], value: 0 }).text).toBe(
      cannot,
    );
    expect(gigabit({ status: 'cannot-be-measured' }).text).toBe(cannot);
  });

  test('of what the same words want highest: its own, and none where they want nothing so', () => {
    const highest = (row: Partial<MissionRow> | null, id: MissionRow['commitment']) =>
      highestStatusOf(
        createCard(
          id,
          row
            ? [createRow({ commitment: id, wording: '2021', measure: 'full-fibre', ...row })]
            : [],
          { choice: { wording: '2021' } },
        ).card,
      );
    expect(highest({}, 'full-fibre-2m')).toEqual({
      text: '“Highest” full fibre: met, first of 3',
      tone: 'good',
    });
    expect(highest({ status: 'not-met', rank: 2, first: [HULL] }, 'full-fibre-2m')).toEqual({
      text: '“Highest” full fibre: not met, second of 3',
      tone: 'bad',
    });
    const nowhere = { rank: null, of: null, first: [] };
    expect(highest({ ...nowhere, status: 'not-met' }, 'full-fibre-2m')?.text).toBe(
      '“Highest” full fibre: not met',
    );
    expect(highest({ ...nowhere, status: 'cannot-be-measured' }, 'full-fibre-2m')).toEqual({
      text: '“Highest” full fibre: cannot be measured from open data',
      tone: 'unknown',
    });
    expect(highest({ release: '2026-01' }, 'full-fibre-2m')).toBeNull();
    expect(highest(null, 'full-fibre-2m')).toBeNull();
    expect(highest({ measure: 'gigabit', wording: '2024' }, 'gigabit-best')).toBeNull();
  });
});

describe('numbers', () => {
  test('people are given in millions, and never rounded up to a whole million', () => {
    expect([2_548_234, 2e6, 1_995_000, 1_994_999, 1_999_999.6].map(millionsText)).toEqual([
      'about 2.55 million',
      'about 2.00 million',
      'just under 2 million',
      'about 1.99 million',
      'just under 2 million',
    ]);
    expect([803_499, 12_500].map(millionsText)).toEqual(['about 803,000', 'about 13,000']);
  });

  test('a ratio has two decimals, and never passes for a fair share', () => {
    expect([1, 1.124, 0.994, 0.9951, 1.0001].map(ratioText)).toEqual([
      '1.00',
      '1.12',
      '0.99',
      'under 1.00',
      '1.00',
    ]);
    expect(figureText({ unit: 'people' }, 2_548_233.7)).toBe('2,548,234');
    expect(figureText({ unit: 'percent' }, 99.97)).toBe('over 99.9%');
  });

  test('a place has no words where there is none', () => {
    const second = { rank: 2, of: 15, first: [HULL, LONDON], status: 'not-met' } as const;
    const place = (changes: Partial<MissionRow>) =>
      placeText({ ...second, first: [...second.first], ...changes });
    expect(place({ rank: null, of: null, first: [] })).toBe('');
    expect(place({})).toBe('second of 15');
    expect(place({ rank: 1, status: 'met' })).toBe('joint first of 15');
    // First and yet not met: London is ahead.
    expect(place({ rank: 1 })).toBe('joint first of 15, behind London');
    expect(place({ rank: 1, first: [WEST_MIDLANDS] })).toBe('first of 15, behind London');
  });
});

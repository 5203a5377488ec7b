// What a card says of people, of a fair share, of other readings, and of then and now.

import { describe, expect, test } from 'vitest';
import type { CommitmentId } from '../../../data/catalogue/commitments';
import type { MissionLeague, MissionRow } from '../../../data/contract/mission3';
import { levelOf } from '../../../web/state/mission-words';
import { createCard, createLeague, createRow, HULL } from './support/mission-create';
import { type Judged, judged, sentences } from './support/mission-said';

describe('people with full fibre', () => {
  const people = (row: Partial<MissionRow>): Judged =>
    judged(
      {
        measure: 'residents-full-fibre',
        wording: '2021',
        unit: 'people',
        threshold: 2_000_000,
        value: 2_548_234,
        gapPoints: 18.8,
        gapCount: 548_234,
        gapUnit: 'people',
        basis: 'estimated',
        rank: null,
        of: null,
        first: [],
        ...row,
      },
      { basis: 'estimated' },
    );

  test('in millions, as the estimate it is', () => {
    expect(sentences('full-fibre-2m', [people({})])[0]).toBe(
      'About 2.55 million people with full fibre (estimate) in July 2025 (the latest), about 548,000 people over the level.',
    );
  });

  test('short of it, and just short of it', () => {
    const short = people({ value: 1_204_000, gapPoints: -27, gapCount: -796_000 });
    expect(sentences('full-fibre-2m', [short])[0]).toMatch(
      /^About 1\.20 million .* about 796,000 people short of the level\.$/,
    );
    const nearly = people({ value: 1_996_400, gapPoints: -0.1, gapCount: -3_600 });
    expect(sentences('full-fibre-2m', [nearly])[0]).toMatch(
      /^Just under 2 million people .* about 3,600 people short of the level\.$/,
    );
  });

  test('“highest” is the share’s rank, then and now', () => {
    const share = { measure: 'full-fibre', wording: '2021' } as const;
    const said = sentences('full-fibre-2m', [
      people({}),
      judged({ ...share, rank: 2, status: 'not-met', gapPoints: -3, gapCount: -30, first: [HULL] }),
      judged({ ...share, release: '2026-01', rank: 3, status: 'not-met', first: [HULL] }),
    ]);
    expect(said[1]).toBe(
      '“Highest”: 92.5% of premises could get full fibre in July 2025, 3.0 points behind Greater Manchester (30 premises would draw level). Now third of 3.',
    );
    const nobody = { rank: null, of: null, first: [], gapPoints: null, gapCount: null } as const;
    const unranked = judged({ ...share, ...nobody, first: [], status: 'not-met', value: 0 });
    const later = judged({ ...share, ...nobody, first: [], release: '2026-01', value: 0 });
    expect(sentences('full-fibre-2m', [people({}), unranked, later])[1]).toMatch(
      /^“Highest”: 0\.0% of premises could get full fibre in July 2025\.$/,
    );
  });
});

describe('a fair share', () => {
  const share = (row: Partial<MissionRow>, league: Partial<MissionLeague> = {}): Judged =>
    judged(
      {
        measure: 'fair-share',
        unit: 'ratio',
        threshold: 1,
        value: 1.12,
        gapPoints: 0.6,
        gapCount: 107_412,
        rank: null,
        of: null,
        first: [],
        ...row,
      },
      league,
    );

  test('more or fewer than its size would give', () => {
    expect(sentences('fair-share', [share({})])[0]).toBe(
      '1.12 of a fair share in July 2025, 107,412 premises more than its size would give, second of 3 conurbations.',
    );
    const less = share({ value: 0.7, status: 'not-met', gapPoints: -1, gapCount: -5 });
    expect(sentences('fair-share', [less])[0]).toContain(
      '5 premises fewer than its size would give',
    );
  });

  test('exactly its share, just short of it, or with no count to give', () => {
    expect(sentences('fair-share', [share({ value: 1, gapCount: 0 })])[0]).toMatch(
      /^1\.00 of a fair share in July 2025, just what its size would give, second of 3 conurbations\.$/,
    );
    expect(sentences('fair-share', [share({ value: 0.998, gapCount: -9 })])[0]).toMatch(
      /^Under 1\.00 of a fair share/,
    );
    expect(sentences('fair-share', [share({ gapCount: null, gapUnit: null })])[0]).toBe(
      '1.12 of a fair share in July 2025, second of 3 conurbations.',
    );
  });

  test('of what was added since, an estimate where either end is one', () => {
    const added = { since: '2024-07', values: [1, 1.28, 1, 1, 1] } as const;
    const said = (estimated: boolean) => {
      const league = { added: { ...added, values: [...added.values], estimated } };
      return sentences('fair-share', [share({ release: '2024-07' }), share({}, league)])[0];
    };
    expect(said(false)).toMatch(
      /; of the premises added in England since July 2024 it got 1\.28 of its share, first of 3 conurbations\.$/,
    );
    expect(said(true)).toMatch(
      /since July 2024 it got 1\.28 of its share \(estimate\), first of 3 conurbations\.$/,
    );
  });

  test('the place among the conurbations is by the two decimals shown; the others are not in it', () => {
    const place = (...values: (number | null)[]) =>
      /, ((?:joint )?\w+ of \d) conurbations\.$/.exec(
        sentences('fair-share', [share({}, { values })])[0] ?? '',
      )?.[1];
    // Greater Manchester, West Midlands, Hull, London, England: Hull and England are no conurbations.
    expect(place(1.2, 1.12, 9, 1.1, 9)).toBe('second of 3');
    expect(place(1.2, 1.12, 1, 1.3, 1)).toBe('third of 3');
    expect(place(1.124, 1.119, 1, 1.1, 1)).toBe('joint first of 3');
    expect(place(1.126, 1.124, 1, 1.1, 1)).toBe('second of 3');
    expect(place(null, 1.12, 9, 1.1, 9)).toBe('first of 2');
    expect(place(null, 1.12, 9, null, 9)).toBeUndefined();
  });
});

describe('then and now', () => {
  const now = judged({ release: '2026-01', rank: 2, first: [HULL], gapPoints: -1, gapCount: -10 });

  test('another release is told apart, with its place', () => {
    const [then, later] = sentences('gigabit-best', [judged({}), now]);
    expect(then).not.toContain('the latest');
    expect(later).toMatch(
      /^Now second of 3: 92\.5% of premises .* in January 2026, 1\.0 point behind/,
    );
  });

  test('nothing before the deadline is said in words, and so is what is known now', () => {
    const [then, later] = sentences('gigabit-best', [now]);
    expect(then).toBe('No release before the deadline has a figure by this reading.');
    expect(later).toMatch(/^Now second of 3: /);
    expect(sentences('gigabit-best', [])).toEqual([then]);
  });

  test('the looser reading that is met, the stricter one that is not, what is wanting and the caveat', () => {
    const of5g = (measure: MissionRow['measure'], status: MissionRow['status'], value: number) =>
      judged({ measure, status, value, rank: null, of: null, first: [], threshold: 40 });
    const any = of5g('5g-premises-outdoor-any', 'met', 99.96);
    const all = of5g('5g-premises-outdoor-all', 'not-met', 31);
    expect(sentences('5g-40', [any, all])).toContain(
      'Met by the looser reading: 5G outdoors, any operator over 99.9%.',
    );
    const said = sentences('5g-40', [any, all], { operators: 'any' });
    expect(said).toContain('Not met by the stricter reading: 5G outdoors, all four 31.0%.');
    expect(said.at(-1)).toBe('Open data has no figure by population: this one stands in for it.');
    const wanted = createRow({ measure: 'full-fibre', value: null, status: 'cannot-be-measured' });
    const league = createLeague({ measure: 'gigabit-decile-1' });
    expect(
      sentences('deprived-best', [
        judged({ measure: 'gigabit-decile-1', basis: 'estimated' }, league),
        [{ ...wanted, remarks: ['Full fibre is not published there.'] }, createLeague()],
      ]),
    ).toEqual([
      expect.stringMatching(
        /^92\.5% of homes in the most deprived tenth of neighbourhoods could get gigabit \(estimate\)/,
      ),
      'Full fibre is not published there.',
    ]);
  });
});

describe('the level drawn', () => {
  const drawn = (id: CommitmentId) => levelOf(createCard(id, []).card);
  test('is the commitment’s own, in its own unit; none where they ask who is best', () => {
    expect(drawn('5g-40')?.value).toBe(40);
    expect(drawn('full-fibre-2m')?.value).toBe(2_000_000);
    expect(drawn('fair-share')).toEqual({ value: 1, label: 'fair share' });
    expect(drawn('gigabit-best')).toBeNull();
  });
});

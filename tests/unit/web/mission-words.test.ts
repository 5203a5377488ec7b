// What a card says of being best and of a level: every sentence follows from its figures, and is sound English.

import { describe, expect, test } from 'vitest';
import { GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import type { MissionLeague, MissionRow } from '../../../data/contract/mission3';
import { bestOther } from '../../../web/state/mission-words';
import { createFile, createLeague, HULL } from './support/mission-create';
import { judged, sentences } from './support/mission-said';

const gigabit = (row: Partial<MissionRow>, league: Partial<MissionLeague> = {}) =>
  sentences('gigabit-best', [judged(row, league)])[0];

describe('being best', () => {
  test('ahead: by so many points and premises', () => {
    expect(gigabit({})).toBe(
      '92.5% of premises could get gigabit broadband in July 2025 (the latest), 2.5 points ahead of Greater Manchester (25 premises).',
    );
  });

  test('behind: what would draw level', () => {
    const row = { value: 89, gapPoints: -1, gapCount: -1234, rank: 2, first: [GREATER_MANCHESTER] };
    expect(gigabit(row, { values: [90, 89, 88, 95, 86] })).toContain(
      '1.0 point behind Greater Manchester (1,234 premises would draw level).',
    );
  });

  test('level by the decimal shown, on either side of the other', () => {
    const joint = { rank: 1, first: [GREATER_MANCHESTER, WEST_MIDLANDS] };
    const ahead = { ...joint, value: 95.94, gapPoints: 0.08, gapCount: 1 };
    const behind = { ...joint, value: 95.86, gapPoints: -0.08, gapCount: -1 };
    expect(gigabit(ahead, { values: [95.86, 95.94, 88, 95, 86] })).toMatch(
      /, level with Greater Manchester to one decimal\.$/,
    );
    expect(gigabit(behind, { values: [95.94, 95.86, 88, 95, 86] })).toMatch(
      /, level with Greater Manchester to one decimal\.$/,
    );
  });

  test('a trifle behind across a half is second, and not level', () => {
    const row = { value: 95.94, gapPoints: -0.02, gapCount: 0, rank: 2, first: [HULL] };
    const said = gigabit(row, { values: [90, 95.94, 95.96, 95, 86] });
    expect(said).toContain('under 0.1 points behind Hull and East Yorkshire');
    expect(said).not.toContain('level with');
  });

  test('nearly all is no all, and a sentence begins with a capital', () => {
    const row = { value: 99.97, gapPoints: 9.97, gapCount: 100 };
    expect(gigabit(row, { values: [90, 99.97, 88, 95, 86] })).toMatch(/^Over 99\.9% of premises/);
    expect(gigabit({ ...row, value: 100 })).toMatch(/^100\.0% of premises/);
  });

  test('nobody has any: the figure, and why there is no best', () => {
    const row = {
      measure: '5g-sa-premises-outdoor-all',
      value: 0,
      status: 'not-met',
      gapPoints: null,
      gapCount: null,
      rank: null,
      of: null,
      first: [],
      remarks: ['Nobody has any: there is no best of nothing.'],
    } as const;
    const said = sentences(
      '5g-best',
      [judged({ ...row, first: [], remarks: [...row.remarks] }, { values: [0, 0, 0, 0, 0] })],
      { confidence: 'standalone' },
    );
    expect(said).toEqual([
      '0.0% of premises had standalone 5G outdoors from all four operators in July 2025 (the latest).',
      'Nobody has any: there is no best of nothing.',
    ]);
  });

  test('land has no count', () => {
    const row = { measure: '5g-area-all', gapCount: null, gapUnit: null } as const;
    expect(sentences('5g-best', [judged(row)], { ground: 'land' })[0]).toBe(
      '92.5% of the land had 5G from all four operators in July 2025 (the latest), 2.5 points ahead of Greater Manchester.',
    );
  });

  test('very high confidence is said', () => {
    const row = { measure: '5g-vhc-premises-outdoor-all' } as const;
    expect(sentences('5g-best', [judged(row)], { confidence: 'very-high' })[0]).toContain(
      'from all four operators, at very high confidence in July 2025',
    );
  });

  test('the best of the others is another combined authority, never London or England', () => {
    const league = createLeague({ values: [80, 99, 85, 97, 98] });
    expect(bestOther(createFile(), league)).toEqual({ name: 'Hull and East Yorkshire', value: 85 });
    expect(bestOther(createFile(), createLeague({ values: [null, 99, null, 97, 98] }))).toBeNull();
  });
});

describe('a level', () => {
  const level = (row: Partial<MissionRow>, league: Partial<MissionLeague> = {}) =>
    sentences('4g-indoor-90', [
      judged(
        {
          measure: '4g-premises-indoor-all',
          threshold: 90,
          rank: null,
          of: null,
          first: [],
          ...row,
        },
        league,
      ),
    ])[0];

  test('over it', () => {
    expect(level({ value: 96.3, gapPoints: 6.3, gapCount: 63 })).toBe(
      '96.3% of premises had 4G indoors from all four operators in July 2025 (the latest), 6.3 points over the level (63 premises).',
    );
  });

  test('short of it', () => {
    expect(level({ value: 88.7, gapPoints: -1.3, gapCount: -13 })).toMatch(
      /, 1\.3 points short of the level \(13 premises\)\.$/,
    );
  });

  test('at it, and short by a trifle', () => {
    expect(level({ value: 90, gapPoints: 0, gapCount: 0 })).toMatch(/, exactly the level\.$/);
    expect(level({ value: 89.97, gapPoints: -0.03, gapCount: -3 })).toMatch(
      /, under 0\.1 points short of the level \(3 premises\)\.$/,
    );
  });

  test('premises worked out from a published percentage are about so many', () => {
    const row = { value: 88.7, gapPoints: -1.3, gapCount: -16_641 };
    const numerators = [null, null, null, null, null];
    expect(level(row, { numerators })).toContain('short of the level (about 16,600 premises).');
    expect(level(row)).toContain('short of the level (16,641 premises).');
  });

  test('an estimate says so, and its count is rough', () => {
    const row = { value: 96.3, gapPoints: 6.3, gapCount: 79_387, basis: 'estimated' } as const;
    expect(level(row)).toMatch(
      /operators \(estimate\) in July 2025 .*\(about 79,400 premises\)\.$/,
    );
  });
});

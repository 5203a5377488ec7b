// A card's status in a few words, and what its numbers open to: formula, source, release, basis, and the tables.

import { describe, expect, test } from 'vitest';
import { WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { LONDON } from '../../../data/catalogue/commitments';
import type { MissionRow } from '../../../data/contract/mission3';
import {
  explainFigure,
  figureText,
  ratioText,
  sourceLine,
} from '../../../web/state/mission-explain';
import { millionsText, placeText, statusOf } from '../../../web/state/mission-status';
import { leagueTable, missionMeasureName, seriesTable } from '../../../web/state/mission-table';
import { createCard, createFile, createLeague, createRow, HULL } from './support/mission-create';

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
    expect(turn('not-met', 'met').text).toBe('Not met at the deadline; met since');
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

  test('people and ratios have their figure in it; a stand-in is named', () => {
    const people = { wording: '2021', measure: 'residents-full-fibre', unit: 'people' } as const;
    expect(status('full-fibre-2m', [{ ...people, value: 2_548_234 }]).text).toBe(
      'Met: about 2.55 million',
    );
    const ratio = { measure: 'fair-share', unit: 'ratio', status: 'not-met' } as const;
    expect(status('fair-share', [{ ...ratio, value: 0.998 }]).text).toBe('Not met: under 1.00');
    expect(status('fair-share', [{ ...ratio, value: 0.7 }]).text).toBe('Not met: 0.70');
    const wanted = { measure: 'full-fibre', value: null, status: 'cannot-be-measured' } as const;
    expect(status('deprived-best', [{ measure: 'gigabit-decile-1' }, wanted]).text).toBe(
      'Met by gigabit: first of 3',
    );
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
    expect(placeText({ rank: null, of: null, first: [] })).toBe('');
    expect(placeText({ rank: 2, of: 15, first: [HULL, LONDON] })).toBe('second of 15');
  });
});

describe('where a number comes from', () => {
  const formula = (changes: Parameters<typeof createLeague>[0], area = WEST_MIDLANDS) =>
    explainFigure(createFile(), createLeague(changes), area).formula;
  const none = [null, null, null, null, null];

  test('counts of premises, or shares weighed where there are none', () => {
    expect(formula({})).toBe('925 of 1,000 premises = 92.5%');
    expect(formula({ numerators: none })).toBe(
      'The local authorities’ published shares, weighted by their premises (1,000 in all) = 92.5%',
    );
    // Land pixels are hundredths of a square kilometre.
    expect(formula({ measure: '5g-area-all', numerators: none })).toContain(
      'weighted by their square kilometres (10 in all)',
    );
    expect(formula({ values: none })).toBe('No figure.');
    expect(formula({}, 'nowhere')).toBe('No figure.');
  });

  test('a fair share is of England’s, and deprived places are means by households', () => {
    // 925 of 43,000 and 1,000 of 50,000.
    expect(formula({ measure: 'fair-share', unit: 'ratio', values: [1, 1.0756, 1, 1, 1] })).toBe(
      '2.2% of England’s full-fibre premises ÷ 2.0% of England’s premises = 1.08',
    );
    expect(formula({ measure: 'gigabit-decile-1', numerators: none })).toBe(
      'Mean of the neighbourhoods’ shares, weighted by their households (1,000) = 92.5%',
    );
  });

  test('people: each local authority has its line', () => {
    const league = createLeague({
      measure: 'residents-full-fibre',
      unit: 'people',
      basis: 'estimated',
    });
    const district = {
      code: 'E08000027',
      name: 'Dudley',
      share: 50,
      residents: 323_000,
      people: 161_500,
    };
    const parts = (['2025-07', '2026-01'] as const).map((release) => ({
      release,
      districts: release === '2025-07' ? [district] : [],
    }));
    const explained = explainFigure(createFile({ residents: parts }), league, WEST_MIDLANDS, [
      'A note.',
    ]);
    expect(explained.notes).toEqual(['Dudley: 50.0% of 323,000 residents = 161,500', 'A note.']);
    expect(explained.basis).toMatch(/stand in/);
    expect(explained.release).toBe('July 2025');
  });

  test('the source is named with its release', () => {
    expect(sourceLine(createLeague({ sources: ['ofcom-fixed-laua', 'census-residence'] }))).toMatch(
      /^.+; .+, July 2025\.$/,
    );
  });
});

describe('the tables', () => {
  test('a league: best first, ties shared, London and England unranked, gaps to the West Midlands', () => {
    const { rows } = leagueTable(createFile(), createLeague({ values: [92.46, 92.5, 95, 99, 86] }));
    expect(rows.map(([name, rank, value]) => [name, rank, value])).toEqual([
      ['Hull and East Yorkshire', '1', 95],
      ['West Midlands', '=2', 92.5],
      ['Greater Manchester', '=2', 92.46],
      ['London', null, 99],
      ['England', null, 86],
    ]);
    expect(rows.map((row) => Number(row[3]))).toEqual([2.5, 0, expect.closeTo(-0.04), 6.5, -6.5]);
  });

  test('one without a figure is left out; without the West Midlands’ own there is no gap', () => {
    const { rows } = leagueTable(createFile(), createLeague({ values: [90, null, 88, null, 86] }));
    expect(rows.map(([name, , , gap]) => [name, gap])).toEqual([
      ['Greater Manchester', null],
      ['Hull and East Yorkshire', null],
      ['England', null],
    ]);
  });

  test('a series: a release without a figure is blank, not nought', () => {
    const leagues = [createLeague({ values: [1, null] }), createLeague({ release: '2026-01' })];
    expect(seriesTable(leagues, 1, 'People').rows).toEqual([
      ['July 2025', null],
      ['January 2026', 92.5],
    ]);
  });

  test('a measure has its name, of the catalogue or of the scorecard', () => {
    expect([missionMeasureName('gigabit'), missionMeasureName('fair-share')]).toEqual([
      'Gigabit',
      'Fair share of full fibre',
    ]);
  });
});

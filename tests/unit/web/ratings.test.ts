// The ratings of the West Midlands: judged as printed, counted in the heading, absent where there is nothing to judge.

import { expect, test } from 'vitest';
import type { MeasureId } from '../../../data/catalogue/measures';
import type { MissionLeague } from '../../../data/contract/mission3';
import { observationIn, seriesIn } from '../../../web/state/league-observation';
import { ratingsHeadline, ratingsOf, ratingsTable, ratingsWords } from '../../../web/state/ratings';
import { createLeague, createMission, ENGLAND, MANCHESTER, WEST } from './checks-create';

const measures: MeasureId[] = ['full-fibre', 'gigabit', '4g-area-all'];

const ratings = (...leagues: ReturnType<typeof createLeague>[]) =>
  ratingsOf(createMission(leagues), measures);

test.each([
  [92.0, 90.0, 'green'],
  [91.04, 90.0, 'amber'],
  [91.06, 90.0, 'green'],
  [89.0, 90.0, 'amber'],
  [88.94, 90.0, 'red'],
] as const)('%d against %d rates %s', (here, england, rating) => {
  const [rated] = ratings(createLeague('full-fibre', [here, null, england]));
  expect(rated?.against.england.rating).toBe(rating);
  expect(rated?.against.england.gap?.points).toBeCloseTo(here - england, 9);
  expect(rated?.against.manchester).toMatchObject({ rating: null, gap: null, observation: null });
});

test('where less is better, less rates green', () => {
  const mission = createMission([createLeague('below-uso', [0.5, 3, 0.2])]);
  const [rated] = ratingsOf(mission, ['below-uso']);
  expect(rated?.against.manchester.rating).toBe('green');
  expect(rated?.against.england.rating).toBe('amber');
});

test('each measure in its latest release, from counts where there are any', () => {
  const [rated] = ratings(
    createLeague('full-fibre', [50, 50, 50], { release: '2026-01', numerators: [503, 1000, null] }),
    createLeague('full-fibre', [10, 90, 90], { release: '2025-07' }),
  );
  expect(rated?.here.release).toBe('2026-01');
  expect(rated?.here.share).toBeCloseTo(50.3, 9);
  expect(rated?.against.england.observation?.share).toBe(50);
  expect(rated?.against.england.gap?.units).toBeCloseTo(3, 9);
});

test('the heading counts greens of what can be rated, and names what is red', () => {
  const mixed = ratings(
    createLeague('full-fibre', [80, 90, 70]),
    createLeague('gigabit', [95, 95.5, 85]),
    createLeague('4g-area-all', [99, null, 98.9]),
  );
  expect(ratingsHeadline(mixed)).toBe(
    'Green against England on 2 of 3 measures; against Greater Manchester on none of 2. Red against Greater Manchester on full fibre. Amber, yet behind Greater Manchester: gigabit.',
  );
  const good = ratings(
    createLeague('full-fibre', [80, 60, 70]),
    createLeague('gigabit', [95, 90, 85]),
  );
  expect(ratingsHeadline(good)).toBe(
    'Green against England on all 2 measures; against Greater Manchester on all 2. Red on none.',
  );
  expect(ratingsHeadline(ratings())).toMatch(/No measure can be rated/);
  expect(ratingsHeadline(ratings(createLeague('gigabit', [95, null, null])))).toMatch(
    /No measure can be rated/,
  );
});

test('the words give the least and the most, negative gaps with their sign', () => {
  const words = ratingsWords(
    ratings(createLeague('full-fibre', [80, 90, 70]), createLeague('gigabit', [95, 94, 85.5])),
  );
  expect(words).toContain('Against England from +9.5 (Gigabit) to +10.0 points (Full fibre).');
  expect(words).toContain('Greater Manchester from −10.0 (Full fibre) to +1.0 points (Gigabit).');
});

test('the table has a row a measure and rival; land has no premises, absence is blank', () => {
  const { columns, rows } = ratingsTable(
    ratings(
      createLeague('gigabit', [95, null, 85]),
      createLeague('4g-area-all', [99, 97, 70], { sources: ['ofcom-mobile-laua'] }),
    ),
  );
  const at = (id: string) => columns.findIndex((column) => column.id === id);
  const column = (id: string) => rows.map((row) => row[at(id)]);
  expect(column('against')).toEqual([
    'England',
    'Greater Manchester',
    'England',
    'Greater Manchester',
  ]);
  expect(column('points')).toEqual([10, null, 29, 2]);
  expect(column('premises')).toEqual([100, null, null, null]);
  expect(column('rating')).toEqual(['Green', null, 'Green', 'Green']);
});

test('what the West Midlands is an estimate in, others need not be', () => {
  const mission = createMission([
    createLeague('gigabit', [95, 94, 85], {
      basis: 'estimated',
      bases: ['estimated', 'published', 'estimated'],
      notes: ['weights-stand-in'],
    }),
  ]);
  const [league] = mission.leagues;
  if (!league) throw new Error('a league is made above');
  expect(
    [WEST, MANCHESTER, ENGLAND].map((code) => {
      const found = observationIn(mission, league, code);
      return [found?.basis, found?.notes];
    }),
  ).toEqual([
    ['estimated', ['weights-stand-in']],
    ['published', []],
    ['estimated', ['weights-stand-in']],
  ]);
});

test('a gap in points is an estimate if either share is one, and is marked', () => {
  const own = (bases: MissionLeague['bases']) =>
    ratings(createLeague('gigabit', [95, 94, 85], { bases }));
  const there = own(['published', 'published', 'estimated']);
  expect(there[0]?.against.england.estimated).toBe(true);
  expect(there[0]?.against.manchester.estimated).toBe(false);
  expect(ratingsWords(there)).toContain(
    'Against England from +10.0 (estimate) (Gigabit) to +10.0 points (estimate) (Gigabit).',
  );
  expect(ratingsWords(there)).toContain('Manchester from +1.0 (Gigabit) to +1.0 points (Gigabit).');
  const { columns, rows } = ratingsTable(there);
  const at = (id: string) => columns.findIndex((column) => column.id === id);
  expect(rows.map((row) => [row[at('here-basis')], row[at('there-basis')]])).toEqual([
    ['published', 'estimate'],
    ['published', 'published'],
  ]);
});

test('a rival without a figure says why, in the words of its own absence', () => {
  const absent = { [MANCHESTER]: 'member-missing' } as const;
  const [rated] = ratings(createLeague('gigabit', [95, null, null], { absent }));
  expect(rated?.against.manchester.absence).toBe('member-missing');
  expect(rated?.against.england.absence).toBe('not-in-release');
  const { rows } = ratingsTable(rated ? [rated] : []);
  expect(rows[1]).toContain('a member area has no figure');
  const [full] = ratings(createLeague('gigabit', [95, 94, 85]));
  expect(full?.against.manchester.absence).toBeNull();
});

test('a league is read as observations: absent, borrowed weights, and not for measures of its own', () => {
  const mission = createMission([
    createLeague('gigabit', [95, null, 85], { weightsFrom: '2024-09' }),
    createLeague('gigabit', [90, 80, 70], { release: '2024-01' }),
    { ...createLeague('gigabit', [1, 1, 1]), measure: 'fair-share' },
  ]);
  const [league, , own] = mission.leagues;
  if (!league || !own) throw new Error('leagues are made above');
  expect(observationIn(mission, league, 'E47000001')).toBeNull();
  expect(observationIn(mission, league, 'nowhere')).toBeNull();
  expect(observationIn(mission, own, WEST)).toBeNull();
  expect(observationIn(mission, league, ENGLAND)).toMatchObject({
    share: 85,
    denominator: null,
    weight: 30_000,
    weightFrom: '2024-09',
  });
  expect(seriesIn(mission, 'gigabit', ENGLAND).map(({ release }) => release)).toEqual([
    '2024-01',
    '2025-07',
  ]);
});

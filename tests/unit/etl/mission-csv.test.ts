// downloads/mission3.csv: one row a commitment, wording, measure and release, rounded once and told in full.

import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { ENGLAND, GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { CONTRACT_VERSION } from '../../../data/contract/files';
import type { MissionLeague, MissionRow } from '../../../data/contract/mission3';
import { mission3Csv, mission3File, missionColumns } from '../../../etl/write/mission3';
import {
  createAreas,
  createCells,
  createLeague,
  createNeighbourhoods,
  createRecords,
  DUDLEY,
  held,
  rowsOf,
  WALSALL,
} from './mission-create';

function csvOf(rows: MissionRow[], leagues: MissionLeague[] = []): Record<string, string>[] {
  const text = mission3Csv({
    version: CONTRACT_VERSION,
    areas: createAreas(),
    leagues,
    rows,
    residents: [],
  });
  return parse(text, { columns: true }) as Record<string, string>[];
}

const lineOf = (league: MissionLeague, commitment: string) => {
  const [line] = csvOf(rowsOf(league).filter((row) => row.commitment === commitment));
  if (!line) throw new Error(`no line of ${commitment}`);
  return line;
};

test('the columns are those of the issue, in its order', () => {
  expect(Object.keys(missionColumns).join()).toBe(
    'commitment,wording,measure,release,value,unit,threshold,status,gap_points,gap_premises,rank,of,first,source,note',
  );
  expect(Object.values(missionColumns).filter((meaning) => meaning.length < 20)).toEqual([]);
});

test('a place in a league: who leads by name, two decimals, the gap in points and premises', () => {
  const line = lineOf(createLeague({ values: [92.524, 92.456, 88, 80, 86] }), 'gigabit-best');
  expect(line).toMatchObject({
    commitment: 'gigabit-best',
    wording: '2024',
    measure: 'gigabit',
    release: '2025-07',
    value: '92.46',
    unit: 'percent',
    threshold: '',
    status: 'met',
    gap_points: '-0.07',
    gap_premises: '-1',
    rank: '1',
    of: '3',
    first: 'Greater Manchester; West Midlands',
    source: 'ofcom-fixed-laua',
  });
  expect(line.note).toMatch(
    /^The highest share of premises among .* Joint first with Greater Manchester, equal to one decimal\./,
  );
});

test('a level: its threshold, and no rank', () => {
  const league = createLeague({ measure: '4g-area-all', values: [99, 94.5, 99, 99, 99] });
  expect(lineOf(league, '4g-outdoor-95')).toMatchObject({
    threshold: '95',
    status: 'not-met',
    gap_points: '-0.50',
    gap_premises: '',
    rank: '',
    of: '',
    first: '',
  });
});

test('people whole, a ratio to two decimals', () => {
  const people = createLeague({
    measure: 'residents-full-fibre',
    unit: 'people',
    sources: ['ofcom-fixed-laua', 'census-residence'],
    values: [1, 2_548_234, 1, 1, 1],
    denominators: [1, 2_919_653, 1, 1, 1],
  });
  expect(lineOf(people, 'full-fibre-2m')).toMatchObject({
    value: '2548234',
    threshold: '2000000',
    gap_points: '18.78',
    gap_premises: '548234',
    source: 'ofcom-fixed-laua; census-residence',
  });
  const ratio = createLeague({ measure: 'fair-share', unit: 'ratio', values: [1, 1.125, 1, 1, 1] });
  expect(lineOf(ratio, 'fair-share')).toMatchObject({
    value: '1.13',
    unit: 'ratio',
    threshold: '1',
  });
});

test('an estimate’s note says so before what is said of the data', () => {
  const note = (basis: 'summed' | 'estimated') =>
    lineOf(createLeague({ basis, notes: ['household-weighted'] }), 'gigabit-best').note ?? '';
  const [, after] = note('estimated').split(' Estimate. ');
  expect(after).toBeTruthy();
  expect(note('estimated')).toBe(note('summed').replace(after ?? '', `Estimate. ${after}`));
  expect(note('summed')).not.toContain('Estimate.');
});

test('what cannot be measured is blank, not nought, and says why', () => {
  const line = lineOf(createLeague({ measure: 'full-fibre' }), 'deprived-best');
  expect(line).toMatchObject({
    measure: 'full-fibre',
    value: '',
    status: 'cannot-be-measured',
    gap_points: '',
    gap_premises: '',
    rank: '',
    first: '',
  });
  expect(line.note).toMatch(/not published below local authority/);
});

test('the most deprived fifth has no row: it is told on the row of the tenth of its wording', () => {
  const leagues = [
    createLeague({ measure: 'gigabit-decile-1' }),
    createLeague({ measure: 'gigabit-deciles-1-2', values: [95, 93.14, 96, 95, 86] }),
  ];
  const lines = csvOf(rowsOf(...leagues));
  expect(lines.map(({ wording, measure }) => `${wording} ${measure}`)).toEqual([
    '2021 gigabit-decile-1',
    '2024 gigabit-decile-1',
  ]);
  for (const { note } of lines) {
    expect(note).toMatch(/Gigabit in the most deprived fifth: 93\.1%, third of 3\.$/);
  }
  // Of the same wording and release, and no other.
  const mixed = rowsOf(...leagues).flatMap((row): MissionRow[] =>
    row.measure !== 'gigabit-deciles-1-2'
      ? [row]
      : [
          { ...row, release: '2023-09', value: 12 },
          { ...row, value: row.wording === '2021' ? 21 : 24 },
        ],
  );
  expect(csvOf(mixed).map(({ note }) => /fifth: (\S+)%/.exec(note ?? '')?.[1])).toEqual([
    '21.0',
    '24.0',
  ]);
  expect(csvOf(rowsOf(leagues[0] as MissionLeague))[0]?.note).not.toMatch(/fifth:/);
});

test('the file keeps four decimals, and judges before it rounds', () => {
  const { table, coverage } = createNeighbourhoods([]);
  const level = 'combined-authority';
  const file = mission3File({
    cells: createCells(
      held([level, WEST_MIDLANDS, '2025-07'], 2, 3, { measure: 'gigabit' }),
      held([level, GREATER_MANCHESTER, '2025-07'], 1, 3, { measure: 'gigabit' }),
      held(['nation', ENGLAND, '2025-07'], 1, 2, { measure: 'gigabit' }),
      // Above 90, though not by so much as is kept.
      held([level, WEST_MIDLANDS, '2024-09'], 0, 1, {
        measure: '4g-premises-indoor-all',
        share: 90.000001,
        numerator: null,
        weight: 1000,
      }),
    ),
    areas: createRecords(),
    members: new Map(),
    table,
    coverage,
  });
  const gigabit = file.leagues.find(({ measure }) => measure === 'gigabit');
  expect(gigabit?.values).toEqual([33.3333, 66.6667, null, 50]);
  const rows = file.rows.filter(({ value }) => value !== null);
  expect(rows.map(({ commitment, value, status }) => [commitment, value, status])).toEqual([
    ['4g-indoor-90', 90, 'met'],
    ['4g-indoor-90', 90, 'met'],
    ['4g-best', 90, 'cannot-be-measured'],
    ['4g-best', 90, 'cannot-be-measured'],
    ['gigabit-best', 66.6667, 'met'],
  ]);
  expect(rows.at(-1)?.gapPoints).toBe(33.3333);
  expect(file.residents).toEqual([]);
});

test('people are rounded once, when written: not by each local authority, and not before the gap', () => {
  const { table, coverage } = createNeighbourhoods([{ residents: 1000 }, { residents: 1000 }]);
  const release = '2025-07';
  const file = mission3File({
    cells: createCells(
      held(['district', DUDLEY, release], 1, 3),
      held(['district', WALSALL, release], 1, 3),
      held(['combined-authority', WEST_MIDLANDS, release], 2, 6),
    ),
    areas: createRecords(),
    members: new Map([
      [DUDLEY, [0]],
      [WALSALL, [1]],
      [WEST_MIDLANDS, [0, 1]],
    ]),
    table,
    coverage,
  });
  // 333.33 and 333.33 are 666.67, which is 667 and not 333 + 333.
  const league = file.leagues.find(({ measure }) => measure === 'residents-full-fibre');
  expect([league?.values, league?.numerators]).toEqual([
    [null, 667, null, null],
    [null, 667, null, null],
  ]);
  expect(file.residents[0]?.districts.map(({ people }) => people)).toEqual([333, 333]);
  const row = file.rows.find(({ measure }) => measure === 'residents-full-fibre');
  expect([row?.value, row?.gapCount, row?.gapPoints]).toEqual([667, -1_999_333, -99_966.6667]);
});

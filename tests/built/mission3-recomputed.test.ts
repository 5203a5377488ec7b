// Every row of mission3.csv, worked out again from the publishers' files by another road, and its shape.

import { describe, expect, test } from 'vitest';
import { commitmentList } from '../../data/catalogue/commitments';
import { builtHeader, builtTable, observations } from './support/built';
import { expectedRows } from './support/mission3';
import { keyOfRow, missionDifferences } from './support/mission3-compare';
import { WEST_MIDLANDS } from './support/mission3-shares';
import type { MissionRow } from './support/mission3-standing';
import { needRaw, type Row } from './support/raw';

const MISSION = 'downloads/mission3.csv';
const rows = () => builtTable(MISSION);

const commitments = [
  '5g-40',
  '5g-best',
  '4g-outdoor-95',
  '4g-indoor-90',
  '4g-best',
  'full-fibre-2m',
  'gigabit-best',
  'fair-share',
  'deprived-best',
];
const ownMeasures = ['residents-full-fibre', 'fair-share', 'gigabit-decile-1'];

describe('the rows, worked out again', () => {
  test('each agrees, none is missing and none is besides', (context) => {
    needRaw(context);
    const decile = rows().find(({ measure }) => measure === 'gigabit-decile-1');
    if (decile?.source?.startsWith('ofcom-fixed-oa')) {
      context.skip('neighbourhoods come from output areas, not from the postcodes placed here');
    }
    const expected = expectedRows();
    expect(expected.length).toBe(210);
    expect(missionDifferences(expected, rows())).toEqual([]);
  });
});

describe('the shape of mission3.csv', () => {
  test('its columns are those agreed', () => {
    expect(builtHeader(MISSION)).toBe(
      'commitment,wording,measure,release,value,unit,threshold,status,gap_points,gap_premises,rank,of,first,source,note',
    );
  });

  test('one row per commitment, wording, measure and release', () => {
    expect(rows().length).toBe(210);
    expect(new Set(rows().map(keyOfRow)).size).toBe(210);
  });

  test('sorted by commitment, wording, measure and release', () => {
    // A measure that is wanted but cannot be had comes after those that stand in for it.
    const order = new Map(
      commitmentList.map(({ id, measures, wanting }) => [
        id as string,
        [...measures, ...(wanting ? [wanting.measure] : [])] as string[],
      ]),
    );
    const place = ({ commitment = '', wording, measure = '', release = '' }: Row) =>
      [
        commitments.indexOf(commitment),
        Number(wording),
        order.get(commitment)?.indexOf(measure) ?? -1,
        release.replace('-', ''),
      ]
        .map((part) => String(part).padStart(6, '0'))
        .join(' ');
    const places = rows().map(place);
    expect(places).toEqual([...places].sort());
    expect(places.filter((each) => each.includes('-'))).toEqual([]);
  });

  test('every cell is written as agreed, and nothing is minus nought', () => {
    // Nothing is measured, or nobody has any and there is no best to be held against.
    const gapless = ({ status, threshold, of }: Row) =>
      status === 'cannot-be-measured' || (!threshold && !of);
    const share = /^\d+\.\d\d$/;
    const forms: Record<string, (row: Row) => RegExp> = {
      wording: () => /^20(?:21|24)$/,
      release: () => /^20\d\d-(?:0[1-9]|1[0-2])$/,
      value: ({ unit, status }) =>
        status === 'cannot-be-measured' ? /^$/ : unit === 'people' ? /^\d+$/ : share,
      unit: () => /^(?:percent|people|ratio)$/,
      threshold: () => /^(?:|40|95|90|2000000|1)$/,
      status: () => /^(?:met|not-met|cannot-be-measured)$/,
      gap_points: (row) => (gapless(row) ? /^$/ : /^(?!-0\.00$)-?\d+\.\d\d$/),
      gap_premises: (row) =>
        gapless(row) || row.measure?.includes('-area-') ? /^$/ : /^(?:0|-?[1-9]\d*)$/,
      rank: ({ of }) => (of ? /^(?:[1-9]|1[0-5])$/ : /^$/),
      first: ({ of }) => (of ? /^[A-Z]/ : /^$/),
      source: () => /^[a-z]/,
    };
    const wrong = rows().flatMap((row) =>
      Object.entries(forms)
        .filter(([column, form]) => !form(row).test(row[column] ?? 'no cell'))
        .map(([column]) => `${keyOfRow(row)}: ${column} is "${row[column]}"`),
    );
    expect(wrong).toEqual([]);
  });

  test('a share has the value and the months observations.csv gives it', () => {
    const ids = new Set(rows().map(({ measure = '' }) => measure));
    const judged = rows().filter(
      ({ measure = '', status }) =>
        !ownMeasures.includes(measure) && status !== 'cannot-be-measured',
    );
    const given = [...observations().values()].filter(
      ({ area_code, measure = '' }) => area_code === WEST_MIDLANDS && ids.has(measure),
    );
    const say = ({ measure, release, value }: Row) => `${measure} ${release} ${value}`;
    expect([...new Set(judged.map(say))].sort()).toEqual(given.map(say).sort());
  });
});

describe('the comparison itself', () => {
  const createRow = (change: Partial<MissionRow> = {}): MissionRow => ({
    commitment: '4g-indoor-90',
    wording: '2021',
    measure: '4g-premises-indoor-all',
    release: '2025-07',
    value: 96.274,
    unit: 'percent',
    threshold: 90,
    status: 'met',
    gapPoints: 6.274,
    gapPremises: 80_310.4,
    rank: null,
    of: null,
    first: null,
    source: 'ofcom-mobile-laua',
    noteSays: null,
    ...change,
  });
  const createBuilt = (change: Row = {}): Row => ({
    commitment: '4g-indoor-90',
    wording: '2021',
    measure: '4g-premises-indoor-all',
    release: '2025-07',
    value: '96.27',
    unit: 'percent',
    threshold: '90',
    status: 'met',
    gap_points: '6.27',
    gap_premises: '80310',
    rank: '',
    of: '',
    first: '',
    source: 'ofcom-mobile-laua',
    note: '',
    ...change,
  });

  test('finds nothing between a row and itself rounded', () => {
    expect(missionDifferences([createRow()], [createBuilt()])).toEqual([]);
  });

  test.each<[string, Row]>([
    ['value', { value: '96.28' }],
    ['value', { value: '' }],
    ['unit', { unit: 'people' }],
    ['threshold', { threshold: '' }],
    ['status', { status: 'not-met' }],
    ['gap_points', { gap_points: '-6.27' }],
    ['gap_premises', { gap_premises: '80311' }],
    ['gap_premises', { gap_premises: '' }],
    ['rank', { rank: '1' }],
    ['of', { of: '15' }],
    ['first', { first: 'Greater Manchester' }],
    ['source', { source: 'ons-4g' }],
  ])('names a %s that differs: %j', (column, change) => {
    const found = missionDifferences([createRow()], [createBuilt(change)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(
      `4g-indoor-90 2021 4g-premises-indoor-all 2025-07: ${column} is ${change[column] || 'blank'}, expected `,
    );
  });

  test('names a row that is missing, one besides, and a note left out', () => {
    const other = createRow({ release: '2024-09' });
    expect(missionDifferences([createRow(), other], [createBuilt()])).toEqual([
      '4g-indoor-90 2021 4g-premises-indoor-all 2024-09: no such row',
    ]);
    expect(missionDifferences([], [createBuilt()])).toEqual([
      '4g-indoor-90 2021 4g-premises-indoor-all 2025-07: a row besides',
    ]);
    const silent = missionDifferences([createRow({ noteSays: /estimate/ })], [createBuilt()]);
    expect(silent).toHaveLength(1);
    expect(silent[0]).toContain('note is blank');
  });

  test('takes a row of any month once: a second month is a row besides', () => {
    const any = createRow({ release: null });
    expect(missionDifferences([any], [createBuilt()])).toEqual([]);
    const two = [createBuilt(), createBuilt({ release: '2024-09' })];
    expect(missionDifferences([any], two)).toHaveLength(1);
  });
});

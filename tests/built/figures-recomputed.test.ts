// Every figure of observations.csv, worked out again from the publishers' files by another road.

import { describe, expect, test } from 'vitest';
import { builtPaths } from '../../data/contract/files';
import { areas } from './support/areas';
import { builtBytes, builtHeader, builtTable, OBSERVATIONS, observations } from './support/built';
import { differences } from './support/compare';
import { type Figures, keyOf } from './support/figures';
import {
  constituenciesFixed,
  fixedFromCounts,
  fixedFromPercents,
  fixedRows,
  takeUp,
} from './support/fixed';
import { constituenciesMobile, districtsMobile } from './support/mobile';
import { onsFigures, onsRows } from './support/ons';
import { needRaw, numberIn } from './support/raw';

const roads: [name: string, figures: number, road: () => Figures][] = [
  ['fixed coverage from counts, eight releases', 34 * 322, fixedFromCounts],
  ['fixed coverage of July 2024, from percentages', 5 * 322, fixedFromPercents],
  ['take-up', 322, takeUp],
  ['fixed coverage by constituency', 3 * 543, constituenciesFixed],
  ['mobile coverage by local authority and larger area', (14 + 18) * 322, districtsMobile],
  ['mobile coverage by constituency', (14 + 18) * 543, constituenciesMobile],
  ['gigabit, 4G and 5G of the months only ONS has', 15 * 322, onsFigures],
];

describe('figures worked out again', () => {
  test.for(roads)('%s', ([, count, road], context) => {
    needRaw(context);
    const expected = road();
    expect(expected.size).toBe(count);
    expect(differences(expected, observations())).toEqual([]);
  });

  test('there is no row besides, none missing and none twice', (context) => {
    needRaw(context);
    const expected = new Set(roads.flatMap(([, , road]) => [...road().keys()]));
    const built = builtTable(OBSERVATIONS);
    const keys = built.map((row) =>
      keyOf(row.area_code ?? '', row.measure ?? '', row.release ?? ''),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !expected.has(key))).toEqual([]);
    expect(keys.length).toBe(expected.size);
  });

  test('every row is said to be of its own level', (context) => {
    needRaw(context);
    const level = new Map<string, string>(areas().map((area) => [area.code, area.level]));
    const wrong = builtTable(OBSERVATIONS).filter(
      ({ area_code: code = '', area_level: said }) =>
        said !== (code.startsWith('E14') ? 'constituency' : level.get(code)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the shape of observations.csv', () => {
  test('its header is the one agreed', () => {
    expect(builtHeader(OBSERVATIONS)).toBe(
      'area_code,area_name,area_level,measure,release,value,unit,numerator,denominator,basis,source,note',
    );
  });

  test('values are percentages to two decimals; counts are whole and fit their total', () => {
    const count = /^\d*$/;
    const wrong = builtTable(OBSERVATIONS).filter(
      (row) =>
        !/^(?:\d{1,2}|100)\.\d{2}$/.test(row.value ?? '') ||
        Number(row.value) > 100 ||
        row.unit !== 'percent' ||
        !count.test(row.numerator ?? '-') ||
        !count.test(row.denominator ?? '-') ||
        Number(row.numerator) > Number(row.denominator) ||
        !/^(?:published|summed|estimated)$/.test(row.basis ?? '') ||
        !row.area_name ||
        !row.source,
    );
    expect(wrong).toEqual([]);
  });

  test('whatever is estimated says how in its note', () => {
    const silent = builtTable(OBSERVATIONS).filter(
      ({ basis, note }) => basis === 'estimated' && !note,
    );
    expect(silent).toEqual([]);
  });

  const september = ['2018-09', '2019-09', '2020-09', '2021-09', '2022-09', '2023-09'];
  const fixedNine = [...september, '2024-07', '2025-07', '2026-01'];
  const mobileTwo = ['2024-09', '2025-07'];
  const releases: [measure: string, releases: string[]][] = [
    ['full-fibre', fixedNine],
    [
      'gigabit',
      '2020-09 2021-09 2022-09 2023-01 2023-05 2023-09 2024-01 2024-07 2025-01 2025-07 2026-01'.split(
        ' ',
      ),
    ],
    ['ultrafast-300', fixedNine.slice(0, -1)],
    ['superfast-30', fixedNine.slice(0, -1)],
    ['below-uso', fixedNine.slice(0, -1)],
    ['full-fibre-take-up', ['2025-07']],
    [
      '4g-area-any',
      '2022-09 2023-01 2023-04 2023-09 2024-01 2024-09 2025-01 2025-07 2026-01'.split(' '),
    ],
    ['5g-area-any', ['2024-01', '2024-09', '2025-01', '2025-07', '2026-01']],
    ...[
      '4g-area-all',
      '4g-premises-outdoor-any',
      '4g-premises-outdoor-all',
      '4g-premises-indoor-any',
      '4g-premises-indoor-all',
      '5g-area-all',
      '5g-premises-outdoor-any',
      '5g-premises-outdoor-all',
      '5g-vhc-area-any',
      '5g-vhc-area-all',
      '5g-vhc-premises-outdoor-any',
      '5g-vhc-premises-outdoor-all',
    ].map((measure): [string, string[]] => [measure, mobileTwo]),
    ...[
      '5g-sa-area-any',
      '5g-sa-area-all',
      '5g-sa-premises-outdoor-any',
      '5g-sa-premises-outdoor-all',
    ].map((measure): [string, string[]] => [measure, ['2025-07']]),
  ];

  test.each(releases)('%s has its releases and no others', (measure, expected) => {
    const found = builtTable(OBSERVATIONS).filter((row) => row.measure === measure);
    expect([...new Set(found.map((row) => row.release))].sort()).toEqual(expected);
  });

  test('there is no measure besides', () => {
    const found = new Set(builtTable(OBSERVATIONS).map((row) => row.measure ?? ''));
    expect([...found].sort()).toEqual(releases.map(([measure]) => measure).sort());
  });
});

describe('traps of the publishers’ files', () => {
  test('ONS’s 5G of September 2023 repeats January 2024 and is left out', (context) => {
    needRaw(context);
    const repeated = onsRows('network-coverage-5g', '2023-09');
    const original = onsRows('network-coverage-5g', '2024-01');
    expect([...repeated]).toEqual([...original]);
    const taken = builtTable(OBSERVATIONS).filter(
      ({ measure = '', release }) => measure.startsWith('5g') && release === '2023-09',
    );
    expect(taken).toEqual([]);
    const report = builtBytes(builtPaths.reportMarkdown).toString('utf8');
    expect(report).toContain('network-coverage-5g_2023-09');
  });

  test('ONS’s regions of January 2024 that count Cumbria to Yorkshire are not taken', () => {
    const taken = ['E12000002', 'E12000003'].flatMap((region) =>
      ['gigabit', '4g-area-any', '5g-area-any'].filter(
        (measure) =>
          observations().get(keyOf(region, measure, '2024-01'))?.basis !== 'estimated' ||
          observations().get(keyOf(region, measure, '2025-01'))?.basis !== 'published',
      ),
    );
    expect(taken).toEqual([]);
  });

  test('superfast of 2018 takes in ultrafast: it is never below it', () => {
    const rows = [...observations().values()].filter(
      ({ measure, release }) => measure === 'superfast-30' && release === '2018-09',
    );
    const below = rows.filter((row) => {
      const faster = observations().get(keyOf(row.area_code ?? '', 'ultrafast-300', '2018-09'));
      return !(Number(row.value) >= Number(faster?.value));
    });
    expect(rows.length).toBe(322);
    expect(below).toEqual([]);
  });

  test('the July 2025 file adds up to the totals Ofcom gives for the United Kingdom', (context) => {
    needRaw(context);
    const total = (column: string) =>
      fixedRows('2025-07').reduce((sum, row) => sum + (numberIn(row, column) ?? 0), 0);
    expect(total('All Premises')).toBe(32_369_839);
    expect(total('Number of premises with Full Fibre availability')).toBe(25_092_339);
    expect(total('Number of premises with Gigabit availability')).toBe(27_814_286);
  });

  test('sums of July 2025 equal ONS’s rows for the 15 combined authorities, to one decimal', (context) => {
    needRaw(context);
    const ons = onsRows('gigabit-capable-broadband', '2025-07');
    const authorities = areas().filter(({ level }) => level === 'combined-authority');
    expect(authorities.length).toBe(15);
    const apart = authorities.filter(({ code }) => {
      const row = observations().get(keyOf(code, 'gigabit', '2025-07'));
      const share = (100 * Number(row?.numerator)) / Number(row?.denominator);
      return share.toFixed(1) !== ons.get(code)?.toFixed(1);
    });
    expect(apart.map(({ code }) => code)).toEqual([]);
  });
});

// ONS's months: three layouts, weights of another release, its own rows for groups, the one that repeats another.

import { beforeAll, describe, expect, test } from 'vitest';
import { builtPaths, type ReconciliationFile } from '../../data/contract/files';
import type { Fault } from '../../etl/faults';
import { type Built, buildBroken, buildGood, type Row } from './support/built';
import { textOf } from './support/raw-files';

const WEST_MIDLANDS = 'E47000007';
const BIRMINGHAM = 'E08000025';
const CUMBERLAND = 'E06000063';

let built: Built;
let rows: Row[];
beforeAll(() => {
  built = buildGood();
  rows = built.rows(builtPaths.observationsCsv);
});

function figure(area: string, measure: string, release: string): string[] | undefined {
  const row = rows.find(
    (one) => one.area_code === area && one.measure === measure && one.release === release,
  );
  return row && [row.value, row.basis, row.source].map(String);
}

const releasesOf = (measure: string) =>
  [...new Set(rows.filter((row) => row.measure === measure).map((row) => row.release))].sort();

describe('months Ofcom’s files do not cover', () => {
  test('each layout is read: "Value", "Observation", lower case with a space behind the name', () => {
    expect(figure(BIRMINGHAM, 'gigabit', '2023-01')).toEqual(['71.00', 'published', 'ons-gigabit']);
    expect(figure(BIRMINGHAM, 'gigabit', '2025-01')).toEqual(['76.00', 'published', 'ons-gigabit']);
    expect(figure(BIRMINGHAM, 'gigabit', '2026-01')).toEqual(['78.00', 'published', 'ons-gigabit']);
    const names = rows.filter((row) => row.area_code === BIRMINGHAM).map((row) => row.area_name);
    expect(new Set(names)).toEqual(new Set(['Birmingham']));
  });

  test('gigabit has eleven releases, 4G on land nine, 5G on land five', () => {
    expect(releasesOf('gigabit')).toHaveLength(11);
    expect(releasesOf('4g-area-any')).toHaveLength(9);
    expect(releasesOf('5g-area-any')).toEqual([
      '2024-01',
      '2024-09',
      '2025-01',
      '2025-07',
      '2026-01',
    ]);
  });

  test('where Ofcom has the month, its own figure stands', () => {
    expect(figure(BIRMINGHAM, 'gigabit', '2025-07')).toEqual([
      '90.00',
      'published',
      'ofcom-fixed-laua',
    ]);
    expect(figure(BIRMINGHAM, '4g-area-any', '2024-09')?.[2]).toBe('ofcom-mobile-laua');
  });

  test('a group ONS does not list is weighed by the release the catalogue names', () => {
    // (71×3500 + 61×6500) ÷ 10,000: the premises of September 2022, when Birmingham had fewer.
    expect(figure(WEST_MIDLANDS, 'gigabit', '2023-01')).toEqual([
      '64.50',
      'estimated',
      'ons-gigabit',
    ]);
    // (95×400 + 90×1200) ÷ 1600: land.
    expect(figure(WEST_MIDLANDS, '4g-area-any', '2022-09')).toEqual([
      '91.25',
      'estimated',
      'ons-4g',
    ]);
  });

  test('a group ONS lists has ONS’s own figure', () => {
    expect(figure(WEST_MIDLANDS, 'gigabit', '2024-01')).toEqual([
      '67.60',
      'published',
      'ons-gigabit',
    ]);
    expect(figure(WEST_MIDLANDS, '5g-area-any', '2024-01')).toEqual([
      '45.10',
      'published',
      'ons-5g',
    ]);
  });

  test('former districts are put together by premises, or by the land of their neighbourhoods', () => {
    // (50×300 + 60×200 + 70×100) ÷ 600.
    expect(figure(CUMBERLAND, 'gigabit', '2023-01')).toEqual(['56.67', 'estimated', 'ons-gigabit']);
    // 70, 80 and 90, a neighbourhood of the same size each.
    expect(figure(CUMBERLAND, '4g-area-any', '2022-09')).toEqual(['80.00', 'estimated', 'ons-4g']);
  });

  test('where old and new codes both are listed, the new one’s row rules', () => {
    expect(figure('E08000038', 'gigabit', '2025-01')).toEqual([
      '66.00',
      'published',
      'ons-gigabit',
    ]);
  });
});

describe('months Ofcom’s files cover', () => {
  test('are a check: the sums of combined authorities are held against ONS’s rows', () => {
    const { checks } = built.json<ReconciliationFile>(builtPaths.reconciliation);
    const check = checks.find(({ id }) => id === 'ons-combined-authority');
    expect(check).toMatchObject({ compared: 2, agreeing: 1 });
    // 9730 of 10,500 against 92.7; 9000 of 11,000 against 80.
    expect(check?.rows).toEqual([
      expect.objectContaining({ area: WEST_MIDLANDS, ours: 92.6667, theirs: 92.7, agrees: true }),
      expect.objectContaining({ area: 'E47000001', ours: 81.8182, theirs: 80, agrees: false }),
    ]);
  });
});

describe('the month that repeats another', () => {
  test('is left out, and the report says which and why', () => {
    expect(figure(BIRMINGHAM, '5g-area-any', '2023-09')).toBeUndefined();
    expect(built.linesOf(builtPaths.reportMarkdown, 'network-coverage-5g_2023-09.csv')).toEqual([
      expect.stringContaining('repeats the values of 2024-01'),
    ]);
  });

  const repeat = (file: string, from: string, to: string): readonly Fault[] =>
    buildBroken((files) => {
      const path = (month: string) => `ons/${file}_${month}.csv`;
      files.set(path(to), textOf(files, path(from)).replaceAll(from, to));
    });

  test('is a fault where nobody has declared it', () => {
    const faults = repeat('network-coverage-4g', '2024-01', '2023-09');
    expect(faults).toContainEqual(
      expect.objectContaining({
        file: 'ons/network-coverage-4g_2024-01.csv',
        value: '2024-01',
        expected: expect.stringContaining('they repeat those of 2023-09'),
        action: expect.stringContaining('mislabelled'),
      }),
    );
  });

  test('is a fault where it is declared and no longer true', () => {
    const faults = buildBroken((files) => {
      const path = 'ons/network-coverage-5g_2023-09.csv';
      files.set(path, textOf(files, path).replaceAll(',40.00,', ',39.00,'));
    });
    expect(faults).toContainEqual(
      expect.objectContaining({
        file: 'ons/network-coverage-5g_2023-09.csv',
        value: '2023-09',
        expected: expect.stringContaining('the values of 2024-01'),
      }),
    );
  });
});

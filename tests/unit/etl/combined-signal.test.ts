// 4G or 5G taken together: levels, codes, shares that nest; and how comparisons are judged.

import { describe, expect, it } from 'vitest';
import { atMost, compare, createCheck, within } from '../../../etl/report/comparisons';
import { readCombinedSignalRows } from '../../../etl/sources/mobile-4g5g';
import { createFaults, createText, faultLines } from './create';

const parts = ['prem_out', 'geo_out'].flatMap((place) =>
  ['at_least_one', 'all'].flatMap((by) => [`4G5G_105_${place}_${by}`, `4G5G_95_${place}_${by}`]),
);

function read(rows: readonly string[]) {
  const faults = createFaults();
  const header = ['Level', 'Location code', 'Location', ...parts].join(',');
  const source = createText('ofcom-mobile-4g5g', '2025-07', [`\ufeff${header}`, ...rows]);
  return { table: readCombinedSignalRows(source, faults), faults };
}

describe('readCombinedSignalRows', () => {
  it('reads all levels of the file', () => {
    const shares = '99,98,97,80,96,90,85,60';
    const { table, faults } = read([
      `UK,K02000001,UK,${shares}`,
      `Nation,E92000001,England,${shares}`,
      `Local authority,E08000027,Dudley,${shares}`,
      `Westminster constituency,E14001207,Dudley,${shares}`,
    ]);
    expect(faultLines(faults)).toEqual([]);
    expect(table?.rows).toHaveLength(4);
    expect(table?.rows[0]?.shares.get('95-area-all')).toBe(60);
  });

  it('faults a code that is not of its level', () => {
    const { faults } = read(['Local authority,E14001207,Dudley,99,98,97,80,96,90,85,60']);
    expect(faults.all).toMatchObject([{ line: 2, value: 'Local authority E14001207' }]);
  });

  it('faults all four beyond at least one, and a strong signal beyond a fair one', () => {
    const { faults } = read(['Nation,E92000001,England,99,99.5,97,80,96,90,97,60']);
    expect(faults.all.map((fault) => fault.value).sort()).toEqual(['97', '99.5']);
  });
});

describe('comparisons', () => {
  const place = { area: 'E92000001', areaName: 'England' };

  it('agree within a tolerance, dust of decimals apart', () => {
    expect(within(0.05)(0.1 + 0.2 - 0.25)).toBe(true);
    expect(within(0.05)(-0.051)).toBe(false);
    expect(atMost(0)(-5)).toBe(true);
  });

  it('count what agrees and may list only what does not', () => {
    const rows = [
      compare(place, 'gigabit', '2025-07', 86.7312345, 86.7, within(0.05)),
      compare(place, 'gigabit', '2026-01', 90, 86.7, within(0.05)),
    ];
    const about = { id: 'x', title: 'x', method: 'x', unit: 'points', tolerance: 0.05 } as const;
    const check = createCheck(about, rows, 'disagreeing');
    expect(check).toMatchObject({ compared: 2, agreeing: 1, rows: [{ release: '2026-01' }] });
    expect(createCheck(about, rows).rows[0]?.ours).toBe(86.7312);
  });
});

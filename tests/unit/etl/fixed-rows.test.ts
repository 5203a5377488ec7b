// Fixed coverage: counts and percentages held against each other, bands, releases without counts.

import { describe, expect, it } from 'vitest';
import type { ReleaseId } from '../../../data/catalogue/releases';
import { fixedReleases } from '../../../data/catalogue/sources';
import { readFixedRows } from '../../../etl/sources/fixed-rows';
import { createFaults, createText, faultLines } from './create';

const keys = { code: 'laua', name: 'laua_name' };
const names = ['SFBB', 'UFBB', 'Full Fibre', 'Gigabit'];

/** A release since 2020 with one area: counts of 1,000 premises in the order of `names`, then below the USO. */
function createFixed(counts: readonly number[], changes: Record<string, string> = {}) {
  const cells: Record<string, string> = { laua: 'E08000027', laua_name: 'DUDLEY' };
  cells['All Premises'] = '1000';
  names.forEach((name, i) => {
    cells[`Number of premises with ${name} availability`] = String(counts[i]);
    cells[`${name} availability (% premises)`] = String((counts[i] ?? 0) / 10);
  });
  cells['Number of premises below the USO'] = String(counts[4]);
  cells['% of premises below the USO'] = String((counts[4] ?? 0) / 10);
  Object.assign(cells, changes);
  return [Object.keys(cells).join(','), Object.values(cells).join(',')];
}

function read(release: ReleaseId, lines: readonly string[]) {
  const faults = createFaults();
  const spec = fixedReleases[release] ?? { measures: {} };
  const table = readFixedRows(createText('ofcom-fixed-laua', release, lines), keys, spec, faults);
  return { table, row: table?.rows[0], faults };
}

describe('readFixedRows', () => {
  it('reads counts and the total', () => {
    const { row, faults } = read('2025-07', createFixed([990, 960, 880, 950, 2]));
    expect(faultLines(faults)).toEqual([]);
    expect(row?.premises).toBe(1000);
    expect(row?.figures.get('full-fibre')).toEqual({ count: 880, percent: 88 });
    expect(row?.figures.get('below-uso')?.count).toBe(2);
  });

  it('faults a count above the total', () => {
    const { row, faults } = read(
      '2025-07',
      createFixed([990, 960, 1001, 950, 2], { 'Full Fibre availability (% premises)': '100' }),
    );
    expect(faults.all).toMatchObject([{ line: 2, value: '1001' }]);
    expect(row?.figures.has('full-fibre')).toBe(false);
  });

  it('lets the count rule, and faults a percentage more than 0.06 from it', () => {
    const close = { 'Full Fibre availability (% premises)': '88.06' };
    expect(read('2025-07', createFixed([990, 960, 880, 950, 2], close)).faults.any).toBe(false);
    const far = { 'Full Fibre availability (% premises)': '88.07' };
    const { row, faults } = read('2025-07', createFixed([990, 960, 880, 950, 2], far));
    expect(faults.all).toMatchObject([{ line: 2, value: '88.07' }]);
    expect(row?.figures.get('full-fibre')?.count).toBe(880);
  });

  it.each(['-1', '100.1', 'n/a', ''])('faults the percentage "%s"', (value) => {
    const changes = { '% of premises below the USO': value };
    expect(read('2025-07', createFixed([990, 960, 880, 950, 2], changes)).faults.all).toMatchObject(
      [{ line: 2, value }],
    );
  });

  it('adds the two superfast bands of 2018 and says so', () => {
    const { table, row, faults } = read('2018-09', createFixed([700, 200, 50, 0, 10]));
    expect(faultLines(faults)).toEqual([]);
    expect(row?.figures.get('superfast-30')?.count).toBe(900);
    expect(table?.notes.get('superfast-30')).toBe('superfast-two-bands');
    expect(row?.figures.has('gigabit')).toBe(false);
  });

  it('does not hold the superfast count of 2019 against its percentage, which is of one band', () => {
    const changes = { 'SFBB availability (% premises)': '70' };
    const { row, faults } = read('2019-09', createFixed([900, 200, 50, 0, 10], changes));
    expect(faultLines(faults)).toEqual([]);
    expect(row?.figures.get('superfast-30')).toEqual({ count: 900, percent: null });
  });

  it('reads percentages where the release may lack counts and does, and counts where they are there', () => {
    const [header = '', values = ''] = createFixed([990, 960, 880, 950, 2]);
    const keep = header.split(',').map((name) => !/^(All|Number)/.test(name));
    const cut = (line: string) =>
      line
        .split(',')
        .filter((_, i) => keep[i])
        .join(',');
    const bare = read('2024-07', [cut(header), cut(values)]);
    expect(faultLines(bare.faults)).toEqual([]);
    expect(bare.row?.premises).toBeNull();
    expect(bare.row?.figures.get('gigabit')).toEqual({ count: null, percent: 95 });
    expect(read('2024-07', [header, values]).row?.figures.get('gigabit')?.count).toBe(950);
  });

  it('takes the optional measures of January 2026 only where their columns are', () => {
    const few = [
      'laua,laua_name,All Premises,Number of premises with Full Fibre availability',
      'E08000027,Dudley,1000,900',
    ];
    expect([...(read('2026-01', few).row?.figures.keys() ?? [])]).toEqual(['full-fibre']);
    const all = read('2026-01', createFixed([990, 960, 880, 950, 2]));
    expect(all.row?.figures.get('gigabit')?.count).toBe(950);
  });

  it('faults a missing column, a repeated area and a code that is none', () => {
    const [header = '', values = ''] = createFixed([990, 960, 880, 950, 2]);
    const renamed = header.replace('Number of premises below the USO', 'Below USO');
    expect(faultLines(read('2025-07', [renamed, values]).faults)[0]).toContain(
      'a column "Number of premises below the USO"',
    );
    const twice = read('2025-07', [header, values, values]).faults;
    expect(twice.all).toMatchObject([{ line: 3, value: 'E08000027' }]);
    const odd = read('2025-07', [header, values.replace('E08000027', 'Dudley')]).faults;
    expect(odd.all).toMatchObject([{ line: 2, value: 'Dudley' }]);
  });
});

// Mobile coverage: families of operators, blanks, standalone without a fourth.

import { describe, expect, it } from 'vitest';
import type { ReleaseId } from '../../../data/catalogue/releases';
import { mobileFamilies, readFamily, readMobileRows } from '../../../etl/sources/mobile';
import { readNationsRows, releaseOfShortDate } from '../../../etl/sources/mobile-nations';
import { createFaults, createText, faultLines } from './create';

const place = { file: 'm.csv', line: 2 };
const columns = ['4G_x_0', '4G_x_1', '4G_x_2', '4G_x_3', '4G_x_4'];

/** One area; every family is 1, 4, 5, 20, 70 unless said otherwise. */
function createMobile(release: ReleaseId, changes: Record<string, string> = {}, drop = '') {
  const cells: Record<string, string> = {
    laua: 'E08000027',
    laua_name: 'Dudley',
    prem_count: '1000',
    pixel_count: '98',
  };
  for (const family of mobileFamilies(release)) {
    family.columns.forEach((name, n) => {
      cells[name] = ['1', '4', '5', '20', '70'][n] ?? '';
    });
  }
  Object.assign(cells, changes);
  const kept = Object.entries(cells).filter(([name]) => drop === '' || !name.endsWith(drop));
  return [kept.map(([name]) => name).join(','), kept.map(([, value]) => value).join(',')];
}

function read(release: ReleaseId, lines: readonly string[]) {
  const faults = createFaults();
  const source = createText('ofcom-mobile-laua', release, lines);
  const table = readMobileRows(source, { code: 'laua', name: 'laua_name' }, faults);
  return { table, row: table?.rows[0], faults };
}

describe('readFamily', () => {
  it('takes a blank beside figures for 0', () => {
    const faults = createFaults();
    expect(readFamily(['', '0.5', '', '9.5', '90'], columns, place, faults)).toEqual([
      0, 0.5, 0, 9.5, 90,
    ]);
    expect(faults.any).toBe(false);
  });

  it('takes a family blank throughout, spaces too, for absent and not for 0', () => {
    const faults = createFaults();
    expect(readFamily(['', '', ' ', '', ''], columns, place, faults)).toBeNull();
    expect(faults.any).toBe(false);
  });

  it('allows the rounding of five cells and faults a family that does not add up to 100', () => {
    const faults = createFaults();
    expect(readFamily(['0', '0', '0', '9.98', '90'], columns, place, faults)).not.toBeNull();
    expect(readFamily(['0', '0', '0', '9.8', '90'], columns, place, faults)).toBeNull();
    expect(faults.all).toMatchObject([{ line: 2, value: '99.80' }]);
  });
});

describe('readMobileRows', () => {
  it('gives at least one operator and all four', () => {
    const { row, faults } = read('2024-09', createMobile('2024-09'));
    expect(faultLines(faults)).toEqual([]);
    expect(row).toMatchObject({ premises: 1000, pixels: 98 });
    expect(row?.figures.get('4g-premises-indoor-any')).toEqual({ share: 99 });
    expect(row?.figures.get('5g-vhc-area-all')).toEqual({ share: 70 });
    expect(row?.figures.has('5g-sa-area-any')).toBe(false);
  });

  it('says absent for a family that is blank', () => {
    const blank = Object.fromEntries(columns.map((_, n) => [`4G_geo_out_${n}`, '']));
    const { row, faults } = read('2024-09', createMobile('2024-09', blank));
    expect(faultLines(faults)).toEqual([]);
    expect(row?.figures.get('4g-area-any')).toEqual({ absent: 'no-signal-family' });
    expect(row?.figures.get('4g-area-all')).toEqual({ absent: 'no-signal-family' });
  });

  it.each(['blank', 'missing'])(
    'takes standalone from all four for a true 0 where it is %s',
    (how) => {
      const stems = ['5G_SA_high_confidence_prem_out', '5G_SA_high_confidence_geo_out'];
      const cells = Object.fromEntries(
        stems.flatMap((stem) => [
          [`${stem}_3`, '90'],
          [`${stem}_4`, ''],
        ]),
      );
      const drop = how === 'missing' ? 'SA_high_confidence_geo_out_4' : '';
      const { table, row, faults } = read('2025-07', createMobile('2025-07', cells, drop));
      expect(faultLines(faults)).toEqual([]);
      expect(row?.figures.get('5g-sa-area-any')).toEqual({ share: 99 });
      expect(row?.figures.get('5g-sa-area-all')).toEqual({ share: 0 });
      expect(table?.notes.get('5g-sa-area-all')).toBe('no-operator-count');
    },
  );

  it('drops the note once somebody is served by four', () => {
    const { table, row } = read('2025-07', createMobile('2025-07'));
    expect(row?.figures.get('5g-sa-area-all')).toEqual({ share: 70 });
    expect(table?.notes.size).toBe(0);
  });

  it('faults a missing column of any other family', () => {
    const { faults } = read('2025-07', createMobile('2025-07', {}, '4G_geo_out_4'));
    expect(faultLines(faults)[0]).toContain('a column "4G_geo_out_4"');
  });

  it('passes over a blank row at the end', () => {
    const lines = createMobile('2024-09');
    const blank = ','.repeat((lines[0] ?? '').split(',').length - 1);
    const { table, faults } = read('2024-09', [...lines, blank]);
    expect(faultLines(faults)).toEqual([]);
    expect(table?.rows).toHaveLength(1);
  });
});

describe('readNationsRows', () => {
  const header =
    'Location,Technology,Coverage type,Rurality,MNO,Coverage percentage,Coverage volume,Date';

  it('reads the short dates of the file', () => {
    expect(releaseOfShortDate('Sep-24')).toBe('2024-09');
    expect(releaseOfShortDate('2024')).toBeNull();
  });

  it('keeps the totals of England and passes over a spreadsheet error elsewhere', () => {
    const faults = createFaults();
    const source = createText('ofcom-mobile-nations', '2025-07', [
      header,
      'England,5G High Confidence,Geographic,Total,All,10.97,1,Jul-25',
      'England,5G High Confidence,Geographic,Rural,All,1.5,1,Jul-25',
      'Scotland,4G,Premises (Outdoor),Urban,None,#VALUE!,null,Jul-25',
    ]);
    const table = readNationsRows(source, faults);
    expect(faultLines(faults)).toEqual([]);
    expect([...(table?.england ?? [])]).toEqual([['5g-area-all', 10.97]]);
    expect(table?.unreadable).toBe(1);
  });

  it('faults another month than that of the name, once', () => {
    const faults = createFaults();
    const row = (mno: string) => `England,4G,Geographic,Total,${mno},90,1,Sep-24`;
    readNationsRows(
      createText('ofcom-mobile-nations', '2025-07', [header, row('All'), row('EE')]),
      faults,
    );
    expect(faults.all).toMatchObject([{ line: 2, value: 'Sep-24' }]);
  });
});

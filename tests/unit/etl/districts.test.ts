// Old codes to today's districts: chains, both listed, gaps.

import { describe, expect, it } from 'vitest';
import { joinDistricts } from '../../../etl/join/districts';
import { createFaults, createHistory, createRows, faultLines } from './create';

describe('district history', () => {
  it('follows a chain of mergers to today', () => {
    const history = createHistory();
    expect(history.resolve('E07000190')).toBe('E06000066');
    expect(history.resolve('E07000246')).toBe('E06000066');
    expect(history.resolve('E06000066')).toBe('E06000066');
  });

  it('knows no district for a county or an unheard-of code', () => {
    const history = createHistory();
    expect(history.resolve('E10000027')).toBeNull();
    expect(history.resolve('E07000999')).toBeNull();
  });
});

describe('joinDistricts', () => {
  it('puts a district together from predecessors one and two steps back', () => {
    const faults = createFaults();
    const rows = createRows('E07000190', 'E07000191', 'E07000187', 'E08000027', 'E08000016');
    const join = joinDistricts('f.csv', rows, createHistory(), faults);
    expect(faultLines(faults)).toEqual([]);
    expect(join.members.get('E06000066')?.map((row) => row.code)).toEqual([
      'E07000187',
      'E07000190',
      'E07000191',
    ]);
    expect(join.members.get('E08000038')?.map((row) => row.code)).toEqual(['E08000016']);
  });

  it('lets the row of a successor rule over those of its predecessors', () => {
    const faults = createFaults();
    const rows = createRows('E07000246', 'E07000187', 'E06000066', 'E08000027', 'E08000038');
    const join = joinDistricts('f.csv', rows, createHistory(), faults);
    expect(faultLines(faults)).toEqual([]);
    expect(join.members.get('E06000066')?.map((row) => row.code)).toEqual(['E06000066']);
    expect(join.superseded.map((row) => row.code)).toEqual(['E07000246', 'E07000187']);
  });

  it('names the predecessor that is missing', () => {
    const faults = createFaults();
    const rows = createRows('E07000190', 'E07000187', 'E08000027', 'E08000038');
    const join = joinDistricts('f.csv', rows, createHistory(), faults);
    expect(join.missing).toEqual(['E06000066']);
    expect(faultLines(faults)).toEqual([
      'f.csv: expected rows for West Somerset (E07000191), which went into Somerset (E06000066). The file may be cut short: fetch it again.',
    ]);
  });

  it('names the district itself where nothing of it is there', () => {
    const faults = createFaults();
    joinDistricts('f.csv', createRows('E06000066', 'E08000038'), createHistory(), faults);
    expect(faultLines(faults)[0]).toContain('rows for Dudley (E08000027).');
  });

  it('faults an English code that leads nowhere and keeps rows of other nations apart', () => {
    const faults = createFaults();
    const rows = createRows('E06000066', 'E08000027', 'E08000038', 'E07000999', 'W06000001');
    const join = joinDistricts('f.csv', rows, createHistory(), faults);
    expect(join.unknown).toEqual(['E07000999']);
    expect(join.elsewhere.map((row) => row.code)).toEqual(['W06000001']);
    expect(faults.all).toMatchObject([{ file: 'f.csv', line: 5, value: 'E07000999' }]);
  });
});

// ONS's months to figures: former districts weighted, groups as published, rows about other districts.

import { describe, expect, it } from 'vitest';
import { type OnsSeries, onsSeries } from '../../../data/catalogue/sources';
import type { AreaRecord } from '../../../data/contract/files';
import { CellStore } from '../../../etl/join/cells';
import { joinDistricts } from '../../../etl/join/districts';
import {
  type OnsWeights,
  putOnsDistricts,
  putOnsGroups,
  sortOnsRows,
  weightReleaseOf,
} from '../../../etl/join/ons-observations';
import { weightsOf } from '../../../etl/join/weights';
import type { OnsRow, OnsTable } from '../../../etl/sources/ons-series';
import { createFaults, createHistory, createObservation, createText, faultLines } from './create';

function createSeries(measure: 'gigabit' | '4g-area-any'): OnsSeries {
  const series = onsSeries.find((one) => one.measure === measure);
  if (!series) throw new Error(`no series of ${measure}`);
  return series;
}

function createTable(percents: Record<string, number>): OnsTable {
  const rows = Object.entries(percents).map(([code, percent], i) => ({
    line: i + 2,
    code,
    name: code,
    percent,
  }));
  return { source: createText('ons-gigabit', '2023-01', []), rows };
}

/** Premises of 2022-09 by the codes of the time. */
function createWeights(): OnsWeights {
  const premises: Record<string, number> = {
    E07000187: 300,
    E07000246: 100,
    E08000027: 50,
    E08000016: 60,
  };
  const rows = Object.keys(premises).map((code, i) => ({ line: i + 2, code, name: code }));
  const join = joinDistricts('w.csv', rows, createHistory(), createFaults());
  const book = weightsOf([{ release: '2022-09', rows, join }], (row) => premises[row.code] ?? null);
  return { premises: book, land: book, formerLand: (code) => (code === 'E07000187' ? 1 : 3) };
}

function putDistricts(measure: 'gigabit' | '4g-area-any') {
  const faults = createFaults();
  const store = new CellStore();
  const table = createTable({ E07000187: 80, E07000246: 40, E08000027: 95, E08000016: 70 });
  const join = joinDistricts<OnsRow>('f.csv', table.rows, createHistory(), faults);
  const series = createSeries(measure);
  putOnsDistricts(store, series, table, join, '2022-09', createWeights(), faults);
  return { cells: store.get('district', measure, '2023-01'), faults };
}

describe('putOnsDistricts', () => {
  it('weights former districts by their premises in the release the catalogue names', () => {
    const { cells, faults } = putDistricts('gigabit');
    expect(faultLines(faults)).toEqual([]);
    expect(cells.get('E06000066')).toMatchObject({
      share: 70,
      basis: 'estimated',
      weight: 400,
      weightFrom: '2022-09',
      notes: ['merged-districts', 'weights-stand-in'],
    });
  });

  it('weights them by the land of their neighbourhoods where the measure is of land', () => {
    expect(putDistricts('4g-area-any').cells.get('E06000066')).toMatchObject({
      share: 50,
      weight: 400,
      notes: ['merged-districts', 'land-from-outlines'],
    });
  });

  it('takes a district under another code, and its own row, as published', () => {
    const { cells } = putDistricts('gigabit');
    expect(cells.get('E08000038')).toMatchObject({ share: 70, basis: 'published', weight: 60 });
    expect(cells.get('E08000027')).toMatchObject({ share: 95, basis: 'published', notes: [] });
  });
});

describe('sortOnsRows', () => {
  it('keeps districts and today’s groups, sets the rest apart, faults the unknown', () => {
    const faults = createFaults();
    const table = createTable({
      E08000027: 1,
      E47000007: 2,
      E47000010: 3,
      E10000008: 4,
      K02000001: 5,
      E99000001: 6,
    });
    const parts = sortOnsRows(table, new Set(['E47000007']), faults);
    const codes = (rows: readonly OnsRow[]) => rows.map((row) => row.code);
    expect(codes(parts.groups)).toEqual(['E47000007']);
    expect(codes(parts.formerAuthorities)).toEqual(['E47000010']);
    expect(codes(parts.counties)).toEqual(['E10000008']);
    expect(codes(parts.elsewhere)).toEqual(['K02000001']);
    expect(faults.all).toMatchObject([{ value: 'E99000001' }]);
  });
});

describe('putOnsGroups', () => {
  const north: AreaRecord = {
    code: 'E12000002',
    name: 'North West',
    level: 'region',
    parents: [],
    districts: ['E08000001', 'E06000063'],
  };

  function put(percent: number, release: '2024-01' | '2025-01') {
    const faults = createFaults();
    const store = new CellStore();
    const estimate = createObservation({
      area: north.code,
      share: 60,
      basis: 'estimated',
      weight: 10,
      weightFrom: '2023-09',
      notes: ['weights-stand-in'],
    });
    store.put('region', 'gigabit', release, north.code, estimate);
    const table = {
      source: createText('ons-gigabit', release, []),
      rows: [{ line: 9, code: north.code, name: 'North West', percent }],
    };
    const areas = new Map([[north.code, north]]);
    const misplaced = putOnsGroups(
      store,
      createSeries('gigabit'),
      table,
      table.rows,
      areas,
      faults,
    );
    return { cell: store.get('region', 'gigabit', release).get(north.code), misplaced, faults };
  }

  it('takes ONS’s row for the estimate and keeps the weight', () => {
    expect(put(60.2, '2025-01').cell).toMatchObject({
      share: 60.2,
      basis: 'published',
      weight: 10,
      weightFrom: '2023-09',
      notes: [],
    });
  });

  it('lets the estimate stand where the row is declared to be about other districts', () => {
    const { cell, misplaced, faults } = put(63, '2024-01');
    expect(faultLines(faults)).toEqual([]);
    expect(cell).toMatchObject({ share: 60, basis: 'estimated' });
    expect(misplaced).toHaveLength(1);
  });

  it('faults a row far from its districts that nobody declared', () => {
    expect(put(63, '2025-01').faults.all).toMatchObject([{ line: 9, value: '63' }]);
  });
});

describe('weightReleaseOf', () => {
  it('faults a month no Ofcom file covers and no weights are declared for', () => {
    const faults = createFaults();
    const table = { source: createText('ons-gigabit', '2030-01', []), rows: [] };
    expect(weightReleaseOf(createSeries('gigabit'), table, faults)).toBeUndefined();
    expect(faults.all).toMatchObject([{ value: '2030-01' }]);
  });
});

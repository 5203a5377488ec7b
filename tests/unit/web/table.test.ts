// The table: the same figures as the map, columns that fit the level, and what goes to a spreadsheet.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLACK_COUNTRY, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { type MeasureId, neighbourhoodMeasures } from '../../../data/catalogue/measures';
import { neighbourhoodNumbers } from '../../../data/catalogue/neighbourhood-columns';
import type { ColumnId } from '../../../data/catalogue/table-columns';
import { isObservation } from '../../../data/contract/columns';
import {
  type AreaRecord,
  CONTRACT_VERSION,
  type MeasureFile,
  type NeighbourhoodPlacesFile,
  type NeighbourhoodValuesFile,
  type ReleaseColumn,
} from '../../../data/contract/files';
import { shareText } from '../../../data/model/format';
import type { PeopleSummary } from '../../../data/model/people';
import { deprivationAt } from '../../../web/state/deprivation';
import { cellFor, sceneOf } from '../../../web/state/scene';
import { orderOf, pressedSort, shownColumns } from '../../../web/state/table';
import { exportedShare } from '../../../web/state/table-cells';
import { offeredColumns } from '../../../web/state/table-columns';
import { safeText, tableCells, tableHtml, tableTsv } from '../../../web/state/table-text';
import { startView, type ViewState } from '../../../web/state/view';

const districts = ['E08000025', 'E08000026', 'E08000027'];
const small = ['E01000001', 'E01000002', 'E01000003'];

function createColumn(part: Partial<ReleaseColumn>): ReleaseColumn {
  return { release: '2026-01', source: 'ofcom-fixed-laua', basis: '', ...part };
}

function createFile(measure: MeasureId, levels: MeasureFile['levels'] = {}): MeasureFile {
  return {
    version: CONTRACT_VERSION,
    measure,
    levels: {
      district: {
        areas: districts,
        releases: [
          createColumn({
            basis: 'pp-',
            numerators: [900, 333, null],
            denominators: [1000, 1000, null],
            absent: { E08000027: 'suppressed' },
          }),
        ],
      },
      group: {
        areas: [BLACK_COUNTRY],
        releases: [createColumn({ basis: 's', numerators: [80], denominators: [100] })],
      },
      ...levels,
    },
  };
}

function createPlaces(): NeighbourhoodPlacesFile {
  const numbers = Object.fromEntries(
    Object.keys(neighbourhoodNumbers).map((id) => [id, [100, 200, 300]]),
  ) as NeighbourhoodPlacesFile['numbers'];
  numbers.imd_decile = [1, 9, 1];
  numbers.imd_rank = [90, 29000, 12];
  numbers.income_deprived_older = [7, null, 9];
  return {
    version: CONTRACT_VERSION,
    region: 'west-midlands',
    areas: small,
    names: ['Sandwell 001A', 'Sandwell 001B', 'Sandwell 001C'],
    msoaNames: ['Great Bridge', 'Great Bridge', 'Tipton'],
    ward: [0, 0, 1],
    district: [0, 0, 0],
    wards: [
      { code: 'E05000001', name: 'Great Bridge' },
      { code: 'E05000002', name: 'Princes End' },
    ],
    districts: [{ code: 'E08000028', name: 'Sandwell' }],
    rural: [0, 0, 0],
    numbers,
  };
}

function createValues(): NeighbourhoodValuesFile {
  const column = createColumn({
    release: '2024-07',
    source: 'ofcom-fixed-postcode',
    basis: 'eee',
    percents: [71.4, 99.997, 0],
    denominators: [100, 200, 300],
    areaNotes: { E01000003: ['few-postcodes'] },
  });
  return {
    version: CONTRACT_VERSION,
    region: 'west-midlands',
    areas: small,
    measures: Object.fromEntries(
      neighbourhoodMeasures.map((id) => [id, column]),
    ) as NeighbourhoodValuesFile['measures'],
  };
}

const people = (residents: number, inDecile1: number): PeopleSummary => ({
  counts: {
    ...(Object.fromEntries(
      ['households', 'aged_0_15', 'aged_65_over'].map((id) => [id, residents]),
    ) as PeopleSummary['counts']),
    residents,
    income_deprived_children: 40,
  },
  neighbourhoods: 3,
  residentsInDecile1: inDecile1,
  residentsInDeciles1to2: inDecile1,
  residentsInIncomeDecile1: inDecile1,
  neighbourhoodsInDecile1: 1,
  suppressedOlder: 0,
  suppressedChildren: 2,
});

const areas: AreaRecord[] = districts.map((code, i) => ({
  code,
  name: ['Birmingham', 'Coventry', '=Dudley'][i] ?? '',
  level: 'district',
  parents: [WEST_MIDLANDS],
  people: people(1000 * (i + 1), 250),
}));
const names = new Map(areas.map(({ code, name }) => [code, name]));

/** A table of made-up places at the level and for the measure of a view. */
function createTable(
  change: Partial<ViewState> = {},
  files = new Map<MeasureId, MeasureFile>(),
  file = createFile(change.measure ?? 'full-fibre'),
) {
  const view = { ...startView, ...change };
  const bySmall = view.level === 'ward' || view.level === 'neighbourhood';
  const places = bySmall ? [createPlaces()] : [];
  const values = bySmall ? [createValues()] : [];
  const deprivation = deprivationAt(view.level, areas, places);
  const built = sceneOf(view, {
    measure: file,
    areas,
    places,
    neighbourhoods: values,
    deprivation,
  });
  const scene = bySmall ? built : { ...built, inView: districts };
  const nameOf = (code: string) =>
    code === 'E05000001' ? 'Great Bridge, Sandwell' : (names.get(code) ?? code);
  const offered = offeredColumns({ scene, nameOf, areas, places, values, files });
  const column = (id: ColumnId) => {
    const found = offered.find((held) => held.id === id);
    if (!found) throw new Error(`no column ${id}`);
    return found;
  };
  return { scene, offered, column, ids: offered.map(({ id }) => id) };
}

describe('the columns', () => {
  test('say the figures of the map, to the last digit shown', () => {
    for (const level of ['district', 'ward', 'neighbourhood'] as const) {
      const { scene, column } = createTable({ level, measure: 'gigabit' });
      expect(scene.inView.length).toBeGreaterThan(1);
      for (const code of [...scene.inView, ...scene.groups.keys()]) {
        const cell = cellFor(scene, code);
        const held = column('figure').cellOf(code);
        if (!isObservation(cell)) expect(held.kind).toBe('absent');
        else {
          expect(held).toMatchObject({ kind: 'number', value: cell.share });
          expect(held.kind === 'number' && held.shown).toBe(shareText(cell.share));
        }
      }
    }
  });

  test('give the words of an absence, and never a zero', () => {
    const { column } = createTable();
    for (const id of ['figure', 'without', 'rank', 'date'] as const) {
      expect(column(id).cellOf('E08000027')).toEqual({
        kind: 'absent',
        why: 'suppressed by the publisher',
      });
    }
  });

  test('count what is without, exactly from counts and as homes by neighbourhood', () => {
    const large = createTable().column('without');
    expect(large.label).toBe('Premises without full fibre');
    expect(large.cellOf('E08000026')).toMatchObject({ value: 667, shown: '667', marks: [] });
    const homes = createTable({ level: 'neighbourhood', measure: 'gigabit' }).column('without');
    expect(homes.label).toBe('Homes without gigabit');
    expect(homes.cellOf('E01000001')).toMatchObject({
      exported: '29',
      marks: [{ long: 'estimate' }],
    });
  });

  test('rank places but not the groups made of them', () => {
    const { column } = createTable();
    expect(column('rank').cellOf('E08000025')).toMatchObject({ value: 1, shown: '1' });
    expect(column('rank').cellOf('E08000026')).toMatchObject({ value: 2 });
    expect(column('rank').cellOf(BLACK_COUNTRY).kind).toBe('absent');
  });

  test('tell deprivation by decile for a neighbourhood, by share of people for a larger place', () => {
    const decile = createTable({ level: 'neighbourhood', measure: 'gigabit' }).column(
      'deprivation',
    );
    expect(decile.cellOf('E01000003')).toMatchObject({ value: 12, shown: '1' });
    expect(createTable().column('deprivation').cellOf('E08000025')).toMatchObject({ value: 25 });
  });

  test('mark a thin estimate, a suppressed count, and a sum over suppressed neighbourhoods', () => {
    const fine = createTable({ level: 'neighbourhood', measure: 'gigabit' });
    const thin = fine.column('figure').cellOf('E01000003');
    expect(thin.kind === 'number' && thin.marks.map(({ short }) => short)).toEqual([
      'est.',
      'thin',
    ]);
    expect(fine.column('income_deprived_older').cellOf('E01000002').kind).toBe('absent');
    expect(createTable().column('income_deprived_children').cellOf('E08000025')).toMatchObject({
      value: 40,
      marks: [{ short: 'or more' }],
    });
  });

  test('are those published at the level, the measure on show not twice', () => {
    expect(createTable({ level: 'neighbourhood', measure: 'gigabit' }).ids).toContain('below-uso');
    const { ids } = createTable({ level: 'neighbourhood', measure: 'gigabit' });
    expect(ids).not.toContain('full-fibre');
    expect(ids).not.toContain('gigabit');
    const unpublished = createFile('gigabit');
    delete unpublished.levels.district;
    expect(createTable({}, new Map([['gigabit', unpublished]])).ids).not.toContain('gigabit');
    expect(createTable({}, new Map([['gigabit', createFile('gigabit')]])).ids).toContain('gigabit');
  });

  test('of a measure not published here say so, and leave out what cannot be', () => {
    const { scene, ids, column } = createTable({ level: 'neighbourhood', measure: 'full-fibre' });
    expect(scene.release).toBeNull();
    expect(ids).not.toContain('rank');
    expect(column('figure').cellOf('E01000001')).toEqual({
      kind: 'absent',
      why: 'not published at this level',
    });
    expect(orderOf([], null, scene)).toEqual({ column: 'name', descending: false });
  });

  test('chosen are shown in their fixed order, with the name', () => {
    const { offered } = createTable();
    const shown = shownColumns(offered, ['residents', 'figure']);
    expect(shown.map(({ id }) => id)).toEqual(['name', 'figure', 'residents']);
    expect(shownColumns(offered, null).map(({ id }) => id)).toContain('rank');
  });

  test('name a ward alone where its local authority stands beside it, and nowhere else', () => {
    const { offered } = createTable({ level: 'ward', measure: 'gigabit' });
    const nameIn = (chosen: ColumnId[] | null) =>
      shownColumns(offered, chosen)[0]?.cellOf('E05000001');
    const alone = { kind: 'text', text: 'Great Bridge' };
    expect(nameIn(null)).toEqual(alone);
    expect(nameIn(['within', 'figure'])).toEqual(alone);
    expect(nameIn(['figure'])).toEqual({ kind: 'text', text: 'Great Bridge, Sandwell' });
    const fine = createTable({ level: 'neighbourhood', measure: 'gigabit' });
    expect(shownColumns(fine.offered, null)[0]?.cellOf('E01000001')).toEqual(
      fine.column('name').cellOf('E01000001'),
    );
  });

  test('pressed turn round, and the usual order needs no asking', () => {
    const { scene, column, offered } = createTable();
    const usual = orderOf(offered, null, scene);
    expect(usual).toEqual({ column: 'figure', descending: false });
    const turned = pressedSort(column('figure'), usual, scene);
    expect(turned).toEqual({ column: 'figure', descending: true });
    expect(turned && pressedSort(column('figure'), turned, scene)).toBeNull();
    const worst = createTable({ measure: 'below-uso' });
    expect(orderOf(worst.offered, null, worst.scene).descending).toBe(true);
  });
});

describe('what is copied', () => {
  function createExport(ids: ColumnId[], table = createTable()) {
    const columns = shownColumns(table.offered, ids);
    const codes = [...table.scene.inView, ...table.scene.groups.keys()];
    return { columns, codes, remarks: ['3 places.'], address: 'https://example.org/#view=map' };
  }

  test('has units and dates in its headings, plain numbers, words for the absent, the source last', () => {
    const lines = tableTsv(createExport(['figure', 'without', 'residents'])).split('\n');
    const rows = lines.map((line) => line.split('\t'));
    expect(rows[0]).toEqual([
      'Local authority',
      'Full fibre, % (January 2026)',
      'Premises without full fibre (January 2026)',
      'Residents (Census 2021)',
    ]);
    expect(rows[1]).toEqual(['Birmingham', '90.00', '100', '1000']);
    expect(rows[3]).toEqual([
      "'=Dudley",
      'suppressed by the publisher',
      'suppressed by the publisher',
      '3000',
    ]);
    expect(lines.at(-1)).toMatch(/^Source: Ofcom, .*; ONS, Census 2021.* https:\/\/example\.org/);
  });

  test('says in the heading what is an estimate, and in a column what is so of some', () => {
    const table = createTable({ level: 'neighbourhood', measure: 'gigabit' });
    const rows = tableCells(createExport(['figure'], table));
    expect(rows[0]).toEqual(['Neighbourhood', 'Gigabit, % (July 2024, estimate)', 'Gigabit: note']);
    expect(rows.slice(1).map((row) => row.slice(1))).toEqual([
      ['71.40', ''],
      ['99.99', ''],
      ['0.00', 'Thin: fewer than five residential postcodes'],
    ]);
  });

  test('every row has a cell a heading, whatever is chosen', () => {
    const table = createTable();
    fc.assert(
      fc.property(fc.subarray(table.ids), (ids) => {
        const rows = tableCells(createExport(ids, table));
        expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        expect(rows).toHaveLength(5);
      }),
    );
  });

  test('no text can be taken for a formula or break a line', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(safeText(text)).not.toMatch(/^[=+\-@]|[\t\r\n]/);
      }),
    );
    expect(safeText('=1+1')).toBe("'=1+1");
  });

  test('as HTML escapes what it holds', () => {
    const table = createExport(['figure']);
    const html = tableHtml({ ...table, remarks: ['<b>&'] });
    expect(html).toContain('<p>&lt;b&gt;&amp;</p>');
    expect(html.match(/<tr>/g)).toHaveLength(5);
  });

  test('a share is never rounded to all or nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (share) => {
        const text = exportedShare(share);
        expect(Math.abs(Number(text) - share)).toBeLessThanOrEqual(0.01);
        expect(text === '100.00').toBe(share === 100);
        expect(text === '0.00').toBe(share === 0);
      }),
    );
  });
});

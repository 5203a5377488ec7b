// People and deprivation of districts and larger areas, added up again from the neighbourhoods' table.

import { describe, expect, test } from 'vitest';
import {
  BLACK_COUNTRY,
  detailRegions,
  ENGLAND,
  ENGLAND_NEIGHBOURHOODS,
  groups,
} from '../../data/catalogue/areas';
import { neighbourhoodMeasures } from '../../data/catalogue/measures';
import { peopleCounts } from '../../data/catalogue/neighbourhood-columns';
import { type AreasFile, builtPaths, type DecilesFile } from '../../data/contract/files';
import { builtJson, builtTable, NEIGHBOURHOODS } from './support/built';
import { groundInside, neighbourhoodsOf } from './support/constituencies';
import { needRaw, type Row } from './support/raw';

const regions = Object.values(detailRegions);

/** The areas whose every neighbourhood is in the table, with the districts they are made of. */
const within: [code: string, districts: readonly string[]][] = [
  ...regions.flatMap(({ districts }) =>
    districts.map((code): [string, readonly string[]] => [code, [code]]),
  ),
  ...regions.map(({ code, districts }): [string, readonly string[]] => [code, districts]),
  [BLACK_COUNTRY, groups[BLACK_COUNTRY].districts],
];
const rowsIn = (districts: readonly string[]) =>
  builtTable(NEIGHBOURHOODS).filter((row) => districts.includes(row.lad_code ?? ''));
const add = (rows: Row[], column: string) =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0);
const decileOf = (row: Row) => Number(row.imd_decile);

const areas = () => builtJson<AreasFile>(builtPaths.areas).areas;
const deciles = () => builtJson<DecilesFile>(builtPaths.deciles);

describe('people', () => {
  test.each(within)('%s: counts, and those in the most deprived tenth and fifth', (code, parts) => {
    const people = areas().find((area) => area.code === code)?.people;
    const rows = rowsIn(parts);
    expect(people?.neighbourhoods).toBe(rows.length);
    expect(people?.counts).toEqual(
      Object.fromEntries(peopleCounts.map((column) => [column, add(rows, column)])),
    );
    const tenth = rows.filter((row) => decileOf(row) === 1);
    expect(people?.neighbourhoodsInDecile1).toBe(tenth.length);
    expect(people?.residentsInDecile1).toBe(add(tenth, 'residents'));
    const fifth = rows.filter((row) => decileOf(row) <= 2);
    expect(people?.residentsInDeciles1to2).toBe(add(fifth, 'residents'));
    const blank = (column: string) => rows.filter((row) => row[column] === '').length;
    expect(people?.suppressedOlder).toBe(blank('income_deprived_older'));
    expect(people?.suppressedChildren).toBe(blank('income_deprived_children'));
  });

  test('levels: 296 districts, 543 constituencies, 15 combined authorities, 9 regions, England', () => {
    const counts: Record<string, number> = {};
    for (const { level } of areas()) counts[level] = (counts[level] ?? 0) + 1;
    expect(counts).toEqual({
      district: 296,
      constituency: 543,
      group: 1,
      'combined-authority': 15,
      region: 9,
      nation: 1,
    });
    expect(new Set(areas().map(({ code }) => code)).size).toBe(areas().length);
  });

  test('districts and regions each hold all 33,755 neighbourhoods', () => {
    for (const level of ['district', 'region', 'nation']) {
      const all = areas().filter((area) => area.level === level);
      const sum = (pick: (area: (typeof all)[number]) => number | null | undefined) =>
        all.reduce((total, area) => total + (pick(area) ?? 0), 0);
      expect(
        sum(({ people }) => people?.neighbourhoods),
        level,
      ).toBe(ENGLAND_NEIGHBOURHOODS);
      const nation = areas().find(({ code }) => code === ENGLAND);
      expect(sum(({ people }) => people?.counts.residents)).toBe(nation?.people?.counts.residents);
    }
  });
});

describe('constituencies', () => {
  test('those touching a region hold the neighbourhoods that lie in them', (context) => {
    needRaw(context);
    const touching = areas().filter((area) => area.inside);
    const expected = neighbourhoodsOf(new Set(touching.map(({ code }) => code)));
    // Constituencies of 2024 cut through neighbourhoods: which side counts one depends on the point.
    const apart = touching.filter(({ code, people }) => {
      const own = expected.get(code)?.length ?? 0;
      return !(Math.abs(own - (people?.neighbourhoods ?? Number.NaN)) <= 3);
    });
    expect(apart.map(({ code, name }) => `${code} ${name}`)).toEqual([]);
    const built = touching.reduce((sum, { people }) => sum + (people?.neighbourhoods ?? 0), 0);
    const ours = [...expected.values()].reduce((sum, { length }) => sum + length, 0);
    expect(Math.abs(built - ours)).toBeLessThanOrEqual(3);
    // The regions' neighbourhoods lie in them, so none was forgotten; a centre may lie outside its own.
    const reached = new Set([...expected.values()].flat());
    const lost = builtTable(NEIGHBOURHOODS).filter((row) => !reached.has(row.lsoa21cd ?? ''));
    expect(lost.length, lost.map((row) => row.lsoa21cd).join()).toBeLessThanOrEqual(2);
  });

  test('the share inside is that of the ground its neighbourhoods of the region cover', (context) => {
    needRaw(context);
    const touching = areas().filter((area) => area.inside);
    const cover = groundInside(
      new Set(touching.map(({ code }) => code)),
      new Map(builtTable(NEIGHBOURHOODS).map((row) => [row.lsoa21cd ?? '', row.cauth_code ?? ''])),
    );
    const wrong = touching.flatMap(({ code, inside = {} }) =>
      regions
        .map((region) => ({
          code,
          built: inside[region.id] ?? 0,
          ours: cover.get(`${code} ${region.code}`) ?? 0,
        }))
        .filter(({ built, ours }) => !(Math.abs(built - ours) <= 0.02)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('deciles', () => {
  test('cover every area but constituencies, each once', () => {
    const expected = areas()
      .filter(({ level }) => level !== 'constituency')
      .map(({ code }) => code);
    const found = deciles().areas.map(({ code }) => code);
    expect([...found].sort()).toEqual(expected.sort());
  });

  test('hold every resident, and all but the three neighbourhoods without a postcode', () => {
    const total = (list: number[]) => list.reduce((sum, value) => sum + value, 0);
    const short = deciles().areas.filter(({ code, households, residents, neighbourhoods }) => {
      const people = areas().find((area) => area.code === code)?.people;
      expect([households, residents, neighbourhoods].map((list) => list.length)).toEqual([
        10, 10, 10,
      ]);
      expect(total(residents), code).toBe(people?.counts.residents);
      const lacking = (people?.neighbourhoods ?? 0) - total(neighbourhoods);
      expect(lacking >= 0 && lacking <= 3, code).toBe(true);
      const same = total(households) === people?.counts.households;
      expect(same, code).toBe(lacking === 0);
      return lacking > 0;
    });
    const districts = short.filter(({ code }) => /^E0[6-9]/.test(code));
    expect(districts.length).toBeLessThanOrEqual(3);
    expect(short.filter(({ code }) => within.some(([own]) => own === code))).toEqual([]);
  });

  test.each(within)('%s: shares weighted by households', (code, parts) => {
    const found = deciles().areas.find((area) => area.code === code);
    const rows = rowsIn(parts);
    const wrong = Array.from({ length: 10 }, (_, i) => i).flatMap((i) => {
      const own = rows.filter((row) => decileOf(row) === i + 1);
      const households = add(own, 'households');
      return neighbourhoodMeasures.filter((measure) => {
        const built = found?.shares[measure][i];
        if (own.length === 0) return built !== null;
        const column = measure.replaceAll('-', '_');
        const mean =
          own.reduce((sum, row) => sum + Number(row[column]) * Number(row.households), 0) /
          households;
        return !(Math.abs((built ?? Number.NaN) - mean) <= 0.0051);
      });
    });
    expect(wrong).toEqual([]);
    const of = (i: number) => rows.filter((row) => decileOf(row) === i + 1).length;
    expect(found?.neighbourhoods).toEqual(Array.from({ length: 10 }, (_, i) => of(i)));
  });
});

// Lookups of the neighbourhoods: district and region, ward, MSOA and its name, rural, 2011 parents.

import type { Faults } from '../faults';
import { nothingFor, type Spine, SpineJoin, spineOf } from '../join/spine';
import type { Tally } from '../report/tally';
import type { RawFile } from './raw-files';
import { openTable } from './single-table';

/** The spine itself, with names, districts of 2025 and English regions. */
export interface SpineColumns {
  spine: Spine;
  names: string[];
  districts: string[];
  regions: string[];
}

/** LSOA21_LAD25: its rows are the neighbourhoods every other file is held against. */
export function readSpine(
  files: readonly RawFile[],
  faults: Faults,
  tally: Tally,
): SpineColumns | null {
  const names = ['LSOA21CD', 'LSOA21NM', 'LAD25CD', 'RGNCD'] as const;
  const table = openTable(files, 'lookup-lsoa-district', names, faults, tally);
  if (!table) return null;
  const rows = new Map<string, { name: string; district: string; region: string }>();
  for (const row of table.rows) {
    const [code, name, district, region] = names.map((n) => table.text(row, n)) as [
      string,
      string,
      string,
      string,
    ];
    const wrong = (value: string, expected: string) =>
      faults.add({
        file: table.file,
        line: row.line,
        value,
        expected,
        action: 'Correct the row, or fetch the file again.',
      });
    if (!/^E01\d{6}$/.test(code)) wrong(code, 'a neighbourhood (LSOA) code, E01 and six digits');
    else if (rows.has(code)) wrong(code, 'one row a neighbourhood');
    else if (!/^E0[6-9]\d{6}$/.test(district)) wrong(district, 'an English district code');
    else if (!/^E12\d{6}$/.test(region)) wrong(region, 'an English region code');
    else rows.set(code, { name, district, region });
  }
  const spine = spineOf(rows.keys());
  const column = (key: 'name' | 'district' | 'region') =>
    spine.codes.map((code) => rows.get(code)?.[key] ?? '');
  return {
    spine,
    names: column('name'),
    districts: column('district'),
    regions: column('region'),
  };
}

/** Wards by best fit (2024). */
export function readWards(
  files: readonly RawFile[],
  spine: Spine,
  faults: Faults,
  tally: Tally,
): { codes: string[]; names: string[] } | null {
  const wanted = ['lsoa21_code', 'ward24_code', 'ward24_name'] as const;
  const table = openTable(files, 'lookup-lsoa-ward', wanted, faults, tally);
  if (!table) return null;
  const join = new SpineJoin(spine, table.file, faults);
  const codes = new Array<string>(spine.codes.length).fill('');
  const names = new Array<string>(spine.codes.length).fill('');
  for (const row of table.rows) {
    const at = join.placeOnce(table.text(row, 'lsoa21_code'), row.line);
    if (at < 0) continue;
    codes[at] = table.text(row, 'ward24_code');
    names[at] = table.text(row, 'ward24_name');
  }
  join.finish('wards', tally);
  return { codes, names };
}

/** 1 for rural, 0 for urban. */
export function readRural(
  files: readonly RawFile[],
  spine: Spine,
  faults: Faults,
  tally: Tally,
): number[] | null {
  const table = openTable(files, 'lookup-rural', ['lsoa21_code', 'ruc'] as const, faults, tally);
  if (!table) return null;
  const join = new SpineJoin(spine, table.file, faults);
  const rural = new Array<number>(spine.codes.length).fill(0);
  for (const row of table.rows) {
    const at = join.placeOnce(table.text(row, 'lsoa21_code'), row.line);
    if (at < 0) continue;
    const kind = table.text(row, 'ruc');
    if (kind !== 'Rural' && kind !== 'Urban') {
      faults.add({
        file: table.file,
        line: row.line,
        value: kind,
        expected: '"Rural" or "Urban"',
        action: 'Correct the row, or fetch the file again.',
      });
    }
    rural[at] = kind === 'Rural' ? 1 : 0;
  }
  join.finish('rural or urban', tally);
  return rural;
}

/** Output areas of England to where their neighbourhood stands, and the MSOA of each neighbourhood. */
export interface OutputAreaLookup {
  file: string;
  /** Output area code → index in the spine; filled only where output-area files need it. */
  neighbourhoodOf: Map<string, number>;
  msoas: string[];
}

export function readOutputAreaLookup(
  files: readonly RawFile[],
  spine: Spine,
  keepOutputAreas: boolean,
  faults: Faults,
  tally: Tally,
): OutputAreaLookup | null {
  const wanted = ['OA21CD', 'LSOA21CD', 'MSOA21CD'] as const;
  const table = openTable(files, 'lookup-oa-lsoa', wanted, faults, tally);
  if (!table) return null;
  const join = new SpineJoin(spine, table.file, faults);
  const msoas = new Array<string>(spine.codes.length).fill('');
  const neighbourhoodOf = new Map<string, number>();
  for (const row of table.rows) {
    const at = join.place(table.text(row, 'LSOA21CD'), row.line);
    if (at < 0) continue;
    const msoa = table.text(row, 'MSOA21CD');
    if (msoas[at] && msoas[at] !== msoa) {
      faults.add({
        file: table.file,
        line: row.line,
        value: msoa,
        expected: `the MSOA of the neighbourhood’s other output areas, ${msoas[at]}`,
        action: 'Correct the row, or fetch the file again.',
      });
    }
    msoas[at] = msoa;
    if (keepOutputAreas) neighbourhoodOf.set(table.text(row, 'OA21CD'), at);
  }
  join.finish('output areas to neighbourhoods', tally);
  return { file: table.file, neighbourhoodOf, msoas };
}

/** House of Commons Library names of the MSOAs; a neighbourhood whose MSOA has none is a fault. */
export function readMsoaNames(
  files: readonly RawFile[],
  msoas: readonly string[],
  faults: Faults,
  tally: Tally,
): string[] | null {
  const wanted = ['MSOA21CD', 'MSOA21HCLNM'] as const;
  const table = openTable(files, 'lookup-msoa-names', wanted, faults, tally);
  if (!table) return null;
  const names = new Map(
    Array.from(table.rows, (row) => [table.text(row, 'MSOA21CD'), table.text(row, 'MSOA21HCLNM')]),
  );
  const used = new Set(msoas.filter((msoa) => msoa !== ''));
  const missing = [...used].filter((msoa) => !names.get(msoa)).sort();
  if (missing.length > 0) {
    faults.add({
      file: table.file,
      value: nothingFor(missing),
      expected: `a name for each of the ${used.size} MSOAs`,
      action: 'The file may be cut short: fetch the names of the 2021 MSOAs again.',
    });
  }
  tally.join({
    name: 'MSOA names',
    left: 'MSOAs of the neighbourhoods',
    right: table.file,
    matched: used.size - missing.length,
    unmatchedLeft: missing.length,
    unmatchedRight: names.size - (used.size - missing.length),
  });
  return msoas.map((msoa) => names.get(msoa) ?? '');
}

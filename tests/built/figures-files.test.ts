// The built files keep the contract: listed, whole, decodable, and saying the same thing as each other.

import { createHash } from 'node:crypto';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { detailRegions } from '../../data/catalogue/areas';
import { headlineMeasures, measures, neighbourhoodMeasures } from '../../data/catalogue/measures';
import { absences } from '../../data/catalogue/words';
import { decodeCell, isObservation } from '../../data/contract/columns';
import {
  builtPaths,
  CONTRACT_VERSION,
  type HeadlineFile,
  type LevelTable,
  type ManifestFile,
  type MeasureFile,
  type NeighbourhoodPlacesFile,
  type NeighbourhoodValuesFile,
  type ReleaseColumn,
} from '../../data/contract/files';
import { filesBelow } from '../support/files';
import {
  builtBytes,
  builtJson,
  builtTable,
  NEIGHBOURHOODS,
  OBSERVATIONS,
  observations,
  publicDir,
} from './support/built';
import { keyOf } from './support/figures';
import type { Row } from './support/raw';

const regions = Object.values(detailRegions);
const manifest = () => builtJson<ManifestFile>(builtPaths.manifest);
const measureFile = (id: (typeof measures)[number]['id']) =>
  builtJson<MeasureFile>(builtPaths.measure(id));
const levelsOf = (file: MeasureFile) => Object.entries(file.levels) as [string, LevelTable][];
const ascending = (list: readonly string[]) =>
  list.every((item, i) => i === 0 || (list[i - 1] ?? '') < item);

/** What is wrong with a column, in words. */
function faultsOf(column: ReleaseColumn, areas: readonly string[]): string[] {
  const { numerators, denominators, percents, basis, absent = {} } = column;
  const said: string[] = [];
  const lists = [numerators, denominators, percents].filter((list) => list !== undefined);
  if (lists.some((list) => list.length !== areas.length)) said.push('a list of another length');
  if (basis.length !== areas.length) said.push('basis of another length');
  if (numerators ? percents !== undefined || !denominators : !percents) said.push('mixed kinds');
  areas.forEach((area, i) => {
    const [n, d, p] = [numerators?.[i], denominators?.[i], percents?.[i]];
    const letter = basis.charAt(i);
    if (!/[pse-]/.test(letter)) said.push(`${area}: basis ${letter}`);
    const reason = absent[area];
    if (letter === '-' ? !reason || !(reason in absences) : reason !== undefined) {
      said.push(`${area}: basis ${letter} with reason ${reason}`);
    }
    const share = numerators ? n : p;
    if ((letter === '-') !== (share === null)) said.push(`${area}: basis ${letter} of ${share}`);
    if (n !== undefined && n !== null && !(Number.isInteger(n) && n >= 0 && n <= (d ?? -1))) {
      said.push(`${area}: ${n} of ${d}`);
    }
    if (p !== undefined && p !== null && !(p >= 0 && p <= 100)) said.push(`${area}: ${p} percent`);
  });
  const strangers = [...Object.keys(absent), ...Object.keys(column.areaNotes ?? {})];
  said.push(...strangers.filter((code) => !areas.includes(code)));
  return said;
}

describe('the manifest', () => {
  test('names every file but itself, and no other', () => {
    const there = filesBelow(publicDir).filter((file) => file !== builtPaths.manifest);
    expect(Object.keys(manifest().files).sort()).toEqual(there);
    expect(there.length).toBeGreaterThan(40);
    expect(manifest().version).toBe(CONTRACT_VERSION);
  });

  test('gives each its bytes and its SHA-256', () => {
    const wrong = Object.entries(manifest().files).filter(([path, { bytes, sha256 }]) => {
      const content = builtBytes(path);
      return (
        content.length !== bytes || createHash('sha256').update(content).digest('hex') !== sha256
      );
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  test('gives each measure its latest release', () => {
    const latest = measures.map(({ id }) => [
      id,
      levelsOf(measureFile(id))
        .flatMap(([, table]) => table.releases.map(({ release }) => release))
        .sort()
        .at(-1),
    ]);
    expect(manifest().latest).toEqual(Object.fromEntries(latest));
  });
});

describe('values', () => {
  test.each(measures.map(({ id }) => id))('%s: whole, in order, within bounds', (id) => {
    const file = measureFile(id);
    expect(file.version).toBe(CONTRACT_VERSION);
    expect(file.measure).toBe(id);
    const faults = levelsOf(file).flatMap(([level, { areas, releases }]) => [
      ...(ascending(areas) ? [] : [`${level}: areas out of order`]),
      ...(ascending(releases.map(({ release }) => release)) ? [] : [`${level}: releases`]),
      ...releases.flatMap((column) =>
        faultsOf(column, areas).map((fault) => `${level} ${column.release} ${fault}`),
      ),
    ]);
    expect(faults).toEqual([]);
  });

  test('observations.csv says what the values say, row by row', () => {
    let cells = 0;
    const wrong: string[] = [];
    for (const { id } of measures) {
      for (const [level, { areas, releases }] of levelsOf(measureFile(id))) {
        for (const column of releases) {
          areas.forEach((area, i) => {
            const cell = decodeCell(id, areas, column, i);
            const row = observations().get(keyOf(area, id, column.release));
            if (!isObservation(cell)) {
              if (row) wrong.push(`${area} ${id} ${column.release}: a row where none should be`);
              return;
            }
            cells += 1;
            const same =
              row !== undefined &&
              row.area_level === level &&
              Math.abs(Number(row.value) - cell.share) <= 0.005 + 1e-9 &&
              row.numerator === String(cell.numerator ?? '') &&
              row.denominator === String(cell.denominator ?? '') &&
              row.basis === cell.basis &&
              row.source === cell.source;
            if (!same) wrong.push(`${area} ${id} ${column.release}: ${JSON.stringify(row)}`);
          });
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBe(builtTable(OBSERVATIONS).length);
  });

  test('the headline is the latest of the measure files', () => {
    const { measures: headline, names, version } = builtJson<HeadlineFile>(builtPaths.headline);
    expect(version).toBe(CONTRACT_VERSION);
    expect(headline.map(({ measure }) => measure)).toEqual(headlineMeasures);
    for (const [place, file] of headline.entries()) {
      const expected = [
        'combined-authority',
        ...(place === 0 ? ['district'] : []),
        'group',
        'nation',
      ];
      expect(Object.keys(file.levels).sort()).toEqual(expected);
      for (const [level, table] of levelsOf(file)) {
        const whole = measureFile(file.measure).levels[level as keyof MeasureFile['levels']];
        expect(table.areas, `${file.measure} ${level}`).toEqual(whole?.areas);
        expect(table.releases).toEqual(whole?.releases.slice(-1));
        expect(table.areas.filter((area) => !names[area])).toEqual([]);
      }
    }
  });
});

describe.each(regions)('neighbourhoods of $name', ({ id, code, neighbourhoods }) => {
  const values = () => builtJson<NeighbourhoodValuesFile>(builtPaths.neighbourhoodValues(id));
  const places = () => builtJson<NeighbourhoodPlacesFile>(builtPaths.neighbourhoodPlaces(id));
  const rows = () =>
    new Map(
      builtTable(NEIGHBOURHOODS)
        .filter((row) => row.cauth_code === code)
        .map((row) => [row.lsoa21cd ?? '', row]),
    );

  test('values are whole and equal the table of downloads', () => {
    const { areas, measures: columns } = values();
    expect(areas.length).toBe(neighbourhoods);
    expect(ascending(areas)).toBe(true);
    expect(areas).toEqual([...rows().keys()].sort());
    const table = rows();
    const wrong = neighbourhoodMeasures.flatMap((measure) => {
      const column = columns[measure];
      const apart = areas.filter((area, i) => {
        const cell = decodeCell(measure, areas, column, i);
        const written = table.get(area)?.[measure.replaceAll('-', '_')];
        if (!isObservation(cell)) return written !== '';
        return !(Math.abs(Number(written) - cell.share) <= 0.005 + 1e-9);
      });
      return [...faultsOf(column, areas), ...apart];
    });
    expect(wrong).toEqual([]);
  });

  test('places equal the table of downloads', () => {
    const file = places();
    expect(file.areas).toEqual(values().areas);
    const table = rows();
    const wrong = file.areas.filter((area, i) => {
      const row: Row = table.get(area) ?? {};
      const ward = file.wards[file.ward[i] ?? -1];
      const district = file.districts[file.district[i] ?? -1];
      const names = [file.names[i], file.msoaNames[i], ward?.code, district?.code];
      const written = [row.lsoa21nm, row.msoa_name, row.ward_code, row.lad_code];
      const numbers = Object.entries(file.numbers).some(
        ([column, list]) => row[column] !== String(list[i] ?? ''),
      );
      return numbers || names.join() !== written.join() || row.ward_name !== ward?.name;
    });
    expect(wrong).toEqual([]);
  });
});

describe('downloads', () => {
  test.each([
    [builtPaths.observationsParquet, OBSERVATIONS],
    [builtPaths.neighbourhoodsParquet, NEIGHBOURHOODS],
  ])('%s holds what %s holds', async (parquet, csv) => {
    const objects = await parquetReadObjects({
      file: await asyncBufferFromFile(`${publicDir}/${parquet}`),
    });
    const rows = builtTable(csv);
    expect(objects.length).toBe(rows.length);
    const keyed = (row: Record<string, unknown>) =>
      [row.lsoa21cd, row.area_code, row.measure, row.release].join(' ');
    const found = new Map(objects.map((object) => [keyed(object), object]));
    const same = (cell: unknown, text: string) =>
      (cell === null || cell === undefined ? '' : String(cell)) === text ||
      (text !== '' && cell !== null && Number(cell) === Number(text));
    const wrong = rows.filter((row) => {
      const object = found.get(keyed(row));
      return !object || Object.entries(row).some(([name, text]) => !same(object[name], text));
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('the dictionary explains every column of both tables and every measure', () => {
    const explained = new Set(builtTable(builtPaths.dictionaryCsv).map((row) => row.name));
    const columns = [OBSERVATIONS, NEIGHBOURHOODS].flatMap((csv) =>
      Object.keys(builtTable(csv)[0] ?? {}),
    );
    const wanted = [...columns, ...measures.map(({ id }) => id)];
    expect(wanted.filter((name) => !explained.has(name))).toEqual([]);
  });
});

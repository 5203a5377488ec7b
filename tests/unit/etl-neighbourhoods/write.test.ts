// Writing: columns there and back, all or nothing, the same bytes twice.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { type Cell, decodeCell, encodeColumn } from '../../../data/contract/columns';
import type { Observation } from '../../../data/model/observation';
import { writeAtomically } from '../../../etl/write/atomic';
import { manifestFile } from '../../../etl/write/manifest';
import { headlineFile, measureFiles } from '../../../etl/write/measures';
import {
  observationRows,
  observationsCsv,
  observationsParquet,
} from '../../../etl/write/observations';
import { runLengths } from '../../../etl/write/parquet';

const bytes = (text: string) => new TextEncoder().encode(text);

function observation(area: string, over: Partial<Observation> = {}): Observation {
  return {
    area,
    measure: 'gigabit',
    release: '2025-07',
    share: 50,
    numerator: 5,
    denominator: 10,
    weight: 10,
    basis: 'published',
    source: 'ofcom-fixed-laua',
    notes: [],
    ...over,
  };
}

describe('a column of a built file', () => {
  it('gives back counts, notes and reasons for absence', () => {
    const areas = ['E06000001', 'E06000002', 'E06000003'];
    const cells = new Map<string, Cell>([
      ['E06000001', observation('E06000001')],
      [
        'E06000002',
        observation('E06000002', { numerator: 0, share: 0, notes: ['merged-districts'] }),
      ],
      ['E06000003', { absent: 'suppressed' }],
    ]);
    const column = encodeColumn(areas, cells);
    areas.forEach((area, i) => {
      expect(decodeCell('gigabit', areas, column, i)).toEqual(cells.get(area));
    });
  });

  it('gives back estimates with the households that weigh them', () => {
    const estimate = observation('E01000001', {
      share: 90.1234,
      numerator: null,
      denominator: 400,
      weight: 400,
      basis: 'estimated',
      source: 'ofcom-fixed-postcode',
      notes: ['postcode-mean'],
    });
    const column = encodeColumn(['E01000001'], new Map([['E01000001', estimate]]));
    expect(decodeCell('gigabit', ['E01000001'], column, 0)).toEqual(estimate);
  });
});

const cells = new Map([
  [
    'district' as const,
    new Map([
      [
        'gigabit' as const,
        new Map([
          [
            '2025-07' as const,
            new Map<string, Cell>([
              ['E06000002', observation('E06000002', { share: 33.335, numerator: null })],
              [
                'E06000001',
                observation('E06000001', { notes: ['whole-percents', 'merged-districts'] }),
              ],
              ['E06000003', { absent: 'not-in-release' as const }],
            ]),
          ],
          [
            '2024-07' as const,
            new Map<string, Cell>([
              ['E06000001', observation('E06000001', { release: '2024-07' })],
            ]),
          ],
        ]),
      ],
    ]),
  ],
]);
const names = new Map([['E06000001', 'Hartlepool, the']]);

describe('downloads/observations', () => {
  it('has one sorted row a figure, two decimals, blanks for what is not published', () => {
    expect(observationsCsv(observationRows(cells, names)).split('\n').slice(0, 4)).toEqual([
      'area_code,area_name,area_level,measure,release,value,unit,numerator,denominator,basis,source,note',
      'E06000001,"Hartlepool, the",district,gigabit,2024-07,50.00,percent,5,10,published,ofcom-fixed-laua,',
      'E06000001,"Hartlepool, the",district,gigabit,2025-07,50.00,percent,5,10,published,ofcom-fixed-laua,"Published in whole percents; Today’s local authority; the release lists its predecessors, added together."',
      'E06000002,E06000002,district,gigabit,2025-07,33.34,percent,,10,published,ofcom-fixed-laua,',
    ]);
  });

  it('says the same in Parquet, the same bytes each time', async () => {
    const rows = observationRows(cells, names);
    const file = observationsParquet(rows);
    expect(observationsParquet(rows)).toEqual(file);
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer;
    const read = await parquetReadObjects({ file: buffer });
    expect(read).toHaveLength(3);
    expect(read[2]).toMatchObject({
      area_code: 'E06000002',
      value: 33.34,
      numerator: null,
      denominator: 10,
    });
    expect(runLengths(['a', 'a', 'b', 'a'])).toEqual([2, 1, 1]);
  });
});

describe('headline', () => {
  it('holds the latest release only', () => {
    const files = measureFiles(cells);
    expect(files[0]?.levels.district?.releases.map(({ release }) => release)).toEqual([
      '2024-07',
      '2025-07',
    ]);
    // Gigabit is not the first measure: its districts stay out.
    expect(headlineFile(files, names)).toMatchObject({ measures: [{ levels: {} }], names: {} });
  });
});

describe('writeAtomically', () => {
  const folder = () => join(mkdtempSync(join(tmpdir(), 'bc-')), 'public');
  const built = (text: string) =>
    new Map([
      ['manifest.json', bytes(text)],
      ['a/b.json', bytes('1')],
    ]);

  it('replaces the folder as a whole and leaves nothing beside it', () => {
    const out = folder();
    writeAtomically(out, new Map([...built('old'), ['gone.json', bytes('x')]]));
    writeAtomically(out, built('new'));
    expect(readdirSync(out).sort()).toEqual(['a', 'manifest.json']);
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe('new');
    expect(readdirSync(join(out, '..'))).toEqual(['public']);
  });

  it('leaves the old folder untouched when writing fails', () => {
    const out = folder();
    writeAtomically(out, built('old'));
    const impossible = new Map([...built('new'), ['a/b.json/c.json', bytes('x')]]);
    expect(() => writeAtomically(out, impossible)).toThrow();
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe('old');
    expect(readdirSync(join(out, '..'))).toEqual(['public']);
  });

  it('refuses a folder that holds other things', () => {
    const out = folder();
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'thesis.txt'), 'x');
    expect(() => writeAtomically(out, built('new'))).toThrow(/other things/);
    expect(existsSync(join(out, 'thesis.txt'))).toBe(true);
  });
});

describe('manifest', () => {
  it('names every file with bytes and SHA-256', () => {
    expect(manifestFile(new Map([['x.json', bytes('')]]), {}).files).toEqual({
      'x.json': {
        bytes: 0,
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      },
    });
  });
});

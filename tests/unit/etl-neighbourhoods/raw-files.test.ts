// The raw folder: files found plain, gzipped, in zips and in zips in zips; cut ones told.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Faults } from '../../../etl/faults';
import { findRawFiles } from '../../../etl/sources/raw-files';
import { openZip } from '../../../etl/sources/zip';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('findRawFiles', () => {
  it('looks into sub-folders, gzip, zips and nested zips', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bc-'));
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a', 'LSOA21_LAD25.csv.gz'), gzipSync('one'));
    writeFileSync(join(folder, 'notes.txt'), 'x');
    const inner = zipSync({ 'deep/202507_fixed_oa_coverage_r01.csv': strToU8('two') });
    const outer = zipSync({
      '202507/oa.zip': [inner, { level: 0 }],
      'MSOA21_names.csv': strToU8('three'),
    });
    writeFileSync(join(folder, 'release.zip'), outer);
    const faults = new Faults();
    const found = findRawFiles(folder, faults).map((f) => [f.dataset, f.path, text(f.bytes())]);
    expect(faults.any).toBe(false);
    expect(found).toEqual([
      ['lookup-lsoa-district', 'a/LSOA21_LAD25.csv.gz', 'one'],
      ['ofcom-fixed-oa', 'release.zip!202507/oa.zip!deep/202507_fixed_oa_coverage_r01.csv', 'two'],
      ['lookup-msoa-names', 'release.zip!MSOA21_names.csv', 'three'],
    ]);
  });

  it('faults a zip that cannot be opened', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bc-'));
    writeFileSync(
      join(folder, 'cut.zip'),
      zipSync({ 'x.csv': strToU8('x'.repeat(500)) }).slice(0, 60),
    );
    const faults = new Faults();
    expect(findRawFiles(folder, faults)).toEqual([]);
    expect(faults.all).toMatchObject([{ file: 'cut.zip', expected: 'a zip that can be opened' }]);
  });
});

describe('openZip', () => {
  it('reads stored and deflated entries, names sorted, folders left out', () => {
    const zip = openZip(
      zipSync({ 'b.csv': strToU8('b'.repeat(99)), 'a.csv': [strToU8('a'), { level: 0 }], d: {} }),
    );
    expect(zip.names).toEqual(['a.csv', 'b.csv']);
    expect(zip.names.map((name) => text(zip.read(name)))).toEqual(['a', 'b'.repeat(99)]);
    expect(() => zip.read('c.csv')).toThrow('gone');
  });
});

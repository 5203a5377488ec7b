// Files and releases: declared, missing, revised, twice in the folder.

import { describe, expect, it } from 'vitest';
import { type FileLeftOut, openReleases } from '../../../etl/sources/release-files';
import { createFaults, createRawFile, faultLines } from './create';

const declared = { required: ['2025-07'] as const, declaredIn: 'fixedReleases' };
const laua = 'ofcom-fixed-laua';

describe('openReleases', () => {
  it('faults a required release without a file', () => {
    const faults = createFaults();
    expect(openReleases([], laua, declared, faults, [])).toEqual([]);
    expect(faults.all).toMatchObject([{ value: '2025-07' }]);
  });

  it('faults a release nobody declared and says where to', () => {
    const faults = createFaults();
    const files = [createRawFile(laua, '2025-07', 'a'), createRawFile(laua, '2027-01', 'b')];
    openReleases(files, laua, declared, faults, []);
    expect(faultLines(faults)).toHaveLength(1);
    expect(faultLines(faults)[0]).toContain('Declare 2027-01 in fixedReleases');
  });

  it('takes the later revision and says what it left', () => {
    const faults = createFaults();
    const leftOut: FileLeftOut[] = [];
    const files = [
      createRawFile(laua, '2025-07', 'old', 'x_r01.csv'),
      createRawFile(laua, '2025-07', 'new', 'x_r02.csv'),
    ];
    expect(openReleases(files, laua, declared, faults, leftOut)[0]?.text).toBe('new');
    expect(leftOut).toEqual([{ path: 'x_r01.csv', why: 'an earlier revision than x_r02.csv' }]);
  });

  it('takes the same file once, and faults two that differ', () => {
    const twice = (other: string) => {
      const faults = createFaults();
      const files = [
        createRawFile(laua, '2025-07', 'same', 'a/x_r01.csv'),
        createRawFile(laua, '2025-07', other, 'b/x_r01.csv'),
      ];
      const opened = openReleases(files, laua, declared, faults, []);
      return { opened, faults };
    };
    expect(twice('same').faults.any).toBe(false);
    expect(twice('same').opened).toHaveLength(1);
    expect(twice('other').faults.all).toMatchObject([{ file: 'b/x_r01.csv' }]);
  });
});

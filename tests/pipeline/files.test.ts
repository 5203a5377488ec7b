// Files that are missing, misnamed or of a release nobody declared; and several faults found in one run.

import { describe, expect, test } from 'vitest';
import { type Dataset, datasets } from '../../data/catalogue/sources';
import { buildBroken } from './support/built';
import { file7 } from './support/deprivation-files';
import { rename, replaceIn, setCell } from './support/edits';
import { CODE_POINT, RESIDENTIAL } from './support/postcode-files';
import { type RawFiles, textOf } from './support/raw-files';
import { goodFiles } from './support/raw-folder';

const LAUA = 'ofcom/fixed/202507_fixed_laua_coverage_r01.csv';
const all: readonly Dataset[] = Object.values(datasets);
const required = all.filter((dataset) => dataset.required);
const nameOf = (path: string) =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);

/** Takes every file of a dataset out. */
function remove(files: RawFiles, dataset: Dataset): void {
  let count = 0;
  for (const path of [...files.keys()]) {
    if (dataset.pattern.test(nameOf(path)) && files.delete(path)) count += 1;
  }
  expect(count, `files of ${dataset.id}`).toBeGreaterThan(0);
}

describe('missing', () => {
  test('the small folder has every required dataset', () => {
    const names = [...goodFiles().keys()].map(nameOf);
    const lacking = required.filter(({ pattern }) => !names.some((name) => pattern.test(name)));
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test.each([0, 1, 2, 3])('every fourth of the required datasets, from number %i', (start) => {
    const missing = required.filter((_, i) => i % 4 === start);
    const faults = buildBroken((files) => {
      for (const dataset of missing) remove(files, dataset);
    });
    for (const dataset of missing) {
      // Named by its title, with what to look for and where to get it.
      const own = faults.find(({ file }) => file === dataset.title);
      expect(own, dataset.id).toBeDefined();
      expect(own?.expected).toMatch(/matching|codepo_gb\.zip/);
      expect(own?.action).toMatch(/^Fetch .* into the raw folder/);
    }
  });

  test('all of them: all are listed', () => {
    const faults = buildBroken((files) => {
      for (const dataset of required) remove(files, dataset);
    });
    const named = required.filter(({ title }) => faults.some(({ file }) => file === title));
    expect(named.map(({ id }) => id)).toEqual(required.map(({ id }) => id));
  });

  test.each(['lookup-lsoa-district', 'ofcom-fixed-pcon'] as const)(
    '%s does not make every row of the other files a fault',
    (id) => {
      expect(buildBroken((files) => remove(files, datasets[id])).length).toBeLessThan(15);
    },
  );

  test('one release of several', () => {
    const faults = buildBroken((files) =>
      files.delete('ofcom/fixed/202109_fixed_laua_coverage_r01.csv'),
    );
    expect(faults).toEqual([
      expect.objectContaining({
        value: '2021-09',
        expected: expect.stringContaining('a file for 2021-09'),
        action: expect.stringContaining('Fetch it from https://'),
      }),
    ]);
  });

  test('deprivation in any form', () => {
    const faults = buildBroken((files) => remove(files, datasets['iod-scores']));
    expect(faults).toEqual([
      expect.objectContaining({ expected: expect.stringContaining('File_7_IoD2025') }),
    ]);
  });

  test('one postcode area of several, on either side', () => {
    const title = datasets['ofcom-fixed-postcode'].title;
    expect(buildBroken((files) => files.delete(`${RESIDENTIAL}M.csv`))).toEqual([
      expect.objectContaining({
        file: title,
        value: 'M',
        expected: expect.stringContaining('a file of 2024-07 for the postcode area M'),
      }),
    ]);
    expect(buildBroken((files) => files.delete(`${CODE_POINT}m.csv`))).toEqual([
      expect.objectContaining({ file: datasets['code-point'].title, value: 'M' }),
    ]);
  });

  test('postcodes and output areas both', () => {
    const faults = buildBroken((files) => remove(files, datasets['ofcom-fixed-postcode']));
    expect(faults).toEqual([
      expect.objectContaining({
        file: expect.stringContaining('by output area or by postcode'),
        action: expect.stringContaining('Fetch one of them'),
      }),
    ]);
  });
});

describe('misnamed', () => {
  test('a month there is not', () => {
    const faults = buildBroken((files) =>
      rename(files, LAUA, '202513_fixed_laua_coverage_r01.csv'),
    );
    expect(faults).toContainEqual(
      expect.objectContaining({
        file: 'ofcom/fixed/202513_fixed_laua_coverage_r01.csv',
        value: '2025-13',
        expected: expect.stringContaining('a month from 01 to 12'),
      }),
    );
  });

  test('a month there is not, in a file of postcodes', () => {
    const faults = buildBroken((files) => {
      const name = '202413_fixed_pc_coverage_res_r01_M.csv';
      rename(files, `${RESIDENTIAL}M.csv`, name);
    });
    expect(faults).toContainEqual(
      expect.objectContaining({
        file: expect.stringContaining('202413_fixed_pc_coverage_res_r01_M.csv'),
        value: '2024-13',
      }),
    );
  });

  test('ONS’s month is not the one in the file', () => {
    const path = 'ons/network-coverage-4g_2025-01.csv';
    const faults = buildBroken((files) => {
      files.set(path, textOf(files, path).replaceAll('2025-01-15', '2025-02-15'));
    });
    expect(faults).toEqual([
      expect.objectContaining({
        file: path,
        line: 2,
        value: '2025-02-15',
        expected: expect.stringContaining("the month of the file's name, 2025-01"),
        action: expect.stringContaining('2025-02'),
      }),
    ]);
  });

  test('the nations’ month is not the one in the file', () => {
    const path = 'ofcom/mobile/202507_mobile_coverage_UK_and_nations_r01.csv';
    const faults = buildBroken((files) => replaceIn(files, path, ',All,', 'Jul-25', 'Jun-25'));
    expect(faults).toEqual([expect.objectContaining({ file: path, line: 3, value: 'Jun-25' })]);
  });

  test('a release nobody has declared', () => {
    const path = 'ofcom/fixed/202503_fixed_laua_coverage_r01.csv';
    const faults = buildBroken((files) => files.set(path, textOf(files, LAUA)));
    expect(faults).toEqual([
      {
        file: path,
        value: '2025-03',
        expected: expect.stringContaining('a release declared in fixedReleases') as unknown,
        action: expect.stringContaining('Declare 2025-03 in fixedReleases') as unknown,
      },
    ]);
  });

  test('two files for one release that say different things', () => {
    const copy = 'copy/202507_fixed_laua_coverage_r01.csv';
    const faults = buildBroken((files) => files.set(copy, `${textOf(files, LAUA)}\r\n`));
    expect(faults).toEqual([
      expect.objectContaining({
        file: LAUA,
        expected: expect.stringContaining(`and ${copy} is another with other contents`),
      }),
    ]);
  });

  test('Code-Point of another area than its name says', () => {
    const path = `${CODE_POINT}cv.csv`;
    const faults = buildBroken((files) => rename(files, path, `${CODE_POINT.split('/')[1]}ab.csv`));
    expect(faults).toContainEqual(
      expect.objectContaining({ line: 1, value: 'CV11AA', expected: 'a postcode of the area AB' }),
    );
  });

  test('two issues of the Indices that disagree', () => {
    const path = 'deprivation/File_7_IoD2025_All_Ranks.csv';
    const faults = buildBroken((files) => {
      files.set(path, file7().replace(',20.5,8,1,', ',20.5,9,1,'));
    });
    expect(faults).toContainEqual(
      expect.objectContaining({
        file: 'deprivation/File_1_IoD2025_Index_of_Multiple_Deprivation.csv.gz',
        line: 3,
        value: '8',
        expected: expect.stringMatching(/^the rank of .*File 7.*, 9$/),
      }),
    );
  });
});

describe('several faults', () => {
  test('in rows of every part of the build are all listed in one run', () => {
    const percent = 'Gigabit availability (% premises)';
    const faults = buildBroken((files) => {
      setCell(files, LAUA, 'E08000028', 'All Premises', 'many');
      setCell(files, `${RESIDENTIAL}M.csv`, 'M1 1AA', percent, '200');
      replaceIn(files, 'people/RM121_older_residents_lsoa21.csv', 'Dudley 001A', ',1000,', ',10,');
      replaceIn(files, 'lookups/LSOA21_RUC21.csv', 'Rural', '"Rural"', '"Rustic"');
      replaceIn(files, 'ons/network-coverage-4g_2025-01.csv', 'E08000028', 'E08000028', 'E0800028');
      setCell(
        files,
        'ofcom/mobile/202409_mobile_coverage_laua_r01.csv',
        'E08000028',
        'prem_count',
        '',
      );
    });
    const values = faults.map(({ value }) => value);
    expect(values).toEqual(
      expect.arrayContaining(['many', '200', '150', 'Rustic', 'E0800028', '']),
    );
  });

  test('a file missing in one part does not hide what is wrong in another', () => {
    const faults = buildBroken((files) => {
      remove(files, datasets['census-age']);
      remove(files, datasets['outline-ward']);
      remove(files, datasets['code-point']);
      setCell(files, LAUA, 'E08000028', 'All Premises', 'many');
    });
    const files = faults.map(({ file }) => file);
    expect(files).toContain(datasets['census-age'].title);
    expect(files).toContain(datasets['outline-ward'].title);
    expect(files).toContain(datasets['code-point'].title);
    expect(files).toContain(LAUA);
  });
});

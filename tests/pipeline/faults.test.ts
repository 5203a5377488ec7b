// Wrong columns, codes and values: each stops the build with the file, the line, the value, what was due and what to do.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../../etl/faults';
import { buildBroken } from './support/built';
import { editLine, repeatLine, replaceIn, setCell } from './support/edits';
import { expectFault, expectOnlyFault, gz } from './support/expect-fault';
import { gone } from './support/lookup-files';
import { CODE_POINT, outputAreaFile, RESIDENTIAL } from './support/postcode-files';
import { textOf } from './support/raw-files';
import { squareOf } from './support/squares';

const LAUA = 'ofcom/fixed/202507_fixed_laua_coverage_r01.csv';
const PERCENTS = 'ofcom/fixed/202407_fixed_laua_coverage_r01.csv';
const PCON = 'ofcom/fixed/202507_fixed_pcon_coverage_r01.csv';
const MOBILE = 'ofcom/mobile/202507_mobile_coverage_laua_r01.csv';
const ONS = 'ons/gigabit-capable-broadband_2025-01.csv';
const TENURE = 'people/census2021_households_by_tenure_lsoa21.csv';
const RURAL = 'lookups/LSOA21_RUC21.csv';
const GIGABIT = 'Number of premises with Gigabit availability';
const POSTCODES = `${RESIDENTIAL}M.csv`;
const first = squareOf('Birmingham').code;

describe('missing column', () => {
  const cases = [
    { path: LAUA, column: GIGABIT },
    { path: PCON, column: GIGABIT },
    { path: MOBILE, column: '4G_geo_out_4' },
    { path: POSTCODES, column: 'Gigabit availability (% premises)' },
    { path: TENURE, file: gz(TENURE), column: 'total_households' },
    { path: RURAL, file: gz(RURAL), column: 'ruc21_code', needed: 'lsoa21_code' },
    { path: ONS, column: 'Observation', needed: 'value" or "observation' },
  ];
  let faults: readonly Fault[];
  beforeAll(() => {
    faults = buildBroken((files) => {
      for (const { path, column, needed } of cases) {
        const name = needed && textOf(files, path).includes(needed) ? needed : column;
        editLine(files, path, name, (head) => head.replace(name, `former ${name}`));
      }
    });
  });

  test.each(cases)('$column in $path', ({ path, file = path, column, needed = column }) => {
    expect(faults).toContainEqual(
      expect.objectContaining({
        file,
        line: 1,
        expected: expect.stringMatching(/^a column /),
        action: expect.stringMatching(/catalogue/),
      }),
    );
    const own = faults.filter((fault) => fault.file === file);
    expect(own.map(({ expected }) => expected)).toEqual([expect.stringContaining(`"${needed}"`)]);
  });
});

describe('duplicate code', () => {
  test('of a district', () => {
    expectOnlyFault((files) => repeatLine(files, LAUA, 'E08000028'), {
      file: LAUA,
      value: 'E08000028',
      expected: /each area once, and line 8 has it already/,
    });
  });
  test('of a neighbourhood', () => {
    expectOnlyFault((files) => repeatLine(files, RURAL, first), {
      file: gz(RURAL),
      value: first,
      expected: /one row a neighbourhood/,
    });
  });
  test('of a postcode, in the residential file and in Code-Point', () => {
    expectFault((files) => repeatLine(files, POSTCODES, 'M1 1AA'), {
      file: POSTCODES,
      value: 'M11AA',
      expected: /each postcode once/,
    });
    expectFault((files) => repeatLine(files, `${CODE_POINT}m.csv`, 'M1 1AA'), {
      file: `${CODE_POINT}m.csv`,
      value: 'M11AA',
      expected: /each postcode once/,
    });
  });
});

describe('out of range', () => {
  test('a percentage over 100, by district', () => {
    const column = 'Gigabit availability (% premises)';
    expectOnlyFault((files) => setCell(files, PERCENTS, 'E08000028', column, '100.1'), {
      file: PERCENTS,
      value: '100.1',
      expected: /a percentage from 0 to 100 in "Gigabit availability/,
    });
  });
  test('a percentage over 100, by postcode', () => {
    const column = 'Gigabit availability (% premises)';
    expectOnlyFault((files) => setCell(files, POSTCODES, 'M1 1AA', column, '101'), {
      file: POSTCODES,
      value: '101',
      expected: /a percentage from 0 to 100/,
    });
  });
  test('a percentage over 100, in ONS’s and in a mobile family', () => {
    expectFault((files) => replaceIn(files, ONS, 'E08000028', '66.0', '166.0'), {
      file: ONS,
      value: '166.0',
      expected: /a percentage from 0 to 100/,
    });
    expectFault((files) => setCell(files, MOBILE, 'E08000028', '4G_geo_out_4', '180'), {
      file: MOBILE,
      value: '180',
      expected: /a percentage from 0 to 100 in "4G_geo_out_4"/,
    });
  });
  test('a mobile family that does not add up to 100', () => {
    expectOnlyFault((files) => setCell(files, MOBILE, 'E08000028', '4G_geo_out_4', '79'), {
      file: MOBILE,
      value: '99.00',
      expected: /"4G_geo_out_0" to "4G_geo_out_4" to add up to 100/,
    });
  });
  test('a count over the total', () => {
    expectOnlyFault((files) => setCell(files, LAUA, 'E08000028', GIGABIT, '1301'), {
      file: LAUA,
      value: '1301',
      expected: /no more than the 1300 premises there are, in "Number of premises with Gigabit/,
    });
  });
  test('a percentage that is not that of its counts', () => {
    const column = 'Gigabit availability (% premises)';
    expectOnlyFault((files) => setCell(files, LAUA, 'E08000028', column, '96.3'), {
      file: LAUA,
      value: '96.3',
      expected: /96\.15 in "Gigabit availability .* which is 1250 of 1300/,
    });
  });
  test('a count that is no number', () => {
    expectOnlyFault((files) => setCell(files, LAUA, 'E08000028', GIGABIT, 'n/a'), {
      file: LAUA,
      value: 'n/a',
      expected: /a whole number in "Number of premises with Gigabit/,
    });
  });
});

describe('codes of another time', () => {
  test('neighbourhoods of 2011 in a file of 2021', () => {
    const faults = expectFault(
      (files) =>
        replaceIn(
          files,
          RURAL,
          squareOf('Coventry').code,
          squareOf('Coventry').code,
          gone.merged[0],
        ),
      {
        file: gz(RURAL),
        value: gone.merged[0],
        expected: /a neighbourhood \(LSOA\) of 2021/,
        action: /codes of 2011/,
      },
    );
    expect(faults).toContainEqual(
      expect.objectContaining({ value: `nothing for ${squareOf('Coventry').code}` }),
    );
  });
  test('a district nobody knows, and the one it stands in for', () => {
    const faults = expectFault(
      (files) => replaceIn(files, LAUA, 'E08000028', 'E08000028', 'E08000099'),
      {
        file: LAUA,
        value: 'E08000099',
        expected: /a local authority of today, or one that lad_changes\.csv leads to today/,
      },
    );
    expect(faults).toContainEqual(
      expect.objectContaining({ file: LAUA, expected: 'rows for Sandwell (E08000028)' }),
    );
  });
  test('one of a merged district’s predecessors is missing', () => {
    const path = 'ofcom/fixed/202209_fixed_laua_coverage_r02.csv';
    expectFault(
      (files) => {
        editLine(files, path, 'E07000029', () => '');
        return undefined;
      },
      { file: path, expected: /Copeland \(E07000029\), which went into Cumberland \(E06000063\)/ },
    );
  });
});

describe('output areas', () => {
  const path = 'ofcom/202507_fixed_oa_coverage_r01.csv';
  const [area] = squareOf('Sandwell').outputAreas;

  test('a count over the total', () => {
    expectOnlyFault(
      (files) => {
        files.set(path, outputAreaFile());
        return setCell(files, path, area, GIGABIT, '51');
      },
      {
        file: path,
        value: '51',
        expected: /at most "All Premises", 50, in "Number of premises with/,
      },
    );
  });
  test('a code twice', () => {
    expectOnlyFault(
      (files) => {
        files.set(path, outputAreaFile());
        return repeatLine(files, path, area);
      },
      { file: path, value: area, expected: /one row an output area/ },
    );
  });
  test('codes of 2011, and rows that are not there', () => {
    const faults = expectFault(
      (files) => {
        files.set(path, outputAreaFile());
        return editLine(files, path, area, (line) => line.replace(area, 'E00999999'));
      },
      { file: path, value: 'E00999999', expected: /an output area of 2021/, action: /2011/ },
    );
    expect(faults).toHaveLength(1);
  });
});

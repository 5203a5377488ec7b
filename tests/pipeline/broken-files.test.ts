// Files cut short, empty or saved in the wrong encoding: each is named, with what to do.

import { gzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../../etl/faults';
import { buildBroken } from './support/built';
import { windows1252 } from './support/csv';
import { cutAfter, replaceIn } from './support/edits';
import { expectFault, gz } from './support/expect-fault';
import { CODE_POINT, outputAreaFile, RESIDENTIAL } from './support/postcode-files';
import { textOf } from './support/raw-files';
import { squareOf } from './support/squares';

const LAUA = 'ofcom/fixed/202507_fixed_laua_coverage_r01.csv';
const MOBILE = 'ofcom/mobile/202507_mobile_coverage_laua_r01.csv';
const ONS = 'ons/gigabit-capable-broadband_2025-01.csv';
const TENURE = 'people/census2021_households_by_tenure_lsoa21.csv';
const RURAL = 'lookups/LSOA21_RUC21.csv';
const AUTHORITIES = 'lookups/LAD25_CAUTH25.csv';
const POSTCODES = `${RESIDENTIAL}M.csv`;

describe('cut short', () => {
  test('in the middle of a row', () => {
    const faults = expectFault((files) => cutAfter(files, LAUA, 'E08000027', 20), {
      file: LAUA,
      value: 'E08000028,Sandwell,1',
      expected: /14 fields, as in the header, not 3/,
      action: /cut short/,
    });
    expect(faults).toContainEqual(
      expect.objectContaining({
        file: LAUA,
        expected: expect.stringMatching(/^rows for .*and \d+ more/),
      }),
    );
  });
  test('between two rows of the census', () => {
    expectFault(
      (files) => {
        cutAfter(files, TENURE, squareOf('Wigan').code, 0);
        return undefined;
      },
      {
        file: gz(TENURE),
        value: expect.stringMatching(/^nothing for E0\d+, .* and \d+ more$/) as string,
        expected: /a row for each of the 310 neighbourhoods/,
      },
    );
  });
  describe('gzipped', () => {
    const paths = [RURAL, TENURE, 'geo/LSOA_2021_EN_BGC.geojson', LAUA, ONS];
    let faults: readonly Fault[];
    beforeAll(() => {
      faults = buildBroken((files) => {
        for (const path of paths) {
          const whole = gzipSync(new TextEncoder().encode(textOf(files, path)));
          files.delete(path);
          files.set(gz(path), whole.slice(0, whole.length / 2));
        }
      });
    });

    test.each(paths)('%s', (path) => {
      expect(faults.filter(({ file }) => file === gz(path))).toEqual([
        {
          file: gz(path),
          value: expect.any(String) as string,
          expected: 'a file that can be inflated to its end',
          action: expect.stringContaining('cut short: fetch it again') as string,
        },
      ]);
    });
  });
  test('a zip', () => {
    expectFault(
      (files) => {
        for (const path of files.keys()) if (path.startsWith(CODE_POINT)) files.delete(path);
        files.set('geo/codepo_gb.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]));
        return undefined;
      },
      {
        file: 'geo/codepo_gb.zip',
        value: expect.any(String) as string,
        expected: /a zip that can be opened/,
      },
    );
  });
  test('Code-Point, in the middle of a northing', () => {
    const path = `${CODE_POINT}m.csv`;
    // Cut there, what is left is a whole number still, of another place.
    const rest = '"M1 2AA",10,400000,1';
    expectFault(
      (files) => {
        files.set(path, `${textOf(files, path).split('\r\n')[0] ?? ''}\r\n${rest}`);
        return 2;
      },
      { file: path, value: rest, expected: /10 fields, as in the first row/ },
    );
  });
  test('a zip with one digit changed on the way', () => {
    const path = 'geo/codepo_gb.zip';
    const faults = buildBroken((files) => {
      const entries: Record<string, Uint8Array> = {};
      for (const [name, content] of [...files]) {
        if (!name.startsWith(CODE_POINT) || !files.delete(name)) continue;
        entries[name.slice(CODE_POINT.length)] = new TextEncoder().encode(String(content));
      }
      const zip = Buffer.from(zipSync(entries, { level: 0 }));
      const at = zip.indexOf('"M1 1AA",10,') + '"M1 1AA",10,'.length;
      zip.write(zip[at] === 0x34 ? '3' : '4', at);
      files.set(path, new Uint8Array(zip));
    });
    expect(faults).toContainEqual(
      expect.objectContaining({
        file: `${path}!m.csv`,
        value: expect.stringContaining('damaged'),
        action: expect.stringContaining('fetch it again'),
      }),
    );
  });
  test('output areas, between two rows', () => {
    const path = 'ofcom/202507_fixed_oa_coverage_r01.csv';
    expectFault(
      (files) => {
        files.set(path, outputAreaFile());
        cutAfter(files, path, squareOf('Wigan').outputAreas[0], 0);
        return undefined;
      },
      {
        file: path,
        value: expect.stringMatching(/^nothing for E00\d+, .* and \d+ more$/) as string,
        expected: /rows for the 620 output areas of England/,
      },
    );
  });
  test('outlines, plain', () => {
    const path = 'geo/WD_MAY_2025_EN_BGC.geojson';
    expectFault(
      (files) => {
        files.set(path, textOf(files, path).slice(0, 2000));
        return undefined;
      },
      { file: gz(path), value: expect.any(String) as string, expected: /a whole GeoJSON file/ },
    );
  });
});

describe('empty', () => {
  const tables = [LAUA, MOBILE, ONS, AUTHORITIES, TENURE, RURAL];
  const others = [`${CODE_POINT}m.csv`, POSTCODES, 'geo/PCON_JULY_2024_UK_BGC.topojson'];
  let faults: readonly Fault[];
  beforeAll(() => {
    faults = buildBroken((files) => {
      for (const path of [...tables, ...others]) files.set(path, '');
    });
  });
  const of = (path: string) => faults.filter(({ file }) => file === path || file === gz(path));

  test.each(tables)('%s', (path) => {
    expect(of(path)).toContainEqual(
      expect.objectContaining({
        expected: 'a header and rows',
        action: 'The file is empty: fetch it again.',
      }),
    );
  });
  test.each(others)('%s', (path) => {
    expect(of(path)).not.toEqual([]);
  });
  test('but for the header', () => {
    expectFault(
      (files) => {
        files.set(LAUA, textOf(files, LAUA).split('\n')[0] ?? '');
        return undefined;
      },
      { file: LAUA, expected: /at least one row/, action: /only a header/ },
    );
  });
});

describe('wrong encoding', () => {
  test('Latin-1 where UTF-8 is due', () => {
    expectFault(
      (files) => {
        const line = replaceIn(files, AUTHORITIES, 'E08000028', 'Sandwell', 'Sandwéll');
        files.set(AUTHORITIES, windows1252(textOf(files, AUTHORITIES)));
        return line;
      },
      {
        file: AUTHORITIES,
        value: expect.stringContaining('Sandw') as string,
        expected: /UTF-8 text/,
      },
    );
  });
});

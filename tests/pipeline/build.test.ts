// The whole build on a small good folder: every file is there and every kind of figure equals one worked out by hand.

import { beforeAll, describe, expect, test } from 'vitest';
import { ENGLAND } from '../../data/catalogue/areas';
import { measures } from '../../data/catalogue/measures';
import { fixedReleases } from '../../data/catalogue/sources';
import type { AreasFile, ManifestFile, MeasureFile } from '../../data/contract/files';
import { builtPaths } from '../../data/contract/files';
import { type Built, buildGood, type Row } from './support/built';
import { allBuiltPaths } from './support/built-paths';
import { ALIKE, DISTRICTS } from './support/england';
import { CONSTITUENCIES } from './support/fixed-files';

const WEST_MIDLANDS = 'E47000007';
const WEST_MIDLANDS_REGION = 'E12000005';
const BIRMINGHAM = 'E08000025';
const CUMBERLAND = 'E06000063';
const HEREFORDSHIRE = 'E06000019';

let built: Built;
let observations: Map<string, Row>;
const keyOf = (area: string, measure: string, release: string) => `${area} ${measure} ${release}`;

beforeAll(() => {
  built = buildGood();
  const rows = built.rows(builtPaths.observationsCsv);
  observations = new Map(
    rows.map((row) => [keyOf(row.area_code ?? '', row.measure ?? '', row.release ?? ''), row]),
  );
  expect(observations.size, 'one row an area, measure and release').toBe(rows.length);
});

/** A row of observations.csv: value, numerator, denominator, basis, source; `undefined` where there is none. */
function figure(area: string, measure: string, release: string): string[] | undefined {
  const row = observations.get(keyOf(area, measure, release));
  return row && [row.value, row.numerator, row.denominator, row.basis, row.source].map(String);
}
const note = (area: string, measure: string, release: string) =>
  observations.get(keyOf(area, measure, release))?.note;

describe('the files', () => {
  test('every file of the contract is built, and no other', () => {
    expect([...built.files.keys()].sort()).toEqual(allBuiltPaths(['B', 'CV', 'M', 'WV']));
  });

  test('the manifest names each other file with its size', () => {
    const { files, latest } = built.json<ManifestFile>(builtPaths.manifest);
    const sizes = Object.entries(files).map(([path, { bytes }]) => [path, bytes]);
    const others = [...built.files].filter(([path]) => path !== builtPaths.manifest);
    expect(sizes).toEqual(others.map(([path, bytes]) => [path, bytes.length]).sort());
    expect(latest['full-fibre']).toBe('2026-01');
    expect(latest['5g-sa-area-any']).toBe('2025-07');
  });

  test('observations.csv has exactly the header agreed on', () => {
    expect(built.text(builtPaths.observationsCsv).split('\n')[0]).toBe(
      'area_code,area_name,area_level,measure,release,value,unit,numerator,denominator,basis,source,note',
    );
  });

  test('every district and constituency has its figures, by their full number', () => {
    const of = (level: string, measure: string, release: string) =>
      [...observations.values()].filter(
        (row) => row.area_level === level && row.measure === measure && row.release === release,
      ).length;
    for (const release of Object.keys(fixedReleases)) {
      expect(of('district', 'full-fibre', release), release).toBe(DISTRICTS);
    }
    expect(of('constituency', 'gigabit', '2025-07')).toBe(CONSTITUENCIES);
    expect(of('combined-authority', 'full-fibre', '2025-07')).toBe(15);
    expect(of('region', 'full-fibre', '2025-07')).toBe(9);
    expect(new Set([...observations.values()].map((row) => row.measure)).size).toBe(
      measures.length,
    );
  });
});

describe('counts', () => {
  test('a district’s are as published', () => {
    const own = ['75.00', '3000', '4000', 'published', 'ofcom-fixed-laua'];
    expect(figure(BIRMINGHAM, 'full-fibre', '2025-07')).toEqual(own);
    // 330 and 70 more of the 600 by which gigabit was ahead: half of them.
    expect(figure(BIRMINGHAM, 'full-fibre', '2026-01')?.slice(0, 3)).toEqual([
      '82.50',
      '3300',
      '4000',
    ]);
  });

  test('the Black Country is Dudley, Sandwell, Walsall and Wolverhampton', () => {
    // 1000 + 1100 + 900 + 950 of 1200 + 1300 + 1100 + 1000.
    expect(figure('black-country', 'full-fibre', '2025-07')).toEqual([
      '85.87',
      '3950',
      '4600',
      'summed',
      'ofcom-fixed-laua',
    ]);
  });

  test('combined authority, English region and England are sums of their districts', () => {
    // 3000 + 900 + 1000 + 1100 + 800 + 900 + 950 of 10,500.
    const west = ['82.38', '8650', '10500', 'summed', 'ofcom-fixed-laua'];
    expect(figure(WEST_MIDLANDS, 'full-fibre', '2025-07')).toEqual(west);
    // Nine districts of 700, and Manchester's 1700.
    expect(figure('E47000001', 'full-fibre', '2025-07')?.slice(0, 3)).toEqual([
      '72.73',
      '8000',
      '11000',
    ]);
    // Besides: 1600 of South Yorkshire, 400 of Cumbria, 400 of Herefordshire, and 60 each of those alike.
    const england = 8650 + 8000 + 1600 + 400 + 400 + 60 * ALIKE;
    const premises = 10500 + 11000 + 2000 + 1000 + 800 + 100 * ALIKE;
    expect(figure(ENGLAND, 'full-fibre', '2025-07')?.slice(1, 4)).toEqual([
      String(england),
      String(premises),
      'summed',
    ]);
  });

  test('a merged district is the sum of its predecessors, by the release’s own counts', () => {
    // Tenths of 180, 100 and 20, five of them in 2022: 90 + 50 + 10 of 300 + 200 + 100.
    expect(figure(CUMBERLAND, 'full-fibre', '2022-09')).toEqual([
      '25.00',
      '150',
      '600',
      'summed',
      'ofcom-fixed-laua',
    ]);
    expect(note(CUMBERLAND, 'full-fibre', '2022-09')).toMatch(/predecessors/);
    expect(figure(CUMBERLAND, 'full-fibre', '2023-09')?.[3]).toBe('published');
    expect(note(CUMBERLAND, 'full-fibre', '2023-09')).toBe('');
  });

  test('Sheffield has its figures under the code of today, whichever the file uses', () => {
    for (const release of ['2018-09', '2025-07', '2026-01']) {
      expect(figure('E08000039', 'full-fibre', release)?.[3], release).toBe('published');
      expect(figure('E08000019', 'full-fibre', release), release).toBeUndefined();
    }
  });

  test('superfast is whole in 2018 and 2019, though its columns hold only a band', () => {
    // All but a hundredth of Birmingham's 3500.
    const whole = ['99.00', '3465', '3500', 'published', 'ofcom-fixed-laua'];
    expect(figure(BIRMINGHAM, 'superfast-30', '2018-09')).toEqual(whole);
    expect(note(BIRMINGHAM, 'superfast-30', '2018-09')).toMatch(/two bands/);
    expect(figure(BIRMINGHAM, 'superfast-30', '2019-09')).toEqual(whole);
    expect(note(BIRMINGHAM, 'superfast-30', '2019-09')).toBe('');
  });

  test('there is no gigabit before 2020', () => {
    expect(figure(BIRMINGHAM, 'gigabit', '2019-09')).toBeUndefined();
    expect(figure(BIRMINGHAM, 'gigabit', '2020-09')?.slice(1, 3)).toEqual(['1080', '3500']);
  });
});

describe('percentages without counts', () => {
  test('July 2024 is weighed by the premises of July 2025, and says so', () => {
    // (60×4000 + 72×1000 + 66.7×1200 + 67.7×1300 + 71.1×900 + 65.5×1100 + 76×1000) ÷ 10,500 = 65.913.
    const estimate = ['65.91', '', '', 'estimated', 'ofcom-fixed-laua'];
    expect(figure(WEST_MIDLANDS, 'full-fibre', '2024-07')).toEqual(estimate);
    expect(note(WEST_MIDLANDS, 'full-fibre', '2024-07')).toMatch(/No counts in this release/);
    expect(figure(BIRMINGHAM, 'full-fibre', '2024-07')?.[3]).toBe('published');
  });

  test('take-up is weighed by full-fibre premises', () => {
    // (40×3000 + 50×5650) ÷ 8650 = 46.53.
    expect(figure(WEST_MIDLANDS, 'full-fibre-take-up', '2025-07')).toEqual([
      '46.53',
      '',
      '8650',
      'estimated',
      'ofcom-take-up',
    ]);
  });
});

describe('mobile', () => {
  test('at least one is a hundred less none, all four the last column; a blank beside them is 0', () => {
    const own = (value: string) => [value, '', '4000', 'published', 'ofcom-mobile-laua'];
    expect(figure(BIRMINGHAM, '4g-premises-indoor-any', '2025-07')).toEqual(own('90.00'));
    expect(figure(BIRMINGHAM, '4g-premises-indoor-all', '2025-07')).toEqual(own('60.00'));
    expect(figure('E08000026', '4g-premises-indoor-any', '2025-07')?.[0]).toBe('100.00');
  });

  test('premises weigh premises, pixels weigh land', () => {
    // (60×4000 + 80×6500) ÷ 10,500 and (60×400 + 80×1200) ÷ 1600.
    const premises = figure(WEST_MIDLANDS, '5g-premises-outdoor-all', '2025-07');
    expect(premises).toEqual(['72.38', '', '10500', 'summed', 'ofcom-mobile-laua']);
    const land = figure(WEST_MIDLANDS, '5g-area-all', '2025-07');
    expect(land).toEqual(['75.00', '', '1600', 'summed', 'ofcom-mobile-laua']);
  });

  test('standalone 5G from all four is a true zero; from one, 50 in Birmingham alone', () => {
    expect(figure(WEST_MIDLANDS, '5g-sa-area-all', '2025-07')?.[0]).toBe('0.00');
    // 50×400 ÷ 1600.
    expect(figure(WEST_MIDLANDS, '5g-sa-area-any', '2025-07')?.[0]).toBe('12.50');
    expect(figure(WEST_MIDLANDS, '5g-sa-area-any', '2024-09')).toBeUndefined();
  });

  test('a family blank throughout is absent, not zero, and so is every group that needs it', () => {
    for (const area of [HEREFORDSHIRE, WEST_MIDLANDS_REGION, ENGLAND]) {
      expect(figure(area, '5g-sa-area-any', '2025-07'), area).toBeUndefined();
      expect(figure(area, '5g-sa-premises-outdoor-any', '2025-07'), area).toBeDefined();
    }
    const { levels } = built.json<MeasureFile>(builtPaths.measure('5g-sa-area-any'));
    expect(levels.district?.releases[0]?.absent).toEqual({ [HEREFORDSHIRE]: 'no-signal-family' });
    expect(levels.nation).toBeUndefined();
  });
});

describe('constituencies', () => {
  test('have their own rows, and names saved as Windows-1252 come out whole', () => {
    const own = ['64.00', '640', '1000', 'published', 'ofcom-fixed-pcon'];
    expect(figure('E14001064', 'full-fibre', '2025-07')).toEqual(own);
    const row = observations.get(keyOf('E14001067', 'full-fibre', '2025-07'));
    expect(row?.area_name).toBe('Zoë and Vale, County');
  });

  test('touching a region, each says the share of its area inside', () => {
    const { areas } = built.json<AreasFile>(builtPaths.areas);
    const insideOf = (code: string) => areas.find((area) => area.code === code)?.inside;
    expect(insideOf('E14001064')).toEqual({ 'west-midlands': 1 });
    const half = insideOf('E14001065') ?? {};
    expect(Object.keys(half).sort()).toEqual(['greater-manchester', 'west-midlands']);
    expect(half['west-midlands']).toBeCloseTo(0.5, 3);
    expect(insideOf('E14001066')?.['greater-manchester']).toBeCloseTo(0.25, 3);
    expect(insideOf('E14001067')).toBeUndefined();
  });
});

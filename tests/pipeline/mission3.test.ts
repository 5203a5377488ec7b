// Mission 3 on a small good folder: its rows equal figures worked out by hand, and what is absent leaves none.

import { beforeAll, describe, expect, test } from 'vitest';
import { builtPaths } from '../../data/contract/files';
import type { Mission3File } from '../../data/contract/mission3';
import { type Built, buildBroken, buildGood, type Row } from './support/built';
import { setCell } from './support/edits';

const WEST_MIDLANDS = 'E47000007';
const GREATER_MANCHESTER = 'E47000001';
const ENGLAND = 'E92000001';

let built: Built;
beforeAll(() => {
  built = buildGood();
});

function find(of: Built, key: string): Row | undefined {
  return of
    .rows(builtPaths.mission3Csv)
    .find(
      ({ commitment, wording, measure, release }) =>
        `${commitment} ${wording} ${measure} ${release}` === key,
    );
}

function row(key: string): Row {
  const found = find(built, key);
  if (!found) throw new Error(`no row ${key}`);
  return found;
}

/** Value, status, gap in points and counted, rank, of how many. */
const told = (key: string) => {
  const { value, status, gap_points, gap_premises, rank, of } = row(key);
  return [value, status, gap_points, gap_premises, rank, of].map(String).join(' | ');
};

describe('the rows', () => {
  test('each commitment, wording, measure and release stands once', () => {
    const keys = built
      .rows(builtPaths.mission3Csv)
      .map(({ commitment, wording, measure, release }) =>
        [commitment, wording, measure, release].join(' '),
      );
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(keys.map((key) => key.split(' ')[0]))).toHaveLength(9);
  });

  test('the page’s file has the same, and the fifth besides', () => {
    const { rows, areas, leagues } = built.json<Mission3File>(builtPaths.mission3);
    const csv = built.rows(builtPaths.mission3Csv);
    const own = rows.filter(({ measure }) => measure !== 'gigabit-deciles-1-2');
    expect(
      own.map(({ commitment, wording, measure, release, status }) =>
        [commitment, wording, measure, release, status].join(' '),
      ),
    ).toEqual(
      csv.map((line) =>
        [line.commitment, line.wording, line.measure, line.release, line.status].join(' '),
      ),
    );
    expect(rows.length - own.length).toBe(2);
    expect(areas).toHaveLength(17);
    expect(areas.filter(({ combinedAuthority }) => combinedAuthority)).toHaveLength(15);
    expect(leagues.filter(({ values }) => values.length !== areas.length)).toEqual([]);
  });
});

describe('mobile levels', () => {
  test('5G: 60% of Birmingham’s 4,000 premises and 80% of 6,500 are 7,600, and 40% are 4,200', () => {
    const all = '72.38 | met | 32.38 | 3400 |  | ';
    expect(told('5g-40 2021 5g-premises-outdoor-all 2025-07')).toBe(all);
    expect(told('5g-40 2024 5g-premises-outdoor-all 2025-07')).toBe(all);
    expect(row('5g-40 2024 5g-premises-outdoor-all 2025-07').threshold).toBe('40');
  });

  test('4G: indoors by any 10,100 of the 9,450 asked for, by all four 7,600', () => {
    expect(told('4g-indoor-90 2024 4g-premises-indoor-any 2025-07')).toBe(
      '96.19 | met | 6.19 | 650 |  | ',
    );
    expect(told('4g-indoor-90 2024 4g-premises-indoor-all 2025-07')).toBe(
      '72.38 | not-met | -17.62 | -1850 |  | ',
    );
    expect(told('4g-outdoor-95 2021 4g-premises-outdoor-any 2025-07')).toBe(
      '96.19 | met | 1.19 | 125 |  | ',
    );
  });

  test('land: 60% of 400 and 80% of 1,200 pixels, of which no premises can be counted', () => {
    expect(told('5g-40 2024 5g-area-all 2025-07')).toBe('75.00 | met | 35.00 |  |  | ');
  });

  test('standalone: half of Birmingham’s, and only from July 2025', () => {
    expect(told('5g-40 2024 5g-sa-premises-outdoor-any 2025-07')).toBe(
      '19.05 | not-met | -20.95 | -2200 |  | ',
    );
    expect(find(built, '5g-40 2024 5g-sa-premises-outdoor-any 2024-09')).toBeUndefined();
  });
});

describe('who is best', () => {
  test('5G: the fourteen others stand at 80%, which 800 premises would draw level with', () => {
    expect(told('5g-best 2024 5g-premises-outdoor-all 2025-07')).toBe(
      '72.38 | not-met | -7.62 | -800 | 15 | 15',
    );
    const { first = '', note } = row('5g-best 2021 5g-premises-outdoor-all 2025-07');
    expect(first.split('; ')).toHaveLength(14);
    expect(first).not.toContain('West Midlands');
    expect(note).toContain('London stands higher, at 80.0%.');
    expect(row('5g-best 2024 5g-premises-outdoor-all 2025-07').note).not.toContain('London');
  });

  test('standalone from all four is nowhere: nobody is best of nothing', () => {
    expect(told('5g-best 2024 5g-sa-premises-outdoor-all 2025-07')).toBe(
      '0.00 | not-met |  |  |  | ',
    );
    expect(row('5g-best 2024 5g-sa-premises-outdoor-all 2025-07').note).toContain(
      'Nobody has any: there is no best of nothing.',
    );
  });

  test('gigabit: 9,730 of 10,500, South Yorkshire next with 1,800 of 2,000', () => {
    expect(told('gigabit-best 2024 gigabit 2025-07')).toBe('92.67 | met | 2.67 | 280 | 1 | 15');
    expect(row('gigabit-best 2024 gigabit 2025-07')).toMatchObject({ first: 'West Midlands' });
    expect(row('gigabit-best 2024 gigabit 2025-07').note).toContain(
      'Among the 7 large urban conurbations (our list): first.',
    );
    expect(find(built, 'gigabit-best 2021 gigabit 2025-07')).toBeUndefined();
  });

  test('deprived areas: no other combined authority has one, so the tenth is measured and not judged', () => {
    // (75×600 + 80×400 + 40×400) ÷ 1,400 homes.
    expect(told('deprived-best 2024 gigabit-decile-1 2024-07')).toBe(
      '66.43 | cannot-be-measured |  |  |  | ',
    );
    const { note } = row('deprived-best 2024 gigabit-decile-1 2024-07');
    expect(note).toContain('No other combined authority has a figure');
    expect(note).not.toContain('Nobody has any');
    expect(told('deprived-best 2021 full-fibre 2026-01')).toBe(' | cannot-be-measured |  |  |  | ');
  });
});

describe('people with full fibre', () => {
  test('the seven local authorities, each share by its own residents', () => {
    // 75% of 4,500, and of 2,000 each: 90%, 10/12, 11/13, 8/9, 9/11 and 95%.
    expect(told('full-fibre-2m 2021 residents-full-fibre 2025-07')).toBe(
      '13848 | not-met | -12037.28 | -1986152 |  | ',
    );
    const { residents, leagues, areas } = built.json<Mission3File>(builtPaths.mission3);
    const parts = residents.find(({ release }) => release === '2025-07')?.districts ?? [];
    expect(parts.map(({ people }) => people)).toEqual([3375, 1800, 1667, 1692, 1778, 1636, 1900]);
    const at = areas.findIndex(({ code }) => code === WEST_MIDLANDS);
    const league = leagues.find(
      ({ measure, release }) => measure === 'residents-full-fibre' && release === '2025-07',
    );
    expect(league?.denominators[at]).toBe(16_500);
    expect(league?.basis).toBe('estimated');
  });

  test('the share itself is ranked: 8,650 of 10,500, ahead of 80%', () => {
    expect(told('full-fibre-2m 2021 full-fibre 2025-07')).toBe('82.38 | met | 2.38 | 250 | 1 | 15');
  });

  test('a district without full fibre is refused: there is no sum of six', () => {
    const file = 'ofcom/fixed/202309_fixed_laua_coverage_r01.csv';
    const column = 'Number of premises with Full Fibre availability';
    const faults = buildBroken((files) => setCell(files, file, 'E08000027', column, ''));
    expect(faults.map((fault) => fault.file)).toEqual([file]);
  });
});

describe('absence', () => {
  /** The small folder, with one district’s land under standalone 5G left blank. */
  const without = (code: string) =>
    buildGood({
      change: (files) => {
        const file = 'ofcom/mobile/202507_mobile_coverage_laua_r01.csv';
        setCell(files, file, code, '5G_SA_high_confidence_geo_out_0', '');
      },
    });
  const key = '5g-best 2024 5g-sa-area-any 2025-07';
  const shares = (of: Built) => {
    const { areas, leagues } = of.json<Mission3File>(builtPaths.mission3);
    const league = leagues.find(({ measure }) => measure === '5g-sa-area-any');
    return (code: string) => league?.values[areas.findIndex((area) => area.code === code)];
  };

  test('Herefordshire’s blank leaves England without a figure, and us as we were', () => {
    const share = shares(built);
    // Half of Birmingham's 400 of 1,600 pixels; nowhere else any.
    expect([share(WEST_MIDLANDS), share(GREATER_MANCHESTER), share(ENGLAND)]).toEqual([
      12.5,
      0,
      null,
    ]);
    expect(told(key)).toBe('12.50 | met | 12.50 |  | 1 | 15');
  });

  test('Dudley’s own leaves the region no row: absence is not nought', () => {
    const dudley = without('E08000027');
    expect(find(dudley, key)).toBeUndefined();
    expect(shares(dudley)(WEST_MIDLANDS)).toBeUndefined();
    expect(find(dudley, '5g-best 2024 5g-sa-premises-outdoor-any 2025-07')).toEqual(
      row('5g-best 2024 5g-sa-premises-outdoor-any 2025-07'),
    );
  });

  test('Bolton’s leaves Greater Manchester out of the league', () => {
    const bolton = without('E08000001');
    expect(shares(bolton)(GREATER_MANCHESTER)).toBeNull();
    expect(find(bolton, key)).toMatchObject({ rank: '1', of: '14', first: 'West Midlands' });
  });
});

describe('the fair share', () => {
  test('8,650 of 35,490 over 10,500 of 52,700', () => {
    expect(told('fair-share 2024 fair-share 2025-07')).toBe('1.22 | met | 4.45 | 1579 |  | ');
  });

  test('of what was added to January 2026: 540 of 3,970, by the same premises', () => {
    expect(row('fair-share 2024 fair-share 2026-01').note).toContain(
      'added in England since July 2025: 0.68 of a fair share.',
    );
  });

  test('nothing is said of what was added across the change of method', () => {
    const note = (release: string) => row(`fair-share 2024 fair-share ${release}`).note ?? '';
    expect(note('2024-07')).not.toMatch(/added in England/);
    expect(note('2025-07')).toMatch(/added in England since July 2024/);
    expect(note('2018-09')).not.toMatch(/added in England/);
  });
});

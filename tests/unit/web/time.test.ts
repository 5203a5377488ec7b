// Through time: steps keep to the releases, breaks are not subtracted across, skipped months are named.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MeasureId, measureOf, measures } from '../../../data/catalogue/measures';
import { type ReleaseId, releaseName, seriesBreaks } from '../../../data/catalogue/releases';
import { mislabelled, onsSeries } from '../../../data/catalogue/sources';
import type { Observation } from '../../../data/model/observation';
import {
  breakBetween,
  breaksOf,
  changeText,
  kindOf,
  monthsOf,
  nearest,
  nextToPlay,
  passedOver,
  positionsOf,
  skippedMonths,
  skippedText,
  stepFrom,
  toldIn,
} from '../../../web/state/time';

const anyMonths: fc.Arbitrary<ReleaseId[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 12 })
  .map((numbers) =>
    numbers
      .sort((a, b) => a - b)
      .map(
        (n) => `${2018 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}` as ReleaseId,
      ),
  );

function createObservation(part: Partial<Observation> = {}): Observation {
  return {
    area: 'E47000007',
    measure: 'full-fibre',
    release: '2023-09',
    share: 60,
    numerator: 60,
    denominator: 100,
    weight: 100,
    basis: 'summed',
    source: 'ofcom-fixed-laua',
    notes: [],
    ...part,
  };
}

describe('steps', () => {
  test('stay among the releases, and one on then one back is where one was, but at the ends', () => {
    fc.assert(
      fc.property(anyMonths, fc.nat(), fc.integer({ min: -20, max: 20 }), (months, n, by) => {
        const release = months[n % months.length] as ReleaseId;
        expect(months).toContain(stepFrom(months, release, by));
        if (release === months.at(-1)) expect(stepFrom(months, release, 1)).toBe(release);
        else expect(stepFrom(months, stepFrom(months, release, 1), -1)).toBe(release);
      }),
    );
  });

  test('playing shows every release after this one, in order, and ends', () => {
    fc.assert(
      fc.property(anyMonths, fc.nat(), (months, n) => {
        const start = months[n % months.length] as ReleaseId;
        const seen: ReleaseId[] = [];
        let next = nextToPlay(months, start, false);
        while (next !== null && seen.length <= months.length) {
          seen.push(next);
          next = nextToPlay(months, next, false);
        }
        expect(seen).toEqual(months.slice(months.indexOf(start) + 1));
      }),
    );
  });

  test('playing from the last begins at the first', () => {
    expect(nextToPlay(['2023-09', '2024-07', '2025-07'], '2025-07', true)).toBe('2023-09');
    expect(nextToPlay(['2023-09', '2024-07', '2025-07'], '2025-07', false)).toBeNull();
  });
});

describe('the line', () => {
  test('is true to time: months apart are in proportion, and each is found at its own place', () => {
    fc.assert(
      fc.property(anyMonths, (months) => {
        const at = positionsOf(months);
        expect([...at.values()]).toEqual([...at.values()].sort((a, b) => a - b));
        for (const month of months) expect(nearest(months, at, at.get(month) ?? 0)).toBe(month);
      }),
    );
    const at = positionsOf(['2018-09', '2019-09', '2020-09', '2022-09']);
    expect([...at.values()]).toEqual([0, 0.25, 0.5, 1]);
  });

  test('a press goes to the nearest release', () => {
    const months: ReleaseId[] = ['2018-09', '2020-09', '2022-09'];
    const at = positionsOf(months);
    expect(nearest(months, at, 0.2)).toBe('2018-09');
    expect(nearest(months, at, 0.3)).toBe('2020-09');
    expect(nearest(months, at, 7)).toBe('2022-09');
  });
});

describe('months skipped', () => {
  test('are those other measures of the kind have, and no others', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...measures),
        fc.constantFrom('district' as const, 'constituency' as const),
        anyMonths,
        (measure, level, releases) => {
          const all = monthsOf(kindOf(measure), level);
          const skipped = skippedMonths(measure, level, releases);
          expect(skipped.filter((month) => releases.includes(month))).toEqual([]);
          expect([...skipped, ...all.filter((month) => releases.includes(month))].sort()).toEqual(
            all,
          );
        },
      ),
    );
  });

  test('full fibre lacks the months ONS alone gives, which are gigabit’s', () => {
    const own: ReleaseId[] = ['2022-09', '2023-09', '2024-07', '2025-07', '2026-01'];
    const gigabit = onsSeries.find(({ measure }) => measure === 'gigabit')?.releases ?? [];
    const due = gigabit.filter((month) => !own.includes(month));
    expect(due.length).toBeGreaterThan(0);
    for (const month of due) {
      expect(skippedMonths(measureOf('full-fibre'), 'district', own)).toContain(month);
    }
    expect(skippedText(measureOf('full-fibre'), '2023-05')).toBe(
      'May 2023: no figures for full fibre',
    );
  });

  test('a file with another month’s values says why there are none', () => {
    const [wrong] = mislabelled;
    const measure = onsSeries.find(({ dataset }) => dataset === wrong?.dataset)?.measure;
    if (!wrong || !measure) throw new Error('the catalogue names no mislabelled file');
    expect(skippedMonths(measureOf(measure), 'district', ['2024-01'])).toContain(wrong.release);
    expect(skippedText(measureOf(measure), wrong.release)).toContain(
      `the file for it repeats ${releaseName(wrong.repeats)}`,
    );
    expect(skippedText(measureOf('4g-area-any'), wrong.release)).not.toContain('repeats');
  });

  test('each is said at exactly one release', () => {
    const measure = measureOf('5g-area-any');
    const releases: ReleaseId[] = ['2024-01', '2024-09', '2025-07'];
    const said = releases.map((release) => passedOver(measure, 'district', releases, release));
    expect(said[0]?.join(' ')).toMatch(
      /^3 months from September 2022 to April 2023: no figures for 5G on land/,
    );
    expect(said[0]?.join(' ')).toMatch(/September 2023: .* repeats January 2024\.$/);
    expect(said[1]).toEqual([]);
    expect(said[2]?.join(' ')).toMatch(/^January 2025: .*\. January 2026: /);
  });
});

describe('breaks', () => {
  test('are of broadband, from the month the catalogue names', () => {
    const { from } = seriesBreaks.fixed;
    const fibre = measureOf('full-fibre');
    expect(breakBetween(fibre, '2023-09', from)?.note).toBe(seriesBreaks.fixed.note);
    expect(breakBetween(fibre, from, '2023-09')?.from).toBe(from);
    expect(breakBetween(fibre, from, '2025-07')).toBeNull();
    expect(breakBetween(fibre, '2022-09', '2023-09')).toBeNull();
    expect(breaksOf(measureOf('4g-area-any'))).toEqual([]);
  });
});

describe('the change in words', () => {
  const now = createObservation({ release: '2023-09', share: 61.31 });
  const before = { release: '2022-09' as const, cell: createObservation({ share: 60 }) };

  test('is in points since the release before', () => {
    expect(changeText('West Midlands', now, before)).toBe(
      'West Midlands 61.3%, +1.3 points since September 2022',
    );
    const one = { ...before, cell: createObservation({ share: 62.31 }) };
    expect(changeText('West Midlands', now, one)).toMatch(/−1\.0 point since/);
    expect(changeText('West Midlands', now, null)).toMatch(/, the first release$/);
  });

  test('is not reckoned across a break', () => {
    const after = createObservation({ release: '2024-07', share: 80 });
    const text = changeText('West Midlands', after, { release: '2023-09', cell: now });
    expect(text).toBe('West Midlands 80.0%, not compared with September 2023: method changed');
  });

  test('marks estimates on either side, and says what is absent', () => {
    const estimate = createObservation({ basis: 'estimated', share: 61 });
    expect(changeText('West Midlands', estimate, before)).toMatch(
      /61\.0% \(weighted estimate\), \+1\.0 point since/,
    );
    expect(changeText('West Midlands', now, { ...before, cell: estimate })).toMatch(
      /since September 2022 \(a weighted estimate\)$/,
    );
    expect(changeText('West Midlands', { absent: 'member-missing' }, before)).toBe(
      'West Midlands: a member area has no figure',
    );
    expect(changeText('West Midlands', now, { ...before, cell: { absent: 'suppressed' } })).toMatch(
      /September 2022: suppressed by the publisher$/,
    );
  });

  test('is of the region in view', () => {
    const names = (region: Parameters<typeof toldIn>[0]) => toldIn(region).map(({ name }) => name);
    expect(names('west-midlands')).toEqual(['West Midlands']);
    expect(names('both')).toEqual(['West Midlands', 'Greater Manchester']);
    expect(names('england')).toEqual(['England']);
  });
});

test('every measure has months of its kind at either level', () => {
  const ids: MeasureId[] = measures.map(({ id }) => id);
  for (const id of ids) {
    expect(monthsOf(kindOf(measureOf(id)), 'district').length).toBeGreaterThan(1);
    expect(monthsOf(kindOf(measureOf(id)), 'constituency').length).toBeGreaterThan(0);
  }
});

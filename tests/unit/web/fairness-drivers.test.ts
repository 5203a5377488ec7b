// Who drives what a region's deprived homes lack: shares, order, who is named, and what is said of none.

import { describe, expect, test } from 'vitest';
import { detailRegions } from '../../../data/catalogue/areas';
import {
  driversNote,
  driversOf,
  driversTable,
  driversText,
  driversTitle,
} from '../../../web/state/fairness-drivers';
import { createArea, createDeciles, type MadeDecile, tenDeciles } from './support/made-deciles';

const [first, second, third, fourth, ...others] = detailRegions['west-midlands'].districts;
const names: Record<string, string> = {
  [first]: 'Aa',
  [second]: 'Bb',
  [third]: 'Cc',
  [fourth]: 'Dd',
};
const nameOf = (code: string) => names[code] ?? `d${code.slice(-2)}`;

/** So many of 1,000 deprived homes without gigabit, by district; `null`: nobody is deprived there. */
function createRegion(without: readonly (number | null)[]) {
  const made = detailRegions['west-midlands'].districts.map((code, i) => {
    const lacking = without[i] ?? null;
    const decile: MadeDecile = lacking === null ? null : [100 - lacking / 10, 1000];
    return createArea(code, tenDeciles([decile], [50, 1000]));
  });
  return driversOf(createDeciles(made), 'west-midlands', 'tenth', nameOf);
}

const textOf = (drivers: ReturnType<typeof createRegion>) =>
  driversText(drivers, 'tenth', { release: '2024-07', basis: 'estimated' });

describe('driversOf', () => {
  test('shares of homes and of those without add up to 100, furthest beyond first', () => {
    const { rows } = createRegion([100, 300, 50, 50, 0, 0, 0]);
    expect(rows.reduce((sum, { ofHomes }) => sum + (ofHomes ?? 0), 0)).toBeCloseTo(100, 8);
    expect(rows.reduce((sum, { ofWithout }) => sum + (ofWithout ?? 0), 0)).toBeCloseTo(100, 8);
    expect(rows[0]).toMatchObject({ name: 'Bb', ofWithout: 60 });
    expect(rows[0]?.beyond).toBeCloseTo(60 - 100 / 7, 8);
    const beyond = rows.map((row) => row.beyond as number);
    expect(beyond).toEqual([...beyond].sort((a, b) => b - a));
  });

  test('names the furthest, the second only if half as far, and whoever is level with it', () => {
    const named = (without: (number | null)[]) =>
      createRegion(without).named.map(({ name }) => name);
    expect(named([100, 900, 100, 100, 100, 100, 100])).toEqual(['Bb']);
    expect(named([443, 263, 59, 59, 59, 58, 59])).toEqual(['Aa']);
    expect(named([600, 700, 100, 100, 100, 100, 100])).toEqual(['Bb', 'Aa']);
    expect(named([600, 700, 600, 100, 100, 100, 100])).toEqual(['Bb', 'Aa', 'Cc']);
    expect(named([500, 500, 500, 500, 500, 500, 500])).toEqual([]);
  });

  test('the fifth takes in the second decile', () => {
    const made = detailRegions['west-midlands'].districts.map((code, i) =>
      createArea(
        code,
        tenDeciles(
          [
            [90, 1000],
            [i === 0 ? 40 : 90, 1000],
          ],
          [50, 1000],
        ),
      ),
    );
    const file = createDeciles(made);
    expect(driversOf(file, 'west-midlands', 'tenth', nameOf).named).toEqual([]);
    const fifth = driversOf(file, 'west-midlands', 'fifth', nameOf);
    expect(fifth.named.map(({ name }) => name)).toEqual(['Aa']);
    expect(fifth.households).toBe(14_000);
  });
});

describe('the words', () => {
  test('one drives, two drive, none stands out, nothing is missing', () => {
    expect(driversTitle(createRegion([100, 900, 100, 100, 100, 100, 100]), 'tenth')).toBe(
      'Bb lacks more than its share in the most deprived tenth of the West Midlands',
    );
    expect(driversTitle(createRegion([600, 700, 100, 100, 100, 100, 100]), 'tenth')).toMatch(
      /^Bb and Aa lack more than their share in the most deprived tenth/,
    );
    const alike = createRegion([50, 50, 50, 50, 50, 50, 50]);
    expect(driversTitle(alike, 'tenth')).toMatch(/^No local authority stands out/);
    expect(textOf(alike)).toMatch(/No share of those is a point or more beyond/);
    const nothing = createRegion([0, 0, 0, 0, 0, 0, 0]);
    expect(driversTitle(nothing, 'tenth')).toMatch(/^Nothing is missing/);
    expect(textOf(nothing)).toBe(
      'Of 7,000 homes in the most deprived tenth, West Midlands (7 districts), all could get gigabit (estimate, July 2024).',
    );
    expect(driversText(nothing, 'tenth', { release: '2024-07', basis: 'summed' })).toMatch(
      /all could get gigabit \(July 2024\)\.$/,
    );
    expect(nothing.rows.every(({ beyond }) => beyond === null)).toBe(true);
  });

  test('the figures of the named, and the largest number where that is another', () => {
    const made = detailRegions['west-midlands'].districts.map((code, i) =>
      createArea(code, tenDeciles([i === 0 ? [95, 8000] : [i === 1 ? 80 : 97, 1000]], [50, 1000])),
    );
    const drivers = driversOf(createDeciles(made), 'west-midlands', 'tenth', nameOf);
    expect(textOf(drivers)).toBe(
      'Of 14,000 homes in the most deprived tenth, West Midlands (7 districts), about 750 could not get gigabit (estimate, July 2024). Bb has 7.1% of the homes and 26.7% of those without (about 200); the largest number is in Aa, with 57.1% of the homes and 53.3% of those without (about 400).',
    );
  });

  test('nobody deprived and no figure are told apart, and neither is a row', () => {
    const made = detailRegions['west-midlands'].districts
      .filter((code) => code !== third)
      .map((code) => {
        const area = createArea(
          code,
          tenDeciles([code === second || code === fourth ? null : [90, 10]]),
        );
        if (code === fourth) area.residents[0] = 70;
        return area;
      });
    const drivers = driversOf(createDeciles(made), 'west-midlands', 'tenth', nameOf);
    expect(drivers.rows.map(({ code }) => code)).toEqual([first, ...others]);
    expect(textOf(drivers)).toMatch(/No figure: Cc and Dd\. No deprived neighbourhoods: Bb\.$/);
  });

  test('the note says from where on somebody is named', () => {
    expect(driversNote()).toContain('by a point at least, and the next if half as far');
    expect(driversNote(2, 0.4)).toContain('by 2 points at least, and the next if 40% as far');
  });

  test('an empty file says so', () => {
    const drivers = driversOf(createDeciles([]), 'greater-manchester', 'tenth', nameOf);
    expect(driversTitle(drivers, 'tenth')).toBe(
      'No figures by local authority in Greater Manchester',
    );
    expect(textOf(drivers)).toMatch(/^No home in .* has a figure\. No figure: /);
    expect(driversTable(drivers).rows).toEqual([]);
  });
});

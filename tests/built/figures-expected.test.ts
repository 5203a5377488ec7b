// The figures written down beforehand: the data's own table, its mobile sums, the evidence report's.

import { expect, test } from 'vitest';
import { observations } from './support/built';
import { keyOf } from './support/figures';

const columns = {
  'West Midlands': 'E47000007',
  'Greater Manchester': 'E47000001',
  England: 'E92000001',
  Sandwell: 'E08000028',
  Walsall: 'E08000030',
  Dudley: 'E08000027',
  Wolverhampton: 'E08000031',
};

/** "Figures to land on" of the raw data's README, in the order of the columns. */
const table: [measure: string, release: string, values: string][] = [
  ['full-fibre', '2018-09', '4.23 3.23 6.06 0.52 7.09 0.15 0.57'],
  ['full-fibre', '2022-09', '42.86 33.77 40.10 36.35 24.92 7.46 37.77'],
  ['gigabit', '2022-09', '88.67 78.41 69.79 84.50 79.03 88.81 90.77'],
  ['full-fibre', '2025-07', '87.28 86.36 77.89 89.05 84.54 88.01 95.58'],
  ['gigabit', '2025-07', '95.75 93.16 86.73 96.09 93.72 96.96 98.10'],
  ['full-fibre', '2026-01', '88.69 89.40 81.32 91.23 86.12 89.67 95.93'],
];

test.each(table)('%s, %s: the seven areas of the table', (measure, release, values) => {
  const found = Object.values(columns).map(
    (code) => observations().get(keyOf(code, measure, release))?.value,
  );
  expect(found).toEqual(values.split(' '));
});

const mobile: [measure: string, west: string, manchester: string][] = [
  ['5g-area-all', '89.12', '66.82'],
  ['5g-premises-outdoor-all', '93.07', '76.84'],
  ['4g-premises-indoor-all', '96.27', '97.17'],
];

test.each(mobile)('%s, July 2025: both regions', (measure, west, manchester) => {
  const shown = (code: string) => observations().get(keyOf(code, measure, '2025-07'))?.value;
  expect(shown(columns['West Midlands'])).toBe(west);
  expect(shown(columns['Greater Manchester'])).toBe(manchester);
});

test('5G on land from at least one operator, West Midlands, July 2025', () => {
  const row = observations().get(keyOf(columns['West Midlands'], '5g-area-any', '2025-07'));
  expect(row?.value).toBe('99.99');
});

test('standalone 5G from all four operators is a true zero, not an absence', () => {
  const row = observations().get(
    keyOf(columns['West Midlands'], '5g-sa-premises-outdoor-all', '2025-07'),
  );
  expect(row?.value).toBe('0.00');
});

test('West Midlands is the seven districts, never the English region of the name', () => {
  const own = observations().get(keyOf('E47000007', 'full-fibre', '2025-07'));
  const region = observations().get(keyOf('E12000005', 'full-fibre', '2025-07'));
  expect(own?.area_level).toBe('combined-authority');
  expect(region?.area_level).toBe('region');
  expect(region?.value).not.toBe(own?.value);
});

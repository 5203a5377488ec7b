// Homes beside premises: said of estimates alone, with what there is.

import { expect, test } from 'vitest';
import type { Cell } from '../../../data/contract/columns';
import { premisesText } from '../../../web/state/fairness-premises';

const createCell = (share: number, basis: 'published' | 'estimated' = 'published'): Cell => ({
  area: 'a',
  measure: 'gigabit',
  release: '2024-07',
  share,
  numerator: null,
  denominator: null,
  weight: 100,
  basis,
  source: 'ofcom-fixed-laua',
  notes: [],
});
const profiles = [
  { code: 'a', name: 'Aa' },
  { code: 'b', name: 'Bb' },
];
const file = { basis: 'estimated', release: '2024-07' } as const;

test('the shares of all premises, estimates marked, an area without one left out', () => {
  const both = premisesText(file, profiles, (code) =>
    code === 'a' ? createCell(93.32, 'estimated') : createCell(90.91),
  );
  expect(both).toMatch(
    /for July 2024, gigabit stood at 93\.3% \(estimate\) in Aa and 90\.9% in Bb\.$/,
  );
  const one = premisesText(file, profiles, (code) =>
    code === 'a' ? { absent: 'not-in-release' } : createCell(90.91),
  );
  expect(one).toMatch(/stood at 90\.9% in Bb\.$/);
  expect(premisesText(file, profiles, () => ({ absent: 'not-in-release' }))).toMatch(/small\.$/);
});

test('nothing is said where the figures are sums', () => {
  expect(premisesText({ ...file, basis: 'summed' }, profiles, () => createCell(1))).toBeNull();
});

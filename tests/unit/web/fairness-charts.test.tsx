// The charts of fairness: named by what they are called, every figure that is an estimate marked as one.

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { detailRegions, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { DecileLines } from '../../../web/charts/decile-lines';
import { SharePairs } from '../../../web/charts/share-pairs';
import { profilesOf } from '../../../web/state/fairness';
import { driversOf } from '../../../web/state/fairness-drivers';
import { createArea, createDeciles, tenDeciles } from './support/made-deciles';

const file = createDeciles([createArea(WEST_MIDLANDS, tenDeciles([[90, 12_345]], [95.5, 1000]))]);

const lines = (estimated: boolean) =>
  renderToStaticMarkup(
    <DecileLines
      profiles={profilesOf(file, null, 'tenth')}
      last={1}
      width={700}
      low={false}
      estimated={estimated}
      label="a name"
    />,
  );

describe('lines by decile', () => {
  test('estimates are marked at the points and at the ends, sums are not', () => {
    expect(lines(true)).toContain('<title>Decile 1: 90.0% (est.) of 12,345 households</title>');
    expect(lines(true)).toContain('West Midlands 95.5\u00a0est.');
    expect(lines(false)).toContain('<title>Decile 1: 90.0% of 12,345 households</title>');
    expect(lines(false)).not.toContain('est.');
  });

  test('the drawing is called what it is given', () => {
    expect(lines(true)).toContain('aria-label="a name"');
  });
});

test('the shares of homes without are marked: they are estimates whatever the shares by decile are', () => {
  const districts = detailRegions['west-midlands'].districts.map((code, i) =>
    createArea(code, tenDeciles([[i === 0 ? 80 : 90, 1000]])),
  );
  const { rows } = driversOf(createDeciles(districts), 'west-midlands', 'tenth', (code) => code);
  const role = 'west' as const;
  const markup = renderToStaticMarkup(
    <SharePairs rows={rows} named={new Set()} role={role} width={400} low={false} label="a name" />,
  );
  expect(markup).toContain('share of those without, est.');
  expect(markup).toContain(
    '<title>E08000025: 14.3% of the homes, 25.0% of those without (est.)</title>',
  );
});

// A trend carried on where less is better: every figure shown is the measure’s own; and estimates are marked.

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { MeasureId } from '../../../data/catalogue/measures';
import type { ReachLevel } from '../../../data/catalogue/readings';
import { releaseName } from '../../../data/catalogue/releases';
import { shareAfter } from '../../../data/model/projection';
import { ReachChart } from '../../../web/charts/reach';
import { comparedOf } from '../../../web/state/trend';
import { reachDrawing, wedgeOf } from '../../../web/state/trend-drawn';
import {
  explainReach,
  ownBounds,
  type Reach,
  reachesOf,
  testsEstimates,
} from '../../../web/state/trend-reach';
import { reachTable } from '../../../web/state/trend-tables';
import { createFacts, type Made } from './support/trend-create';

/** The West Midlands from 20% down by tenths of what is left, in releases without a break between them. */
const falling = Array.from({ length: 8 }, (_, i) => 20 * 0.9 ** i);

function createReaches(
  shares: readonly number[],
  measure: MeasureId,
  level: ReachLevel,
  basis: Made['basis'] = 's',
) {
  const made = Object.fromEntries(
    shares.map((share, i): [string, Made] => [
      `${2014 + i}-09`,
      { regions: [share, null, null], basis },
    ]),
  );
  const { measure: full, ...facts } = createFacts(measure, made);
  const reaches = reachesOf(comparedOf({ measure: full, ...facts }), full, level);
  return { reaches, measure: full, west: reaches[0] as Reach };
}

const column = (table: ReturnType<typeof reachTable>, id: string) => {
  const at = table.columns.findIndex((one) => one.id === id);
  return table.rows.map((row) => row[at]);
};

describe('where less is better', () => {
  const { reaches, measure, west } = createReaches(falling, 'below-uso', 95);
  const { tests } = west.projection.tested;
  const last = falling.at(-1) as number;

  test('the table has the figures published, the lower end first, and the level in its own words', () => {
    const table = reachTable(reaches, measure, 95);
    expect(tests.length).toBeGreaterThanOrEqual(3);
    const due = tests.map(({ release }) => falling[Number(release.slice(0, 4)) - 2014] as number);
    const [low, high, actual] = ['low', 'high', 'actual'].map((id) => column(table, id));
    for (const [i, share] of [...due, last].entries()) expect(actual?.[i]).toBeCloseTo(share, 3);
    for (const i of tests.keys()) {
      expect(low?.[i]).toBeLessThanOrEqual(high?.[i] as number);
      expect(high?.[i]).toBeLessThan(20);
    }
    expect(column(table, 'what').at(-1)).toBe('carried on to at most 5%');
    expect(table.columns.at(-1)?.label).toBe('Comes to, or when at most 5% is reached');
  });

  test('so has what the back-test opens to', () => {
    const [, ...told] = explainReach(west).notes ?? [];
    expect(told).toHaveLength(tests.length);
    expect(told.at(-1)).toMatch(/^September 2021: foretold \d\.\d% to \d\.\d%, came 9\.6%$/);
  });

  test('the ends change places when turned back, and stay where more is better', () => {
    expect(ownBounds({ low: 95, high: 98 }, measure)).toEqual({ low: 2, high: 5 });
    const gigabit = createReaches([50], 'gigabit', 95).measure;
    expect(ownBounds({ low: 95, high: 98 }, gigabit)).toEqual({ low: 95, high: 98 });
  });

  test('the drawing holds them all, from nothing at the foot', () => {
    expect(west.projection.kind).toBe('range');
    const drawing = reachDrawing(reaches, measure, 95);
    expect(drawing.level).toBe(5);
    expect(drawing.domain[0]).toBe(0);
    const [area] = drawing.areas;
    const highest = Math.max(...(area?.points ?? []).map(({ share }) => share));
    expect(drawing.domain[1]).toBeGreaterThanOrEqual(highest);
    expect(drawing.domain[1]).toBeLessThan(30);
    const wedge = wedgeOf(west, measure);
    expect(wedge[0]?.low).toBeCloseTo(last, 9);
    const end = wedge.at(-1);
    const { range } = west.projection;
    expect(end?.low).toBeCloseTo(100 - shareAfter(100 - last, range?.fastest ?? 0, 5), 9);
    expect(end?.low).toBeLessThanOrEqual(end?.high ?? 0);
    expect(end?.high).toBeLessThan(last);
  });

  test('the chart says the level as the measure does, and no share of the rest', () => {
    const markup = renderToStaticMarkup(
      <ReachChart
        reaches={reaches}
        measure={measure}
        level={95}
        width={600}
        low={false}
        label="a name"
      />,
    );
    const text = markup.replace(/<[^>]+>/g, ' ');
    expect(markup).toContain('aria-label="a name"');
    expect(text).toContain('at most 5%');
    expect(text).toContain('came 9.6%');
    expect(text).not.toMatch(/[89]\d(\.\d)?%/);
  });
});

describe('what is drawn', () => {
  test('from the release the first test starts from; without a test the last four', () => {
    const tested = createReaches(falling, '4g-area-any', 95);
    const points = reachDrawing(tested.reaches, tested.measure, 95).areas[0]?.points ?? [];
    expect(points[0]?.release).toBe(tested.west.projection.tested.tests[0]?.from);
    // A level series at 100% has no pace and so no test.
    const flat = createReaches(Array(8).fill(100), '4g-area-any', 95);
    const drawing = reachDrawing(flat.reaches, flat.measure, 95);
    expect(drawing.areas[0]?.tests).toEqual([]);
    expect(drawing.releases).toEqual(['2018-09', '2019-09', '2020-09', '2021-09']);
  });
});

describe('estimates are marked', () => {
  test('in the table, in what the back-test opens to, and on the chart', () => {
    const made = createReaches(falling, '4g-area-any', 95, 'e');
    const published = createReaches(falling, '4g-area-any', 95, 'p');
    const bases = ({ reaches, measure }: typeof made) => [
      ...new Set(column(reachTable(reaches, measure, 95), 'basis')),
    ];
    expect(bases(made)).toEqual(['estimate']);
    expect(bases(published)).toEqual(['published']);
    expect(explainReach(made.west).notes?.at(-1)).toMatch(/came 9\.6% \(est\.\)$/);
    expect(explainReach(published.west).notes?.at(-1)).toMatch(/came 9\.6%$/);
    expect([testsEstimates(made.west), testsEstimates(published.west)]).toEqual([true, false]);
    const titles = ({ reaches, measure }: typeof made) =>
      renderToStaticMarkup(
        <ReachChart
          reaches={reaches}
          measure={measure}
          level={95}
          width={600}
          low={false}
          label="a name"
        />,
      );
    const now = `${releaseName('2021-09')}: 9.6%`;
    expect(titles(made)).toContain(`<title>${now} (est.)</title>`);
    expect(titles(published)).toContain(`<title>${now}</title>`);
  });
});

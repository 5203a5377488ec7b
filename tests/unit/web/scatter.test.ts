// The scatter and the outline's sentence: where dots stand, which is nearest, what is said of them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureOf } from '../../../data/catalogue/measures';
import { type Outlined, outlinedTexts, tellingLevel } from '../../../web/state/outlined';
import {
  type Dot,
  dotLabels,
  nearestDot,
  scatterOf,
  scatterText,
} from '../../../web/state/scatter';
import { createScene, type MadePlace } from './support/deprived-scene';

/** So many neighbourhoods, the first the most deprived, each with a share of its place in the row. */
function createRow(length: number, shareAt: (i: number) => number): MadePlace[] {
  return Array.from({ length }, (_, i) => ({ code: `${i}`, rank: i * 100 + 1, share: shareAt(i) }));
}

const textOf = (places: MadePlace[]) => {
  const scene = createScene(places, { shading: 'imd' });
  return scatterText(scene, 'imd', scatterOf(scene, 'imd').dots);
};

describe('scatterOf', () => {
  test('the most deprived stand to the right, the best covered high; the unknown not at all', () => {
    const scene = createScene([
      { code: 'poor', rank: 1, share: 20 },
      { code: 'rich', rank: 33_755, share: 100 },
      { code: 'blank', rank: 7 },
      { code: 'lost', share: 80 },
    ]);
    const { dots } = scatterOf(scene, 'imd');
    expect(dots.map(({ code }) => code)).toEqual(['poor', 'rich']);
    expect(dots[0]?.x).toBe(1);
    expect(dots[1]).toMatchObject({ x: 0, y: 1 });
  });

  test('larger places stand by their people, on an axis to the next ten percent', () => {
    const places = [12, 47.5].map((people) => ({ code: `${people}`, share: 60, people }));
    const { dots, ends } = scatterOf(createScene(places, { level: 'district' }), 'imd');
    expect(dots.map(({ x }) => x)).toEqual([12 / 50, 47.5 / 50]);
    expect(ends.most).toBe('50% of residents in the most deprived tenth');
  });
});

describe('scatterText', () => {
  test('names the medians of the outer thirds, and which way they differ', () => {
    expect(textOf(createRow(30, (i) => (i < 10 ? 80 : 95)))).toBe(
      'Gigabit: median 80.0% in the most deprived third of the 30 neighbourhoods, 95.0% in the least deprived third: 15.0 points lower where deprivation is greatest.',
    );
    expect(textOf(createRow(30, (i) => (i < 10 ? 91 : 90)))).toMatch(
      /: 1\.0 point higher where deprivation is greatest\.$/,
    );
  });

  test('sees no clear difference where the thirds overlap, even if their medians differ a little', () => {
    expect(textOf(createRow(60, (i) => 90 + (i % 10)))).toMatch(/: no clear difference\.$/);
    const nudged = createRow(60, (i) => 90 + (i % 10) + (i < 20 ? 0.3 : 0));
    expect(textOf(nudged)).toMatch(/: no clear difference\.$/);
  });

  test('refuses to compare a handful, or places all equally deprived', () => {
    expect(textOf(createRow(7, (i) => i))).toMatch(/7 neighbourhoods, too few/);
    const alike = createRow(20, (i) => i).map((place) => ({ ...place, rank: 5 }));
    expect(textOf(alike)).toMatch(/no thirds to compare/);
  });
});

const dots = fc
  .array(fc.record({ x: fc.integer({ max: 300, min: 0 }), y: fc.integer({ max: 200, min: 0 }) }), {
    maxLength: 30,
  })
  .map((points) => points.map((at, i): Dot => ({ code: `${i}`, share: 0, depth: 0, ...at })));

test('nearestDot finds the nearest within reach, as looking at every one does', () => {
  const pointer = fc.record({
    x: fc.integer({ max: 300, min: 0 }),
    y: fc.integer({ max: 200, min: 0 }),
  });
  fc.assert(
    fc.property(dots, pointer, (given, at) => {
      const away = (dot: Dot) => Math.hypot(dot.x - at.x, dot.y - at.y);
      const least = Math.min(...given.map(away));
      const found = nearestDot(given, at, (dot) => dot, 14);
      if (least > 14) expect(found).toBeNull();
      else expect(found && away(found)).toBe(least);
    }),
  );
});

test('no name covers another, or leaves the chart', () => {
  fc.assert(
    fc.property(dots, (given) => {
      const labels = dotLabels(
        given,
        (dot) => dot,
        (code) => `Place ${code}`,
        364,
      );
      labels.forEach((label, i) => {
        expect(label.x).toBeGreaterThanOrEqual(0);
        for (const other of labels.slice(i + 1)) {
          const apart = Math.abs(label.y - other.y) >= 13 || Math.abs(label.x - other.x) >= 7 * 6.7;
          expect(apart, `${label.code} ${other.code}`).toBe(true);
        }
      });
    }),
  );
});

describe('what is said of the outlines', () => {
  const summary: Outlined = {
    neighbourhoods: 466,
    of: 1719,
    residents: 827_415,
    coverage: {
      inside: { known: 466, lacking: 64 },
      elsewhere: { known: 1253, lacking: 188 },
      release: '2024-07',
      estimated: true,
    },
  };

  test('how many, who lives there, and how many lack coverage against the rest', () => {
    const scene = createScene([], { shading: 'outline-10' });
    expect(outlinedTexts(scene, 'outline-10', summary)).toEqual([
      '466 of the 1,719 neighbourhoods of the West Midlands are in England’s most deprived tenth; 827,415 people live in them.',
      'In 64 of them (13.7%) under 90% of homes could get gigabit broadband; in 188 of the other 1,253 (15.0%). Estimates, July 2024.',
    ]);
  });

  test('a measure unknown by neighbourhood says so', () => {
    const scene = createScene([], { shading: 'outline-20', measure: 'full-fibre' });
    expect(outlinedTexts(scene, 'outline-20', { ...summary, coverage: null })).toEqual([
      expect.stringMatching(/most deprived fifth/),
      'Full fibre is not published by neighbourhood.',
    ]);
  });

  test('the level is the target’s where there is one, else the middle break of the map', () => {
    expect(tellingLevel(measureOf('gigabit'))).toBe(90);
    expect(tellingLevel(measureOf('below-uso'))).toBe(1);
    expect(tellingLevel(measureOf('5g-premises-outdoor-any'))).toBe(40);
  });
});

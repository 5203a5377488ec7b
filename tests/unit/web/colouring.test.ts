// Which colour a place has: by coverage, by deprivation alone, by both; the two-way key's counts and words.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ABSENT,
  DECILES_FROM,
  deprivationRamp,
  fills,
  ramp,
  TWO_WAY_FROM,
} from '../../../web/map/palette';
import { colouredShare, colouringOf, thirdsOfScene, twoWayOf } from '../../../web/state/colouring';
import { stepsOf } from '../../../web/state/deprivation-steps';
import { coverageSpans, deprivationSpans, twoWaySummary } from '../../../web/state/two-way';
import { createScene, type MadePlace } from './support/deprived-scene';

/** Nine neighbourhoods, one for each of the nine colours: rows by share, columns by rank. */
const nine: MadePlace[] = [70, 80, 90].flatMap((share, row) =>
  [100, 9000, 30_000].map((rank, column) => ({
    code: `${row}${column}`,
    share: share + column,
    rank: rank + row,
  })),
);

describe('two-way colours', () => {
  test('row by coverage, the least first; column by deprivation, the most first', () => {
    const colouring = colouringOf(createScene(nine));
    for (const { code } of nine) {
      expect(colouring.get(code)).toBe(TWO_WAY_FROM + Number(code[0]) * 3 + Number(code[1]));
    }
  });

  test('where less is better, the highest share is the least covered', () => {
    const scene = createScene(nine, { measure: 'below-uso' });
    const colouring = colouringOf(scene);
    for (const { code } of nine) {
      expect(colouring.get(code)).toBe(TWO_WAY_FROM + (2 - Number(code[0])) * 3 + Number(code[1]));
    }
  });

  test('a place without a figure, or of unknown deprivation, has no colour', () => {
    const scene = createScene([...nine, { code: 'blank', rank: 5 }, { code: 'lost', share: 50 }]);
    const colouring = colouringOf(scene);
    expect(colouring.get('blank')).toBe(ABSENT);
    expect(colouring.get('lost')).toBe(ABSENT);
    expect(thirdsOfScene(scene)?.places).toBe(9);
  });

  test('two figures that print alike are never parted', () => {
    const share = fc.double({ min: 90, max: 91, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 3, maxLength: 40 }), (shares) => {
        const places = shares.map((given, i) => ({ code: `${i}`, share: given, rank: i + 1 }));
        const scene = createScene(places);
        const thirds = thirdsOfScene(scene);
        if (!thirds) return;
        const rows = new Map<string, number | undefined>();
        for (const { code, share: given } of places) {
          const row = twoWayOf(scene, thirds, code)?.coverage;
          expect(rows.get(given.toFixed(1)) ?? row).toBe(row);
          rows.set(given.toFixed(1), row);
        }
      }),
    );
  });

  test('many districts with none in the most deprived tenth are the least deprived third', () => {
    const shares = [0, 0, 0, 0, 0.04, 3, 5, 12, 30, 40];
    const scene = createScene(
      shares.map((people, i) => ({ code: `${i}`, share: 80 + i, people })),
      { level: 'district' },
    );
    const thirds = thirdsOfScene(scene);
    if (!thirds) throw new Error('there are thirds');
    const columns = shares.map((_, i) => twoWayOf(scene, thirds, `${i}`)?.deprivation);
    expect(columns).toEqual([2, 2, 2, 2, 1, 1, 1, 0, 0, 0]);
    expect(deprivationSpans(scene, twoWaySummary(scene, thirds))).toEqual([
      '12.0% or more',
      'under 0.1% to 5.0%',
      '0.0%',
    ]);
  });

  test('a group beside the districts has its own colour by the same thirds', () => {
    const scene = createScene(nine, { groups: [{ code: 'group', share: 70, rank: 101 }] });
    expect(colouringOf(scene).get('group')).toBe(TWO_WAY_FROM);
  });

  test('places all alike have no thirds, and no colour', () => {
    const scene = createScene(nine.map((place) => ({ ...place, share: 0 })));
    expect(thirdsOfScene(scene)).toBeNull();
    expect(new Set(colouringOf(scene).values())).toEqual(new Set([ABSENT]));
  });
});

describe('the two-way key', () => {
  test('counts the places in view, and says what each third spans over all that it parts', () => {
    const far = { code: 'far', share: 60, rank: 1, outOfView: true };
    const scene = createScene([...nine, { code: 'blank', rank: 5 }, far]);
    const thirds = thirdsOfScene(scene);
    if (!thirds) throw new Error('there are thirds');
    const summary = twoWaySummary(scene, thirds);
    expect(summary.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(9);
    expect(summary.without).toBe(1);
    expect(summary.telling).toEqual(['00']);
    expect(coverageSpans(scene, summary)).toEqual([
      'up to 71.0%',
      '72.0% to 82.0%',
      '90.0% or more',
    ]);
    expect(deprivationSpans(scene, summary)).toEqual([
      'rank 1 to 101',
      'rank 102 to 9,002',
      'rank 30,000 to 30,002',
    ]);
  });

  test('its counts are those of the colours on the map', () => {
    const place = fc.record({
      share: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      rank: fc.integer({ min: 1, max: 33_755 }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 50 }), (made) => {
        const places = made.map(({ share, rank }, i) => ({
          code: `${i}`,
          rank,
          ...(share === undefined ? {} : { share }),
        }));
        const scene = createScene(places);
        const thirds = thirdsOfScene(scene);
        if (!thirds) return;
        const colours = [...colouringOf(scene).values()];
        twoWaySummary(scene, thirds).counts.forEach((row, r) => {
          row.forEach((count, c) => {
            expect(count).toBe(colours.filter((at) => at === TWO_WAY_FROM + r * 3 + c).length);
          });
        });
      }),
    );
  });
});

describe('deprivation alone', () => {
  test('neighbourhoods have the colour of their decile, by either index', () => {
    const places = [{ code: 'a', share: 50, rank: 1, incomeRank: 33_755 }];
    const of = (shading: 'imd' | 'income') =>
      colouringOf(createScene(places, { shading })).get('a') ?? Number.NaN;
    expect(fills[of('imd')]).toBe(deprivationRamp[0]);
    expect(fills[of('income')]).toBe(deprivationRamp[9]);
  });

  test('a larger place goes by its people: the more in the most deprived tenth, the darker', () => {
    const shares = [0, 0.9, 1, 9.9, 10, 25, 39.9, 40, 90];
    const places = shares.map((people, i) => ({ code: `${i}`, share: 50, people }));
    const scene = createScene(places, { shading: 'imd', level: 'district' });
    const steps = [...colouringOf(scene).values()].map((at) => at - DECILES_FROM);
    expect(steps).toEqual([9, 9, 8, 6, 5, 3, 2, 0, 0]);
    expect(colouredShare(scene, '5')).toBe(25);
  });

  test('its key counts every place in view once, in the map’s colours', () => {
    for (const level of ['neighbourhood', 'district'] as const) {
      const places = [1, 2, 20, 70].map((n): MadePlace => {
        const deprived = level === 'district' ? { people: n } : { rank: n * 450 };
        return { code: `${n}`, share: 50, ...deprived };
      });
      const scene = createScene([...places, { code: 'lost', share: 1 }], { shading: 'imd', level });
      const { steps, without } = stepsOf(scene, 'imd');
      expect(without).toBe(1);
      for (const { colour, count } of steps) {
        const drawn = [...colouringOf(scene).values()].filter((at) => fills[at] === colour);
        expect(drawn).toHaveLength(count);
      }
    }
  });
});

test('outlined or left out, deprivation changes no colour of coverage', () => {
  for (const shading of ['none', 'outline-10', 'outline-20'] as const) {
    const scene = createScene(nine, { shading });
    const colours = [...colouringOf(scene).values()].map((at) => fills[at]);
    expect(colours.every((colour) => (ramp as readonly string[]).includes(colour ?? ''))).toBe(
      true,
    );
    expect(colouredShare(scene, '00')).toBe(70);
  }
});

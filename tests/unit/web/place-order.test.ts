// The order of the list: by figure, absent last, and the switch in the address turns it over and back.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureOf } from '../../../data/catalogue/measures';
import { type Cell, isObservation } from '../../../data/contract/columns';
import { lowestFirst, placesInOrder, turnedOver } from '../../../web/state/place-order';

const fibre = { measure: measureOf('full-fibre') };
const shortfall = { measure: measureOf('below-uso') };

function createCell(area: string, share: number | null): Cell {
  if (share === null) return { absent: 'suppressed' };
  return {
    area,
    measure: 'gigabit',
    release: '2024-07',
    share,
    numerator: null,
    denominator: null,
    weight: 1,
    basis: 'estimated',
    source: 'ofcom-fixed-postcode',
    notes: [],
  };
}

const anyShares = fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { maxLength: 12 });

describe('placesInOrder', () => {
  test('holds every place once, figures in order, level ones by name, absent ones last', () => {
    fc.assert(
      fc.property(anyShares, fc.boolean(), (shares, lowest) => {
        const inView = shares.map((_, i) => `E${i}`);
        const cells = new Map(inView.map((code, i) => [code, createCell(code, shares[i] ?? null)]));
        const order = placesInOrder({ inView, cells }, (code) => code, lowest);
        expect([...order].sort()).toEqual([...inView].sort());
        const key = (code: string) => {
          const cell = cells.get(code);
          return isObservation(cell) ? (lowest ? 1 : -1) * cell.share : Infinity;
        };
        for (let i = 1; i < order.length; i += 1) {
          const [one, next] = [order[i - 1] as string, order[i] as string];
          expect(key(one)).toBeLessThanOrEqual(key(next));
          if (key(one) === key(next)) {
            expect(Number(one.slice(1))).toBeLessThan(Number(next.slice(1)));
          }
        }
      }),
    );
  });
});

describe('the switch', () => {
  test('what lacks most comes first: the lowest share, or the highest where less is better', () => {
    expect(lowestFirst(fibre, null)).toBe(true);
    expect(lowestFirst(shortfall, null)).toBe(false);
  });

  test('an order by another column of the table leaves the list as usual', () => {
    expect(lowestFirst(fibre, { column: 'name', descending: true })).toBe(true);
  });

  test.each([fibre, shortfall])(
    'turns over, and back to the usual, which the address leaves out',
    (scene) => {
      const turned = turnedOver(scene, null);
      expect(turned?.column).toBe('figure');
      expect(lowestFirst(scene, turned)).toBe(!lowestFirst(scene, null));
      expect(turnedOver(scene, turned)).toBeNull();
    },
  );
});

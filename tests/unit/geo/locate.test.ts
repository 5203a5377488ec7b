// Finding points: against a plain loop over every polygon, on borders, in holes, near the edge.

import { describe, expect, it } from 'vitest';
import { createLocator } from '../../../geo/locate';
import {
  collection,
  layerOf,
  multiPolygon,
  numbers,
  polygon,
  square,
  windingGrid,
} from './fixtures';

interface Parsed {
  features: { properties: { code: string }; geometry: { coordinates: number[][][] } }[];
}

/** Codes of every polygon holding the point, found without any index. */
function bruteForce({ features }: Parsed, x: number, y: number): string[] {
  return features.flatMap(({ properties, geometry }) => {
    let inside = false;
    for (const ring of geometry.coordinates) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [ax, ay] = ring[j] as [number, number];
        const [bx, by] = ring[i] as [number, number];
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      }
    }
    return inside ? [properties.code] : [];
  });
}

describe('locator', () => {
  const text = windingGrid(12);
  const parsed = JSON.parse(text) as Parsed;
  const layer = layerOf(text);
  const locator = createLocator(layer);

  it('agrees with a plain loop, with and without a hint, both ways', () => {
    const next = numbers(3);
    let hint = -1;
    for (let i = 0; i < 4000; i++) {
      const x = -2.01 + next() * 0.14;
      const y = 52.39 + next() * 0.14;
      const expected = bruteForce(parsed, x, y);
      const found = locator.locate(x, y);
      expect(found < 0 ? [] : [locator.codes[found]]).toEqual(expected);
      expect(locator.locateNear(x, y, Int32Array.of(hint, -1))).toBe(found);
      hint = found;
    }
  });

  it('gives every vertex and middle of a shared border to exactly one side', () => {
    const singles = layer.codes.map((_, area) =>
      createLocator(layerOf(collection([parsed.features[area] as object]))),
    );
    for (let i = 2; i < layer.coords.length; i += 14) {
      const ends = [
        [layer.coords[i], layer.coords[i + 1]],
        [
          ((layer.coords[i] as number) + (layer.coords[i - 2] as number)) / 2,
          ((layer.coords[i + 1] as number) + (layer.coords[i - 1] as number)) / 2,
        ],
      ] as [number, number][];
      for (const [x, y] of ends) {
        const inside = x > -1.997 && x < -1.884 && y > 52.404 && y < 52.516;
        if (!inside) continue;
        const owners = singles.flatMap((single, area) => (single.locate(x, y) === 0 ? [area] : []));
        expect(owners).toHaveLength(1);
        expect(locator.locate(x, y)).toBe(owners[0]);
      }
    }
  });

  it('knows holes, detached parts and overlaps', () => {
    const found = createLocator(
      layerOf(
        collection([
          multiPolygon('A', [[square(0, 0, 4), square(1, 1, 1)], [square(9, 9, 1)]]),
          polygon('B', [square(3, 3, 4)]),
        ]),
      ),
    );
    expect(found.locate(0.5, 0.5)).toBe(0);
    expect(found.locate(1.5, 1.5)).toBe(-1);
    expect(found.locate(9.5, 9.5)).toBe(0);
    expect(found.locate(3.5, 3.5)).toBe(0);
    expect(found.locate(5, 5)).toBe(1);
  });

  it('snaps to the nearest border within reach and no further', () => {
    const edge = createLocator(layerOf(collection([polygon('A', [square(-2, 52, 0.1)])])));
    const metre = 1 / 111_200;
    expect(edge.nearest(-1.95, 52 - 90 * metre, 100)).toBe(0);
    expect(edge.nearest(-1.95, 52 - 110 * metre, 100)).toBe(-1);
    const east = metre / Math.cos((52.05 * Math.PI) / 180);
    expect(edge.nearest(-1.9 + 90 * east, 52.05, 100)).toBe(0);
    expect(edge.nearest(-1.9 + 110 * east, 52.05, 100)).toBe(-1);
  });

  it('finds nothing in an empty layer', () => {
    const empty = createLocator(layerOf(collection([])));
    expect([empty.locate(0, 0), empty.nearest(0, 0, 100)]).toEqual([-1, -1]);
  });
});

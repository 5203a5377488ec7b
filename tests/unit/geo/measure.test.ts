// Areas, label points, overlap and the National Grid, against known figures and other roads to them.

import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { labelPoint } from '../../../geo/label-point';
import { createLocator } from '../../../geo/locate';
import { areasKm2, boxOfLayer } from '../../../geo/measure';
import { createGridConverter, nationalGridToWgs84 } from '../../../geo/national-grid';
import { shareInside } from '../../../geo/overlap';
import {
  collection,
  layerOf,
  multiPolygon,
  numbers,
  polygon,
  square,
  windingGrid,
} from './fixtures';

const metresApart = (a: number[], b: number[]): number => {
  const [ax, ay] = a as [number, number];
  const [bx, by] = b as [number, number];
  return Math.hypot((ax - bx) * 111_320 * Math.cos((ay * Math.PI) / 180), (ay - by) * 111_250);
};

describe('National Grid', () => {
  it('for many points strays less than 5 cm from the exact conversion, anywhere in Great Britain', () => {
    const many = createGridConverter();
    const out = new Float64Array(2);
    for (let i = 0; i < 4000; i++) {
      const easting = (i * 7919.37) % 699_000;
      const northing = (i * 3571.91) % 1_299_000;
      many(easting, northing, out);
      expect(metresApart([...out], convert(easting, northing))).toBeLessThan(0.05);
    }
    many(-5000, 10, out);
    expect([...out]).toEqual(convert(-5000, 10));
  });

  const convert = (easting: number, northing: number): number[] => {
    const out = new Float64Array(2);
    nationalGridToWgs84(easting, northing, out);
    return [...out];
  };

  it('is within 5 m of points the Ordnance Survey gives in both systems (OSTN15 test points)', () => {
    const points = [
      [91492.146, 11318.804, -6.29977752, 49.92226394],
      [170370.718, 11572.405, -5.2030461, 49.96006138],
      [250359.811, 62016.569, -4.10864563, 50.43885825],
      [449816.371, 75335.861, -1.29782277, 50.57563665],
      [438710.92, 114792.25, -1.45051434, 50.93127938],
    ] as [number, number, number, number][];
    for (const [e, n, lon, lat] of points) {
      expect(metresApart(convert(e, n), [lon, lat])).toBeLessThan(5);
    }
  });

  it('is what proj4 makes of EPSG:27700, to a centimetre', () => {
    const grid = proj4(
      '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs',
      'WGS84',
    );
    const next = numbers(5);
    for (let i = 0; i < 500; i++) {
      const e = 80_000 + next() * 570_000;
      const n = 5_000 + next() * 1_200_000;
      expect(metresApart(convert(e, n), grid.forward([e, n]))).toBeLessThan(0.01);
    }
  });
});

describe('areas', () => {
  it('measures a degree square as the ellipsoid has it', () => {
    const [km2] = areasKm2(layerOf(collection([polygon('A', [square(-2, 52, 1)])])));
    // proj4's cylindrical equal-area projection on the same ellipsoid.
    const equalArea = proj4(
      '+proj=cea +lon_0=0 +lat_ts=0 +x_0=0 +y_0=0 +ellps=WGS84 +units=m +no_defs',
    );
    const [x0, y0] = equalArea.forward([-2, 52]) as [number, number];
    const [x1, y1] = equalArea.forward([-1, 53]) as [number, number];
    expect(km2).toBeCloseTo(((x1 - x0) * (y1 - y0)) / 1e6, 3);
  });

  it('takes holes out and adds detached parts', () => {
    const layer = layerOf(
      collection([
        polygon('A', [square(0, 52, 0.4), square(0.1, 52.1, 0.1)]),
        polygon('B', [square(0, 52, 0.4)]),
        polygon('C', [square(0.1, 52.1, 0.1)]),
        multiPolygon('D', [[square(0, 52, 0.4)], [square(0.1, 52.1, 0.1)]]),
      ]),
    );
    const [a, b, c, d] = areasKm2(layer) as unknown as [number, number, number, number];
    expect(a).toBeCloseTo(b - c, 9);
    expect(d).toBeCloseTo(b + c, 9);
    expect(boxOfLayer(layer)).toEqual([0, 52, 0.4, 52.4]);
  });
});

describe('label points', () => {
  it('lie in their own area, away from its border', () => {
    const layer = layerOf(windingGrid(6));
    const locator = createLocator(layer);
    layer.codes.forEach((_, area) => {
      const [x, y] = labelPoint(layer, area) as [number, number];
      expect(locator.locate(x, y)).toBe(area);
      expect(locator.nearest(x, y, 150)).toBe(-1);
    });
  });

  it('keep out of a hole and go to the largest part', () => {
    const layer = layerOf(
      collection([
        polygon('A', [square(0, 52, 1), square(0.3, 52.3, 0.4)]),
        multiPolygon('B', [[square(5, 52, 0.1)], [square(6, 52, 1)]]),
        multiPolygon('C', []),
      ]),
    );
    expect(createLocator(layer).locate(...(labelPoint(layer, 0) as [number, number]))).toBe(0);
    expect(labelPoint(layer, 1)?.[0]).toBeGreaterThan(6);
  });
});

describe('share inside', () => {
  it('is exact for squares, both ways, holes too', () => {
    const one = layerOf(collection([polygon('A', [square(0, 0, 0.2)])]));
    const two = layerOf(
      collection([polygon('B', [square(0.1, 0, 0.4)]), polygon('C', [square(3, 3, 1)])]),
    );
    expect(shareInside(one, 0, two, 0)).toBeCloseTo(0.5, 3);
    expect(shareInside(two, 0, one, 0)).toBeCloseTo(0.125, 3);
    expect(shareInside(one, 0, two, 1)).toBe(0);
    const ring = layerOf(collection([polygon('R', [square(0, 0, 0.2), square(0.05, 0.05, 0.1)])]));
    expect(shareInside(one, 0, ring, 0)).toBeCloseTo(0.75, 2);
  });

  it('adds up to one over a partition', () => {
    const cells = layerOf(windingGrid(5));
    const box = layerOf(collection([polygon('X', [square(-1.985, 52.415, 0.02)])]));
    const sum = cells.codes.reduce((s, _, area) => s + shareInside(box, 0, cells, area), 0);
    expect(sum).toBeCloseTo(1, 6);
  });
});

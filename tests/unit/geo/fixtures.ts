// Small made outlines for tests: grids of squares with borders that wind, as GeoJSON and as layers.

import type { Layer } from '../../../geo/layer';
import { readGeojson } from '../../../geo/read-geojson';

/** A repeatable stream of numbers from 0 to 1. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Six decimals, as the publisher writes them. */
function six(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

type Point = [number, number];

/** `size` × `size` cells near Birmingham; every shared border winds and is the same from both sides. */
export function windingGrid(size: number, pointsPerSide = 6): string {
  const next = numbers(7);
  const step = 0.01;
  const node = (i: number, j: number): Point => [six(-2 + i * step), six(52.4 + j * step)];
  const sides = new Map<string, Point[]>();
  const side = (i: number, j: number, across: boolean): Point[] => {
    const key = `${i},${j},${across}`;
    let points = sides.get(key);
    if (!points) {
      const [x, y] = node(i, j);
      points = [node(i, j)];
      for (let k = 1; k < pointsPerSide; k++) {
        const along = (k / pointsPerSide) * step;
        const bend = (next() - 0.5) * step * 0.3;
        points.push(across ? [six(x + along), six(y + bend)] : [six(x + bend), six(y + along)]);
      }
      points.push(across ? node(i + 1, j) : node(i, j + 1));
      sides.set(key, points);
    }
    return points;
  };
  const features = [];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const ring = [
        ...side(i, j, true).slice(0, -1),
        ...side(i + 1, j, false).slice(0, -1),
        ...side(i, j + 1, true)
          .slice(1)
          .reverse(),
        ...side(i, j, false).slice().reverse(),
      ];
      const code = `E${String(i).padStart(2, '0')}${String(j).padStart(2, '0')}`;
      features.push(polygon(code, [ring]));
    }
  }
  return collection(features);
}

export function polygon(code: string, rings: Point[][]): object {
  return {
    type: 'Feature',
    properties: { code, name: `Place ${code}` },
    geometry: { type: 'Polygon', coordinates: rings },
  };
}

export function multiPolygon(code: string, polygons: Point[][][]): object {
  return {
    type: 'Feature',
    properties: { code, name: `Place ${code}` },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  };
}

export function collection(features: object[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}

export function square(x: number, y: number, side: number): Point[] {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
}

export function layerOf(text: string): Layer {
  return readGeojson(text, 'code').layer;
}

// Joining areas: sums of parts, exact vertices, holes, enclaves, touching corners.

import { describe, expect, it } from 'vitest';
import { dissolve } from '../../../geo/dissolve';
import type { Layer } from '../../../geo/layer';
import { areasKm2 } from '../../../geo/measure';
import { collection, layerOf, numbers, polygon, square, windingGrid } from './fixtures';

function vertices(layer: Layer): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i < layer.coords.length; i += 2) {
    found.add(`${layer.coords[i]},${layer.coords[i + 1]}`);
  }
  return found;
}

describe('dissolve', () => {
  it('keeps the area of the parts and adds no vertex, however areas are grouped', () => {
    const layer = layerOf(windingGrid(8));
    const parts = areasKm2(layer);
    const known = vertices(layer);
    for (let seed = 1; seed <= 25; seed++) {
      const next = numbers(seed);
      const group = layer.codes.map(() => `G${Math.floor(next() * 4)}`);
      const codes = ['G0', 'G1', 'G2', 'G3'];
      const joined = dissolve(layer, codes, (area) => group[area]);
      const km2 = areasKm2(joined);
      joined.codes.forEach((code, index) => {
        const sum = parts.reduce((s, area, i) => (group[i] === code ? s + area : s), 0);
        expect(km2[index]).toBeCloseTo(sum, 9);
      });
      for (const vertex of vertices(joined)) expect(known).toContain(vertex);
    }
  });

  it('is the same done at once or in two steps', () => {
    const layer = layerOf(windingGrid(6));
    const half = (code: string) => (code < 'E03' ? 'W' : 'E');
    const once = dissolve(layer, ['X'], () => 'X');
    const halves = dissolve(layer, ['E', 'W'], (a) => half(layer.codes[a] as string));
    const twice = dissolve(halves, ['X'], () => 'X');
    expect(twice.ringStart.length).toBe(2);
    expect(vertices(twice)).toEqual(vertices(once));
  });

  it('leaves a hole round an area of another group and fills it for the same', () => {
    const layer = layerOf(
      collection([
        polygon('A', [square(0, 0, 6), square(2, 2, 2)]),
        polygon('B', [square(2, 2, 2)]),
        polygon('C', [square(6, 0, 6)]),
      ]),
    );
    const apart = dissolve(layer, ['1', '2'], (a) => (layer.codes[a] === 'B' ? '2' : '1'));
    expect([...apart.polygonStart]).toEqual([0, 2, 3]);
    const whole = dissolve(layer, ['1'], () => '1');
    expect([...whole.polygonStart]).toEqual([0, 1]);
  });

  it('keeps areas that touch at a corner as two simple polygons', () => {
    const layer = layerOf(
      collection([polygon('A', [square(0, 0, 1)]), polygon('B', [square(1, 1, 1)])]),
    );
    const joined = dissolve(layer, ['1'], () => '1');
    expect([...joined.polygonStart]).toEqual([0, 1, 2]);
    expect([...joined.ringStart]).toEqual([0, 5, 10]);
  });

  it('leaves out areas without a group', () => {
    const layer = layerOf(windingGrid(2));
    const joined = dissolve(layer, ['1'], (a) => (a === 0 ? '1' : undefined));
    expect(areasKm2(joined)[0]).toBeCloseTo(areasKm2(layer)[0] as number, 9);
    expect(joined.properties[0]).toEqual({ parts: 1 });
  });
});

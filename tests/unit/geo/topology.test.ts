// Shared topologies: borders stay shared after simplifying, nothing vanishes, groups nest, text reads back.

import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { areasKm2 } from '../../../geo/measure';
import { readTopojson } from '../../../geo/read-topojson';
import { simplifyTopology } from '../../../geo/simplify';
import { described, mergeGroups, toTopology } from '../../../geo/topology';
import { writeTopology } from '../../../geo/write-topology';
import { collection, layerOf, polygon, square, windingGrid } from './fixtures';

const group = (code: string) => (code < 'E03' ? 'W' : 'E');

describe('topology', () => {
  it('simplifies hard and still has every area, without gap or overlap', () => {
    const layer = layerOf(windingGrid(6, 12));
    const whole = toTopology(layer, 'cells');
    for (const toleranceM2 of [100, 10_000, 1_000_000, 1e12]) {
      const open = simplifyTopology(whole, { toleranceM2, smallestIslandM2: 1e9 });
      const joined = mergeGroups(open, 'cells', ['E', 'W'], group);
      const named = described(open.objects.cells ?? joined, (code) => ({ code }));
      const text = writeTopology({ ...open, objects: { cells: named } });
      const parts = readTopojson(text, 'code').layer;
      expect(parts.codes).toEqual(layer.codes);
      const km2 = areasKm2(parts);
      expect(Math.min(...km2)).toBeGreaterThan(0.3);
      const outer = described(joined, (code) => ({ code }));
      const groups = readTopojson(writeTopology({ ...open, objects: { outer } }), 'code').layer;
      const groupKm2 = areasKm2(groups);
      groups.codes.forEach((code, index) => {
        const sum = km2.reduce(
          (s, a, i) => (group(parts.codes[i] as string) === code ? s + a : s),
          0,
        );
        expect(groupKm2[index]).toBeCloseTo(sum, 6);
        // One ring: no slivers left along the borders inside.
        expect(groups.polygonStart.length - 1).toBe(groups.codes.length);
      });
    }
  });

  it('keeps an area that lies wholly inside another, and its only islands', () => {
    const layer = layerOf(
      collection([
        polygon('A', [square(-2, 52, 0.4), square(-1.8, 52.2, 0.001)]),
        polygon('B', [square(-1.8, 52.2, 0.001)]),
        polygon('C', [square(-1, 52, 0.001)]),
      ]),
    );
    const open = simplifyTopology(toTopology(layer, 'cells'), {
      toleranceM2: 1e9,
      smallestIslandM2: 1e9,
    });
    const named = described(open.objects.cells as never, (code) => ({ code }));
    const { layer: back } = readTopojson(writeTopology({ ...open, objects: { named } }), 'code');
    expect(back.codes).toEqual(['A', 'B', 'C']);
    const before = areasKm2(layer);
    areasKm2(back).forEach((km2, i) => {
      expect(km2 / (before[i] as number)).toBeGreaterThan(0.75);
    });
  });

  it('writes text any TopoJSON reader takes, the same every time, unused arcs left out', () => {
    const layer = layerOf(windingGrid(4));
    const make = () => {
      const open = toTopology(layer, 'cells');
      return writeTopology({
        ...open,
        objects: { outer: mergeGroups(open, 'cells', ['X'], () => 'X') },
      });
    };
    const text = make();
    expect(make()).toBe(text);
    const parsed = JSON.parse(text) as Topology<{ outer: GeometryCollection }>;
    expect(parsed.arcs.length).toBeLessThan(20);
    const [outer] = feature(parsed, parsed.objects.outer).features;
    expect(outer?.id).toBe('X');
    expect(outer?.geometry.type).toBe('Polygon');
  });

  it('takes an empty layer', () => {
    const open = toTopology(layerOf(collection([])), 'cells');
    expect(simplifyTopology(open, { toleranceM2: 1, smallestIslandM2: 0 }).arcs).toEqual([]);
  });
});

// Reads TopoJSON text (whatever its object is called) into a flat layer, in order of code.

import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { LayerBuilder } from './layer';
import { picked } from './read-geojson';
import { byCode, type OutlineProblem, type ReadOutcome } from './read-outcome';

/**
 * Reads the first object of a topology that is a collection. `codeProperty` names the property that
 * holds the code; areas come sorted by it. Only `keep` properties are carried along (all if left
 * out). Shared vertices come out equal to the last bit. Never throws: text that is not TopoJSON
 * gives an empty layer and a problem.
 */
export function readTopojson(
  text: string,
  codeProperty: string,
  keep?: readonly string[],
): ReadOutcome {
  const problems: OutlineProblem[] = [];
  const builder = new LayerBuilder();
  try {
    const topology = JSON.parse(text) as Topology;
    const object = Object.values(topology.objects ?? {}).find(
      (candidate): candidate is GeometryCollection => candidate.type === 'GeometryCollection',
    );
    if (!object) {
      problems.push({ value: 'no collection', expected: 'a TopoJSON file with a collection' });
      return { layer: builder.build(), problems };
    }
    const areas: { code: string; properties: Record<string, unknown>; polygons: number[][][][] }[] =
      [];
    const seen = new Set<string>();
    feature(topology, object).features.forEach(({ properties, geometry }, index) => {
      const known = (properties ?? {}) as Record<string, unknown>;
      const code = known[codeProperty];
      if (typeof code !== 'string' || code === '') {
        problems.push({
          value: `geometry ${index + 1}: ${codeProperty} is ${JSON.stringify(code) ?? 'missing'}`,
          expected: `a code in the property ${codeProperty}`,
        });
      } else if (seen.has(code)) {
        problems.push({ value: `${code} twice`, expected: 'each code once' });
      } else if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
        problems.push({
          value: `${code} without a polygon`,
          expected: 'a polygon or multipolygon',
        });
      } else {
        seen.add(code);
        const polygons =
          geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
        areas.push({ code, properties: known, polygons });
      }
    });
    areas.sort((a, b) => byCode(a.code, b.code));
    for (const { code, properties, polygons } of areas) {
      for (const polygon of polygons) addPolygon(builder, polygon);
      builder.endArea(code, picked(properties, keep));
    }
  } catch (error) {
    problems.push({
      value: error instanceof Error ? error.message.slice(0, 120) : 'unreadable',
      expected: 'a whole TopoJSON file',
    });
    return { layer: new LayerBuilder().build(), problems };
  }
  return { layer: builder.build(), problems };
}

/** Adds one polygon given as rings of points; its holes are dropped with an outer ring that has no area. */
export function addPolygon(builder: LayerBuilder, rings: readonly number[][][]): void {
  let outer = false;
  rings.forEach((ring, index) => {
    const flat = new Float64Array(2 * ring.length);
    ring.forEach((point, i) => {
      flat[2 * i] = point[0] as number;
      flat[2 * i + 1] = point[1] as number;
    });
    if (index === 0) outer = builder.addRing(flat, 0, ring.length, false);
    else if (outer) builder.addRing(flat, 0, ring.length, true);
  });
  builder.endPolygon();
}

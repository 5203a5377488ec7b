// Reads GeoJSON text into a flat layer, in order of code.

import { LayerBuilder } from './layer';
import { byCode, type OutlineProblem, type ReadOutcome } from './read-outcome';
import { scanCoordinates } from './scan-coordinates';

const KEY = '"coordinates"';

interface Shape {
  readonly coords: Float64Array;
  readonly ringEnds: readonly number[];
  readonly polygonEnds: readonly number[];
}

interface Feature {
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null;
}

/**
 * Reads a FeatureCollection of polygons and multipolygons. `codeProperty` names the property that
 * holds the code; areas come sorted by it. Only `keep` properties are carried along (all if left out).
 * Coordinates are kept as written (degrees in every file of ours). Never throws: text that is not
 * GeoJSON gives an empty layer and a problem.
 */
export function readGeojson(
  text: string,
  codeProperty: string,
  keep?: readonly string[],
): ReadOutcome {
  const problems: OutlineProblem[] = [];
  // Coordinates are nine tenths of the file: they are scanned by hand and leave their number behind,
  // so that JSON.parse has only the rest to read.
  const shapes: (Shape | null)[] = [];
  const rest: string[] = [];
  let cursor = 0;
  for (let key = text.indexOf(KEY); key >= 0; key = text.indexOf(KEY, cursor)) {
    const start = text.indexOf('[', key + KEY.length);
    if (start < 0) break;
    const scanned = scanCoordinates(text, start);
    if (!scanned) {
      rest.push(text.slice(cursor, key + KEY.length));
      cursor = key + KEY.length;
      continue;
    }
    rest.push(text.slice(cursor, start), String(shapes.length));
    shapes.push({
      coords: scanned.coords.slice(),
      ringEnds: scanned.ringEnds,
      polygonEnds: scanned.polygonEnds,
    });
    cursor = scanned.end;
  }
  rest.push(text.slice(cursor));

  const features = parseFeatures(rest.join(''), problems);
  const found: { code: string; feature: Feature; shape: Shape }[] = [];
  const seen = new Set<string>();
  features.forEach((feature, index) => {
    const code = feature.properties?.[codeProperty];
    if (typeof code !== 'string' || code === '') {
      problems.push({
        value: `feature ${index + 1}: ${codeProperty} is ${JSON.stringify(code) ?? 'missing'}`,
        expected: `a code in the property ${codeProperty}`,
      });
      return;
    }
    if (seen.has(code)) {
      problems.push({ value: `${code} twice`, expected: 'each code once' });
      return;
    }
    const number = feature.geometry?.coordinates;
    const shape = typeof number === 'number' ? shapes[number] : undefined;
    if (!shape) {
      problems.push({ value: `${code} without a polygon`, expected: 'a polygon or multipolygon' });
      return;
    }
    seen.add(code);
    found.push({ code, feature, shape });
  });
  found.sort((a, b) => byCode(a.code, b.code));

  const builder = new LayerBuilder(found.reduce((sum, f) => sum + f.shape.coords.length / 2, 0));
  for (const { code, feature, shape } of found) {
    if (addShape(builder, shape) === 0) {
      problems.push({ value: `${code} has no area`, expected: 'an outline with an area' });
    }
    builder.endArea(code, picked(feature.properties ?? {}, keep));
  }
  return { layer: builder.build(), problems };
}

function parseFeatures(text: string, problems: OutlineProblem[]): Feature[] {
  try {
    const parsed = JSON.parse(text) as { features?: unknown } | null;
    if (parsed && Array.isArray(parsed.features)) return parsed.features as Feature[];
    problems.push({ value: 'no features', expected: 'a GeoJSON FeatureCollection' });
  } catch (error) {
    problems.push({
      value: error instanceof Error ? error.message.slice(0, 120) : 'unreadable',
      expected: 'a whole GeoJSON file',
    });
  }
  return [];
}

/** The named properties of an area (all of them where none are named). */
export function picked(
  properties: Readonly<Record<string, unknown>>,
  keep?: readonly string[],
): Readonly<Record<string, unknown>> {
  if (!keep) return properties;
  return Object.fromEntries(keep.map((name) => [name, properties[name]]));
}

function addShape(builder: LayerBuilder, shape: Shape): number {
  let ring = 0;
  let added = 0;
  for (const endRing of shape.polygonEnds) {
    let outer = false;
    for (const first = ring; ring < endRing; ring++) {
      const from = ring === 0 ? 0 : (shape.ringEnds[ring - 1] as number);
      const to = shape.ringEnds[ring] as number;
      if (ring === first) outer = builder.addRing(shape.coords, from, to, false);
      else if (outer) builder.addRing(shape.coords, from, to, true);
    }
    builder.endPolygon();
    if (outer) added++;
  }
  return added;
}

// Between flat layers and TopoJSON: one topology of a layer, areas joined by their arcs, quantised text.

import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  MultiPolygon,
  Polygon,
  Topology,
  Transform,
} from 'topojson-specification';
import type { Layer } from './layer';

/** Steps along each side of a topology's box that coordinates are rounded to. */
export const QUANTISATION = 1e5;

export type Properties = Readonly<Record<string, unknown>>;
export type AreaGeometry = (Polygon | MultiPolygon) & { id: string; properties: Properties };
export interface AreaCollection {
  readonly type: 'GeometryCollection';
  readonly geometries: AreaGeometry[];
}

/** A topology whose arcs are in degrees (already rounded to the grid of `transform`), not yet encoded. */
export interface OpenTopology {
  readonly transform: Transform;
  readonly arcs: readonly (readonly [number, number])[][];
  readonly objects: Readonly<Record<string, AreaCollection>>;
}

/** Builds the shared topology of a layer, rounded to the grid, as the object `name`. */
export function toTopology(layer: Layer, name: string): OpenTopology {
  if (layer.codes.length === 0) {
    return {
      transform: { scale: [1, 1], translate: [0, 0] },
      arcs: [],
      objects: { [name]: { type: 'GeometryCollection', geometries: [] } },
    };
  }
  const features: GeoJSON.Feature[] = layer.codes.map((code, area) => ({
    type: 'Feature',
    id: code,
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: polygonsOf(layer, area) },
  }));
  const collected: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features };
  const built = topology({ [name]: collected as GeoJSON.GeoJsonObject }, QUANTISATION);
  const transform = (built as Topology & { transform: Transform }).transform;
  const collection = built.objects[name] as GeometryCollection;
  return {
    transform,
    arcs: built.arcs.map((arc) => decode(arc as [number, number][], transform)),
    objects: {
      [name]: {
        type: 'GeometryCollection',
        geometries: collection.geometries.map((geometry, area) => ({
          ...(geometry as MultiPolygon),
          id: layer.codes[area] as string,
          properties: {},
        })),
      },
    },
  };
}

function polygonsOf(layer: Layer, area: number): number[][][][] {
  const polygons: number[][][][] = [];
  for (let p = layer.areaStart[area] as number; p < (layer.areaStart[area + 1] as number); p++) {
    const rings: number[][][] = [];
    for (let r = layer.polygonStart[p] as number; r < (layer.polygonStart[p + 1] as number); r++) {
      const ring: number[][] = [];
      for (let i = layer.ringStart[r] as number; i < (layer.ringStart[r + 1] as number); i++) {
        ring.push([layer.coords[2 * i] as number, layer.coords[2 * i + 1] as number]);
      }
      rings.push(ring);
    }
    polygons.push(rings);
  }
  return polygons;
}

function decode(arc: readonly [number, number][], transform: Transform): [number, number][] {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [
      x * transform.scale[0] + transform.translate[0],
      y * transform.scale[1] + transform.translate[1],
    ];
  });
}

/** The rings of a geometry, polygon by polygon, as lists of arcs. */
export function polygonArcs(geometry: Polygon | MultiPolygon): readonly number[][][] {
  return geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
}

/** The number of an arc, whichever way it is run. */
export function arcNumber(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

/** The points of a ring of arcs, closed. */
export function ringPoints(
  arcs: readonly (readonly (readonly [number, number])[])[],
  ring: readonly number[],
): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (const arc of ring) {
    const run = arcs[arcNumber(arc)] ?? [];
    if (points.length > 0) points.pop();
    if (arc < 0) for (let i = run.length - 1; i >= 0; i--) points.push(run[i] as [number, number]);
    else for (const point of run) points.push(point);
  }
  return points;
}

/** Twice the planar area of a ring of arcs, unsigned, in square degrees. */
export function ringDoubleArea(
  arcs: readonly (readonly (readonly [number, number])[])[],
  ring: readonly number[],
): number {
  const points = ringPoints(arcs, ring);
  const [x0, y0] = points[0] ?? [0, 0];
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1] as [number, number];
    const [bx, by] = points[i] as [number, number];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return Math.abs(sum);
}

/** Rings under this many square degrees (a hundredth of a square metre) have collapsed. */
export const NO_AREA = 1e-12;

/**
 * Joins areas of the object `from` into groups by dropping the arcs they share, so that the result
 * runs along the very same arcs. Groups come in the order of `codes`; those without a member are left out.
 */
export function mergeGroups(
  open: OpenTopology,
  from: string,
  codes: readonly string[],
  groupOf: (code: string) => string | undefined,
): AreaCollection {
  const members = new Map<string, AreaGeometry[]>();
  for (const geometry of open.objects[from]?.geometries ?? []) {
    const group = groupOf(geometry.id);
    if (group === undefined) continue;
    const list = members.get(group);
    if (list) list.push(geometry);
    else members.set(group, [geometry]);
  }
  const source = {
    type: 'Topology',
    objects: {},
    arcs: open.arcs as unknown as Topology['arcs'],
  } as Topology;
  return {
    type: 'GeometryCollection',
    geometries: codes.flatMap((code) => {
      const parts = members.get(code);
      if (!parts) return [];
      // mergeArcs marks the arrays it is given: it gets copies.
      const copies = parts.map((part) => ({
        type: 'MultiPolygon' as const,
        arcs: polygonArcs(part).map((polygon) => polygon.map((ring) => [...ring])),
      }));
      const merged = mergeArcs(source, copies);
      const arcs = merged.arcs
        .map((polygon) => polygon.filter((ring) => ringDoubleArea(open.arcs, ring) > NO_AREA))
        .filter((polygon) => polygon.length > 0);
      return [{ ...unwrapped(arcs), id: code, properties: {} }];
    }),
  };
}

/** The geometry of polygons: a plain polygon where there is only one. */
export function unwrapped(polygons: number[][][]): Polygon | MultiPolygon {
  return polygons.length === 1
    ? { type: 'Polygon', arcs: polygons[0] as number[][] }
    : { type: 'MultiPolygon', arcs: polygons };
}

/** The same collection with properties for each code. */
export function described(
  collection: AreaCollection,
  propertiesOf: (code: string) => Properties,
): AreaCollection {
  return {
    type: 'GeometryCollection',
    geometries: collection.geometries.map((geometry) => ({
      ...geometry,
      properties: propertiesOf(geometry.id),
    })),
  };
}

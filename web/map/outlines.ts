// Built outlines to GeoJSON for the map: places, borders and label points out of TopoJSON.

import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point } from 'geojson';
import { feature, merge } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as MergeableMultiPolygon,
  Polygon as MergeablePolygon,
  Topology,
} from 'topojson-specification';
import type { OutlineProperties } from '../../data/contract/files';

export interface OutlinedPlace extends OutlineProperties {
  code: string;
}
export type Places = FeatureCollection<Geometry, OutlinedPlace>;
export type LabelPoints = FeatureCollection<Point, { code: string; name: string }>;

/** Neighbouring places run together; shapes, not lines, so that a drawing knows which side is inside. */
export type Clusters = FeatureCollection<MultiPolygon, Record<string, never>>;
/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];

/** One object of each topology as features with a `code`; objects a topology lacks are skipped. */
export function placesOf(topologies: readonly Topology[], object: string): Places {
  const features: Feature<Geometry, OutlinedPlace>[] = [];
  for (const topology of topologies) {
    const held = topology.objects[object] as GeometryCollection<OutlineProperties> | undefined;
    if (!held) continue;
    for (const place of feature(topology, held).features) {
      const code = String(place.id);
      features.push({
        type: 'Feature',
        geometry: place.geometry,
        properties: { ...place.properties, code },
      });
    }
  }
  return { type: 'FeatureCollection', features };
}

/** A point feature for every place that has a name and a label point. */
export function labelPoints(places: Places): LabelPoints {
  return {
    type: 'FeatureCollection',
    features: places.features.flatMap(({ properties: { code, name, label } }) =>
      name && label
        ? [
            {
              type: 'Feature' as const,
              geometry: { type: 'Point' as const, coordinates: label },
              properties: { code, name },
            },
          ]
        : [],
    ),
  };
}

/**
 * Some places of an object run together: neighbours share no line, so that a cluster of small places
 * is one shape and its colours stay to be seen.
 */
export function clustersOf(
  topologies: readonly Topology[],
  object: string,
  inside: (code: string) => boolean,
): Clusters {
  return {
    type: 'FeatureCollection',
    features: topologies.flatMap((topology) => {
      const held = topology.objects[object] as GeometryCollection | undefined;
      const members = (held?.geometries ?? []).filter(
        (place): place is MergeablePolygon | MergeableMultiPolygon =>
          (place.type === 'Polygon' || place.type === 'MultiPolygon') && inside(String(place.id)),
      );
      if (members.length === 0) return [];
      return [{ type: 'Feature' as const, geometry: merge(topology, members), properties: {} }];
    }),
  };
}

/** West, south, east, north of all features; `null` for none. */
export function boundsOf(places: Places): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    const [x, y] = coordinates;
    if (typeof x === 'number' && typeof y === 'number') {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    } else for (const inner of coordinates) visit(inner);
  };
  for (const { geometry } of places.features) {
    if ('coordinates' in geometry) visit(geometry.coordinates);
  }
  return west <= east ? [west, south, east, north] : null;
}

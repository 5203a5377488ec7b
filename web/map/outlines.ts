// Built outlines to GeoJSON for the map: places, borders and label points out of TopoJSON.

import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { OutlineProperties } from '../../data/contract/files';

export interface OutlinedPlace extends OutlineProperties {
  code: string;
}
export type Places = FeatureCollection<Geometry, OutlinedPlace>;
export type LabelPoints = FeatureCollection<Point, { code: string; name: string }>;

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

/** West, south, east, north of all features; `null` for none. */
export function boundsOf(places: Places): [number, number, number, number] | null {
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

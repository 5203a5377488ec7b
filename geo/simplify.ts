// Simplifies a shared topology: borders stay shared, and no area vanishes or loses its shape.

import { presimplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import { METRES_PER_DEGREE } from './measure';
import {
  type AreaCollection,
  type AreaGeometry,
  arcNumber,
  NO_AREA,
  type OpenTopology,
  polygonArcs,
  ringDoubleArea,
  unwrapped,
} from './topology';

export interface SimplifyOptions {
  /** Points whose triangle with their neighbours is smaller than this go (Visvalingam), in m². */
  readonly toleranceM2: number;
  /** Detached islands smaller than this go, in m², unless they are all an area has. */
  readonly smallestIslandM2: number;
}

/** An area whose largest ring would come out smaller or larger than this share of itself keeps more points. */
const LEAST_SHARE = 0.8;
const MOST_SHARE = 1.25;

type Arcs = [number, number][][];

/** Simplifies every object of a topology. Each area keeps its largest polygon, recognisably. */
export function simplifyTopology(open: OpenTopology, options: SimplifyOptions): OpenTopology {
  const weighed = presimplify(asTopology(open), weightM2).arcs as unknown as [
    number,
    number,
    number,
  ][][];
  const tolerance = weighed.map(() => options.toleranceM2);
  const keep = (arc: [number, number, number][], i: number): [number, number][] => {
    const least = tolerance[i] as number;
    return arc.filter((point) => point[2] >= least).map(([x, y]) => [x, y]);
  };
  const arcs: Arcs = weighed.map(keep);
  const geometries = Object.values(open.objects).flatMap((object) => object.geometries);

  // An area that would vanish or be bent out of shape has its own arcs simplified less, until it is not.
  const mainRings = geometries.map((geometry) => mainRing(open.arcs, geometry));
  let pending = mainRings;
  while (pending.length > 0) {
    const loosened = new Set<number>();
    pending = pending.filter(({ ring, doubleArea }) => {
      const share = doubleArea === 0 ? 1 : ringDoubleArea(arcs, ring) / doubleArea;
      if (share >= LEAST_SHARE && share <= MOST_SHARE) return false;
      const numbers = ring.map(arcNumber).filter((arc) => (tolerance[arc] as number) > 0);
      for (const arc of numbers) loosened.add(arc);
      return numbers.length > 0;
    });
    for (const arc of loosened) {
      const next = (tolerance[arc] as number) / 4;
      tolerance[arc] = next < 1 ? 0 : next;
      arcs[arc] = keep(weighed[arc] as [number, number, number][], arc);
    }
    // Loosening one area's border can bend a neighbour that was well before: look at all of them again.
    if (loosened.size > 0) pending = mainRings;
  }

  const uses = new Map<number, number>();
  for (const geometry of geometries) {
    for (const arc of polygonArcs(geometry).flat(2)) {
      uses.set(arcNumber(arc), (uses.get(arcNumber(arc)) ?? 0) + 1);
    }
  }
  const prune = (geometry: AreaGeometry): AreaGeometry => {
    const main = mainRing(open.arcs, geometry).ring;
    const polygons = polygonArcs(geometry)
      .map((polygon) => polygon.filter((ring) => ringDoubleArea(arcs, ring) > NO_AREA))
      .filter((polygon) => {
        const outer = polygon[0];
        if (!outer) return false;
        if (outer === main) return true;
        const island = outer.every((arc) => uses.get(arcNumber(arc)) === 1);
        return !island || ringM2(open.arcs, outer) >= options.smallestIslandM2;
      });
    return { ...unwrapped(polygons), id: geometry.id, properties: geometry.properties };
  };
  const objects = Object.fromEntries(
    Object.entries(open.objects).map(([name, object]): [string, AreaCollection] => [
      name,
      { type: 'GeometryCollection', geometries: object.geometries.map(prune) },
    ]),
  );
  return { transform: open.transform, arcs, objects };
}

function asTopology(open: OpenTopology): Topology<Record<never, never>> {
  // Arcs are in degrees here: without a transform they are taken as they are.
  return {
    type: 'Topology',
    objects: {},
    arcs: open.arcs as unknown as Topology['arcs'],
  };
}

/** Area of a triangle of degrees, in square metres. */
function weightM2(triangle: unknown): number {
  const [a, b, c] = triangle as [number[], number[], number[]];
  const [ax, ay] = a as [number, number];
  const [bx, by] = b as [number, number];
  const [cx, cy] = c as [number, number];
  const squareDegrees = Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
  return squareDegrees * METRES_PER_DEGREE ** 2 * Math.cos((by * Math.PI) / 180);
}

function ringM2(arcs: OpenTopology['arcs'], ring: readonly number[]): number {
  const latitude = arcs[arcNumber(ring[0] as number)]?.[0]?.[1] ?? 0;
  const degrees = ringDoubleArea(arcs, ring) / 2;
  return degrees * METRES_PER_DEGREE ** 2 * Math.cos((latitude * Math.PI) / 180);
}

function mainRing(
  arcs: OpenTopology['arcs'],
  geometry: AreaGeometry,
): { ring: readonly number[]; doubleArea: number } {
  let best: { ring: readonly number[]; doubleArea: number } = { ring: [], doubleArea: 0 };
  for (const polygon of polygonArcs(geometry)) {
    const ring = polygon[0];
    if (!ring) continue;
    const doubleArea = ringDoubleArea(arcs, ring);
    if (doubleArea > best.doubleArea) best = { ring, doubleArea };
  }
  return best;
}

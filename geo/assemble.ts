// Puts simple loops together into polygons: which are outer rings, and whose hole each other one is.

import { type Bbox, type LayerBuilder, signedDoubleArea } from './layer';
import { boxOfPoints } from './measure';
import { inRings } from './point-in-ring';

/** Points of a loop, first not repeated; anticlockwise loops are outer rings, clockwise ones holes. */
export type Loop = readonly (readonly [number, number])[];

interface Ring {
  readonly flat: Float64Array;
  readonly points: number;
  readonly doubleArea: number;
  readonly box: Bbox;
}

/**
 * Adds loops to the area under way as polygons, largest first; each hole goes to the smallest outer
 * ring round it. Loops of fewer than three points, and holes with no ring round them, are dropped.
 */
export function assembleArea(builder: LayerBuilder, loops: readonly Loop[]): void {
  const rings = loops
    .filter((loop) => loop.length >= 3)
    .map(toRing)
    .filter((ring) => ring.doubleArea !== 0)
    .sort((a, b) => Math.abs(b.doubleArea) - Math.abs(a.doubleArea) || byPlace(a, b));
  const outers = rings
    .filter((ring) => ring.doubleArea > 0)
    .map((ring) => ({ ring, holes: [] as Ring[] }));
  for (const hole of rings) {
    if (hole.doubleArea > 0) continue;
    // Outers run from largest to smallest, so the last that holds the hole is the closest.
    outers.findLast(({ ring }) => holds(ring, hole))?.holes.push(hole);
  }
  for (const { ring, holes } of outers) {
    builder.addRing(ring.flat, 0, ring.points, false);
    for (const hole of holes) builder.addRing(hole.flat, 0, hole.points, true);
    builder.endPolygon();
  }
}

function toRing(loop: Loop): Ring {
  const flat = new Float64Array(2 * loop.length + 2);
  loop.forEach(([x, y], i) => {
    flat[2 * i] = x;
    flat[2 * i + 1] = y;
  });
  flat[2 * loop.length] = flat[0] as number;
  flat[2 * loop.length + 1] = flat[1] as number;
  const points = loop.length + 1;
  return {
    flat,
    points,
    doubleArea: signedDoubleArea(flat, 0, points),
    box: boxOfPoints(flat, 0, points),
  };
}

function byPlace(a: Ring, b: Ring): number {
  return (
    (a.flat[0] as number) - (b.flat[0] as number) || (a.flat[1] as number) - (b.flat[1] as number)
  );
}

/** Whether a hole lies in a ring; asked of the middle of an edge, which lies on no other edge. */
function holds(outer: Ring, hole: Ring): boolean {
  if (Math.abs(hole.doubleArea) >= outer.doubleArea) return false;
  if (hole.box[0] < outer.box[0] || hole.box[2] > outer.box[2]) return false;
  if (hole.box[1] < outer.box[1] || hole.box[3] > outer.box[3]) return false;
  const x = ((hole.flat[0] as number) + (hole.flat[2] as number)) / 2;
  const y = ((hole.flat[1] as number) + (hole.flat[3] as number)) / 2;
  return inRings(outer.flat, Uint32Array.of(0, outer.points), 0, 1, x, y);
}

// Finds the area a point lies in, and failing that the nearest one within reach.

import Flatbush from 'flatbush';
import type { Layer } from './layer';
import { boxOfPoints, METRES_PER_DEGREE } from './measure';
import { inRings, squaredDistanceToSegment } from './point-in-ring';

export interface Locator {
  /** Codes of the areas, in the order of the indices this gives out. */
  readonly codes: readonly string[];
  /**
   * Index of the area that holds the point (degrees), −1 for none. Of areas that overlap there, the
   * lowest index. A point on a shared border belongs to one side, always the same.
   */
  locate(x: number, y: number): number;
  /**
   * The same, trying first the areas of these indices (−1 for none): quicker for points in an order that keeps
   * neighbours together. Equal to `locate` where areas do not overlap.
   */
  locateNear(x: number, y: number, hints: Int32Array): number;
  /** Index of the area whose border is nearest and at most `metres` away, −1 for none; ties go to the lowest. */
  nearest(x: number, y: number, metres: number): number;
}

/** Prepares a layer of degrees for finding points in it. An empty layer finds nothing. */
export function createLocator(layer: Layer): Locator {
  const { coords, ringStart, polygonStart, areaStart, codes } = layer;
  const polygons = polygonStart.length - 1;
  if (polygons <= 0) {
    return { codes, locate: () => -1, locateNear: () => -1, nearest: () => -1 };
  }
  const owner = new Uint32Array(polygons);
  for (let a = 0; a < codes.length; a++) {
    owner.fill(a, areaStart[a] as number, areaStart[a + 1] as number);
  }
  const index = new Flatbush(polygons);
  const boxes = new Float64Array(4 * polygons);
  for (let p = 0; p < polygons; p++) {
    // The outer ring spans the polygon.
    const ring = polygonStart[p] as number;
    const box = boxOfPoints(coords, ringStart[ring] as number, ringStart[ring + 1] as number);
    boxes.set(box, 4 * p);
    index.add(box[0], box[1], box[2], box[3]);
  }
  index.finish();

  const holds = (p: number, x: number, y: number): boolean =>
    x >= (boxes[4 * p] as number) &&
    x <= (boxes[4 * p + 2] as number) &&
    y >= (boxes[4 * p + 1] as number) &&
    y <= (boxes[4 * p + 3] as number) &&
    inRings(coords, ringStart, polygonStart[p] as number, polygonStart[p + 1] as number, x, y);

  /** In squared degrees of latitude, from the borders of polygon p. */
  const squaredDistanceTo = (p: number, x: number, y: number, squeeze: number): number => {
    let best = Infinity;
    for (let r = polygonStart[p] as number; r < (polygonStart[p + 1] as number); r++) {
      for (let i = (ringStart[r] as number) + 1; i < (ringStart[r + 1] as number); i++) {
        const distance = squaredDistanceToSegment(
          0,
          0,
          ((coords[2 * i - 2] as number) - x) * squeeze,
          (coords[2 * i - 1] as number) - y,
          ((coords[2 * i] as number) - x) * squeeze,
          (coords[2 * i + 1] as number) - y,
        );
        if (distance < best) best = distance;
      }
    }
    return best;
  };

  const locate = (x: number, y: number): number => {
    let best = -1;
    for (const p of index.search(x, y, x, y)) {
      const a = owner[p] as number;
      if ((best < 0 || a < best) && holds(p, x, y)) best = a;
    }
    return best;
  };

  return {
    codes,
    locate,
    locateNear(x, y, hints) {
      for (let h = 0; h < hints.length; h++) {
        const hint = hints[h] as number;
        if (hint < 0 || hint >= codes.length) continue;
        for (let p = areaStart[hint] as number; p < (areaStart[hint + 1] as number); p++) {
          if (holds(p, x, y)) return hint;
        }
      }
      return locate(x, y);
    },
    nearest(x, y, metres) {
      const squeeze = Math.cos((y * Math.PI) / 180);
      const reach = metres / METRES_PER_DEGREE;
      const reachX = reach / squeeze;
      let best = -1;
      let bestDistance = reach * reach;
      const near = index.search(x - reachX, y - reach, x + reachX, y + reach);
      for (const p of near.sort((a, b) => a - b)) {
        const distance = squaredDistanceTo(p, x, y, squeeze);
        if (distance < bestDistance || (best < 0 && distance === bestDistance)) {
          best = owner[p] as number;
          bestDistance = distance;
        }
      }
      return best;
    },
  };
}

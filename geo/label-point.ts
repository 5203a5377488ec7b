// A point well inside an area for its label: the middle of the largest circle that fits (as polylabel does).

import { type Layer, signedDoubleArea } from './layer';
import { boxOfPoints } from './measure';
import { squaredDistanceToSegment } from './point-in-ring';

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Distance from the middle to the border, negative outside. */
  readonly distance: number;
  /** The largest distance any point of the cell can have. */
  readonly most: number;
}

/**
 * Longitude and latitude of a point well inside the largest polygon of an area, six decimals.
 * `precision` is how near the best distance to the border must be got, as a share of the polygon's
 * smaller side. Null for an area without polygons.
 */
export function labelPoint(layer: Layer, area: number, precision = 0.02): [number, number] | null {
  const polygon = largestPolygon(layer, area);
  if (polygon < 0) return null;
  const firstRing = layer.polygonStart[polygon] as number;
  const endRing = layer.polygonStart[polygon + 1] as number;
  const from = layer.ringStart[firstRing] as number;
  const starts = layer.ringStart.slice(firstRing, endRing + 1).map((start) => start - from);
  // Degrees of longitude are narrower than those of latitude: distances are taken in a plane.
  const squeeze = Math.cos(((layer.coords[2 * from + 1] as number) * Math.PI) / 180);
  const plane = layer.coords.slice(2 * from, 2 * (layer.ringStart[endRing] as number));
  for (let i = 0; i < plane.length; i += 2) plane[i] = (plane[i] as number) * squeeze;
  const [x, y] = poleOf(plane, starts, precision);
  return [Math.round((x / squeeze) * 1e6) / 1e6, Math.round(y * 1e6) / 1e6];
}

function largestPolygon(layer: Layer, area: number): number {
  let best = -1;
  let bestArea = 0;
  for (let p = layer.areaStart[area] as number; p < (layer.areaStart[area + 1] as number); p++) {
    const ring = layer.polygonStart[p] as number;
    const size = signedDoubleArea(
      layer.coords,
      layer.ringStart[ring] as number,
      layer.ringStart[ring + 1] as number,
    );
    if (size > bestArea) {
      best = p;
      bestArea = size;
    }
  }
  return best;
}

function poleOf(plane: Float64Array, starts: Uint32Array, precision: number): [number, number] {
  const [west, south, east, north] = boxOfPoints(plane, 0, starts[1] as number);
  const side = Math.min(east - west, north - south);
  const tolerance = side * precision;
  const cell = (x: number, y: number, half: number): Cell => {
    const distance = distanceInside(plane, starts, x, y);
    return { x, y, half, distance, most: distance + half * Math.SQRT2 };
  };
  const queue: Cell[] = [];
  let half = side / 2;
  for (let x = west; x < east; x += side) {
    for (let y = south; y < north; y += side) queue.push(cell(x + half, y + half, half));
  }
  const middle = centroid(plane, starts[1] as number);
  let best = cell(middle[0], middle[1], 0);
  for (const candidate of queue) if (candidate.distance > best.distance) best = candidate;
  // Breadth first, half the size each time: only cells that could still hold a better point go on.
  let generation = queue;
  while (generation.length > 0) {
    half /= 2;
    const next: Cell[] = [];
    for (const parent of generation) {
      if (parent.most - best.distance <= tolerance) continue;
      for (const [dx, dy] of quarters) {
        const child = cell(parent.x + dx * half, parent.y + dy * half, half);
        if (child.distance > best.distance) best = child;
        next.push(child);
      }
    }
    generation = next;
  }
  return [best.x, best.y];
}

const quarters = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;

/** Distance to the nearest border, negative outside. */
function distanceInside(plane: Float64Array, starts: Uint32Array, x: number, y: number): number {
  let inside = false;
  let least = Infinity;
  for (let r = 0; r + 1 < starts.length; r++) {
    const end = starts[r + 1] as number;
    for (let i = (starts[r] as number) + 1; i < end; i++) {
      const ax = plane[2 * i - 2] as number;
      const ay = plane[2 * i - 1] as number;
      const bx = plane[2 * i] as number;
      const by = plane[2 * i + 1] as number;
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
      const distance = squaredDistanceToSegment(x, y, ax, ay, bx, by);
      if (distance < least) least = distance;
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(least);
}

function centroid(plane: Float64Array, end: number): [number, number] {
  const x0 = plane[0] as number;
  const y0 = plane[1] as number;
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 1; i < end; i++) {
    const ax = (plane[2 * i - 2] as number) - x0;
    const ay = (plane[2 * i - 1] as number) - y0;
    const bx = (plane[2 * i] as number) - x0;
    const by = (plane[2 * i + 1] as number) - y0;
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return area === 0 ? [x0, y0] : [x0 + x / (3 * area), y0 + y / (3 * area)];
}

// Whether a point lies in rings, by counting crossings; shared borders belong to exactly one side.

/**
 * Whether an edge that spans the height of the point is crossed by the ray running east. The edge is always taken from
 * its lower end, so both neighbours of a shared border compute the same number and never both, or
 * neither, own a point on it.
 */
function crosses(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  return ay < by
    ? x < ax + ((y - ay) / (by - ay)) * (bx - ax)
    : x < bx + ((y - by) / (ay - by)) * (ax - bx);
}

/**
 * Whether the point is inside the closed rings whose points run from `ringStart[firstRing]` to
 * `ringStart[endRing]`, by the even–odd rule: holes and detached parts need no special case.
 */
export function inRings(
  coords: Float64Array,
  ringStart: Uint32Array,
  firstRing: number,
  endRing: number,
  x: number,
  y: number,
): boolean {
  let inside = false;
  for (let r = firstRing; r < endRing; r++) {
    const end = ringStart[r + 1] as number;
    const start = ringStart[r] as number;
    let ax = coords[2 * start] as number;
    let ay = coords[2 * start + 1] as number;
    for (let i = start + 1; i < end; i++) {
      const bx = coords[2 * i] as number;
      const by = coords[2 * i + 1] as number;
      if (ay > y !== by > y && crosses(ax, ay, bx, by, x, y)) inside = !inside;
      ax = bx;
      ay = by;
    }
  }
  return inside;
}

/** Square of the distance from the point to the segment, in the units of the coordinates. */
export function squaredDistanceToSegment(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  const ex = ax + t * dx - x;
  const ey = ay + t * dy - y;
  return ex * ex + ey * ey;
}

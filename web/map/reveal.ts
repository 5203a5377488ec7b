// How far to pan so that a place comes into view: no further than it must. Pure, for either drawing of the map.

import type { Box } from './outlines';

/** Room left round a place brought into view, in pixels. */
const EDGE = 12;

/** Pixels from the map's top left. */
export interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a box of degrees stands in a map that projects so. */
export function extentOf(
  [west, south, east, north]: Box,
  project: (point: [number, number]) => { x: number; y: number },
): Extent {
  const [first, last] = [project([west, north]), project([east, south])];
  return { left: first.x, top: first.y, right: last.x, bottom: last.y };
}

/** A map's free part, less the room left round a place. */
export function inside({ width, height }: { width: number; height: number }): Extent {
  return { left: EDGE, top: EDGE, right: width - EDGE, bottom: height - EDGE };
}

/** Whether two boxes of degrees have anything in common. */
export function meets(one: Box, other: Box): boolean {
  const [west, south, east, north] = one;
  return east >= other[0] && north >= other[1] && west <= other[2] && south <= other[3];
}

/** Along one axis: nothing where one lies within the other, else the least that puts it so. */
function least(place: readonly [number, number], view: readonly [number, number]): number {
  const start = place[0] - view[0];
  const end = place[1] - view[1];
  if (start * end <= 0) return 0;
  return Math.abs(start) < Math.abs(end) ? start : end;
}

/**
 * Pixels right and down that the window moves so that the place is in it, or, where the place is the
 * larger, so that the window is in the place.
 */
export function panInto(place: Extent, view: Extent): [number, number] {
  return [
    least([place.left, place.right], [view.left, view.right]),
    least([place.top, place.bottom], [view.top, view.bottom]),
  ];
}

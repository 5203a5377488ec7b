// Outlines as SVG path data, made once: where the map stands is a transform on the group that holds them.

import { type GeoPermissibleObjects, geoPath, geoTransform } from 'd3-geo';
import type { Geometry } from 'geojson';
import { type Camera, type Size, worldOf, worldWidth } from './svg-camera';

/** Paths are in pixels of this zoom, two decimals: under half a pixel off at the nearest zoom. */
const DRAWN_AT = 10;
const DRAWN_WIDTH = worldWidth(DRAWN_AT);
/** Small numbers near what is drawn: a browser holds a path's in single precision. */
const [ORIGIN_X, ORIGIN_Y] = worldOf([-1.9, 52.5]);

// A plain transform, not d3's spherical projection: straight lines between the points, as MapLibre
// draws them, and no meaning in which way round a ring runs.
const flat = geoTransform({
  point(longitude, latitude) {
    const [x, y] = worldOf([longitude, latitude]);
    this.stream.point((x - ORIGIN_X) * DRAWN_WIDTH, (y - ORIGIN_Y) * DRAWN_WIDTH);
  },
});
const draw = geoPath(flat).digits(2);
const drawn = new WeakMap<Geometry, string>();

/** Path data of one outline or bundle of lines; the same text for the same geometry. */
export function pathOf(geometry: Geometry): string {
  const held = drawn.get(geometry);
  if (held !== undefined) return held;
  const path = draw(geometry as GeoPermissibleObjects) ?? '';
  drawn.set(geometry, path);
  return path;
}

/** How much larger than drawn a zoom shows the paths. */
export function magnification(zoom: number): number {
  return 2 ** (zoom - DRAWN_AT);
}

/** The transform that puts the paths where the camera sees them. */
export function transformOf({ x, y, zoom }: Camera, { width, height }: Size): string {
  const world = worldWidth(zoom);
  const right = (ORIGIN_X - x) * world + width / 2;
  const down = (ORIGIN_Y - y) * world + height / 2;
  return `translate(${right} ${down}) scale(${magnification(zoom)})`;
}

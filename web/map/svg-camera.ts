// Where a map stands, as arithmetic: Web Mercator with a world of 512 · 2^zoom pixels, MapLibre's own.

import type { MapPosition } from '../state/view';
import type { Padding } from './furniture';
import type { Box } from './outlines';
import { panInto } from './reveal';
import { fromWorld, MAX_ZOOM, MIN_ZOOM, metresPerPixel, toWorld } from './together';

/** Room left round a place brought into view, in pixels. */
const EDGE = 12;

export interface Size {
  width: number;
  height: number;
}
export type XY = readonly [x: number, y: number];

/** The middle of the map as shares of the world's width from the west and from the north. */
export interface Camera {
  x: number;
  y: number;
  zoom: number;
}

/** Pixels the world is wide at a zoom. */
export function worldWidth(zoom: number): number {
  return 512 * 2 ** zoom;
}

/** Longitude and latitude in degrees as shares of the world. */
export function worldOf([longitude, latitude]: XY): XY {
  const { x, y } = toWorld(longitude, latitude);
  return [x, y];
}

export function cameraOf({ zoom, latitude, longitude }: MapPosition): Camera {
  return { ...toWorld(longitude, latitude), zoom };
}

export function positionOf(camera: Camera): MapPosition {
  return { zoom: camera.zoom, ...fromWorld(camera) };
}

function withinLimits(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}

/** The nearest stand from which the whole box is in view inside the padding. */
export function fitted([west, south, east, north]: Box, size: Size, padding: Padding): Camera {
  const [left, top] = worldOf([west, north]);
  const [right, bottom] = worldOf([east, south]);
  const free = {
    width: Math.max(1, size.width - padding.left - padding.right),
    height: Math.max(1, size.height - padding.top - padding.bottom),
  };
  const world = Math.min(free.width / (right - left), free.height / (bottom - top));
  const zoom = withinLimits(Math.log2(world / 512));
  const width = worldWidth(zoom);
  return {
    x: (left + right) / 2 + (padding.right - padding.left) / 2 / width,
    y: (top + bottom) / 2 + (padding.bottom - padding.top) / 2 / width,
    zoom,
  };
}

/** Where a point of the world is on the map, in pixels from its top left. */
export function pixelOf(camera: Camera, { width, height }: Size, [x, y]: XY): XY {
  const world = worldWidth(camera.zoom);
  return [(x - camera.x) * world + width / 2, (y - camera.y) * world + height / 2];
}

/** The camera moved by pixels: what it shows goes the other way. */
export function panned(camera: Camera, right: number, down: number): Camera {
  const world = worldWidth(camera.zoom);
  return { ...camera, x: camera.x + right / world, y: camera.y + down / world };
}

/** Zoomed so that what is under a point (pixels from the top left) stays under it. */
export function zoomedAround(camera: Camera, size: Size, [x, y]: XY, wanted: number): Camera {
  const zoom = withinLimits(wanted);
  const [right, down] = [x - size.width / 2, y - size.height / 2];
  return panned({ ...panned(camera, right, down), zoom }, -right, -down);
}

/** The same piece of the world on paper of another size: nothing that was in view is lost. */
export function onPaper(camera: Camera, screen: Size, paper: Size): Camera {
  const scale = Math.min(paper.width / screen.width, paper.height / screen.height);
  return { ...camera, zoom: camera.zoom + Math.log2(scale) };
}

/** Brings a box out from under what covers the right side, moving no more than it must; else the same. */
export function uncovered(camera: Camera, size: Size, box: Box, covered: number): Camera {
  const middle: XY = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const [x] = pixelOf(camera, size, worldOf(middle));
  const free = size.width - covered;
  return covered <= 0 || x < free - 40 ? camera : panned(camera, x - free / 2, 0);
}

/** Pans just enough to have a box in view, `covered` pixels of the right side left out; else the same. */
export function revealed(camera: Camera, size: Size, box: Box, covered: number): Camera {
  const [left, top] = pixelOf(camera, size, worldOf([box[0], box[3]]));
  const [right, bottom] = pixelOf(camera, size, worldOf([box[2], box[1]]));
  const [across, down] = panInto(
    { left, top, right, bottom },
    {
      left: EDGE,
      top: EDGE,
      right: size.width - covered - EDGE,
      bottom: size.height - EDGE,
    },
  );
  return across === 0 && down === 0 ? camera : panned(camera, across, down);
}

/** A round length that fits in `most` pixels, with its words: the scale bar. */
export function scaleBar(camera: Camera, most = 100): { pixels: number; words: string } {
  const metresAPixel = metresPerPixel(positionOf(camera));
  const longest = metresAPixel * most;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = ([5, 3, 2].find((step) => step * power <= longest) ?? 1) * power;
  return {
    pixels: metres / metresAPixel,
    words: metres >= 1000 ? `${metres / 1000} km` : `${metres} m`,
  };
}

// Two maps on one scale: where each stands at the start, and how one follows the other's moves.

import type { MapPosition } from '../state/view';
import type { Box } from './outlines';

/** Pixels round the world's equator at zoom 0, as MapLibre draws it. */
const WORLD = 512;
/** As far as either map zooms; `CoverageMap` holds to the same. */
export const MIN_ZOOM = 4.5;
export const MAX_ZOOM = 16;

export interface Point {
  x: number;
  y: number;
}

/** Web Mercator, the world being 1 × 1 with north at the top. */
export function toWorld(longitude: number, latitude: number): Point {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return {
    x: longitude / 360 + 0.5,
    y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI),
  };
}

/** Longitude and latitude of a point of that world. */
export function fromWorld({ x, y }: Point): { longitude: number; latitude: number } {
  return {
    longitude: (x - 0.5) * 360,
    latitude: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
  };
}

const cosine = (latitude: number) => Math.cos((latitude * Math.PI) / 180);

/** Metres of ground a pixel covers at a map's centre. */
export function metresPerPixel({ zoom, latitude }: MapPosition): number {
  return (40_075_016.686 * cosine(latitude)) / (WORLD * 2 ** zoom);
}

/**
 * The zoom at which a map centred on `latitude` has the scale of another. Mercator draws the north
 * larger: at the same zoom Manchester's kilometre would be longer than Birmingham's.
 */
export function zoomOfScale(like: MapPosition, latitude: number): number {
  return like.zoom + Math.log2(cosine(latitude) / cosine(like.latitude));
}

/** A position with the scale of another. */
export function atScaleOf(like: MapPosition, position: MapPosition): MapPosition {
  return { ...position, zoom: zoomOfScale(like, position.latitude) };
}

/** Centred on a box, as close as shows all of it in `width` × `height` pixels. */
function fitted(box: Box, { width, height }: { width: number; height: number }): MapPosition {
  const [west, south, east, north] = box;
  const [low, high] = [toWorld(west, south), toWorld(east, north)];
  const across = Math.max((high.x - low.x) / width, (low.y - high.y) / height);
  const zoom = -Math.log2(across * WORLD);
  return { zoom, ...fromWorld({ x: (low.x + high.x) / 2, y: (low.y + high.y) / 2 }) };
}

/**
 * Where a map of `box` stands beside maps of `others` in windows of the same size: its middle in the
 * middle, at the largest scale that shows every box whole.
 * @param room pixels to fill, the margins left off
 */
export function standing(
  box: Box,
  others: readonly Box[],
  room: { width: number; height: number },
): MapPosition {
  const size = { width: Math.max(1, room.width), height: Math.max(1, room.height) };
  const own = fitted(box, size);
  const zooms = others.map((other) => zoomOfScale(fitted(other, size), own.latitude));
  const zoom = Math.min(own.zoom, ...zooms);
  return { ...own, zoom: Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom)) };
}

/**
 * Where a map goes when another moves: by the same pixels on the screen and as many steps of zoom, so
 * that what lay still under the pointer in one lies still in the other.
 * @param from where the moved map and its follower stood before
 */
export function follow(
  from: { moved: MapPosition; follower: MapPosition },
  to: MapPosition,
): MapPosition {
  const { moved, follower } = from;
  const [start, end] = [
    toWorld(moved.longitude, moved.latitude),
    toWorld(to.longitude, to.latitude),
  ];
  const stood = toWorld(follower.longitude, follower.latitude);
  // A pixel is less of the world on the closer map.
  const part = 2 ** (moved.zoom - follower.zoom);
  return {
    zoom: follower.zoom + to.zoom - moved.zoom,
    ...fromWorld({
      x: stood.x + (end.x - start.x) * part,
      y: stood.y + (end.y - start.y) * part,
    }),
  };
}

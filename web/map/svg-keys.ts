// What a key does to the SVG map: the same as to the one WebGL draws.

import { type Camera, panned, type Size, type XY, zoomedAround } from './svg-camera';

const KEY_STEP = 100;

/** What a key does to the map; `null` for a key that is none of the map's. */
export function keyMove(camera: Camera, size: Size, key: string, shift: boolean): Camera | null {
  const middle: XY = [size.width / 2, size.height / 2];
  const step = shift ? 2 : 1;
  const zoom = Math.round(camera.zoom);
  switch (key) {
    case 'ArrowLeft':
      return panned(camera, -KEY_STEP, 0);
    case 'ArrowRight':
      return panned(camera, KEY_STEP, 0);
    case 'ArrowUp':
      return panned(camera, 0, -KEY_STEP);
    case 'ArrowDown':
      return panned(camera, 0, KEY_STEP);
    case '+':
    case '=':
      return zoomedAround(camera, size, middle, zoom + step);
    case '-':
    case '_':
      return zoomedAround(camera, size, middle, zoom - step);
    default:
      return null;
  }
}

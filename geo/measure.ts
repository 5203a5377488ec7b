// Measures of outlines: land area on the ellipsoid, boxes, metres in a degree.

import { type Bbox, type Layer, pointsOfArea } from './layer';

const SEMI_MAJOR = 6378137;
const FLATTENING = 1 / 298.257223563;
const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);
const RADIANS = Math.PI / 180;

/** Metres in a degree of latitude near 52.5° N; of longitude, this times the cosine. */
export const METRES_PER_DEGREE = 111_200;

/** Authalic function: equal steps of it are equal areas on the WGS 84 ellipsoid. */
function authalic(latitude: number): number {
  const sin = Math.sin(latitude * RADIANS);
  const es = E * sin;
  return (1 - E2) * (sin / (1 - es * es) + Math.log((1 + es) / (1 - es)) / (2 * E));
}

/** Area in square metres of a closed ring of degrees; positive when anticlockwise. */
function ringArea(coords: Float64Array, from: number, to: number): number {
  let sum = 0;
  let x = coords[2 * from] as number;
  let q = authalic(coords[2 * from + 1] as number);
  for (let i = from + 1; i < to; i++) {
    const nextX = coords[2 * i] as number;
    const nextQ = authalic(coords[2 * i + 1] as number);
    sum += (x - nextX) * (q + nextQ);
    x = nextX;
    q = nextQ;
  }
  return (sum * RADIANS * SEMI_MAJOR * SEMI_MAJOR) / 4;
}

/** Area of each area of a layer of degrees, in square kilometres, holes taken out. */
export function areasKm2(layer: Layer): Float64Array {
  const areas = new Float64Array(layer.codes.length);
  for (let a = 0; a < areas.length; a++) {
    const firstRing = layer.polygonStart[layer.areaStart[a] as number] as number;
    const endRing = layer.polygonStart[layer.areaStart[a + 1] as number] as number;
    let sum = 0;
    for (let r = firstRing; r < endRing; r++) {
      sum += ringArea(layer.coords, layer.ringStart[r] as number, layer.ringStart[r + 1] as number);
    }
    areas[a] = sum / 1e6;
  }
  return areas;
}

/** The box round points `from` to `to`. */
export function boxOfPoints(coords: Float64Array, from: number, to: number): Bbox {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (let i = from; i < to; i++) {
    const x = coords[2 * i] as number;
    const y = coords[2 * i + 1] as number;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}

/** The box round an area. */
export function boxOfArea(layer: Layer, area: number): Bbox {
  const [from, to] = pointsOfArea(layer, area);
  return boxOfPoints(layer.coords, from, to);
}

/** The box round a whole layer. */
export function boxOfLayer(layer: Layer): Bbox {
  return boxOfPoints(layer.coords, 0, layer.coords.length / 2);
}

/** Whether two boxes touch or overlap. */
export function boxesMeet(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

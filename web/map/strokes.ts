// How wide lines and how large letters are at each zoom: one table for the map with WebGL and without.

/** Zoom and value in turns, zoom rising: what lies between is interpolated, what lies outside held. */
export type Stops = readonly number[];

/** Zoom from which wards' names show; their lines fade in a little before. */
export const WARDS_FROM_ZOOM = 10.6;
export const WARD_LINES_FROM_ZOOM = WARDS_FROM_ZOOM - 0.8;

export const strokes = {
  places: [8, 0.25, 11, 0.7, 14, 1.4],
  borders: [5, 0.2, 7, 0.5, 9, 1.1, 13, 2],
  regions: [5, 0.9, 9, 1.8, 13, 2.8],
  // Fine where places are small, so that their own colours stay to be seen.
  deprivedCasing: [8, 1.6, 9.5, 2.4, 11, 3.6, 14, 6],
  deprivedLine: [8, 0.9, 9.5, 1.4, 11, 1.8, 14, 3],
  // A faint band within the line says which side of it is meant, once there is room for it.
  deprivedBand: [9, 0, 9.8, 2, 11, 4.5, 14, 9],
  wardOpacity: [WARD_LINES_FROM_ZOOM, 0, 11, 0.55],
} as const satisfies Record<string, Stops>;

export const DEPRIVED_BAND_OPACITY = 0.28;

/** White casing and ink line of an outlined place, in pixels at any zoom. */
export const outlined = {
  hover: { casing: 4.5, line: 2 },
  selected: { casing: 6.5, line: 3.2 },
} as const;

/** Letters in pixels, and the line's height and greatest width in ems. */
export const lettering = {
  labels: { size: [6, 10, 8.5, 11.5, 9.2, 15, 12, 17], widest: 9, lineHeight: 1.25 },
  wards: { size: [0, 12], widest: 8, lineHeight: 1.2 },
} as const;

/** The value at a zoom. */
export function atZoom(stops: Stops, zoom: number): number {
  for (let i = 0; i + 3 < stops.length; i += 2) {
    const [from = 0, low = 0, to = 0, high = 0] = stops.slice(i, i + 4);
    if (zoom <= from) return low;
    if (zoom < to) return low + ((high - low) * (zoom - from)) / (to - from);
  }
  return stops.at(-1) ?? 0;
}

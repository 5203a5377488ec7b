// The raw outlines of neighbourhoods, read once for the audit.

import type { MultiPolygon, Polygon } from 'geojson';
import { decode, rawBytes } from './raw';

export interface LsoaOutline {
  code: string;
  geometry: Polygon | MultiPolygon;
}

let outlines: LsoaOutline[] | undefined;

/** Corners of an outline: west, south, east, north. */
export function boundsOf(geometry: LsoaOutline['geometry']): [number, number, number, number] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of rings.flat()) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** All of England's neighbourhoods as published. */
export function lsoaOutlines(): LsoaOutline[] {
  if (outlines) return outlines;
  const file = JSON.parse(decode(rawBytes(/^LSOA_2021_EN_BGC\.geojson$/))) as {
    features: { properties: { LSOA21CD: string }; geometry: Polygon | MultiPolygon }[];
  };
  outlines = file.features.map(({ properties, geometry }) => ({
    code: properties.LSOA21CD,
    geometry,
  }));
  return outlines;
}

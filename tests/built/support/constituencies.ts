// Which neighbourhoods lie in which constituency, from the raw outlines of both.

import { booleanPointInPolygon, centerOfMass as centreOfMass } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { boundsOf, type LsoaOutline, lsoaOutlines } from './land';
import { decode, rawBytes } from './raw';

type Outline = Feature<Polygon | MultiPolygon, { PCON24CD: string }>;
type Box = [number, number, number, number];

const holds = ([west, south, east, north]: Box, [x = 0, y = 0]: number[]) =>
  x >= west && x <= east && y >= south && y <= north;

/** Outlines of the constituencies asked for, as published. */
function outlinesOf(codes: ReadonlySet<string>): Outline[] {
  const topology = JSON.parse(decode(rawBytes(/^PCON_JULY_2024_UK_BGC\.topojson$/))) as Topology;
  const [object] = Object.values(topology.objects);
  const { features } = feature(topology, object as GeometryCollection);
  return (features as Outline[]).filter(({ properties }) => codes.has(properties.PCON24CD));
}

/** Neighbourhoods by constituency: those that have a point well inside it. */
export function neighbourhoodsOf(codes: ReadonlySet<string>): Map<string, string[]> {
  const outlines = outlinesOf(codes).map((outline) => ({
    outline,
    box: boundsOf(outline.geometry),
  }));
  const found = new Map<string, string[]>();
  for (const { code, geometry } of lsoaOutlines()) {
    const corner = (geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2)[0] ??
      []) as number[];
    const near = outlines.filter(({ box: [west, south, east, north] }) =>
      holds([west - 0.2, south - 0.2, east + 0.2, north + 0.2], corner),
    );
    if (near.length === 0) continue;
    const point = centreOfMass(geometry).geometry.coordinates;
    const home = near.find(
      ({ box, outline }) => holds(box, point) && booleanPointInPolygon(point, outline),
    );
    if (!home) continue;
    const own = home.outline.properties.PCON24CD;
    found.set(own, [...(found.get(own) ?? []), code]);
  }
  return found;
}

const STEPS = 60;

/** Share of a constituency's ground that a region's neighbourhoods cover, told by a grid of points. */
export function groundInside(
  codes: ReadonlySet<string>,
  regionOf: ReadonlyMap<string, string>,
): Map<string, number> {
  const parts = lsoaOutlines()
    .filter(({ code }) => regionOf.has(code))
    .map((outline): [LsoaOutline, Box] => [outline, boundsOf(outline.geometry)]);
  const shares = new Map<string, number>();
  for (const outline of outlinesOf(codes)) {
    const [west, south, east, north] = boundsOf(outline.geometry);
    const near = parts.filter(
      ([, box]) => box[0] < east && box[2] > west && box[1] < north && box[3] > south,
    );
    const points = Array.from({ length: STEPS * STEPS }, (_, i) => [
      west + ((east - west) * ((i % STEPS) + 0.5)) / STEPS,
      south + ((north - south) * (Math.floor(i / STEPS) + 0.5)) / STEPS,
    ]).filter((point) => booleanPointInPolygon(point, outline));
    for (const point of points) {
      const home = near.find(
        ([{ geometry }, box]) => holds(box, point) && booleanPointInPolygon(point, geometry),
      );
      if (!home) continue;
      const key = `${outline.properties.PCON24CD} ${regionOf.get(home[0].code)}`;
      shares.set(key, (shares.get(key) ?? 0) + 1 / points.length);
    }
  }
  return shares;
}

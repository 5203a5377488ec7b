// Neighbourhood shares by another road: Ofcom's postcodes, placed by Code-Point in the raw outlines.

import { booleanPointInPolygon } from '@turf/turf';
import proj4 from 'proj4';
import { boundsOf, type LsoaOutline, lsoaOutlines } from './land';
import { numberIn, rowsOf, zipTexts } from './raw';

/** British National Grid, OSGB36: EPSG:27700 with the seven-parameter shift to WGS 84. */
const BNG =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

export const postcodeMeasures = {
  gigabit: 'Gigabit availability (% premises)',
  ultrafast_300: 'UFBB availability (% premises)',
  superfast_30: 'SFBB availability (% premises)',
  below_uso: '% of premises below the USO',
} as const;
export type PostcodeMeasure = keyof typeof postcodeMeasures;
export type Shares = Record<PostcodeMeasure, number>;

export interface Placed {
  postcode: string;
  longitude: number;
  latitude: number;
  shares: Shares;
}

const CELL = 0.01;
const cellOf = (degrees: number) => Math.floor(degrees / CELL);

/** Ofcom's residential postcodes of some postcode areas, spaces left out. */
function residential(areas: ReadonlySet<string>): Map<string, Shares> {
  const found = new Map<string, Shares>();
  const names = new RegExp(`_fixed_pc_coverage_res_r\\d+_(?:${[...areas].join('|')})\\.csv$`);
  const files = zipTexts(/_fixed_pc_coverage_res_r\d+\.zip$/, names);
  for (const text of files.values()) {
    for (const row of rowsOf(text)) {
      const shares = {} as Shares;
      for (const [measure, column] of Object.entries(postcodeMeasures)) {
        const value = numberIn(row, column);
        if (value === null) throw new Error(`${row.postcode}: ${column} is blank`);
        shares[measure as PostcodeMeasure] = value;
      }
      found.set((row.postcode ?? '').replaceAll(' ', ''), shares);
    }
  }
  return found;
}

/** Where each postcode lies that is within the box; those without a position are left out. */
function* positions(west: number, south: number, east: number, north: number) {
  const toGrid = proj4('WGS84', BNG);
  const toDegrees = proj4(BNG, 'WGS84');
  const corners = [west, east].flatMap((x) => [south, north].map((y) => toGrid.forward([x, y])));
  const xs = corners.map(([x = 0]) => x);
  const ys = corners.map(([, y = 0]) => y);
  const MARGIN = 2000;
  const [left, right] = [Math.min(...xs) - MARGIN, Math.max(...xs) + MARGIN];
  const [low, high] = [Math.min(...ys) - MARGIN, Math.max(...ys) + MARGIN];
  for (const [, text] of zipTexts(/^codepo_gb\.zip$/, /(?:^|\/)[a-z]{1,2}\.csv$/)) {
    for (const line of text.split('\n')) {
      const [name = '', quality, easting, northing] = line.split(',', 4);
      const [x, y] = [Number(easting), Number(northing)];
      if (quality === '90' || !(x > left && x < right && y > low && y < high)) continue;
      const [longitude = 0, latitude = 0] = toDegrees.forward([x, y]);
      yield { postcode: name.replace(/["\s]/g, ''), longitude, latitude };
    }
  }
}

/** The residential postcodes lying in each of the neighbourhoods asked for. */
export function postcodesIn(codes: ReadonlySet<string>): Map<string, Placed[]> {
  const outlines = lsoaOutlines().filter(({ code }) => codes.has(code));
  const grid = new Map<string, LsoaOutline[]>();
  const whole = [180, 90, -180, -90] as [number, number, number, number];
  for (const outline of outlines) {
    const [west, south, east, north] = boundsOf(outline.geometry);
    whole[0] = Math.min(whole[0], west);
    whole[1] = Math.min(whole[1], south);
    whole[2] = Math.max(whole[2], east);
    whole[3] = Math.max(whole[3], north);
    for (let x = cellOf(west); x <= cellOf(east); x += 1) {
      for (let y = cellOf(south); y <= cellOf(north); y += 1) {
        const key = `${x} ${y}`;
        grid.set(key, [...(grid.get(key) ?? []), outline]);
      }
    }
  }
  const points = [...positions(...whole)];
  const ofcom = residential(
    new Set(points.map(({ postcode }) => /^[A-Z]+/.exec(postcode)?.[0] ?? '')),
  );
  const placed = new Map<string, Placed[]>(outlines.map(({ code }) => [code, []]));
  for (const { postcode, longitude, latitude } of points) {
    const shares = ofcom.get(postcode);
    if (!shares) continue;
    const near = grid.get(`${cellOf(longitude)} ${cellOf(latitude)}`) ?? [];
    const home = near.find(({ geometry }) =>
      booleanPointInPolygon([longitude, latitude], geometry),
    );
    if (home) placed.get(home.code)?.push({ postcode, longitude, latitude, shares });
  }
  return placed;
}

/** Mean of a measure over postcodes, each counting once; `null` over none. */
export function meanOf(postcodes: readonly Placed[], measure: PostcodeMeasure): number | null {
  if (postcodes.length === 0) return null;
  return postcodes.reduce((sum, { shares }) => sum + shares[measure], 0) / postcodes.length;
}

/** Metres from a point to the nearest edge of an outline, on a plane about the point. */
function metresToEdge({ longitude, latitude }: Placed, outline: LsoaOutline): number {
  const { geometry } = outline;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const perDegree = 111_320;
  const squeeze = Math.cos((latitude * Math.PI) / 180);
  const flat = ([x = 0, y = 0]: number[]): [number, number] => [
    (x - longitude) * perDegree * squeeze,
    (y - latitude) * perDegree,
  ];
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    const points = ring.map(flat);
    points.forEach(([bx, by], i) => {
      const [ax, ay] = points[i - 1] ?? [bx, by];
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy;
      const t = length > 0 ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length)) : 0;
      least = Math.min(least, Math.hypot(ax + t * dx, ay + t * dy));
    });
  }
  return least;
}

/** Metres within which another road may put a point on the other side of a border. */
const BORDER = 30;

/** Least mean of a list that must count and of as many of another, which may, as make it less. */
function leastMean(certain: readonly number[], optional: readonly number[]): number {
  let sum = certain.reduce((total, value) => total + value, 0);
  let count = certain.length;
  for (const value of [...optional].sort((a, b) => a - b)) {
    if (count > 0 && value >= sum / count) break;
    sum += value;
    count += 1;
  }
  return sum / count;
}

/** Whether a share can be had by moving nothing but points that lie on the neighbourhood's border. */
export function explained(
  code: string,
  placed: ReadonlyMap<string, readonly Placed[]>,
  measure: PostcodeMeasure,
  share: number,
): boolean {
  const outline = lsoaOutlines().find((each) => each.code === code);
  if (!outline) return false;
  const onBorder = new Set(
    [...placed.values()].flat().filter((point) => metresToEdge(point, outline) < BORDER),
  );
  const optional = [...onBorder].map(({ shares }) => shares[measure]);
  const certain = (placed.get(code) ?? [])
    .filter((point) => !onBorder.has(point))
    .map(({ shares }) => shares[measure]);
  const mirror = (list: number[]) => list.map((value) => -value);
  const least = leastMean(certain, optional);
  const most = -leastMean(mirror(certain), mirror(optional));
  return share >= least - 0.01 && share <= most + 0.01;
}

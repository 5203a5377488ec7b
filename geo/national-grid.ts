// From British National Grid metres to WGS 84 degrees, by the seven-parameter shift of EPSG:27700.

const RADIANS = Math.PI / 180;
const ARCSECOND = RADIANS / 3600;

// Airy 1830 and the National Grid's transverse Mercator (Ordnance Survey, "A guide to coordinate systems").
const A = 6377563.396;
const B = 6356256.909;
const F0 = 0.9996012717;
const LAT0 = 49 * RADIANS;
const LON0 = -2 * RADIANS;
const E0 = 400_000;
const N0 = -100_000;
const E2 = 1 - (B * B) / (A * A);
const N = (A - B) / (A + B);

// WGS 84, and the Helmert shift from OSGB36 to it (EPSG:1314): metres, arcseconds, parts per million.
const WGS_A = 6378137;
const WGS_F = 1 / 298.257223563;
const WGS_E2 = WGS_F * (2 - WGS_F);
const TX = 446.448;
const TY = -125.157;
const TZ = 542.06;
const RX = 0.15 * ARCSECOND;
const RY = 0.247 * ARCSECOND;
const RZ = 0.842 * ARCSECOND;
const SCALE = 1 - 20.489e-6;

/** Meridional arc from the grid's true origin, in metres. */
function meridionalArc(lat: number): number {
  const d = lat - LAT0;
  const s = lat + LAT0;
  return (
    B *
    F0 *
    ((1 + N + 1.25 * N * N + 1.25 * N * N * N) * d -
      (3 * N + 3 * N * N + 2.625 * N * N * N) * Math.sin(d) * Math.cos(s) +
      (1.875 * N * N + 1.875 * N * N * N) * Math.sin(2 * d) * Math.cos(2 * s) -
      (35 / 24) * N * N * N * Math.sin(3 * d) * Math.cos(3 * s))
  );
}

/**
 * Longitude and latitude in degrees (WGS 84) of an easting and northing in metres, written to
 * `out[0]` and `out[1]`. Within about 5 m of the exact (OSTN15) place anywhere in Great Britain.
 */
export function nationalGridToWgs84(
  easting: number,
  northing: number,
  out: { 0: number; 1: number } | Float64Array,
): void {
  let lat = (northing - N0) / (A * F0) + LAT0;
  for (let i = 0; i < 8; i++) {
    const miss = northing - N0 - meridionalArc(lat);
    if (Math.abs(miss) < 1e-4) break;
    lat += miss / (A * F0);
  }
  const sin = Math.sin(lat);
  const tan = Math.tan(lat);
  const t2 = tan * tan;
  const sec = 1 / Math.cos(lat);
  const curve = 1 - E2 * sin * sin;
  const nu = (A * F0) / Math.sqrt(curve);
  const rho = (nu * (1 - E2)) / curve;
  const eta2 = nu / rho - 1;
  const d = easting - E0;
  const dn = d / nu;
  const dn2 = dn * dn;
  const osLat =
    lat -
    ((tan * d * dn) / (2 * rho)) *
      (1 -
        (dn2 / 12) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2) +
        ((dn2 * dn2) / 360) * (61 + 90 * t2 + 45 * t2 * t2));
  const osLon =
    LON0 +
    sec *
      dn *
      (1 -
        (dn2 / 6) * (nu / rho + 2 * t2) +
        ((dn2 * dn2) / 120) * (5 + 28 * t2 + 24 * t2 * t2) -
        ((dn2 * dn2 * dn2) / 5040) * (61 + 662 * t2 + 1320 * t2 * t2 + 720 * t2 * t2 * t2));

  const sinLat = Math.sin(osLat);
  const cosLat = Math.cos(osLat);
  const radius = A / Math.sqrt(1 - E2 * sinLat * sinLat);
  const x = radius * cosLat * Math.cos(osLon);
  const y = radius * cosLat * Math.sin(osLon);
  const z = radius * (1 - E2) * sinLat;
  const wx = TX + SCALE * x - RZ * y + RY * z;
  const wy = TY + RZ * x + SCALE * y - RX * z;
  const wz = TZ - RY * x + RX * y + SCALE * z;

  const p = Math.sqrt(wx * wx + wy * wy);
  let wgsLat = osLat;
  for (let i = 0; i < 3; i++) {
    const s = Math.sin(wgsLat);
    const v = WGS_A / Math.sqrt(1 - WGS_E2 * s * s);
    wgsLat = Math.atan2(wz + WGS_E2 * v * s, p);
  }
  out[0] = Math.atan2(wy, wx) / RADIANS;
  out[1] = wgsLat / RADIANS;
}

const STEP = 1000;
const COLUMNS = 701;
const ROWS = 1301;

/**
 * The same for many points: exact at the corners of kilometre squares, each worked out once, and
 * straight in between. A straight line strays from the curve by less than 5 cm within a square.
 * Outside the grid of Great Britain (0–700 km east, 0–1,300 km north) it is the exact conversion.
 */
export function createGridConverter(): typeof nationalGridToWgs84 {
  const corners = new Float64Array(2 * COLUMNS * ROWS).fill(Number.NaN);
  const exact = new Float64Array(2);
  const cornerAt = (column: number, row: number): number => {
    const at = 2 * (row * COLUMNS + column);
    if (Number.isNaN(corners[at] as number)) {
      nationalGridToWgs84(column * STEP, row * STEP, exact);
      corners.set(exact, at);
    }
    return at;
  };
  return (easting, northing, out) => {
    const column = Math.floor(easting / STEP);
    const row = Math.floor(northing / STEP);
    if (column < 0 || row < 0 || column >= COLUMNS - 1 || row >= ROWS - 1) {
      nationalGridToWgs84(easting, northing, out);
      return;
    }
    const u = easting / STEP - column;
    const v = northing / STEP - row;
    const sw = cornerAt(column, row);
    const se = cornerAt(column + 1, row);
    const nw = cornerAt(column, row + 1);
    const ne = cornerAt(column + 1, row + 1);
    for (const i of [0, 1] as const) {
      const south = (corners[sw + i] as number) * (1 - u) + (corners[se + i] as number) * u;
      const north = (corners[nw + i] as number) * (1 - u) + (corners[ne + i] as number) * u;
      out[i] = south * (1 - v) + north * v;
    }
  };
}

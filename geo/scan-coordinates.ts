// Reads one GeoJSON coordinates array straight from text into flat coordinates, without building arrays of points.

/** Flat coordinates of one geometry; `rings` and `polygons` are ends in points and in rings. */
export interface ScannedShape {
  readonly coords: Float64Array;
  readonly ringEnds: readonly number[];
  readonly polygonEnds: readonly number[];
  /** Index in the text just after the array. */
  readonly end: number;
}

const OPEN = 91;
const CLOSE = 93;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;

/** Powers of ten that a double holds exactly, so that digits ÷ power is the nearest double. */
const powers = Array.from({ length: 23 }, (_, i) => 10 ** i);

let scratch = new Float64Array(1 << 16);

/**
 * Scans the array that starts at `start` (a `[`). Polygons are nested three deep, multipolygons four;
 * a third ordinate is skipped. Returns null where the text is not such an array.
 * The coordinates are a view that the next call overwrites.
 */
export function scanCoordinates(text: string, start: number): ScannedShape | null {
  const ringEnds: number[] = [];
  const polygonEnds: number[] = [];
  let depth = 0;
  let deepest = 0;
  let count = 0;
  let ordinate = 0;
  let i = start;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === OPEN) {
      depth++;
      if (depth > deepest) {
        if (count > 0) return null;
        deepest = depth;
      }
      ordinate = 0;
    } else if (c === CLOSE) {
      if (depth === deepest) {
        if (ordinate < 2) return null;
      } else if (depth === deepest - 1) ringEnds.push(count / 2);
      else if (depth === deepest - 2) polygonEnds.push(ringEnds.length);
      depth--;
      if (depth === 0) break;
    } else if (c !== COMMA && c !== 32 && (c < 9 || c > 13)) {
      if (depth !== deepest || depth < 3) return null;
      const from = i;
      let negative = false;
      let digits = 0;
      let mantissa = 0;
      let decimals = -1;
      let code = c;
      if (code === MINUS) {
        negative = true;
        code = text.charCodeAt(++i);
      }
      for (;;) {
        if (code >= 48 && code <= 57) {
          mantissa = mantissa * 10 + (code - 48);
          digits++;
          if (decimals >= 0) decimals++;
        } else if (code === DOT && decimals < 0) decimals = 0;
        else break;
        code = text.charCodeAt(++i);
      }
      let value: number;
      if (code === 69 || code === 101 || digits > 15 || digits === 0) {
        while (i < text.length && !isDelimiter(text.charCodeAt(i))) i++;
        value = Number(text.slice(from, i));
        if (!Number.isFinite(value) || digits === 0) return null;
      } else {
        value = decimals > 0 ? mantissa / (powers[decimals] as number) : mantissa;
        if (negative) value = -value;
      }
      i--;
      if (ordinate < 2) {
        if (count === scratch.length) {
          const larger = new Float64Array(2 * scratch.length);
          larger.set(scratch);
          scratch = larger;
        }
        scratch[count++] = value;
      }
      ordinate++;
    }
  }
  if (depth !== 0 || deepest < 3 || deepest > 4) return null;
  return { coords: scratch.subarray(0, count), ringEnds, polygonEnds, end: i + 1 };
}

function isDelimiter(code: number): boolean {
  return code === COMMA || code === CLOSE || code === 32 || (code >= 9 && code <= 13);
}

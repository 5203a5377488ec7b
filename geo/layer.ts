// The flat form of a layer of outlines: every coordinate in one array, with offsets for rings, polygons, areas.

/** West, south, east, north. */
export type Bbox = [number, number, number, number];

/**
 * A layer of areas, each of one or more polygons, each of an outer ring and any holes.
 * `coords` holds x0,y0,x1,y1… of every ring; rings are closed (last point equals the first);
 * outer rings run anticlockwise, holes clockwise. Offsets have one entry more than what they count:
 * ring r is points `ringStart[r]` to `ringStart[r + 1]`, polygon p is rings `polygonStart[p]` to
 * `polygonStart[p + 1]` (the outer first), area a is polygons `areaStart[a]` to `areaStart[a + 1]`.
 */
export interface Layer {
  readonly codes: readonly string[];
  /** What the file says of each area besides its outline. */
  readonly properties: readonly Readonly<Record<string, unknown>>[];
  readonly coords: Float64Array;
  readonly ringStart: Uint32Array;
  readonly polygonStart: Uint32Array;
  readonly areaStart: Uint32Array;
}

/** Twice the signed planar area of points `from` to `to` of flat coordinates: positive when anticlockwise. */
export function signedDoubleArea(coords: Float64Array, from: number, to: number): number {
  if (to - from < 3) return 0;
  const x0 = coords[2 * from] as number;
  const y0 = coords[2 * from + 1] as number;
  let sum = 0;
  let ax = 0;
  let ay = 0;
  for (let i = from + 1; i < to; i++) {
    const bx = (coords[2 * i] as number) - x0;
    const by = (coords[2 * i + 1] as number) - y0;
    sum += ax * by - bx * ay;
    ax = bx;
    ay = by;
  }
  return sum;
}

/** Collects areas ring by ring into a layer: closes rings, sets their direction, drops rings without area. */
export class LayerBuilder {
  private coords: Float64Array;
  private length = 0;
  private readonly ringStart: number[] = [0];
  private readonly polygonStart: number[] = [0];
  private readonly areaStart: number[] = [0];
  private readonly codes: string[] = [];
  private readonly properties: Readonly<Record<string, unknown>>[] = [];

  constructor(expectedPoints = 1024) {
    this.coords = new Float64Array(2 * Math.max(16, expectedPoints));
  }

  /** Adds points `from` to `to` of `source` as a ring of the polygon under way; false if it has no area. */
  addRing(source: Float64Array, from: number, to: number, hole: boolean): boolean {
    let end = to;
    while (
      end - from > 1 &&
      (source[2 * from] as number) === (source[2 * end - 2] as number) &&
      (source[2 * from + 1] as number) === (source[2 * end - 1] as number)
    ) {
      end--;
    }
    const area = signedDoubleArea(source, from, end);
    if (area === 0) return false;
    const count = end - from;
    this.reserve(2 * (count + 1));
    const reversed = area > 0 === hole;
    for (let i = 0; i <= count; i++) {
      const k = from + (reversed ? (count - i) % count : i % count);
      this.coords[this.length++] = source[2 * k] as number;
      this.coords[this.length++] = source[2 * k + 1] as number;
    }
    this.ringStart.push(this.length / 2);
    return true;
  }

  /** Ends the polygon under way; one without rings is forgotten. */
  endPolygon(): void {
    const rings = this.ringStart.length - 1;
    if (rings > (this.polygonStart.at(-1) as number)) this.polygonStart.push(rings);
  }

  /** Ends the area under way and names it. An area without polygons is kept, and is empty. */
  endArea(code: string, properties: Readonly<Record<string, unknown>>): void {
    this.areaStart.push(this.polygonStart.length - 1);
    this.codes.push(code);
    this.properties.push(properties);
  }

  build(): Layer {
    return {
      codes: this.codes,
      properties: this.properties,
      coords: this.coords.slice(0, this.length),
      ringStart: Uint32Array.from(this.ringStart),
      polygonStart: Uint32Array.from(this.polygonStart),
      areaStart: Uint32Array.from(this.areaStart),
    };
  }

  private reserve(more: number): void {
    if (this.length + more <= this.coords.length) return;
    const larger = new Float64Array(Math.max(2 * this.coords.length, this.length + more));
    larger.set(this.coords.subarray(0, this.length));
    this.coords = larger;
  }
}

/** The areas of a layer at the given indices, in that order, as a layer of their own. */
export function pickAreas(layer: Layer, indices: readonly number[]): Layer {
  const builder = new LayerBuilder();
  for (const area of indices) {
    for (let p = layer.areaStart[area] as number; p < (layer.areaStart[area + 1] as number); p++) {
      const first = layer.polygonStart[p] as number;
      for (let r = first; r < (layer.polygonStart[p + 1] as number); r++) {
        const from = layer.ringStart[r] as number;
        builder.addRing(layer.coords, from, layer.ringStart[r + 1] as number, r > first);
      }
      builder.endPolygon();
    }
    builder.endArea(
      layer.codes[area] as string,
      layer.properties[area] as Readonly<Record<string, unknown>>,
    );
  }
  return builder.build();
}

/** The span of points that make up an area: `[first, last + 1]`. */
export function pointsOfArea(layer: Layer, area: number): [number, number] {
  const firstRing = layer.polygonStart[layer.areaStart[area] as number] as number;
  const endRing = layer.polygonStart[layer.areaStart[area + 1] as number] as number;
  return [layer.ringStart[firstRing] as number, layer.ringStart[endRing] as number];
}

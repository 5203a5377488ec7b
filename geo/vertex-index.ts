// Numbers the distinct vertices of flat coordinates, so that a border can be known by two whole numbers.

export interface VertexIndex {
  /** Number of the vertex of each point; equal coordinates, equal number. */
  readonly vertexOf: Uint32Array;
  /** A point at which each vertex lies. */
  readonly pointOf: Uint32Array;
}

/** Numbers vertices in order of first appearance. Coordinates are compared exactly. */
export function indexVertices(coords: Float64Array): VertexIndex {
  const points = coords.length / 2;
  const mask = tableSize(points) - 1;
  const table = new Uint32Array(mask + 1);
  const vertexOf = new Uint32Array(points);
  const pointOf = new Uint32Array(points);
  const bits = new Uint32Array(coords.buffer, coords.byteOffset, 2 * coords.length);
  let count = 0;
  for (let i = 0; i < points; i++) {
    const x = coords[2 * i] as number;
    const y = coords[2 * i + 1] as number;
    let slot =
      mix(
        Math.imul(bits[4 * i] as number, 0x9e3779b1) ^
          Math.imul(bits[4 * i + 1] as number, 0x85ebca6b) ^
          Math.imul(bits[4 * i + 2] as number, 0xc2b2ae35) ^
          Math.imul(bits[4 * i + 3] as number, 0x27d4eb2f),
      ) & mask;
    for (;;) {
      const entry = table[slot] as number;
      if (entry === 0) {
        table[slot] = count + 1;
        pointOf[count] = i;
        vertexOf[i] = count++;
        break;
      }
      const known = pointOf[entry - 1] as number;
      if ((coords[2 * known] as number) === x && (coords[2 * known + 1] as number) === y) {
        vertexOf[i] = entry - 1;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return { vertexOf, pointOf: pointOf.slice(0, count) };
}

/** A power of two at least twice `entries`, so that an open table stays half empty. */
export function tableSize(entries: number): number {
  let size = 16;
  while (size < 2 * entries) size *= 2;
  return size;
}

/** Spreads the bits of a number over 32. */
export function mix(value: number): number {
  let h = value | 0;
  h ^= h >>> 16;
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

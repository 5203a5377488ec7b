// Joins areas into groups by cancelling the borders inside: what is left are the areas' own vertices, exactly.

import { assembleArea, type Loop } from './assemble';
import { type Layer, LayerBuilder } from './layer';
import { indexVertices, mix, tableSize } from './vertex-index';

/** Borders of every area as directed edges between vertices, the area on their left. */
interface Edges {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly group: Int32Array;
  readonly count: number;
}

/**
 * Dissolves a layer into groups. `groupOf` gives the group code of an area by index, or undefined to
 * leave it out. Returns one area a group, codes ascending as `codes` lists them (groups without an
 * area are left out), with the property `parts` (how many areas went in). A border is cancelled when
 * another area of the same group has the same edge; where vertices do not match, both are kept.
 */
export function dissolve(
  layer: Layer,
  codes: readonly string[],
  groupOf: (area: number) => string | undefined,
): Layer {
  const number = new Map(codes.map((code, index) => [code, index]));
  const { vertexOf, pointOf } = indexVertices(layer.coords);
  const parts = new Uint32Array(codes.length);
  const edges = collectEdges(layer, vertexOf, (area) => {
    const code = groupOf(area);
    const group = code === undefined ? undefined : number.get(code);
    if (group !== undefined) parts[group] = (parts[group] as number) + 1;
    return group ?? -1;
  });
  const kept = outerEdges(edges);
  kept.sort(
    (a, b) =>
      (edges.group[a] as number) - (edges.group[b] as number) ||
      (edges.from[a] as number) - (edges.from[b] as number),
  );

  const builder = new LayerBuilder(kept.length + 16);
  let start = 0;
  for (let group = 0; group < codes.length; group++) {
    let end = start;
    while (end < kept.length && (edges.group[kept[end] as number] as number) === group) end++;
    if (end > start) {
      const loops = traceLoops(edges, kept.subarray(start, end), (v) => {
        const point = pointOf[v] as number;
        return [layer.coords[2 * point] as number, layer.coords[2 * point + 1] as number];
      });
      assembleArea(builder, loops);
      builder.endArea(codes[group] as string, { parts: parts[group] as number });
    }
    start = end;
  }
  return builder.build();
}

function collectEdges(
  layer: Layer,
  vertexOf: Uint32Array,
  groupOf: (area: number) => number,
): Edges {
  const size = layer.coords.length / 2;
  const from = new Uint32Array(size);
  const to = new Uint32Array(size);
  const group = new Int32Array(size);
  let count = 0;
  for (let a = 0; a < layer.codes.length; a++) {
    const g = groupOf(a);
    if (g < 0) continue;
    const endRing = layer.polygonStart[layer.areaStart[a + 1] as number] as number;
    for (let r = layer.polygonStart[layer.areaStart[a] as number] as number; r < endRing; r++) {
      const end = layer.ringStart[r + 1] as number;
      for (let i = (layer.ringStart[r] as number) + 1; i < end; i++) {
        const u = vertexOf[i - 1] as number;
        const v = vertexOf[i] as number;
        if (u === v) continue;
        from[count] = u;
        to[count] = v;
        group[count++] = g;
      }
    }
  }
  return { from, to, group, count };
}

/** Numbers of the edges whose other side is not the same group. */
function outerEdges(edges: Edges): Uint32Array {
  const { from, to, group, count } = edges;
  const mask = tableSize(count) - 1;
  const table = new Uint32Array(mask + 1);
  const slotOf = (u: number, v: number, g: number): number =>
    mix(Math.imul(u, 0x9e3779b1) ^ Math.imul(v, 0x85ebca6b) ^ Math.imul(g, 0xc2b2ae35)) & mask;
  const cancelled = new Uint8Array(count);
  for (let e = 0; e < count; e++) {
    const u = from[e] as number;
    const v = to[e] as number;
    const g = group[e] as number;
    // The twin runs the other way; each edge cancels one twin only.
    let slot = slotOf(v, u, g);
    let twin = -1;
    for (let entry = table[slot] as number; entry !== 0; entry = table[slot] as number) {
      const other = entry - 1;
      if (
        !cancelled[other] &&
        (from[other] as number) === v &&
        (to[other] as number) === u &&
        (group[other] as number) === g
      ) {
        twin = other;
        break;
      }
      slot = (slot + 1) & mask;
    }
    if (twin >= 0) {
      cancelled[twin] = 1;
      cancelled[e] = 1;
      continue;
    }
    slot = slotOf(u, v, g);
    while ((table[slot] as number) !== 0) slot = (slot + 1) & mask;
    table[slot] = e + 1;
  }
  const kept = new Uint32Array(count);
  let n = 0;
  for (let e = 0; e < count; e++) if (!cancelled[e]) kept[n++] = e;
  return kept.slice(0, n);
}

/** Follows one group's edges (sorted by where they start) into loops that visit no vertex twice. */
function traceLoops(
  edges: Edges,
  kept: Uint32Array,
  place: (vertex: number) => [number, number],
): Loop[] {
  const { from, to } = edges;
  const firstAt = new Map<number, number>();
  for (let k = kept.length - 1; k >= 0; k--) firstAt.set(from[kept[k] as number] as number, k);
  const used = new Uint8Array(kept.length);
  const loops: Loop[] = [];

  /** The unused edge that leaves `vertex` by the sharpest left turn, coming from `previous`. */
  const next = (vertex: number, previous: number): number => {
    let best = -1;
    let bestTurn = Infinity;
    const first = firstAt.get(vertex);
    if (first === undefined) return -1;
    for (let k = first; k < kept.length && (from[kept[k] as number] as number) === vertex; k++) {
      if (used[k]) continue;
      if (best < 0 && (k + 1 >= kept.length || (from[kept[k + 1] as number] as number) !== vertex))
        return k;
      const [x, y] = place(vertex);
      const [px, py] = place(previous);
      const [nx, ny] = place(to[kept[k] as number] as number);
      // Clockwise angle from the way back to the way on: the interior lies between the two.
      let turn = Math.atan2(py - y, px - x) - Math.atan2(ny - y, nx - x);
      if (turn <= 0) turn += 2 * Math.PI;
      if (turn < bestTurn) {
        best = k;
        bestTurn = turn;
      }
    }
    return best;
  };

  for (let k = 0; k < kept.length; k++) {
    if (used[k]) continue;
    const path: number[] = [from[kept[k] as number] as number];
    const positions = new Map<number, number>([[path[0] as number, 0]]);
    let edge = k;
    while (edge >= 0) {
      used[edge] = 1;
      const previous = from[kept[edge] as number] as number;
      const vertex = to[kept[edge] as number] as number;
      const seen = positions.get(vertex);
      if (seen === undefined) {
        positions.set(vertex, path.length);
        path.push(vertex);
      } else {
        const loop = path.splice(seen);
        for (const v of loop) positions.delete(v);
        loops.push(loop.map(place));
        positions.set(vertex, path.length);
        path.push(vertex);
      }
      edge = next(vertex, previous);
    }
  }
  return loops;
}

// Writes an open topology as TopoJSON text, arcs as whole steps of its grid.

import type { Transform } from 'topojson-specification';
import { arcNumber, type OpenTopology } from './topology';

/** TopoJSON text: unused arcs left out, arcs encoded as whole steps of the grid. */
export function writeTopology(open: OpenTopology): string {
  const order = new Map<number, number>();
  const renumber = (arc: number): number => {
    const number = arcNumber(arc);
    let place = order.get(number);
    if (place === undefined) {
      place = order.size;
      order.set(number, place);
    }
    return arc < 0 ? ~place : place;
  };
  const objects = Object.fromEntries(
    Object.entries(open.objects).map(([name, { geometries }]) => [
      name,
      {
        type: 'GeometryCollection',
        geometries: geometries.map((geometry) => ({
          type: geometry.type,
          id: geometry.id,
          properties: geometry.properties,
          arcs:
            geometry.type === 'Polygon'
              ? geometry.arcs.map((ring) => ring.map(renumber))
              : geometry.arcs.map((polygon) => polygon.map((ring) => ring.map(renumber))),
        })),
      },
    ]),
  );
  const arcs = [...order.keys()].map((number) => encode(open.arcs[number] ?? [], open.transform));
  return `${JSON.stringify({ type: 'Topology', transform: open.transform, objects, arcs })}\n`;
}

/** Whole steps of the grid from point to point; steps of nothing are left out. */
function encode(
  arc: readonly (readonly [number, number])[],
  { scale, translate }: Transform,
): [number, number][] {
  let x = 0;
  let y = 0;
  const steps = arc.map(([lon, lat]): [number, number] => {
    const nextX = Math.round((lon - translate[0]) / scale[0]);
    const nextY = Math.round((lat - translate[1]) / scale[1]);
    const step: [number, number] = [nextX - x, nextY - y];
    x = nextX;
    y = nextY;
    return step;
  });
  return steps.filter(([dx, dy], i) => i === 0 || dx !== 0 || dy !== 0 || steps.length === 2);
}

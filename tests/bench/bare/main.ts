// The yardstick: the same outlines, coloured by classes worked out beforehand, and nothing else.

import {
  type ExpressionSpecification,
  type GeoJSONSource,
  Map as MapLibreMap,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { ramp, sea } from '../../../web/map/palette';
import type { BareAddress } from './view';

setWorkerUrl(workerUrl);

async function json<T>(path: string): Promise<T> {
  return (await (await fetch(path)).json()) as T;
}

/** The address's part after `#`: written by tests/bench/views.ts. */
const address = (): BareAddress => JSON.parse(decodeURIComponent(location.hash.slice(1)));

/** Fetches the view's outlines and classes side by side, and puts each class on its feature. */
async function places(): Promise<FeatureCollection> {
  const { outlines, object, classes } = address();
  const [colours, ...topologies] = await Promise.all([
    json<Record<string, number>>(classes),
    ...outlines.map((path) => json<Topology>(path)),
  ]);
  return {
    type: 'FeatureCollection',
    features: topologies.flatMap((topology) =>
      feature(topology, topology.objects[object] as GeometryCollection).features.map((place) => ({
        ...place,
        properties: { c: colours[String(place.id)] ?? -1 },
      })),
    ),
  };
}

const fillColour = [
  'match',
  ['get', 'c'],
  ...ramp.flatMap((colour, i) => [i, colour]),
  '#ffffff',
] as unknown as ExpressionSpecification;

const { box, bounds, padding } = address();
const container = document.getElementById('map');
if (!container) throw new Error('index.html has no element "map"');
document.body.style.margin = '0';
Object.assign(container.style, { width: `${box[0]}px`, height: `${box[1]}px` });

const data = places();
const map = new MapLibreMap({
  container,
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'background', type: 'background', paint: { 'background-color': sea } }],
  },
  bounds,
  fitBoundsOptions: { padding },
});
await map.once('load');
map.addSource('places', { type: 'geojson', data: await data });
map.addLayer({
  id: 'fill',
  type: 'fill',
  source: 'places',
  paint: { 'fill-color': fillColour },
});
map.addLayer({
  id: 'line',
  type: 'line',
  source: 'places',
  paint: { 'line-color': '#ffffff', 'line-width': 0.4, 'line-opacity': 0.7 },
});
// Another view of the same places on the ground, for the time a switch of level takes.
window.addEventListener('hashchange', async () => {
  (map.getSource('places') as GeoJSONSource).setData(await places());
});

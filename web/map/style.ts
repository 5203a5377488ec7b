// The map's style: sources and layers, drawn from the palette; nothing here asks the network.

import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { ABSENT, ink, paper, ramp, sea } from './palette';

export const HATCH = 'hatch';
export const WARDS_FROM_ZOOM = 10.6;

/** Sources a controller fills; `places` carries feature-state. */
export const sources = [
  'places',
  'borders',
  'regions',
  'wards',
  'hover',
  'selected',
  'labels',
  'ward-labels',
] as const;
export type SourceId = (typeof sources)[number];

const state = (name: string): ExpressionSpecification => ['feature-state', name];
const classState: ExpressionSpecification = ['coalesce', state('c'), -2];

const fillColour: ExpressionSpecification = [
  'match',
  classState,
  ...ramp.flatMap((colour, i) => [i, colour]),
  '#ffffff',
] as unknown as ExpressionSpecification;

/**
 * Casing and line of an outlined place, so that it stands out on pale and on dark. It has a source of
 * its own with that one place in it: lines over all places would be drawn unseen in every frame.
 */
function outlined(name: 'hover' | 'selected', casing: number, line: number): LayerSpecification[] {
  const width = { casing, line };
  return (['casing', 'line'] as const).map((part) => ({
    id: `${name}-${part}`,
    type: 'line',
    source: name,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': part === 'casing' ? '#ffffff' : ink, 'line-width': width[part] },
  }));
}

const halo = { 'text-color': ink, 'text-halo-color': '#ffffff', 'text-halo-width': 1.6 };

const layers: LayerSpecification[] = [
  { id: 'background', type: 'background', paint: { 'background-color': sea } },
  {
    id: 'places',
    type: 'fill',
    source: 'places',
    paint: {
      'fill-color': fillColour,
      'fill-opacity': ['case', ['>=', classState, 0], 1, 0],
      'fill-antialias': true,
    },
  },
  {
    id: 'absent',
    type: 'fill',
    source: 'places',
    // Shown only while some place has no figure: a second fill of every place is dear.
    layout: { visibility: 'none' },
    paint: {
      'fill-pattern': HATCH,
      'fill-opacity': ['case', ['==', classState, ABSENT], 1, 0],
    },
  },
  {
    id: 'place-lines',
    type: 'line',
    source: 'places',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': '#ffffff',
      'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.25, 11, 0.7, 14, 1.4],
      'line-opacity': 0.7,
    },
  },
  {
    id: 'ward-lines',
    type: 'line',
    source: 'wards',
    minzoom: WARDS_FROM_ZOOM - 0.8,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ink,
      'line-width': 0.7,
      'line-dasharray': [3, 2],
      'line-opacity': ['interpolate', ['linear'], ['zoom'], WARDS_FROM_ZOOM - 0.8, 0, 11, 0.55],
    },
  },
  {
    id: 'borders',
    type: 'line',
    source: 'borders',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ink,
      'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.2, 7, 0.5, 9, 1.1, 13, 2],
    },
  },
  {
    id: 'regions',
    type: 'line',
    source: 'regions',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ink,
      'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.9, 9, 1.8, 13, 2.8],
    },
  },
  ...outlined('hover', 4.5, 2),
  ...outlined('selected', 6.5, 3.2),
  {
    id: 'ward-labels',
    type: 'symbol',
    source: 'ward-labels',
    minzoom: WARDS_FROM_ZOOM,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['Map Sans Regular'],
      'text-size': 12,
      'text-max-width': 8,
      'text-padding': 4,
    },
    paint: halo,
  },
  {
    id: 'labels',
    type: 'symbol',
    source: 'labels',
    layout: {
      'text-field': [
        'case',
        ['has', 'value'],
        ['format', ['get', 'name'], {}, '\n', {}, ['get', 'value'], { 'font-scale': 1 }],
        ['get', 'name'],
      ] as unknown as ExpressionSpecification,
      'text-font': ['Map Sans Semibold'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 6, 10, 8.5, 11.5, 9.2, 15, 12, 17],
      'text-max-width': 9,
      'text-line-height': 1.25,
      'text-padding': 1,
    },
    paint: { ...halo, 'text-halo-color': paper, 'text-halo-width': 2 },
  },
];

/** The style with empty sources: a controller sets their data. */
export function mapStyle(): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(
      sources.map((id) => [
        id,
        {
          type: 'geojson',
          data: { type: 'FeatureCollection', features: [] },
          ...(id === 'places' ? { promoteId: 'code' } : {}),
        },
      ]),
    ),
    layers,
  };
}

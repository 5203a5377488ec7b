// The map's style: sources and layers, drawn from the palette; nothing here asks the network.

import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { ABSENT, deprivationLine, fills, ink, paper, sea } from './palette';
import {
  DEPRIVED_BAND_OPACITY,
  lettering,
  outlined as outlineWidths,
  type Stops,
  strokes,
  WARD_LINES_FROM_ZOOM,
  WARDS_FROM_ZOOM,
} from './strokes';

export const HATCH = 'hatch';

/** Sources a controller fills; `places` carries feature-state. */
export const sources = [
  'places',
  'borders',
  'regions',
  'wards',
  'deprived',
  'hover',
  'selected',
  'labels',
  'ward-labels',
] as const;
export type SourceId = (typeof sources)[number];

const state = (name: string): ExpressionSpecification => ['feature-state', name];
/** A table of `strokes` as the library reads it. */
const byZoom = (stops: Stops) =>
  ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
const classState: ExpressionSpecification = ['coalesce', state('c'), -2];

const fillColour: ExpressionSpecification = [
  'match',
  classState,
  ...fills.flatMap((colour, i) => [i, colour]),
  '#ffffff',
] as unknown as ExpressionSpecification;

/**
 * Casing and line of an outlined place, so that it stands out on pale and on dark. It has a source of
 * its own with that one place in it: lines over all places would be drawn unseen in every frame.
 */
function outlined(name: keyof typeof outlineWidths): LayerSpecification[] {
  const width = outlineWidths[name];
  return (['casing', 'line'] as const).map((part) => ({
    id: `${name}-${part}`,
    type: 'line',
    source: name,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': part === 'casing' ? '#ffffff' : ink, 'line-width': width[part] },
  }));
}

/** The same zooms with half the values. */
const halved = (stops: Stops): Stops => stops.map((value, i) => (i % 2 === 0 ? value : value / 2));

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
      'line-width': byZoom(strokes.places),
      'line-opacity': 0.7,
    },
  },
  {
    id: 'ward-lines',
    type: 'line',
    source: 'wards',
    minzoom: WARD_LINES_FROM_ZOOM,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ink,
      'line-width': 0.7,
      'line-dasharray': [3, 2],
      'line-opacity': byZoom(strokes.wardOpacity),
    },
  },
  {
    id: 'borders',
    type: 'line',
    source: 'borders',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ink,
      'line-width': byZoom(strokes.borders),
    },
  },
  {
    id: 'regions',
    type: 'line',
    source: 'regions',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ink,
      'line-width': byZoom(strokes.regions),
    },
  },
  {
    id: 'deprived-band',
    type: 'line',
    source: 'deprived',
    layout: { 'line-join': 'bevel' },
    paint: {
      'line-color': deprivationLine,
      'line-opacity': DEPRIVED_BAND_OPACITY,
      'line-width': byZoom(strokes.deprivedBand),
      // Of a polygon's line, a positive offset lies within.
      'line-offset': byZoom(halved(strokes.deprivedBand)),
    },
  },
  ...(['casing', 'line'] as const).map(
    (part): LayerSpecification => ({
      id: `deprived-${part}`,
      type: 'line',
      source: 'deprived',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': part === 'casing' ? '#ffffff' : deprivationLine,
        'line-width': byZoom(part === 'casing' ? strokes.deprivedCasing : strokes.deprivedLine),
      },
    }),
  ),
  ...outlined('hover'),
  ...outlined('selected'),
  {
    id: 'ward-labels',
    type: 'symbol',
    source: 'ward-labels',
    minzoom: WARDS_FROM_ZOOM,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['Map Sans Regular'],
      'text-size': byZoom(lettering.wards.size),
      'text-max-width': lettering.wards.widest,
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
      'text-size': byZoom(lettering.labels.size),
      'text-max-width': lettering.labels.widest,
      'text-line-height': lettering.labels.lineHeight,
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

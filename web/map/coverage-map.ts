// The MapLibre map behind a small face: outlines in, classes in, hovered and chosen places out.

import {
  AttributionControl,
  type GeoJSONSource,
  type LngLatBoundsLike,
  Map as MapLibreMap,
  type MapMouseEvent,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { MapPosition } from '../state/view';
import { hatchImage } from './hatch';
import type { LabelPoints, Places } from './outlines';
import { ABSENT } from './palette';
import { HATCH, mapStyle, type SourceId } from './style';

setWorkerUrl(workerUrl);

export interface MapCallbacks {
  onHover(code: string | null): void;
  onSelect(code: string | null): void;
  /** After a person moved the map; not after `fit` or `jump`. */
  onMove(position: MapPosition): void;
}

/** Room the page's own furniture takes over the map when fitting, in pixels. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

const reducedMotion = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const narrow = () => window.matchMedia('(max-width: 760px)').matches;

export class CoverageMap {
  readonly #map: MapLibreMap;
  readonly #ready: Promise<void>;
  #classes: ReadonlyMap<string, number> = new Map();
  #outlines: ReadonlyMap<string, Places['features'][number]> = new Map();
  #absentShown = false;
  /** Labels waiting for the places to be drawn: lettering would hold up their colours. */
  #waiting: (() => void)[] | null = [];
  #hovered: string | null = null;
  #selected: string | null = null;

  constructor(container: HTMLElement, callbacks: MapCallbacks) {
    this.#map = new MapLibreMap({
      container,
      style: mapStyle(),
      center: [-1.9, 52.5],
      zoom: 8.5,
      minZoom: 4.5,
      maxZoom: 16,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      // A page on a phone scrolls under one thumb; two move the map.
      cooperativeGestures: narrow(),
      fadeDuration: reducedMotion() ? 0 : 150,
      locale: {
        'Map.Title': 'Coverage map',
        'CooperativeGesturesHandler.MobileHelpText': 'Use two fingers to move the map',
      },
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.addControl(
      new AttributionControl({
        compact: true,
        customAttribution: 'Contains OS data © Crown copyright 2025 · ONS · Ofcom',
      }),
      'bottom-left',
    );
    this.#map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
    this.#map.addControl(new NavigationControl({ showCompass: false }), 'bottom-left');
    this.#ready = new Promise((resolve) => {
      this.#map.once('style.load', () => {
        this.#map.addImage(HATCH, hatchImage(), { pixelRatio: 2 });
        resolve();
      });
    });
    this.#listen(callbacks);
    this.#map.on('sourcedata', ({ sourceId }) => {
      const placed = sourceId === 'places' && this.#outlines.size > 0;
      if (this.#waiting && placed && this.#map.isSourceLoaded('places')) this.#letLabelsIn();
    });
    // A view without places still has its names.
    this.#map.on('idle', () => this.#letLabelsIn());
  }

  #listen({ onHover, onSelect, onMove }: MapCallbacks): void {
    const codeAt = (event: MapMouseEvent): string | null => {
      const [found] = this.#map.queryRenderedFeatures(event.point, {
        layers: ['places', 'absent'],
      });
      return (found?.properties.code as string | undefined) ?? null;
    };
    this.#map.on('mousemove', (event) => {
      const code = codeAt(event);
      this.#map.getCanvas().style.cursor = code ? 'pointer' : '';
      if (code !== this.#hovered) onHover(code);
    });
    this.#map.on('mouseout', () => onHover(null));
    this.#map.on('click', (event) => onSelect(codeAt(event)));
    this.#map.on('moveend', (event) => {
      if (!(event as { originalEvent?: unknown }).originalEvent) return;
      const { lng, lat } = this.#map.getCenter();
      onMove({ zoom: this.#map.getZoom(), latitude: lat, longitude: lng });
    });
  }

  /** Resolves once sources can be filled. */
  ready(): Promise<void> {
    return this.#ready;
  }

  #source(id: SourceId): GeoJSONSource {
    return this.#map.getSource(id) as GeoJSONSource;
  }

  setOutlines(id: 'places' | 'borders' | 'regions' | 'wards', places: Places): void {
    this.#source(id).setData(places);
    if (id !== 'places') return;
    this.#outlines = new Map(places.features.map((place) => [place.properties.code, place]));
    this.#mark('hover', this.#hovered);
    this.#mark('selected', this.#selected);
  }

  setLabels(id: 'labels' | 'ward-labels', points: LabelPoints): void {
    const set = () => this.#source(id).setData(points);
    if (this.#waiting) this.#waiting.push(set);
    else set();
  }

  #letLabelsIn(): void {
    for (const set of this.#waiting ?? []) set();
    this.#waiting = null;
  }

  /** One class index a place, by feature-state alone, so that nothing is tiled anew. */
  setClasses(classes: ReadonlyMap<string, number>): void {
    const start = performance.now();
    const before = this.#classes;
    for (const [code, c] of classes) {
      if (before.get(code) !== c) this.#map.setFeatureState({ source: 'places', id: code }, { c });
    }
    for (const code of before.keys()) {
      if (!classes.has(code)) this.#map.removeFeatureState({ source: 'places', id: code }, 'c');
    }
    this.#classes = classes;
    const absent = [...classes.values()].includes(ABSENT);
    if (absent !== this.#absentShown) {
      this.#absentShown = absent;
      this.#map.setLayoutProperty('absent', 'visibility', absent ? 'visible' : 'none');
    }
    // `npm run bench` reads it; so can whoever profiles the page.
    performance.measure('recolour', { start });
  }

  /** Outlines one place, or none. */
  #mark(as: 'hover' | 'selected', code: string | null): void {
    const place = code ? this.#outlines.get(code) : undefined;
    this.#source(as).setData({ type: 'FeatureCollection', features: place ? [place] : [] });
  }

  setHovered(code: string | null): void {
    if (code === this.#hovered) return;
    this.#hovered = code;
    this.#mark('hover', code);
  }

  setSelected(code: string | null): void {
    if (code === this.#selected) return;
    this.#selected = code;
    this.#mark('selected', code);
  }

  /** Brings a place out from under whatever covers the map's right side, moving no more than it must. */
  uncover(bounds: [number, number, number, number], right: number): void {
    const free = this.#map.getContainer().clientWidth - right;
    const centre = this.#map.project([(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2]);
    if (right <= 0 || centre.x < free - 40) return;
    this.#map.panBy([centre.x - free / 2, 0], { duration: reducedMotion() ? 0 : 180 });
  }

  /** Fits bounds (west, south, east, north) inside the padding. */
  fit(bounds: [number, number, number, number], padding: Padding): void {
    this.#map.fitBounds(bounds as LngLatBoundsLike, { padding, duration: 0 });
  }

  jump({ zoom, latitude, longitude }: MapPosition): void {
    this.#map.jumpTo({ center: [longitude, latitude], zoom });
  }

  onZoom(listener: (zoom: number) => void): void {
    this.#map.on('zoomend', () => listener(this.#map.getZoom()));
  }

  zoom(): number {
    return this.#map.getZoom();
  }

  destroy(): void {
    this.#map.remove();
  }
}
